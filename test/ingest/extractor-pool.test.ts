/** The pool: work goes to whoever has the least, an article that fails is alone in it, and closing closes all. */
import { expect, test } from "vitest";
import { ExtractorPool, WorkerExtractor, type ExtractInput } from "../../server/ingest/index.ts";

const article = (text: string): ExtractInput => ({ id: null, title: null, date: null, publisher: null, url: null, text });

const thread = () => new WorkerExtractor("1", { knowledgeFolder: "", program: new URL("./worker.ts", import.meta.url) });

/** An extractor that answers when told to, and remembers what it was given. */
function held() {
  const given: string[] = [];
  const answers: (() => void)[] = [];
  let closed = false;
  return {
    given,
    answer: () => answers.shift()?.(),
    isClosed: () => closed,
    version: "1",
    extract: async ({ text }: ExtractInput) => {
      given.push(text);
      const { promise, resolve } = Promise.withResolvers<never[]>();
      answers.push(() => resolve([]));
      return promise;
    },
    close: async () => {
      closed = true;
    },
  };
}

test("gives an article to the thread with the least to do", async () => {
  const [one, other] = [held(), held()];
  const pool = new ExtractorPool(one, other);
  const long = pool.extract(article("a long text, much longer than the others"));
  const short = pool.extract(article("short"));
  const next = pool.extract(article("next"));
  expect([one.given.length, other.given]).toEqual([1, ["short", "next"]]);
  one.answer();
  await long;
  const last = pool.extract(article("last"));
  expect(one.given.at(-1)).toBe("last");
  for (const each of [one, other, other]) each.answer();
  await Promise.all([short, next, last]);
});

test("closes all its threads", async () => {
  const [one, other] = [held(), held()];
  await new ExtractorPool(one, other).close();
  expect([one.isClosed(), other.isClosed()]).toEqual([true, true]);
});

test("an article that ends its thread is alone in it", async () => {
  const pool = new ExtractorPool(thread(), thread());
  const texts = ["before", "die", "beside", "fail", "last"];
  const results = await Promise.allSettled(texts.map(async (text) => pool.extract(article(text))));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected", "fulfilled"]);
  await pool.close();
});
