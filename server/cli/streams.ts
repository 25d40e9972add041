/** Lines in and out, as fast as the slower end allows. */
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

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
