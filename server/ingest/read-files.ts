/** Reads articles from files: text, Markdown, web pages, PDF; one JSON article or a list of them, one a line, or rows of CSV. */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { DragomanError } from "../vocabulary/index.ts";
import { rowsOf } from "./csv.ts";
import { decodeText } from "./page/charset.ts";
import { readPage } from "./page/read-page.ts";
import { readPdf } from "./pdf/read-pdf.ts";

/** Something in a file that may be an article; `place` says where it stands, for messages. */
export interface Candidate {
  readonly place: string;
  readonly value: unknown;
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DragomanError("invalid-json", `${place} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

type Reader = (bytes: Buffer, file: string) => readonly Candidate[] | Promise<readonly Candidate[]>;

const nameOf = (file: string): string => basename(file, extname(file));
const textOf = (bytes: Buffer): string => bytes.toString("utf8").replace(/^\uFEFF/, "");

const plain: Reader = (bytes, file) => [{ place: file, value: { title: nameOf(file), text: textOf(bytes) } }];

const html: Reader = (bytes, file) => {
  const page = readPage(decodeText(bytes), null);
  if (page === null)
    throw new DragomanError("unreadable-file", `${file} holds no article that can be told from the rest of the page.`);
  return [{ place: file, value: { ...page.article, title: page.article.title ?? nameOf(file) } }];
};

const READERS: Readonly<Record<string, Reader>> = {
  ".txt": plain,
  ".md": plain,
  ".html": html,
  ".htm": html,
  ".pdf": async (bytes, file) => {
    const pdf = await readPdf(bytes);
    if (pdf === null)
      throw new DragomanError("unreadable-file", `${file} is no PDF that can be read: damaged, locked or too long.`);
    return [{ place: file, value: { title: pdf.title ?? nameOf(file), text: pdf.text } }];
  },
  ".json": (bytes, file) => {
    const value = parse(textOf(bytes), file);
    return Array.isArray(value)
      ? value.map((each: unknown, i) => ({ place: `${file}, article ${i + 1}`, value: each }))
      : [{ place: file, value }];
  },
  ".jsonl": (bytes, file) =>
    textOf(bytes)
      .split("\n")
      .flatMap((line, i) => {
        const place = `${file}, line ${i + 1}`;
        return line.trim() === "" ? [] : [{ place, value: parse(line, place) }];
      }),
  ".csv": (bytes, file) => rowsOf(decodeText(bytes), file).map(({ row, value }) => ({ place: `${file}, row ${row}`, value })),
};

/**
 * What a file holds, told by its extension; whether each is an article is for `addArticle` to say.
 * @throws {DragomanError} `unreadable-file`, `invalid-json` or `invalid-csv`.
 */
export async function readArticles(file: string): Promise<readonly Candidate[]> {
  const read = READERS[extname(file).toLowerCase()];
  if (read === undefined) {
    throw new DragomanError(
      "unreadable-file",
      `${file} is of a kind that is not read here; give ${Object.keys(READERS).join(", ")}.`,
    );
  }
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new DragomanError(
      "unreadable-file",
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      { cause: error },
    );
  });
  return read(bytes, file);
}
