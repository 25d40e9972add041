/** The form of a new article: what is typed, checked by the schema of the API before anything is sent. */
import { z } from "zod";
import { ArticleInput } from "../../../server/vocabulary/index.ts";

export interface Draft {
  readonly text: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly url: string;
}

export const EMPTY: Draft = { text: "", title: "", date: "", publisher: "", url: "" };

/** An article that was read from a file, to be looked over. */
export const draftOf = ({ text, title, date, publisher, url }: ArticleInput): Draft => ({
  text,
  title: title ?? "",
  date: date ?? "",
  publisher: publisher ?? "",
  url: url ?? "",
});

const REMEDIES: Readonly<Record<string, string>> = {
  url: "The address must begin with http:// or https://; leave it empty if there is none.",
  date: "The date must be a day of the calendar; leave it empty if it is not known.",
  text: "The text is too long: an article has two million characters at most.",
};

const known = (value: string): string | null => (value.trim() === "" ? null : value.trim());

/** The article to send, or the field that does not fit and what to do about it. */
export function inputOf(draft: Draft): { readonly article: ArticleInput } | { readonly problem: string } {
  const parsed = ArticleInput.safeParse({
    text: draft.text,
    title: known(draft.title),
    date: known(draft.date),
    publisher: known(draft.publisher),
    url: known(draft.url),
  });
  if (parsed.success) return { article: parsed.data };
  const field = String(parsed.error.issues[0]?.path[0] ?? "");
  return { problem: REMEDIES[field] ?? z.prettifyError(parsed.error) };
}
