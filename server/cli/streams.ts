/** Files, and lines in and out, as fast as the slower end allows. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable, Writable } from "node:stream";
import { DragomanError } from "../vocabulary/index.ts";

const unreadable = (file: string, error: unknown): DragomanError =>
  new DragomanError(
    "unreadable-file",
    `The file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    {
      cause: error,
    },
  );

/**
 * All bytes of a file.
 * @throws {DragomanError} `unreadable-file`.
 */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * A file as a stream, once it is sure that it can be read.
 * @throws {DragomanError} `unreadable-file`.
 */
export async function streamOf(file: string): Promise<Readable> {
  const handle = await open(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!(await handle.stat()).isDirectory()) return handle.createReadStream();
  await handle.close();
  throw unreadable(file, "it is a folder");
}

/**
 * The lines of a UTF-8 stream, without their line feeds. Only a line feed ends a line: node:readline would also break JSON at
 * U+2028, which JSON allows inside a string.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of input) {
    const lines = decoder.decode(typeof chunk === "string" ? Buffer.from(chunk) : chunk, { stream: true }).split("\n");
    lines[0] = rest + (lines[0] ?? "");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

/** Writes and waits while the reader is behind. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, "drain");
}
