/** Judgements held against the gold, document by document: what calibration learns from and what the figures are counted on. */
import { isNamed, fold, type GoldArticle, type GoldClaim } from "../../evaluate/index.ts";
import { FLOOR, inputsOf, type ArticleLooks, type Sighting } from "../../extract/judge/index.ts";
import type { Instance, PreparedArticle } from "./prepare.ts";

/** A distinct claim of one document where it is seen best, with what the second look sees of it there. */
interface Found extends Sighting {
  readonly inputs: readonly number[];
}

/** `right` is null for what is neither rewarded nor held against: optional claims, and a second way of saying one already found. */
export interface Outcome {
  readonly inputs: readonly number[];
  /** The place of its relation in the model; null where a pattern makes the claim too. */
  readonly relation: number | null;
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

function sightings(article: PreparedArticle, scores: readonly Float32Array[], naming: Naming): readonly Sighting[] {
  return symmetrical(article.instances, scores, naming).flatMap((own, n) => {
    const instance = article.instances[n];
    if (instance === undefined) return [];
    const { source, target } = instance.candidate;
    return naming.relations.flatMap((relation, at): readonly Sighting[] => {
      const score = own[at] ?? FLOOR;
      const matched = instance.features.includes(`pattern for ${relation}`);
      return score <= FLOOR && !matched ? [] : [{ source, target, relation, score, matched }];
    });
  });
}

function distinct(seen: readonly Sighting[], looks: ArticleLooks, { symmetric }: Naming): readonly Found[] {
  const best = new Map<string, Found>();
  const inputs = inputsOf(seen, symmetric, looks);
  for (const [at, sighting] of seen.entries()) {
    const { source, target, relation, score } = sighting;
    const ends = [source, target].map(({ actor }) => fold(actor.principal.name));
    const key = `${(symmetric.has(relation) ? ends.toSorted() : ends).join("|")} ${relation}`;
    const known = best.get(key);
    if (known === undefined || score > known.score) best.set(key, { ...sighting, inputs: inputs[at] ?? [] });
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || (a.relation < b.relation ? -1 : 1));
}

function fits({ source, target, relation }: Found, gold: GoldClaim, { symmetric }: Naming): boolean {
  if (relation !== gold.relation && !gold.also.includes(relation)) return false;
  const straight = isNamed(source.actor, gold.source) && isNamed(target.actor, gold.target);
  return straight || (symmetric.has(relation) && isNamed(source.actor, gold.target) && isNamed(target.actor, gold.source));
}

/** Holds the distinct claims of a document, the surest first, against its gold; each gold claim is found once. */
export function outcomesOf(
  article: PreparedArticle,
  scores: readonly Float32Array[],
  looks: ArticleLooks,
  naming: Naming,
): readonly Outcome[] {
  const used = new Set<GoldClaim>();
  return distinct(sightings(article, scores, naming), looks, naming).map((found): Outcome => {
    const fitting = article.article.gold.filter((gold) => fits(found, gold, naming));
    const open = fitting.filter((gold) => !gold.optional && !used.has(gold));
    const hit = open.find((gold) => gold.relation === found.relation) ?? open[0];
    if (hit !== undefined) used.add(hit);
    return {
      inputs: found.inputs,
      relation: found.matched ? null : naming.relations.indexOf(found.relation),
      matched: found.matched,
      right: hit === undefined ? (fitting.length > 0 ? null : false) : true,
    };
  });
}

/** Number of gold claims that are to be found. */
export const wanted = (articles: readonly GoldArticle[]): number =>
  articles.reduce((sum, { gold }) => sum + gold.filter(({ optional }) => !optional).length, 0);
