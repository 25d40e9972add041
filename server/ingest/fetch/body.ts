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
  readonly bytes: number;
  constructor(bytes: number) {
    super(`more than ${bytes} bytes`);
    this.bytes = bytes;
  }
}

/** Of a compression that was not asked for, or that is not what it says. */
export class WrongCoding extends Error {
  override readonly name = "WrongCoding";
}

async function collect(stream: Readable, { bytes, beyond }: Bound): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const part = Buffer.from(chunk);
    chunks.push(part);
    length += part.length;
    if (length <= bytes) continue;
    if (beyond === "refuse") throw new BodyTooLarge(bytes);
    break;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}

/**
 * Reads a body to its end or its bound, and lets go of its connection in every case.
 * @throws {BodyTooLarge} beyond the bound, where that refuses.
 * @throws {WrongCoding} for a coding that was not asked for, for one within another, and for bytes that are not of it.
 * @throws {Error} what the connection throws.
 */
export async function readBody(body: Readable, coding: string, bound: Bound): Promise<Buffer> {
  // What breaks off after we stopped reading is nobody's concern any more.
  body.on("error", () => {});
  try {
    const name = coding.trim().toLowerCase();
    if (name === "" || name === "identity") return await collect(body, bound);
    const decoder = Object.hasOwn(DECODERS, name) ? DECODERS[name]?.() : undefined;
    if (decoder === undefined) throw new WrongCoding(name);
    let broken: Error | null = null;
    body.once("error", (error) => {
      broken = error;
      decoder.destroy(error);
    });
    body.pipe(decoder);
    try {
      return await collect(decoder, bound);
    } catch (error) {
      throw broken !== null || error instanceof BodyTooLarge ? error : new WrongCoding(name, { cause: error });
    } finally {
      decoder.on("error", () => {});
      decoder.destroy();
    }
  } finally {
    body.destroy();
  }
}
