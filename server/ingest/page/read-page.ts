/** A web page to an article: Readability finds where the article is, and its elements are read paragraph by paragraph. */
import { Readability } from "@mozilla/readability";
import type { ArticleInput } from "../../vocabulary/index.ts";
import { isModest, parseDocument, type PageDocument, type PageElement } from "./document.ts";
import { metadataOf } from "./metadata.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** Longest that an article's fields may be. */
const LONGEST = { title: 1_000, publisher: 200, url: 2_000 };

/** What stands about in articles and is none of their text, by what pages call it. */
const ASIDE =
  /(?<!\b(?:no|has|with|hide|hides)-)\b(?:cookies?|consent|gdpr|newsletter|subscribe|paywall|related|recirc|recommended|read-?more|more-?on|share|sharing|social|promo|advert|ads?|sponsor(?:ed)?|captions?|credits?|breadcrumbs?|comments?|toolbar|popup|modal|outbrain|taboola)\b/i;
/** Roles of what is not the article. */
const ROLES =
  'nav, aside, dialog, footer form, [role="navigation"], [role="complementary"], [role="dialog"], [role="alertdialog"], [role="banner"], [aria-hidden="true"], [hidden]';
/** Containers whose name counts; a whole article in a box named "share-…" is kept by its length. */
const NAMED = "div, section, ul, ol, p, span, figure";
const LONGEST_ASIDE = 1_500;
/** What only the article's own box holds. */
const HEART = "article, main, h1, [itemprop='articleBody']";

export interface Page {
  readonly article: ArticleInput;
  /** Who wrote it, as the page says. */
  readonly byline: string | null;
}

/** @param named whether what is called an aside is one; pages call their articles all sorts of things. */
function removeAsides(document: PageDocument, named: boolean): void {
  for (const element of document.querySelectorAll(ROLES)) element.remove();
  if (!named) return;
  for (const element of document.querySelectorAll(NAMED)) {
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.replaceAll("_", "-");
    const aside = ASIDE.test(name) && (element.textContent ?? "").length <= LONGEST_ASIDE;
    if (aside && element.querySelector(HEART) === null) element.remove();
  }
}

const within = (text: string | null | undefined, longest: number): string | null => {
  const trimmed = text?.replace(/\s+/g, " ").trim() ?? "";
  return trimmed === "" || trimmed.length > longest ? null : trimmed;
};

/** A title without the site's name behind it, which Readability leaves where the title is short. */
function withoutPublisher(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null || !title.toLowerCase().endsWith(publisher.toLowerCase())) return title;
  return /^(.+?)\s+[-–—|·:»]\s+$/.exec(title.slice(0, title.length - publisher.length))?.[1] ?? title;
}

/**
 * The article of a page; null where there is none that can be told from the page's furniture.
 * @param url where the page was found; null for a file.
 */
export function readPage(html: string, url: URL | null): Page | null {
  return readWithout(html, url, true) ?? readWithout(html, url, false);
}

function readWithout(html: string, url: URL | null, named: boolean): Page | null {
  const document = parseDocument(html);
  if (!isModest(document)) return null;
  const known = metadataOf(document, url);
  removeAsides(document, named);
  const found = readable(document);
  const text = found?.content === null || found?.content === undefined ? "" : paragraphsOf(found.content);
  if (text === "") return null;
  const article: ArticleInput = {
    title: within(known.title, LONGEST.title) ?? withoutPublisher(within(found?.title, LONGEST.title), known.publisher),
    date: known.date,
    publisher: within(known.publisher, LONGEST.publisher),
    url: within(known.url, LONGEST.url),
    text,
  };
  return { article, byline: within(known.byline, LONGEST.publisher) ?? within(found?.byline, LONGEST.publisher) };
}

interface Readable {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly content?: PageElement | null | undefined;
}

function readable(document: PageDocument): Readable | null {
  try {
    return new Readability<PageElement>(document, { serializer: (node) => node }).parse();
  } catch {
    // It throws for documents without a body: these hold no article either.
    return null;
  }
}
