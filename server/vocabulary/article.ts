/** An article: a text with what is known of its origin. The text is stored as it came; every offset in the system points into it. */
import { z } from "zod";

/** Longest accepted text, in UTF-16 code units: a book is not an article. */
export const MAX_TEXT = 2_000_000;

const isoDate = z.iso.date().meta({ description: "ISO 8601 calendar date.", example: "2025-01-06" });

export const ArticleInput = z
  .object({
    id: z.string().min(1).max(200).nullish(),
    title: z.string().max(1_000).nullish(),
    date: isoDate.nullish(),
    publisher: z.string().max(200).nullish(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullish(),
    text: z.string().max(MAX_TEXT),
  })
  .meta({ id: "ArticleInput", description: "An article as it arrives: only the text is required." });
export type ArticleInput = Readonly<z.infer<typeof ArticleInput>>;

export const ArticleEdit = ArticleInput.pick({ title: true, date: true, publisher: true, url: true })
  .strict()
  .meta({ id: "ArticleEdit", description: "What is known of an article's origin: what is left out stays, null is forgotten." });
export type ArticleEdit = Readonly<z.infer<typeof ArticleEdit>>;

export const ArticleHead = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    date: isoDate.nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    duplicateOf: z
      .string()
      .nullable()
      .default(null)
      .meta({ description: "The first stored article that this one is a near copy of; null where it is the first." }),
  })
  .meta({ id: "ArticleHead", description: "What is known of an article besides its text." });
export type ArticleHead = Readonly<z.infer<typeof ArticleHead>>;
/** What is known of where an article comes from; the rest of it follows from its text. */
export type ArticleOrigin = Pick<ArticleHead, "title" | "date" | "publisher" | "url">;

export const Article = ArticleHead.extend({ text: z.string() }).meta({ id: "Article" });
export type Article = Readonly<z.infer<typeof Article>>;
