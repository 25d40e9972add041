/** Entries of a feed as articles to come: where each is, and its text where the feed has all of it. */
import type { ArticleInput } from "../../vocabulary/index.ts";
import { isModest, parseDocument } from "../page/document.ts";
import { paragraphsOf } from "../page/paragraphs.ts";
import { publishedDay } from "../page/published-day.ts";
import { itemsOf, type Item } from "./items.ts";

export interface FeedEntry {
  /** The feed's own name for it, else its address: two entries of one id are one. */
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  /** ISO date. */
  readonly date: string | null;
  /** The article, where the feed holds its text; else it is to be fetched from `url`. */
  readonly article: ArticleInput | null;
}

/** Characters from which a text is taken for the whole article and not for a summary. */
const WHOLE = 600;
/** How the beginning of a text ends that goes on elsewhere. */
const CUT =
  /(?:\[?(?:…|\.\.\.)\]?|\[&hellip;\]|(?:continue|keep) reading\W*|read (?:the )?(?:more|rest|full (?:story|article))\W*)$/i;
const LONGEST = { id: 500, title: 1_000, publisher: 200, url: 2_000 };

function textOf(html: string): string {
  const document = parseDocument(html);
  return isModest(document) ? paragraphsOf(document) : "";
}

function oneLine(html: string | undefined, longest: number): string | null {
  const text = textOf(html ?? "").replace(/\s+/g, " ");
  return text === "" ? null : text.slice(0, longest);
}

/** Feeds are named for their section too: "The Harbour Post - World". */
const publisherOf = (title: string | undefined): string | null =>
  oneLine(title, LONGEST.publisher)
    ?.split(/ [-–—|>»:] /)[0]
    ?.trim() || null;

function addressOf(link: string | undefined, feed: URL): string | null {
  const url = link === undefined ? null : URL.parse(link.trim(), feed.href);
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST.url) return null;
  url.hash = "";
  return url.href;
}

function wholeText(contents: readonly string[]): string | null {
  const [longest = ""] = contents.map(textOf).toSorted((a, b) => b.length - a.length);
  return longest.length >= WHOLE && !CUT.test(longest) ? longest : null;
}

function entryOf(item: Item, feed: URL, publisher: string | null): FeedEntry | null {
  const url = addressOf(item.link, feed);
  if (url === null) return null;
  const title = oneLine(item.title, LONGEST.title);
  const date = publishedDay(item.date);
  const text = wholeText(item.contents);
  const article = text === null ? null : { title, date, publisher, url, text };
  return { id: item.id?.trim().slice(0, LONGEST.id) || url, url, title, date, article };
}

/**
 * The entries of a feed in its order, each once by id and by address; those without an address on the web are left out.
 * @param feed where it was found; relative addresses are resolved against it.
 * @throws {Error} where the text is no feed.
 */
export function entriesOf(text: string, feed: URL): readonly FeedEntry[] {
  const { title, items } = itemsOf(text);
  const publisher = publisherOf(title);
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const entry = entryOf(item, feed, publisher);
    if (entry === null || seen.has(entry.id) || seen.has(entry.url)) return [];
    seen.add(entry.id).add(entry.url);
    return [entry];
  });
}
