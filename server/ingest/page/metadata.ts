/** What a page says of its article besides the text: its title, when it was published, by whom, and what its own address is. */
import type { PageDocument } from "./document.ts";
import { describedBy } from "./json-ld.ts";
import { publishedDay } from "./published-day.ts";

export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

const DATES: readonly string[] = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="pubdate"]',
];
const TIMES: readonly string[] = ["article time[datetime]", "main time[datetime]", "time[datetime]"];

const attribute = (document: PageDocument, selector: string, name: string): string | null =>
  document.querySelector(selector)?.getAttribute(name)?.trim() || null;

/** Whether one host is the other or lies within it, "www." aside: a page may speak for its own site only. */
function sameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^www\./, ""));
  return a === b || one.endsWith(`.${b}`) || other.endsWith(`.${a}`);
}

/** The canonical address, where it is of the same site; else a page could lay its words at another's door. */
function canonical(document: PageDocument, url: URL | null): string | null {
  const text = attribute(document, 'link[rel="canonical"]', "href") ?? attribute(document, 'meta[property="og:url"]', "content");
  const given = text === null ? null : URL.parse(text, url?.href);
  if (given === null || !/^https?:$/.test(given.protocol)) return url?.href ?? null;
  if (url !== null && !sameSite(given.hostname, url.hostname)) return url.href;
  given.username = "";
  given.password = "";
  given.hash = "";
  return given.href;
}

/** @param url where the page was found; null for a file. */
export function metadataOf(document: PageDocument, url: URL | null): Metadata {
  const described = describedBy(document);
  const dates = [
    ...DATES.map((selector) => attribute(document, selector, "content")),
    described.published,
    ...TIMES.map((selector) => attribute(document, selector, "datetime")),
  ];
  return {
    title: described.headline,
    byline: described.author,
    date: dates.map(publishedDay).find((day) => day !== null) ?? null,
    publisher:
      attribute(document, 'meta[property="og:site_name"]', "content") ??
      described.publisher ??
      url?.hostname.replace(/^www\./, "") ??
      null,
    url: canonical(document, url),
  };
}
