/** Reads articles from files: text, Markdown, web pages, PDF; one JSON article or a list of them, one a line, or rows of CSV. */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { DragomanError, type ArticleInput } from "../vocabulary/index.ts";
import { rowsOf } from "./csv.ts";
import { decodeText } from "./page/charset.ts";
import { readPage } from "./page/read-page.ts";
import { readPdf, type PdfText } from "./pdf/read-pdf.ts";

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

/** Reads the kinds of documents that may stall whoever reads them; null where there is nothing to be read. */
export interface DocumentReaders {
  readonly page: (bytes: Uint8Array) => ArticleInput | null | Promise<ArticleInput | null>;
  readonly pdf: (bytes: Uint8Array) => PdfText | null | Promise<PdfText | null>;
}

const IN_THIS_THREAD: DocumentReaders = {
  page: (bytes) => readPage(decodeText(bytes), null)?.article ?? null,
  pdf: readPdf,
};

type Reader = (bytes: Buffer, file: string, read: DocumentReaders) => readonly Candidate[] | Promise<readonly Candidate[]>;

const nameOf = (file: string): string => basename(file, extname(file));
const textOf = (bytes: Buffer): string => bytes.toString("utf8").replace(/^\uFEFF/, "");

const plain: Reader = (bytes, file) => [{ place: file, value: { title: nameOf(file), text: textOf(bytes) } }];

const html: Reader = async (bytes, file, read) => {
  const page = await read.page(bytes);
  if (page === null)
    throw new DragomanError("unreadable-file", `${file} holds no article that can be told from the rest of the page.`);
  return [{ place: file, value: { ...page, title: page.title ?? nameOf(file) } }];
};

const READERS: Readonly<Record<string, Reader>> = {
  ".txt": plain,
  ".md": plain,
  ".html": html,
  ".htm": html,
  ".pdf": async (bytes, file, read) => {
    const pdf = await read.pdf(bytes);
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

/** @throws {DragomanError} `unreadable-file` naming the kinds that are read. */
function readerFor(file: string): Reader {
  const ending = extname(file).toLowerCase();
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (reader !== undefined) return reader;
  throw new DragomanError(
    "unreadable-file",
    `${file} is of a kind that is not read here; give ${Object.keys(READERS).join(", ")}.`,
  );
}

/**
 * What the bytes of a file hold, told by its name's extension.
 * @throws {DragomanError} `unreadable-file`, `invalid-json` or `invalid-csv`.
 */
export async function candidatesIn(file: string, bytes: Buffer, read: DocumentReaders): Promise<readonly Candidate[]> {
  return readerFor(file)(bytes, file, read);
}

/**
 * What a file holds, told by its extension; whether each is an article is for `addArticle` to say.
 * @throws {DragomanError} `unreadable-file`, `invalid-json` or `invalid-csv`.
 */
export async function readArticles(file: string): Promise<readonly Candidate[]> {
  const reader = readerFor(file);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new DragomanError(
      "unreadable-file",
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      { cause: error },
    );
  });
  return reader(bytes, file, IN_THIS_THREAD);
}
