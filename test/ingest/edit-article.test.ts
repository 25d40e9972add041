/** An edit is read with what it changes, and two that come at once both hold. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { addArticle, editArticle, type ExtractInput, type Extractor } from "../../server/ingest/index.ts";
import { openSqlite, type Store } from "../../server/store/index.ts";
import type { ArticleEdit } from "../../server/vocabulary/index.ts";
import { ENTRIES, fakeExtractor } from "../fixtures/fixture.ts";

let store: Store;
let id: string;
beforeEach(async () => {
  store = await openSqlite(":memory:", () => new Date(0));
  const [entry] = ENTRIES;
  if (entry === undefined) throw new Error("the fixture is empty");
  ({ id } = (await addArticle({ store, extractor: fakeExtractor }, entry.article)).article);
});
afterEach(async () => store.close());

/** Keeps what it was given to read; others do something while it reads. */
function reader(meanwhile: (reading: number) => Promise<unknown>): Extractor & { readonly inputs: readonly ExtractInput[] } {
  const inputs: ExtractInput[] = [];
  return {
    version: "2",
    inputs,
    async extract(input) {
      await meanwhile(inputs.push(input));
      return fakeExtractor.extract(input);
    },
  };
}
const edit = async (extractor: Extractor, words: ArticleEdit) => editArticle({ store, extractor }, id, words);
const nobody = async () => {};

test("it is read with its new day, publisher and title, and with what it keeps", async () => {
  const before = await store.article(id);
  const extractor = reader(nobody);
  await edit(extractor, { date: "1999-12-31", title: null });
  expect(extractor.inputs).toEqual([expect.objectContaining({ date: "1999-12-31", title: null, text: before.text })]);
  expect(extractor.inputs[0]?.publisher).toBe(before.publisher);
});

test("what another edit changes meanwhile stays changed, and is read too", async () => {
  const extractor = reader(async (reading) => {
    if (reading === 1) await edit(fakeExtractor, { publisher: "Another Gazette", url: "https://a.example/b" });
  });
  const { article } = await edit(extractor, { date: "1999-12-31" });
  expect(article).toMatchObject({ date: "1999-12-31", publisher: "Another Gazette", url: "https://a.example/b" });
  expect(await store.article(id)).toMatchObject(article);
  expect(extractor.inputs.map(({ publisher }) => publisher === "Another Gazette")).toEqual([false, true]);
});

test("where others never rest it gives up, and has changed nothing", async () => {
  const extractor = reader(async (reading) => edit(fakeExtractor, { url: `https://a.example/${reading}` }));
  await expect(edit(extractor, { date: "1999-12-31" })).rejects.toMatchObject({ code: "article-changed" });
  expect(await store.article(id)).toMatchObject({ date: ENTRIES[0]?.article.date, url: "https://a.example/3" });
});
