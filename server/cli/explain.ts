/** `dragoman explain`: why a text gives the claims that it gives, and why no others. */
import { readFileSync } from "node:fs";
import { explain, renderExplanation } from "../extract/index.ts";
import { loadKnowledge } from "../knowledge/index.ts";
import { ArticleInput, DragomanError } from "../vocabulary/index.ts";

export interface ExplainOptions {
  /** The text itself; without it, `file` is read. */
  readonly text: string | null;
  readonly file: string | null;
  /** Date of the article, for terms of office and times. */
  readonly date: string | null;
  readonly json: boolean;
}

/** Explains a text, or an article in a `.json` or plain text file; returns what is to be printed. */
export async function explainText(options: ExplainOptions): Promise<string> {
  const source = options.text ?? (options.file === null ? "" : readFileSync(options.file, "utf8"));
  const raw: unknown = options.text === null && options.file?.endsWith(".json") === true ? JSON.parse(source) : { text: source };
  const parsed = ArticleInput.safeParse(raw);
  if (!parsed.success)
    throw new DragomanError(
      "invalid-request",
      `${options.file ?? "The text"} is not an article: ${parsed.error.issues[0]?.message ?? "unknown shape"}. Give a text, or a JSON object with "text".`,
    );
  const article = parsed.data;
  const sentences = explain(await loadKnowledge(), {
    title: article.title ?? null,
    date: options.date ?? article.date ?? null,
    text: article.text,
  });
  return options.json ? JSON.stringify(sentences, null, 2) : renderExplanation(sentences);
}
