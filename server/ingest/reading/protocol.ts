/** What the reading thread is asked and answers: bytes from the web go in, what stands in them comes out; null for what cannot be read. */
import type { ArticleInput } from "../../vocabulary/index.ts";
import type { FeedEntry } from "../feeds/entries.ts";
import type { Answer } from "../fetch/transport.ts";
import type { PdfText } from "../pdf/read-pdf.ts";

export interface Document {
  readonly bytes: Uint8Array;
  /** As in the header; empty where there is none. */
  readonly contentType: string;
  /** Where it was found; empty where that is unknown. */
  readonly url: string;
}

/** An answer from the web as a document. */
export const documentOf = ({ url, headers, bytes }: Answer): Document => ({
  bytes,
  contentType: headers["content-type"] ?? "",
  url: url.href,
});

/** What is read of each kind of document. */
export interface Readings {
  readonly page: ArticleInput;
  readonly pdf: PdfText;
  readonly feed: readonly FeedEntry[];
}

export type Kind = keyof Readings;

export interface Job {
  readonly kind: Kind;
  readonly document: Document;
}

/** Said by the thread once, when it has loaded what it needs. */
export const READY = "ready";

/** Reads a document of a kind; null where it is none, or takes too long to be one. */
export type ReadDocument = <K extends Kind>(kind: K, document: Document) => Promise<Readings[K] | null>;
