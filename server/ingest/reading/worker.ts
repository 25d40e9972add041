/** The reading thread: pages, feeds and PDFs are parsed here, where a hostile one can stall or end nobody but this thread. */
import { parentPort } from "node:worker_threads";
import { entriesOf } from "../feeds/entries.ts";
import { decodeText } from "../page/charset.ts";
import { readPage } from "../page/read-page.ts";
import { readPdf } from "../pdf/read-pdf.ts";
import { READY, type Document, type Job, type Kind, type Readings } from "./protocol.ts";

type Reader<K extends Kind> = (document: Document) => Readings[K] | null | Promise<Readings[K] | null>;

const READERS: { readonly [K in Kind]: Reader<K> } = {
  page: ({ bytes, contentType, url }) =>
    readPage(decodeText(bytes, contentType), url === "" ? null : new URL(url))?.article ?? null,
  pdf: ({ bytes }) => readPdf(bytes),
  feed: ({ bytes, contentType, url }) => entriesOf(decodeText(bytes, contentType), new URL(url)),
};

async function read({ kind, document }: Job): Promise<Readings[Kind] | null> {
  try {
    return await READERS[kind](document);
  } catch {
    // Parsers throw what they like at what they cannot read; whoever asked names the document.
    return null;
  }
}

parentPort?.on("message", (job: Job) => void read(job).then((reading) => parentPort?.postMessage(reading, [])));
parentPort?.postMessage(READY, []);
