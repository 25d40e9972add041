/** Bytes to text, by what the byte order mark, the header or the document itself says of its character set, in this order (WHATWG). */

/** Bytes in which a document says of its own character set. */
const HEAD = 4_096;

const DECLARATIONS: readonly RegExp[] = [
  /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/i,
  /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i,
];

const MARKS: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: "utf-8" },
  { bytes: [0xfe, 0xff], charset: "utf-16be" },
  { bytes: [0xff, 0xfe], charset: "utf-16le" },
];

/** The `charset` of a content type; empty where it names none. */
const charsetOf = (contentType: string): string => /;\s*charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ?? "";

/** Null for a name that no decoder knows. */
function decoderOf(charset: string) {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

/** What a document declares; one that was readable as ASCII so far is not UTF-16, whatever it says. */
function declared(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const name = DECLARATIONS.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined) ?? "";
  return /^utf-?16/i.test(name) ? "utf-8" : name;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const markOf = (bytes: Uint8Array): string =>
  MARKS.find((each) => each.bytes.every((byte, i) => bytes[i] === byte))?.charset ?? "";

/** The text of a file that says nothing of its character set, whatever it may quote: by its mark, else UTF-8 where it can be, else Windows-1252. */
export function decodePlain(bytes: Uint8Array): string {
  return new TextDecoder(markOf(bytes) || (isUtf8(bytes) ? "utf-8" : "windows-1252")).decode(bytes);
}

/**
 * The text of a document without its byte order mark. What declares nothing is UTF-8 where it can be, else Windows-1252, as in browsers.
 * @param contentType as in the header; empty where there is none.
 */
export function decodeText(bytes: Uint8Array, contentType = ""): string {
  const named = [markOf(bytes), charsetOf(contentType), declared(bytes)].filter((name) => name !== "");
  const decoder = named.map(decoderOf).find((found) => found !== null) ?? null;
  return decoder === null ? decodePlain(bytes) : decoder.decode(bytes);
}
