/** The atlas is as fresh as the store: by what changed where the store tells it, else by reading anew, and after a failure too. */
import { expect, test } from "vitest";
import { readFilter, viewOf } from "../../server/graph/index.ts";
import { Atlas } from "../../server/http/atlas.ts";
import { openSqlite, type Store } from "../../server/store/index.ts";
import type { Actor } from "../../server/vocabulary/index.ts";
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

const actor = (i: number): Actor => ({
  id: `s${i}`,
  name: `State ${i}`,
  kind: "state",
  principal: { id: `s${i}`, name: `State ${i}` },
});

/** Adds an article in which each of the states in a range supplies the next: as many actors as make a picture worth keeping. */
async function addChain(store: Store, from: number, to: number): Promise<void> {
  const [claim] = ENTRIES.flatMap(({ claims }) => claims);
  if (claim === undefined) throw new Error("the fixture has no claim");
  const claims = Array.from({ length: to - from }, (_, i) => ({
    ...claim,
    id: `chain-${from + i}`,
    source: actor(from + i),
    target: actor(from + i + 1),
    confidence: 0.9,
  }));
  await store.addArticle({ text: `From state ${from} to state ${to} goes the chain.` }, { extractor: "1", claims });
}

const places = async (atlas: Atlas): Promise<ReadonlyMap<string, string>> => {
  const { survey } = await atlas.survey("principal");
  return new Map([...survey.actors].map(([id, { x, y }]) => [id, `${x} ${y}`]));
};

const stored = async (store: Store, atLeast: number): Promise<void> => {
  await expect
    .poll(async () => {
      const settled = await store.layouts.get("principal");
      return settled === null ? 0 : settled.places.size + settled.beside.size;
    })
    .toBeGreaterThanOrEqual(atLeast);
};

test("moves nobody for one more article, after a restart neither", async () => {
  const store = await openSqlite(":memory:", () => new Date(0));
  await addChain(store, 0, 80);
  const atlas = new Atlas({ store, ontology: ONTOLOGY, alpha2 });
  const first = await places(atlas);
  await addChain(store, 80, 82);
  const second = await places(atlas);
  expect([...first].every(([id, place]) => second.get(id) === place)).toBe(true);
  await stored(store, second.size);
  expect(await places(new Atlas({ store, ontology: ONTOLOGY, alpha2 }))).toEqual(second);
  await store.close();
});

test("shows what another server laid out anew, from the next change on", async () => {
  const store = await openSqlite(":memory:", () => new Date(0));
  await addChain(store, 0, 80);
  const [one, other] = [1, 2].map(() => new Atlas({ store, ontology: ONTOLOGY, alpha2 }));
  if (one === undefined || other === undefined) throw new Error("two were made");
  expect(await places(one)).toEqual(await places(other));
  await addChain(store, 80, 95);
  await stored(store, (await places(one)).size);
  await addChain(store, 95, 97);
  const last = await places(one);
  await stored(store, last.size);
  expect(await places(other)).toEqual(last);
  await store.close();
});

test("what is drawn while articles come in is not kept: at rest the picture is the one of all of them", async () => {
  const store = await openSqlite(":memory:", () => new Date(0));
  const progress = { finished: false };
  const atlas = new Atlas({ store, ontology: ONTOLOGY, alpha2, progress });
  await addChain(store, 0, 80);
  const early = await places(atlas);
  await addChain(store, 80, 84);
  const late = await places(atlas);
  expect(late.get("s0")).toBe(early.get("s0"));
  expect(await store.layouts.get("principal")).toBe(null);
  progress.finished = true;
  const atRest = await places(atlas);
  const { layouts: _layouts, ...forgetful } = store;
  expect(atRest).toEqual(await places(new Atlas({ store: forgetful, ontology: ONTOLOGY, alpha2 })));
  await stored(store, atRest.size);
  await store.close();
});

test("a store that can keep no layout is read all the same", async () => {
  const store = await openSqlite(":memory:", () => new Date(0));
  await addChain(store, 0, 80);
  const layouts = { get: async () => null, put: async () => Promise.reject(new Error("the disk is full")) };
  const atlas = new Atlas({ store: { ...store, layouts }, ontology: ONTOLOGY, alpha2 });
  const first = await places(atlas);
  for (const from of [80, 82]) {
    await addChain(store, from, from + 2);
    const more = await places(atlas);
    expect(more.size).toBe(first.size + from - 78);
    expect([...first].every(([id, place]) => more.get(id) === place)).toBe(true);
  }
  await store.close();
});
