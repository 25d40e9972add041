/** Reads articles from files: text, Markdown, web pages, PDF; one JSON article or a list of them, one a line, or rows of CSV. */
import { readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { DragomanError, type ArticleInput } from "../vocabulary/index.ts";
import { rowsOf } from "./csv.ts";
import { decodePlain, decodeText } from "./page/charset.ts";
import { readPage } from "./page/read-page.ts";
import { readPdf, type PdfText } from "./pdf/read-pdf.ts";

/** Something in a file that may be an article; `place` says where it stands, for messages. */
export interface Candidate {
  readonly place: string;
  readonly value: unknown;
  /** Why nothing can be read there, though in other places of the file. */
  readonly fault?: DragomanError;
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

/** A line of JSON Lines; one that is broken leaves the others as they are. */
function lineOf(line: string, place: string): Candidate {
  try {
    return { place, value: parse(line, place) };
  } catch (error) {
    if (error instanceof DragomanError) return { place, value: null, fault: error };
    throw error;
  }
}

const plain: Reader = (bytes, file) => [{ place: file, value: { title: nameOf(file), text: decodePlain(bytes) } }];

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
    const value = parse(decodePlain(bytes), file);
    return Array.isArray(value)
      ? value.map((each: unknown, i) => ({ place: `${file}, article ${i + 1}`, value: each }))
      : [{ place: file, value }];
  },
  ".jsonl": (bytes, file) =>
    decodePlain(bytes)
      .split("\n")
      .flatMap((line, i) => {
        const place = `${file}, line ${i + 1}`;
        return line.trim() === "" ? [] : [lineOf(line, place)];
      }),
  ".csv": (bytes, file) => rowsOf(decodeText(bytes), file).map(({ row, value }) => ({ place: `${file}, row ${row}`, value })),
};

/** Endings under which feeds are saved. */
const FEEDS: ReadonlySet<string> = new Set([".xml", ".rss", ".atom", ".rdf"]);

/** @throws {DragomanError} `unreadable-file` naming the kinds that are read. */
function readerFor(file: string): Reader {
  const ending = extname(file).toLowerCase();
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (reader !== undefined) return reader;
  const instead = FEEDS.has(ending) ? "; a feed is read from its address, by `dragoman feed URL`" : "";
  throw new DragomanError(
    "unreadable-file",
    `${file} is of a kind that is not read here; give ${Object.keys(READERS).join(", ")}${instead}.`,
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
  if ((await stat(file).catch(() => null))?.isDirectory() === true) {
    throw new DragomanError("unreadable-file", `${file} is a folder; name its files, such as ${join(file, "*.txt")}.`);
  }
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
