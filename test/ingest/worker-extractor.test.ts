/** The extraction thread: every job is answered, also where the thread dies, and the next job gets a new thread. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { WorkerExtractor, type ExtractInput } from "../../server/ingest/index.ts";

const article = (text: string): ExtractInput => ({ id: null, title: null, date: null, publisher: null, url: null, text });
let extractor: WorkerExtractor;
beforeEach(() => {
  extractor = new WorkerExtractor("1", { knowledgeFolder: "", program: new URL("./worker.ts", import.meta.url) });
});
afterEach(async () => extractor.close());

test("answers many jobs at once", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, async (_, i) => extractor.extract(article(`text ${i}`))));
  expect(answers).toEqual(Array.from({ length: 50 }, () => []));
});

test("passes on an error with its code, and works on", async () => {
  await expect(extractor.extract(article("fail"))).rejects.toMatchObject({ code: "knowledge-missing" });
  expect(await extractor.extract(article("x"))).toEqual([]);
});

test.each(["die", "throw"])("rejects what was waiting when the thread ended by '%s', and starts another", async (how) => {
  const results = await Promise.allSettled([extractor.extract(article(how)), extractor.extract(article("behind"))]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await extractor.extract(article("x"))).toEqual([]);
});

test("rejects once it is closed", async () => {
  const waiting = extractor.extract(article("x")).then(
    () => "answered",
    () => "rejected",
  );
  await extractor.close();
  expect(["answered", "rejected"]).toContain(await waiting);
  await expect(extractor.extract(article("x"))).rejects.toMatchObject({ code: "internal" });
});
