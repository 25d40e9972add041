/**
 * Answers ready to be sent: serialised once, compressed once for each coding that anybody asks for, and kept until room is needed.
 * What is sent again and again is then neither made nor compressed again, and what the client holds already is not sent at all.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, Response } from "express";

/** Bytes kept, over all answers and codings. */
const ROOM = 64 * 1024 * 1024;
/** Bytes that an answer takes beside its body, about: its key, its digest, its entry. Without it, a crowd of tiny ones would be free. */
const OVERHEAD = 1_000;
/** Shorter bodies fit into one packet however they are coded. */
const WORTH = 1_400;
/** Brotli's qualities above take several times as long for a tenth less. */
const QUALITY = 5;

type Coding = "br" | "gzip";
const CODINGS: readonly Coding[] = ["br", "gzip"];

const COMPRESSORS: Readonly<Record<Coding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (body) => promisify(gzip)(body),
};

/** The same bytes in no more memory than they need: zlib gives a part of a block of 16 kB or more, all of which would be kept. */
function fitted(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}

/** What is to be sent, before it is bytes. */
export interface Content {
  readonly text: string;
  readonly mediaType: string;
  /** Where it is a file to keep. */
  readonly name?: string;
}

/** A value as JSON. */
export const json = (value: unknown): Content => ({ text: JSON.stringify(value), mediaType: "application/json" });

export interface Answer extends Omit<Content, "text"> {
  readonly body: Buffer;
  /** Digest of the body, without quotes; each coding's strong validator is made of it. */
  readonly digest: string;
  readonly coded: Map<Coding, Promise<Buffer>>;
}

function answerOf({ text, ...rest }: Content): Answer {
  const body = Buffer.from(text, "utf8");
  return { ...rest, body, digest: createHash("sha256").update(body).digest("base64url").slice(0, 27), coded: new Map() };
}

/** Guards the bytes of recent answers, in order of last use. */
export class Answers {
  readonly #room: number;
  readonly #kept = new Map<string, { readonly answer: Promise<Answer>; size: number }>();
  #size = 0;

  constructor(room = ROOM) {
    this.#room = room;
  }

  /** Bytes held now. */
  get size(): number {
    return this.#size;
  }

  /**
   * The answer that goes by a key, which names everything that it depends on; made where it is not kept. Requests that come while it
   * is being made wait for the same. What could not be made is not kept.
   */
  async get(key: string, make: () => Content | Promise<Content>): Promise<Answer> {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.answer;
    }
    // Made at once, before anything can change what it is made of.
    const entry = { answer: (async () => answerOf(await make()))(), size: 0 };
    this.#kept.set(key, entry);
    try {
      const answer = await entry.answer;
      this.#grow(key, entry, answer.body.length + OVERHEAD);
      return answer;
    } catch (error) {
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
      throw error;
    }
  }

  /** The bytes of an answer in a coding. */
  async coded(key: string, answer: Answer, coding: Coding): Promise<Buffer> {
    const known = answer.coded.get(coding);
    if (known !== undefined) return known;
    const made = COMPRESSORS[coding](answer.body).then(fitted);
    answer.coded.set(coding, made);
    const bytes = await made;
    const entry = this.#kept.get(key);
    if (entry !== undefined) this.#grow(key, entry, bytes.length);
    return bytes;
  }

  #grow(key: string, entry: { size: number }, bytes: number): void {
    if (this.#kept.get(key) !== entry) return;
    entry.size += bytes;
    this.#size += bytes;
    for (const [oldest, { size }] of this.#kept) {
      if (this.#size <= this.#room) return;
      this.#kept.delete(oldest);
      this.#size -= size;
    }
  }
}

/**
 * Whether the client has these bytes already. Validators are compared weakly (RFC 9110, section 13.1.2), and whatever the coding:
 * a proxy may have made one weak, or changed the coding.
 */
function holds(ifNoneMatch: string | undefined, digest: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((each) => {
    const tag = each.trim().replace(/^W\//, "");
    return tag === "*" || tag === `"${digest}"` || CODINGS.some((coding) => tag === `"${digest}-${coding}"`);
  });
}

export interface Sendable {
  /** Names everything that the answer depends on: route, revision, filter. */
  readonly key: string;
  readonly make: () => Content | Promise<Content>;
}

/** Sends the answer in the best coding that the client takes, or 304 where it has it. */
export async function sendAnswer(answers: Answers, request: Request, response: Response, { key, make }: Sendable): Promise<void> {
  const answer = await answers.get(key, make);
  // The order is ours: browsers name gzip first and take brotli as gladly.
  const taken = request.acceptsEncodings();
  const coding = answer.body.length < WORTH ? undefined : CODINGS.find((each) => taken.includes(each));
  const tag = coding === undefined ? answer.digest : `${answer.digest}-${coding}`;
  response.set({ ETag: `"${tag}"`, "Cache-Control": "no-cache" }).vary("Accept-Encoding");
  if (holds(request.get("If-None-Match"), answer.digest)) {
    response.status(304).end();
    return;
  }
  if (answer.name !== undefined) response.attachment(answer.name);
  const bytes = coding === undefined ? answer.body : await answers.coded(key, answer, coding);
  if (coding !== undefined) response.set("Content-Encoding", coding);
  // `end` rather than `send`, which would look at the bytes again to make and compare a validator of its own.
  response
    .type(answer.mediaType)
    .set("Content-Length", String(bytes.length))
    .end(request.method === "HEAD" ? undefined : bytes);
}
