/** The bytes of an answer, decompressed and bounded on the way: a small file may unpack to an endless one. */
import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** Codings that are asked for. */
export const ACCEPT_ENCODING = "gzip, deflate, br";

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export interface Bound {
  /** Most bytes, counted before and after decompression. */
  readonly bytes: number;
  /** What is done with more: the rest is left out, or nothing is read. */
  readonly beyond: "cut" | "refuse";
}

export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

export class UnknownCoding extends Error {
  override readonly name = "UnknownCoding";
}

async function collect(stream: Readable, { bytes, beyond }: Bound): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const part = Buffer.from(chunk);
    chunks.push(part);
    length += part.length;
    if (length <= bytes) continue;
    if (beyond === "refuse") throw new BodyTooLarge();
    break;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}

/**
 * Reads a body to its end or its bound, and lets go of its connection in every case.
 * @throws {BodyTooLarge} beyond the bound, where that refuses.
 * @throws {UnknownCoding} for a coding that was not asked for, and for one within another.
 * @throws {Error} what the connection or the decompressor throws.
 */
export async function readBody(body: Readable, coding: string, bound: Bound): Promise<Buffer> {
  // What breaks off after we stopped reading is nobody's concern any more.
  body.on("error", () => {});
  try {
    const name = coding.trim().toLowerCase();
    if (name === "" || name === "identity") return await collect(body, bound);
    const decoder = Object.hasOwn(DECODERS, name) ? DECODERS[name]?.() : undefined;
    if (decoder === undefined) throw new UnknownCoding(name);
    body.once("error", (error) => decoder.destroy(error));
    body.pipe(decoder);
    try {
      return await collect(decoder, bound);
    } finally {
      decoder.on("error", () => {});
      decoder.destroy();
    }
  } finally {
    body.destroy();
  }
}
