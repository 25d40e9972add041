/** From gold articles to the judge's examples: each article is read as it would be in use, and each candidate is held against the gold. */
import { tellingWords, understand, type BaseKnowledge } from "../../extract/index.ts";
import { candidatesOf, featuresOf, halfMatches, type Candidate, type Thesaurus } from "../../extract/judge/index.ts";
import { isNamed, type GoldArticle, type GoldClaim } from "../../evaluate/index.ts";
import { MASKED, NO, YES } from "./network.ts";

/** A candidate with what the gold says of it. */
export interface Instance {
  readonly candidate: Candidate;
  readonly features: readonly string[];
  readonly labels: Uint8Array;
  /** The sentence and the ordered pair of principals: candidates of one bag would make the same claim. */
  readonly bag: string;
}

export interface PreparedArticle {
  readonly article: GoldArticle;
  readonly instances: readonly Instance[];
  /** The telling words of each sentence, by which the domain of the article is known. */
  readonly telling: readonly ReadonlySet<string>[];
}

interface Place {
  readonly claim: GoldClaim;
  readonly start: number;
  readonly end: number;
}

/** Where the quote of a claim stands; nowhere if the text lacks it. */
function placeOf(text: string, claim: GoldClaim): Place {
  const start = text.indexOf(claim.quote);
  return start < 0 ? { claim, start: -1, end: -1 } : { claim, start, end: start + claim.quote.length };
}

interface Labelling {
  readonly relations: readonly string[];
  readonly symmetric: ReadonlySet<string>;
}

/**
 * YES for the relation of a claim whose quote overlaps the sentence; MASKED for optional claims, for relations that are right as well,
 * and where the article says the claim in another place; NO elsewhere.
 */
function labelsOf(
  candidate: Candidate,
  sentence: { start: number; end: number },
  places: readonly Place[],
  { relations, symmetric }: Labelling,
): Uint8Array {
  const labels = new Uint8Array(relations.length).fill(NO);
  const source = candidate.source.actor;
  const target = candidate.target.actor;
  for (const { claim, start, end } of places) {
    const straight = isNamed(source, claim.source) && isNamed(target, claim.target);
    const reversed = isNamed(source, claim.target) && isNamed(target, claim.source);
    if (!straight && !reversed) continue;
    const here = start < sentence.end && end > sentence.start;
    for (const relation of [claim.relation, ...claim.also]) {
      const at = relations.indexOf(relation);
      if (at < 0 || (!straight && !symmetric.has(relation))) continue;
      if (here && !claim.optional && relation === claim.relation) labels[at] = YES;
      else if (labels[at] === NO) labels[at] = MASKED;
    }
  }
  return labels;
}

/** Reads a gold article and labels its candidates. */
export function prepare(
  knowledge: BaseKnowledge,
  article: GoldArticle,
  thesaurus: Thesaurus,
  labelling: Labelling,
): PreparedArticle {
  const { sentences, mentions, scenes } = understand(knowledge, article);
  const places = article.gold.map((claim) => placeOf(article.text, claim));
  const instances = scenes.flatMap((searched) => {
    if (searched === null) return [];
    const { scene, matches, attempts } = searched;
    const { sentence } = scene.tree;
    const features = featuresOf({ scene, matches, half: halfMatches(scene, attempts), thesaurus });
    return candidatesOf(scene).map((candidate): Instance => ({
      candidate,
      features: features(candidate),
      labels: labelsOf(candidate, sentence, places, labelling),
      bag: `${article.id} ${sentence.index} ${candidate.source.actor.principal.id} ${candidate.target.actor.principal.id}`,
    }));
  });
  const bySentence = Map.groupBy(mentions, (mention) => mention.sentence);
  const telling = sentences.map((sentence) => tellingWords(sentence, bySentence.get(sentence.index) ?? []));
  return { article, instances, telling };
}
