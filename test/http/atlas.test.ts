/** The atlas is as fresh as the store: by what changed where the store tells it, else by reading anew, and after a failure too. */
import { expect, test } from "vitest";
import { readFilter, viewOf } from "../../server/graph/index.ts";
import { Atlas } from "../../server/http/atlas.ts";
import { openSqlite, type Store } from "../../server/store/index.ts";
import { ENTRIES, ONTOLOGY } from "../fixtures/fixture.ts";

const alpha2 = () => undefined;
const filter = readFilter({ minConfidence: "0" }, ONTOLOGY);

async function half(): Promise<Store> {
  const store = await openSqlite(":memory:", () => new Date(0));
  for (const { article, claims } of ENTRIES.slice(0, 5)) await store.addArticle(article, { extractor: "1", claims });
  return store;
}

async function addTheRest(store: Store): Promise<void> {
  for (const { article, claims } of ENTRIES.slice(5)) await store.addArticle(article, { extractor: "1", claims });
  const [first] = ENTRIES;
  if (first !== undefined) await store.replaceClaims(first.article.id, { extractor: "2", claims: first.claims.slice(1) });
}

async function shown(atlas: Atlas) {
  const { survey, revision } = await atlas.survey("principal");
  const { nodes, ...rest } = viewOf(survey, filter);
  return { revision, ...rest, nodes: nodes.map(({ x: _x, y: _y, ...node }) => node) };
}

test("shows what changed without reading all links again", async () => {
  const store = await half();
  let readings = 0;
  const counting = { ...store, linkColumns: () => ((readings += 1), store.linkColumns()) };
  const atlas = new Atlas({ store: counting, ontology: ONTOLOGY, alpha2 });
  await shown(atlas);
  await addTheRest(store);
  expect(await shown(atlas)).toEqual(await shown(new Atlas({ store, ontology: ONTOLOGY, alpha2 })));
  expect(readings).toBe(1);
  await store.close();
});

test("reads all links again where the store cannot tell what changed, and survives a reading that fails", async () => {
  const store = await half();
  let fails = false;
  const linkColumns = async function* () {
    if (fails) throw new Error("the disk is away");
    yield* store.linkColumns();
  };
  const atlas = new Atlas({ store: { ...store, linkColumns, changes: async () => null }, ontology: ONTOLOGY, alpha2 });
  const before = await shown(atlas);
  await addTheRest(store);
  fails = true;
  await expect(shown(atlas)).rejects.toThrow("the disk is away");
  fails = false;
  const after = await shown(atlas);
  expect(after).toEqual(await shown(new Atlas({ store, ontology: ONTOLOGY, alpha2 })));
  expect(after.totals.claims).toBeGreaterThan(before.totals.claims);
  await store.close();
});

test("answers many at once from one reading", async () => {
  const store = await half();
  let readings = 0;
  const counting = { ...store, linkColumns: () => ((readings += 1), store.linkColumns()) };
  const atlas = new Atlas({ store: counting, ontology: ONTOLOGY, alpha2 });
  const answers = await Promise.all([shown(atlas), shown(atlas), shown(atlas)]);
  expect(answers[1]).toEqual(answers[0]);
  expect(readings).toBe(1);
  await store.close();
});
