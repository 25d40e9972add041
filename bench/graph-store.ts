/** A store of a graph of 300 actors and 5,000 edges, one claim each, for benches of the server. */
import { openSqlite, type Store } from "../server/store/index.ts";
import type { Actor, Claim, Ontology } from "../server/vocabulary/index.ts";

const [ACTORS, EDGES, ARTICLES] = [300, 5_000, 100];

const actor = (i: number): Actor => {
  const [id, name] = [`actor-${i}`, `Actor ${i}`];
  return { id, name, kind: "organisation", principal: { id, name } };
};

/** A claim of the n-th edge; no two of the first 5,000 join the same actors by the same relation. */
function claimOf(n: number, ontology: Ontology): Claim {
  const [source, step] = [n % ACTORS, Math.floor(n / ACTORS)];
  const target = (source + 1 + step * 7) % ACTORS;
  const relation = ontology.relations[step % ontology.relations.length]?.id ?? "supplies";
  return {
    source: actor(source),
    relation,
    target: actor(target),
    object: null,
    status: "actual",
    claimant: null,
    time: null,
    evidence: {
      sentence: { start: 0, end: 9, text: "Sentence." },
      trigger: { start: 0, end: 8 },
      source: { start: 0, end: 8 },
      target: { start: 8, end: 9 },
    },
    confidence: 0.9,
    pattern: "bench",
  };
}

/** Opens it in memory. */
export async function graphStore(ontology: Ontology): Promise<Store> {
  const store = await openSqlite(":memory:", () => new Date());
  for (let article = 0; article < ARTICLES; article++) {
    const numbers = Array.from({ length: EDGES / ARTICLES }, (_, i) => article * (EDGES / ARTICLES) + i);
    const date = `2025-${String(1 + (article % 12)).padStart(2, "0")}-01`;
    const input = { id: `bench-${article}`, title: `Article ${article}`, date, text: `Sentence. ${article}` };
    await store.addArticle(input, { extractor: "bench", claims: numbers.map((n) => claimOf(n, ontology)) });
  }
  return store;
}
