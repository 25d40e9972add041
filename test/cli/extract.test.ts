/** `dragoman extract` as others rely on it: line by line, in order, nothing but answers on standard output. */
import { PassThrough, Readable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runExtract, type ExtractJob } from "../../server/cli/extract.ts";
import { linesOf } from "../../server/cli/streams.ts";
import { ENTRIES, fakeExtractor } from "../fixtures/fixture.ts";

async function run(input: string, job: Partial<ExtractJob> = {}) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const [out, err] = [readAll(output), readAll(errors)];
  const code = await runExtract({
    extractor: fakeExtractor,
    from: "jsonl",
    to: "jsonl",
    minConfidence: 0.5,
    atOnce: 1,
    input: Readable.from([input]),
    output,
    errors,
    ...job,
  });
  output.end();
  errors.end();
  return { code, out: await out, err: await err };
}

const lines = ENTRIES.map(({ article }) => `${JSON.stringify(article)}\n`);
const answers = (out: string): { id: string | null; claims: unknown[] }[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("extract", () => {
  test("answers each article in order, without the claims that are not sure enough", async () => {
    const { code, out, err } = await run(lines.join(""));
    expect([code, err]).toEqual([0, ""]);
    expect(answers(out)).toEqual(
      ENTRIES.map(({ article, claims }) => ({ id: article.id, claims: claims.filter(({ confidence }) => confidence >= 0.5) })),
    );
    const everything = await run(lines.join(""), { minConfidence: 0 });
    expect(answers(everything.out)).toEqual(ENTRIES.map(({ article, claims }) => ({ id: article.id, claims })));
  });

  test("passes over what is no article, names its line, and says so at the end", async () => {
    const { code, out, err } = await run(`${lines[0]}nonsense\n\n{"text":""}\n{"title":"x"}\n${lines[1]?.trimEnd()}`);
    expect(code).toBe(1);
    expect(answers(out).map(({ id }) => id)).toEqual([ENTRIES[0]?.article.id, ENTRIES[1]?.article.id]);
    expect(
      err
        .trim()
        .split("\n")
        .map((line) => line.split(":")[0]),
    ).toEqual(["line 2", "line 4", "line 5"]);
  });

  test("keeps the order of the lines where several articles are under way", async () => {
    const texts = ["last to be ready", "ready second", "", "ready first"];
    const turns = [3, 2, 0, 1];
    const extractor: ExtractJob["extractor"] = {
      version: "fixture",
      extract: async ({ text }) => {
        for (let turn = 0; turn < (turns[texts.indexOf(text)] ?? 0); turn++) await setImmediate();
        return [];
      },
    };
    const input = texts.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join("");
    for (const atOnce of [1, 2, 8]) {
      const { code, out, err } = await run(input, { extractor, atOnce });
      expect(answers(out).map(({ id }) => id)).toEqual(["0", "1", "3"]);
      expect([code, err.split(":")[0]]).toEqual([1, "line 3"]);
    }
  });

  test("answers while it reads", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const done = runExtract({
      extractor: fakeExtractor,
      from: "jsonl",
      to: "jsonl",
      minConfidence: 0,
      atOnce: 1,
      input,
      output,
      errors: new PassThrough(),
    });
    const reader = linesOf(output);
    for (const [i, line] of lines.entries()) {
      input.write(line);
      expect(JSON.parse((await reader.next()).value ?? "")).toMatchObject({ id: ENTRIES[i]?.article.id });
    }
    input.end();
    expect(await done).toBe(0);
  });

  test("reads a plain text as one article, and tells its claims to a person", async () => {
    const text = ENTRIES[0]?.article.text ?? "";
    expect(answers((await run(text, { from: "text" })).out)).toMatchObject([{ id: null, claims: { length: 6 } }]);
    const { out } = await run(text, { from: "text", to: "text" });
    expect(out).toContain(
      "North Korea supplies Russia (about 3,000 soldiers, actual, says South Korea, 0.91)\n    North Korea has sent",
    );
  });
});

test("lines end at line feeds only, wherever the chunks end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "binary" }).map((s) => s.toWellFormed().replaceAll("\n", " "))),
      fc.integer({ min: 1, max: 7 }),
      async (all, size) => {
        const bytes = Buffer.from(
          all
            .map((line) => `${line}\n`)
            .join("")
            .replace(/^\uFEFF/, ""),
        );
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
        const read = [];
        for await (const line of linesOf(Readable.from(chunks, { objectMode: false }))) read.push(line);
        expect(read).toEqual(all.map((line, i) => (i === 0 ? line.replace(/^\uFEFF/, "") : line)));
      },
    ),
  );
});
