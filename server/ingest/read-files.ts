/** Reads articles from files: plain text, Markdown, one JSON article or a list of them, or one a line. */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { DragomanError } from "../vocabulary/index.ts";

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

type Reader = (text: string, file: string) => readonly Candidate[];

const plain: Reader = (text, file) => [{ place: file, value: { title: basename(file, extname(file)), text } }];

const READERS: Readonly<Record<string, Reader>> = {
  ".txt": plain,
  ".md": plain,
  ".json": (text, file) => {
    const value = parse(text, file);
    return Array.isArray(value)
      ? value.map((each: unknown, i) => ({ place: `${file}, article ${i + 1}`, value: each }))
      : [{ place: file, value }];
  },
  ".jsonl": (text, file) =>
    text.split("\n").flatMap((line, i) => {
      const place = `${file}, line ${i + 1}`;
      return line.trim() === "" ? [] : [{ place, value: parse(line, place) }];
    }),
};

/**
 * What a file holds, told by its extension; whether each is an article is for `addArticle` to say.
 * @throws {DragomanError} `unreadable-file` or `invalid-json`.
 */
export async function readArticles(file: string): Promise<readonly Candidate[]> {
  const read = READERS[extname(file).toLowerCase()];
  if (read === undefined) {
    throw new DragomanError(
      "unreadable-file",
      `${file} is of a kind that is not read here; give ${Object.keys(READERS).join(", ")}.`,
    );
  }
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new DragomanError(
      "unreadable-file",
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      { cause: error },
    );
  });
  return read(text.replace(/^\uFEFF/, ""), file);
}
