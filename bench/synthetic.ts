/**
 * A newsroom's store, made up by a seed: a million claims of a quarter of a million articles between three hundred principals and those
 * who act for them, on five thousand edges, a few of which have most of the claims, as in the news.
 */
import type { Link } from "../server/graph/index.ts";
import { OBJECT_CLASSES, STATUSES, type Actor, type Ontology } from "../server/vocabulary/index.ts";

const PRINCIPALS = 300;
const EDGES = 5_000;
const PUBLISHERS = 400;
/** Bodies that act for a principal, beside itself. */
const BODIES = 1;
const CLAIMS_PER_ARTICLE = 4;
const DAYS = 1_500;

/** Numbers in [0, 1) by xorshift, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A place in [0, count), small ones far more often. */
const skewed = (random: () => number, count: number): number => Math.floor(count * random() ** 3);

const actorsOf = (principal: number): readonly Actor[] => {
  const id = `P${String(principal).padStart(3, "0")}`;
  const itself: Actor = { id, name: `Principal ${principal}`, kind: "state", principal: { id, name: `Principal ${principal}` } };
  const bodies = Array.from({ length: BODIES }, (_, body): Actor => ({
    id: `body-${principal}-${body}`,
    name: `Body ${body} of ${principal}`,
    kind: "body",
    principal: itself.principal,
  }));
  return [itself, ...bodies];
};

const day = (days: number): string => new Date(Date.UTC(2021, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** So many links, article by article. */
export function* syntheticLinks(count: number, ontology: Ontology, seed: number): Generator<Link> {
  const random = chance(seed);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  const actors = Array.from({ length: PRINCIPALS }, (_, principal) => actorsOf(principal));
  const dates = Array.from({ length: DAYS }, (_, days) => day(days));
  const edges = Array.from({ length: EDGES }, (_, i) => {
    const source = skewed(random, PRINCIPALS);
    const target = (source + 1 + skewed(random, PRINCIPALS - 1)) % PRINCIPALS;
    return { source, target, relation: ontology.relations[i % ontology.relations.length]?.id ?? "" };
  });
  const end = (principal: number): Actor => {
    const [itself, ...bodies] = actors[principal] ?? [];
    return itself === undefined || random() < 0.3 ? pick(bodies) : itself;
  };
  let [article, date, publisher, duplicateOf] = ["", "", "", null as string | null];
  for (let i = 0; i < count; i++) {
    if (i % CLAIMS_PER_ARTICLE === 0) {
      duplicateOf = article !== "" && random() < 0.2 ? (duplicateOf ?? article) : null;
      article = `article-${Math.floor(random() * 2 ** 52)
        .toString(16)
        .padStart(13, "0")}`;
      date = pick(dates);
      publisher = `Publisher ${skewed(random, PUBLISHERS)}`;
    }
    const { source, target, relation } = edges[skewed(random, EDGES)] ?? { source: 0, target: 1, relation: "" };
    yield {
      id: `${Math.floor(random() * 2 ** 48)
        .toString(16)
        .padStart(12, "0")}${i.toString(16).padStart(12, "0")}`,
      article,
      date,
      source: end(source),
      relation,
      target: end(target),
      status: STATUSES[skewed(random, STATUSES.length)] ?? "actual",
      object: random() < 0.5 ? null : pick(OBJECT_CLASSES),
      confidence: Math.round(20 + 80 * random()) / 100,
      claimant: random() < 0.6 ? null : end(skewed(random, PRINCIPALS)),
      publisher,
      duplicateOf,
    };
  }
}

/** A random combination of the words of a filter, as a query would write them. */
export function randomWords(random: () => number, ontology: Ontology): Record<string, string> {
  const words: Record<string, string> = {};
  const some = (word: string, odds: number, choose: () => string, most: number): void => {
    if (random() >= odds) return;
    words[word] = Array.from({ length: 1 + Math.floor(random() * most) }, choose).join(",");
  };
  const one = (ids: readonly { readonly id: string }[]) => (): string => ids[Math.floor(random() * ids.length)]?.id ?? "";
  some("relation", 0.3, one(ontology.relations), 6);
  some("class", 0.2, one(ontology.classes), 3);
  some("status", 0.3, one(ontology.statuses), 2);
  some("actor", 0.3, () => `P${String(skewed(random, PRINCIPALS)).padStart(3, "0")}`, 3);
  some("depth", 0.3, () => String(1 + Math.floor(random() * 3)), 1);
  some("ends", 0.1, () => "both", 1);
  some("claimant", 0.15, () => (random() < 0.5 ? "article" : `P${String(skewed(random, 50)).padStart(3, "0")}`), 2);
  some("publisher", 0.15, () => `Publisher ${skewed(random, PUBLISHERS)}`, 5);
  some("from", 0.3, () => day(Math.floor((random() * DAYS) / 2)), 1);
  some("to", 0.3, () => day(Math.floor((DAYS * (1 + random())) / 2)), 1);
  some("minClaims", 0.25, () => String(2 + Math.floor(random() * 20)), 1);
  some("minConfidence", 0.5, () => String(Math.floor(random() * 9) / 10), 1);
  some("level", 0.5, () => "named", 1);
  some("object", 0.2, one(ontology.objects), 2);
  some("minSources", 0.2, () => String(2 + Math.floor(random() * 9)), 1);
  return words;
}
