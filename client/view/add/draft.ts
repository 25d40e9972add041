/** The forms of a new article and of a stored one: what is typed, checked by the schemas of the API before anything is sent. */
import { z } from "zod";
import { ArticleEdit, ArticleInput, type ArticleHead } from "../../../server/vocabulary/index.ts";
import type { Decisions } from "../../derive/index.ts";

/** Where an article comes from; what is not known is empty. */
export interface Origin {
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly url: string;
}

export interface Draft extends Origin {
  readonly text: string;
}

const EMPTY: Draft = { text: "", title: "", date: "", publisher: "", url: "" };

/** What the reader has typed and decided. It outlives the dialog, which a slip of a finger closes. */
export interface Work {
  readonly draft: Draft;
  readonly decisions: Decisions;
}

export const NO_WORK: Work = { draft: EMPTY, decisions: new Map() };

export const isBegun = ({ draft }: Work): boolean => Object.values(draft).some((value: string) => value.trim() !== "");

export const originOf = ({ title, date, publisher, url }: Partial<ArticleHead> | ArticleInput): Origin => ({
  title: title ?? "",
  date: date ?? "",
  publisher: publisher ?? "",
  url: url ?? "",
});

/** An article that was read from a file, to be looked over. */
export const draftOf = (article: ArticleInput): Draft => ({ text: article.text, ...originOf(article) });

const REMEDIES: Readonly<Record<string, string>> = {
  url: "The address must begin with http:// or https://; leave it empty if there is none.",
  date: "The date must be a day of the calendar; leave it empty if it is not known.",
  text: "The text is too long: an article has two million characters at most.",
};

const known = (value: string): string | null => (value.trim() === "" ? null : value.trim());

const knownOf = ({ title, date, publisher, url }: Origin) => ({
  title: known(title),
  date: known(date),
  publisher: known(publisher),
  url: known(url),
});

function problemOf(error: z.ZodError): { readonly problem: string } {
  const field = String(error.issues[0]?.path[0] ?? "");
  return { problem: REMEDIES[field] ?? z.prettifyError(error) };
}

/** The article to send, or the field that does not fit and what to do about it. */
export function inputOf(draft: Draft): { readonly article: ArticleInput } | { readonly problem: string } {
  const parsed = ArticleInput.safeParse({ text: draft.text, ...knownOf(draft) });
  return parsed.success ? { article: parsed.data } : problemOf(parsed.error);
}

/** The change to send, or the field that does not fit and what to do about it. */
export function editOf(origin: Origin): { readonly edit: ArticleEdit } | { readonly problem: string } {
  const parsed = ArticleEdit.safeParse(knownOf(origin));
  return parsed.success ? { edit: parsed.data } : problemOf(parsed.error);
}
