/** Figures, days and names as they are read on the page. English, whatever the browser's language: the page itself is. */
import type { Actor, Totals } from "../../server/vocabulary/index.ts";

const figures = new Intl.NumberFormat("en");
const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** Without case and accents: "Turkiye" finds "Türkiye". */
export const folded = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

export const figure = (count: number): string => figures.format(count);

/** A longer part may break. */
const WHOLE = 26;

/** What stands between two parts of a line. */
export const POINT = "\u00a0· ";

/** Parts of a line, which breaks between them rather than within; the point between two stays behind the first. */
export const pointed = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .map((part) => (part.length > WHOLE ? part : part.replaceAll(" ", "\u00a0")))
    .join(POINT);

/** "1 claim", "1,204 claims". */
export const counted = (count: number, noun: string): string => `${figure(count)} ${noun}${count === 1 ? "" : "s"}`;

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** "6 Jan 2025" for an ISO date; "no date" for null. */
export const day = (iso: string | null): string => (iso === null ? "no date" : days.format(new Date(`${iso}T00:00:00Z`)));

/** "from 6 Jan 2025", "until …", "6 Jan 2025 – 9 Feb 2025"; empty where both ends are open. */
export function daysLine(from: string | null, to: string | null): string {
  if (from === null) return to === null ? "" : `until ${day(to)}`;
  if (to === null) return `from ${day(from)}`;
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}

interface TotalsTold {
  /** "31 actors · 112 edges · 240 claims". */
  readonly counts: string;
  /** "14 articles"; empty where none is known. */
  readonly articles: string;
  /** "2022–2025", or the one year; empty where nothing is dated. */
  readonly years: string;
}

export function totalsTold({ actors, edges, claims, articles, from, to }: Totals): TotalsTold {
  const years = [from, to].map((date) => date?.slice(0, 4)).filter((year) => year !== undefined);
  return {
    counts: [counted(actors, "actor"), counted(edges, "edge"), counted(claims, "claim")].join(" · "),
    articles: articles === 0 ? "" : counted(articles, "article"),
    years: new Set(years).size > 1 ? years.join("–") : (years[0] ?? ""),
  };
}

/** "31 actors · 112 edges · 240 claims from 14 articles, 2022–2025"; without the articles where none is known. */
export function totalsLine(totals: Totals): string {
  const { counts, articles, years } = totalsTold(totals);
  return counts + (articles === "" ? "" : ` from ${articles}`) + (years === "" ? "" : `, ${years}`);
}

/** Names that English says with an article. */
const ARTICLE =
  /^(United|European|African|Arab|Soviet|Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles|Comoros|Vatican|Holy|Kremlin|Pentagon|White House|Democratic Republic|Republic of|Czech Republic|Dominican Republic|Central African)\b|\b(Islands|Emirates|Republic|Union|League|Nations|Organi[sz]ation|Council|Ministry|Army|Forces)$/;

export const withArticle = (name: string): string => (ARTICLE.test(name) && !/^the /i.test(name) ? `the ${name}` : name);

/** "says the United States", "says Antony Blinken (United States)". */
export function saysWho({ name, kind, principal }: Actor): string {
  const forWhom = kind === "person" && principal.name !== name ? ` (${principal.name})` : "";
  return `says ${withArticle(name)}${forWhom}`;
}
