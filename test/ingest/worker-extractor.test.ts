/** The extraction thread: every job is answered, also where the thread dies, and the next job gets a new thread. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { WorkerExtractor, type ExtractInput } from "../../server/ingest/index.ts";

const article = (text: string): ExtractInput => ({ id: null, title: null, date: null, publisher: null, url: null, text });
const options = { knowledgeFolder: "", program: new URL("./worker.ts", import.meta.url) };
let extractor: WorkerExtractor;
beforeEach(() => {
  extractor = new WorkerExtractor("1", options);
});
afterEach(async () => extractor.close());

test("answers many jobs at once", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, async (_, i) => extractor.extract(article(`text ${i}`))));
  expect(answers).toEqual(Array.from({ length: 50 }, () => []));
});

test("explains in turn with the rest", async () => {
  const [claims, reasons] = await Promise.all([extractor.extract(article("x")), extractor.explain(article("x"), 0)]);
  expect([claims, reasons]).toEqual([[], null]);
  await expect(extractor.explain(article("fail"), 0)).rejects.toMatchObject({ code: "knowledge-missing" });
});

test("passes on an error with its code, and works on", async () => {
  await expect(extractor.extract(article("fail"))).rejects.toMatchObject({ code: "knowledge-missing" });
  expect(await extractor.extract(article("x"))).toEqual([]);
});

test.each(["die", "throw"])("of an article that makes the thread %s only that one is rejected", async (how) => {
  const texts = ["before", how, "behind", how, "last"];
  const results = await Promise.allSettled(texts.map(async (text) => extractor.extract(article(text))));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected", "fulfilled"]);
});

test("says that an article took too long", async () => {
  const own = new WorkerExtractor("1", { ...options, limit: 200 });
  await expect(own.extract(article("hang"))).rejects.toMatchObject({
    code: "text-too-long",
    message: expect.stringContaining("0.2 s"),
  });
  await own.close();
});

test("rejects all that waits once it is closed", async () => {
  const waiting = Promise.allSettled([extractor.extract(article("hang")), extractor.extract(article("behind"))]);
  await extractor.close();
  expect((await waiting).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(extractor.extract(article("x"))).rejects.toMatchObject({ code: "internal" });
});
