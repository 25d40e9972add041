/** Judgements held against the gold, document by document: what calibration learns from and what the figures are counted on. */
import { isNamed, fold, type GoldArticle, type GoldClaim } from "../../evaluate/index.ts";
import type { Instance, PreparedArticle } from "./prepare.ts";

/** A distinct claim of one document with its best score. */
interface Found {
  readonly instance: Instance;
  readonly relation: string;
  readonly score: number;
  /** True where a pattern makes the claim as well. */
  readonly matched: boolean;
}

/** `right` is null for what is neither rewarded nor held against: optional claims, and a second way of saying one already found. */
export interface Outcome {
  readonly score: number;
  readonly matched: boolean;
  readonly right: boolean | null;
}

interface Naming {
  readonly relations: readonly string[];
  readonly symmetric: ReadonlySet<string>;
}

/** Mean of both orders for a symmetric relation, as the judge does it in use. */
function symmetrical(
  instances: readonly Instance[],
  scores: readonly Float32Array[],
  { relations, symmetric }: Naming,
): readonly Float32Array[] {
  const at = new Map(
    instances.map(({ candidate }, n) => [
      `${candidate.source.start} ${candidate.source.actor.id} ${candidate.target.start} ${candidate.target.actor.id}`,
      n,
    ]),
  );
  return instances.map(({ candidate }, n) => {
    const own = scores[n] ?? new Float32Array();
    const reverse =
      scores[
        at.get(`${candidate.target.start} ${candidate.target.actor.id} ${candidate.source.start} ${candidate.source.actor.id}`) ??
          n
      ];
    return own.map((score, relation) =>
      symmetric.has(relations[relation] ?? "") ? (score + (reverse?.[relation] ?? score)) / 2 : score,
    );
  });
}

/** Scores below this are never claims and teach a calibration nothing. */
const FLOOR = -6;

function distinct(article: PreparedArticle, scores: readonly Float32Array[], naming: Naming): readonly Found[] {
  const best = new Map<string, Found>();
  for (const [n, own] of symmetrical(article.instances, scores, naming).entries()) {
    const instance = article.instances[n];
    if (instance === undefined) continue;
    const ends = [instance.candidate.source, instance.candidate.target].map(({ actor }) => fold(actor.principal.name));
    for (const [at, relation] of naming.relations.entries()) {
      const score = own[at] ?? FLOOR;
      const matched = instance.features.includes(`pattern for ${relation}`);
      if (score <= FLOOR && !matched) continue;
      const key = `${(naming.symmetric.has(relation) ? ends.toSorted() : ends).join("|")} ${relation}`;
      const known = best.get(key);
      if (known === undefined || score > known.score)
        best.set(key, { instance, relation, score, matched: matched || known?.matched === true });
      else if (matched && !known.matched) best.set(key, { ...known, matched });
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || (a.relation < b.relation ? -1 : 1));
}

function fits({ instance, relation }: Found, gold: GoldClaim, { symmetric }: Naming): boolean {
  if (relation !== gold.relation && !gold.also.includes(relation)) return false;
  const [source, target] = [instance.candidate.source.actor, instance.candidate.target.actor];
  const straight = isNamed(source, gold.source) && isNamed(target, gold.target);
  return straight || (symmetric.has(relation) && isNamed(source, gold.target) && isNamed(target, gold.source));
}

/** Holds the distinct claims of a document, the surest first, against its gold; each gold claim is found once. */
export function outcomesOf(article: PreparedArticle, scores: readonly Float32Array[], naming: Naming): readonly Outcome[] {
  const used = new Set<GoldClaim>();
  return distinct(article, scores, naming).map((found): Outcome => {
    const fitting = article.article.gold.filter((gold) => fits(found, gold, naming));
    const open = fitting.filter((gold) => !gold.optional && !used.has(gold));
    const hit = open.find((gold) => gold.relation === found.relation) ?? open[0];
    if (hit !== undefined) used.add(hit);
    return { score: found.score, matched: found.matched, right: hit === undefined ? (fitting.length > 0 ? null : false) : true };
  });
}

/** Number of gold claims that are to be found. */
export const wanted = (articles: readonly GoldArticle[]): number =>
  articles.reduce((sum, { gold }) => sum + gold.filter(({ optional }) => !optional).length, 0);
