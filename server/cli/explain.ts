/** `dragoman explain`: why a text gives the claims that it gives, and why no others. */
import { explain, renderExplanation } from "../extract/index.ts";
import { decodePlain, parseArticle } from "../ingest/index.ts";
import { loadKnowledge } from "../knowledge/index.ts";
import { DragomanError } from "../vocabulary/index.ts";
import { bytesOf } from "./streams.ts";

export interface ExplainOptions {
  /** The text itself; without it, `file` is read. */
  readonly text: string | null;
  readonly file: string | null;
  /** Date of the article, for terms of office and times. */
  readonly date: string | null;
  readonly json: boolean;
}

function articleOf({ text, file, date }: ExplainOptions): unknown {
  const dated = date === null ? {} : { date };
  if (text !== null || file === null) return { text: text ?? "", ...dated };
  const source = decodePlain(bytesOf(file));
  if (!file.endsWith(".json")) return { text: source, ...dated };
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value, ...dated } : value;
  } catch (error) {
    throw new DragomanError("invalid-json", `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/**
 * Explains a text, or an article in a `.json` or plain text file; returns what is to be printed.
 * @throws {DragomanError} where the file, the article or the date is none.
 */
export async function explainText(options: ExplainOptions): Promise<string> {
  const article = parseArticle(articleOf(options));
  const sentences = explain(await loadKnowledge(), {
    title: article.title ?? null,
    date: article.date ?? null,
    text: article.text,
  });
  return options.json ? JSON.stringify(sentences, null, 2) : renderExplanation(sentences);
}
