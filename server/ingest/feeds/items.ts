/** What RSS, Atom, RDF and JSON Feed say of an entry, in one shape; their parser keeps each format's own. */
import { parseFeed } from "feedsmith";

type Feed = ReturnType<typeof parseFeed<string>>;
type Named<F extends Feed["format"]> = Extract<Feed, { format: F }>["feed"];

/** An entry as it stands in a feed: all as written, nothing checked. */
export interface Item {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  /** HTML that may be a summary or the whole article. */
  readonly contents: readonly string[];
}

export interface Items {
  readonly title: string | undefined;
  readonly items: readonly Item[];
}

/** Entries of a feed that are looked at; a newspaper's has fewer than a hundred. */
const MOST_ENTRIES = 500;

const present = (texts: readonly (string | undefined)[]): readonly string[] => texts.filter((text) => text !== undefined);

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");

const rss = ({ title, items = [] }: Named<"rss">): Items => ({
  title,
  items: items.map((item) => ({
    id: item.guid?.value,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title,
    date: item.pubDate ?? item.dc?.dates?.[0],
    contents: present([item.content?.encoded, item.description]),
  })),
});

const rdf = ({ title, items = [] }: Named<"rdf">): Items => ({
  title,
  items: items.map((item) => ({
    id: item.rdf?.about,
    link: item.link,
    title: item.title,
    date: item.dc?.dates?.[0],
    contents: present([item.content?.encoded, item.description]),
  })),
});

const atom = ({ title, entries = [] }: Named<"atom">): Items => ({
  title: title?.value,
  items: entries.map((entry) => ({
    id: entry.id,
    link: entry.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
    title: entry.title?.value,
    date: entry.published ?? entry.updated,
    contents: [entry.content, entry.summary].flatMap((content) =>
      content?.value === undefined
        ? []
        : [/^(?:x?html|text\/html)/.test(content.type ?? "text") ? content.value : escaped(content.value)],
    ),
  })),
});

const json = ({ title, items = [] }: Named<"json">): Items => ({
  title,
  items: items.map((item) => ({
    id: item.id,
    link: item.url ?? item.external_url,
    title: item.title === undefined ? undefined : escaped(item.title),
    date: item.date_published ?? item.date_modified,
    contents: present([item.content_html, item.content_text === undefined ? undefined : escaped(item.content_text)]),
  })),
});

/**
 * The entries of a feed of any format, the first five hundred.
 * @throws {Error} the parser's own, where the text is no feed.
 */
export function itemsOf(text: string): Items {
  const parsed = parseFeed(text, { maxItems: MOST_ENTRIES });
  switch (parsed.format) {
    case "rss":
      return rss(parsed.feed);
    case "rdf":
      return rdf(parsed.feed);
    case "atom":
      return atom(parsed.feed);
    case "json":
      return json(parsed.feed);
  }
}
