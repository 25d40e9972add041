/** A URL to an article: fetched as bytes, told by its type, and read as what it is. */
import { decodeText } from "../page/charset.ts";
import { documentOf, type ReadDocument } from "../reading/protocol.ts";
import { parseArticle } from "../article-input.ts";
import { DragomanError, type ArticleInput } from "../../vocabulary/index.ts";
import { shown } from "./target.ts";
import type { Answer } from "./transport.ts";
import type { Wanted, Web } from "./web.ts";

/** Bytes of the largest page, and of the largest document. */
const MOST_PAGE = 4_000_000;
const MOST_PDF = 20_000_000;

type Reader = (answer: Answer, read: ReadDocument) => Promise<ArticleInput | null>;

const page: Reader = (answer, read) => read("page", documentOf(answer));

const plain: Reader = async ({ url, headers, bytes }) => ({
  url: url.href,
  publisher: url.hostname.replace(/^www\./, ""),
  text: decodeText(bytes, headers["content-type"]),
});

const pdf: Reader = async (answer, read) => {
  const { hostname, href } = answer.url;
  const found = await read("pdf", documentOf(answer));
  return found === null ? null : { ...found, url: href, publisher: hostname.replace(/^www\./, "") };
};

const READERS: Readonly<Record<string, { readonly read: Reader; readonly most: number }>> = {
  "text/html": { read: page, most: MOST_PAGE },
  "application/xhtml+xml": { read: page, most: MOST_PAGE },
  "text/plain": { read: plain, most: MOST_PAGE },
  "application/pdf": { read: pdf, most: MOST_PDF },
};

const readerOf = (type: string) => (Object.hasOwn(READERS, type) ? READERS[type] : undefined);

/** The media type of a content type, without its parameters. */
const mediaType = (contentType: string): string => contentType.split(";")[0]?.trim().toLowerCase() ?? "";

/** The type that an answer names; of one that names none, what its first bytes look like. */
function typeOf({ headers, bytes }: Answer): string {
  const named = mediaType(headers["content-type"] ?? "");
  if (named !== "") return named;
  const head = bytes.subarray(0, 100).toString("latin1").trimStart();
  if (head.startsWith("%PDF-")) return "application/pdf";
  return head.startsWith("<") ? "text/html" : "";
}

const WANTED: Wanted = {
  accept: "text/html, application/xhtml+xml, application/pdf;q=0.8, text/plain;q=0.7",
  bound: (contentType) => {
    const type = mediaType(contentType);
    const reader = readerOf(type);
    // Of what is not read anyway, such as films, not a byte is taken.
    if (reader === undefined && type !== "") return { bytes: 0, beyond: "cut" };
    return { bytes: reader?.most ?? MOST_PAGE, beyond: "refuse" };
  },
};

const unreadable = (url: URL, reason: string): DragomanError =>
  new DragomanError("url-unreadable", `${shown(url)} gives no article: ${reason}`);

/**
 * The article at a URL, its fields as far as the page tells them.
 * @throws {DragomanError} what `Web.get` and `parseArticle` throw; `url-unreadable` for a status or type that is no article's, and
 * for a page in which none is found.
 */
export async function fetchArticle(
  web: Web,
  read: ReadDocument,
  text: string,
  signal: AbortSignal | null = null,
): Promise<ArticleInput> {
  const answer = await web.get(text, signal === null ? WANTED : { ...WANTED, signal });
  const { url, status } = answer;
  if (status < 200 || status > 299) throw unreadable(url, `it answers ${status}. Look whether the address is right.`);
  const type = typeOf(answer);
  const reader = readerOf(type);
  if (reader === undefined) {
    throw unreadable(url, `it is of type ${JSON.stringify(type.slice(0, 100))}; web pages, plain text and PDF are read.`);
  }
  const article = await reader.read(answer, read);
  if (article === null) throw unreadable(url, "none is found in it. Paste the text of the article instead.");
  return parseArticle(article);
}
