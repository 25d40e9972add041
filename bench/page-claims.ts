/** The graphs of the page's bench: so many actors and exactly so many edges, made by a seed; a few actors have most of the edges, as in the news. */
import type { Link } from "../server/graph/index.ts";
import { OBJECT_CLASSES, STATUSES, type Actor, type Ontology } from "../server/vocabulary/index.ts";
import { chance } from "./synthetic.ts";

export interface Size {
  readonly actors: number;
  readonly edges: number;
}

/** Sizes of the graphs, smallest first. */
export const SIZES: readonly Size[] = [
  { actors: 300, edges: 5_000 },
  { actors: 2_000, edges: 20_000 },
  { actors: 10_000, edges: 100_000 },
];

const CLAIMS_PER_ARTICLE = 20;
const MONTHS = 36;

const actorOf = (i: number): Actor => {
  const [id, name] = [`actor-${i}`, `Actor ${i}`];
  return { id, name, kind: "organisation", principal: { id, name } };
};

const dateOf = (article: number): string => {
  const month = article % MONTHS;
  return `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`;
};

/** One to four claims an edge; no two edges join the same actors in the same direction by the same relation. */
export function* pageLinks({ actors, edges }: Size, ontology: Ontology, seed: number): Generator<Link> {
  const random = chance(seed);
  const place = (): number => Math.floor(actors * random() ** 1.6);
  const everybody = Array.from({ length: actors }, (_, i) => actorOf(i));
  const taken = new Set<string>();
  let claims = 0;
  while (taken.size < edges) {
    // Everybody has one edge at least, so that none is missing from the graph.
    const from = taken.size < actors ? taken.size : place();
    const [source, target] = [everybody[from], everybody[place()]];
    const { id: relation, symmetric } = ontology.relations[Math.floor(ontology.relations.length * random() ** 1.4)] ?? {};
    if (source === undefined || target === undefined || relation === undefined || source === target) continue;
    const ends = symmetric === true ? [source.id, target.id].toSorted() : [source.id, target.id];
    const edge = `${ends[0]}~${relation}~${ends[1]}`;
    if (taken.has(edge)) continue;
    taken.add(edge);
    const status = STATUSES[Math.floor(STATUSES.length * random() ** 3)] ?? "actual";
    const object = random() < 0.5 ? null : (OBJECT_CLASSES[Math.floor(OBJECT_CLASSES.length * random())] ?? null);
    const told = 1 + Math.floor(4 * random() ** 2);
    for (let i = 0; i < told; i++) {
      const article = Math.floor(claims / CLAIMS_PER_ARTICLE);
      yield {
        id: `claim-${String(claims).padStart(8, "0")}`,
        article: `article-${String(article).padStart(6, "0")}`,
        date: dateOf(article),
        source,
        relation,
        target,
        status,
        object,
        confidence: 0.9,
        claimant: null,
        publisher: `Publisher ${article % 40}`,
        duplicateOf: null,
      };
      claims++;
    }
  }
}
