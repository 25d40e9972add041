/** Files that people hand over in the page, read into articles; what may stall its reader is read in a thread of its own. */
import { DragomanError, type UploadResponse } from "../vocabulary/index.ts";
import { parseArticle } from "./article-input.ts";
import { candidatesIn, type DocumentReaders } from "./read-files.ts";
import type { Document } from "./reading/protocol.ts";
import { ReadingThread } from "./reading/reading-thread.ts";

export interface UploadReader {
  /**
   * The articles in a file, told by its name's extension; nothing is stored.
   * @throws {DragomanError} `unreadable-upload`, `invalid-json` or `invalid-csv`.
   */
  read(name: string, bytes: Buffer): Promise<UploadResponse>;
  /** Ends the thread; what was not answered is rejected. */
  close(): Promise<void>;
}

/** More articles in one file are a job for the command. */
const MOST_ARTICLES = 500;

function articlesOf(candidates: Awaited<ReturnType<typeof candidatesIn>>): UploadResponse {
  const articles: UploadResponse["articles"] = [];
  const refused: UploadResponse["refused"] = [];
  for (const { place, value, fault } of candidates) {
    try {
      if (fault !== undefined) throw fault;
      articles.push(parseArticle(value));
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      refused.push({ place, reason: error.message });
    }
  }
  return { articles, refused };
}

/** A file says nothing of its type but its name, and came from nowhere. */
const document = (bytes: Uint8Array): Document => ({ bytes, contentType: "", url: "" });

/** Opens a reader whose thread starts with the first page or PDF. */
export function openUploadReader(): UploadReader {
  const thread = new ReadingThread();
  const readers: DocumentReaders = {
    page: (bytes) => thread.read("page", document(bytes)),
    pdf: (bytes) => thread.read("pdf", document(bytes)),
  };
  return {
    async read(name, bytes) {
      try {
        const candidates = await candidatesIn(name, bytes, readers);
        if (candidates.length <= MOST_ARTICLES) return articlesOf(candidates);
        throw new DragomanError(
          "unreadable-upload",
          `${name} holds ${candidates.length} articles; hand over ${MOST_ARTICLES} at most, or use the command: dragoman add ${name}`,
        );
      } catch (error) {
        if (!(error instanceof DragomanError) || error.code !== "unreadable-file") throw error;
        throw new DragomanError("unreadable-upload", error.message, { cause: error });
      }
    },
    close: () => thread.close(),
  };
}
