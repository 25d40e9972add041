/** What went wrong with a claim that was missed or is false, and at which stage of the pipeline, so that errors can be worked off by class. */
import type { Reading } from "../extract/index.ts";
import type { Actor, Claim, Mention, Parsed } from "../vocabulary/index.ts";
import type { GoldArticle, GoldClaim } from "./gold.ts";
import type { Naming } from "./naming.ts";
import { FIELDS, isRight, measure, type Found } from "./score.ts";

/**
 * For a miss, the first stage that lost the claim: `split` (the quote is in no sentence), `actor` (an end is named nowhere as an actor),
 * `coreference` (an end is known, but not in the sentence), `threshold` (found, less sure than asked for), `direction`, `relation` (the pair is
 * joined otherwise), `parse or pattern` (a pattern's word is there, its slots do not hold the two), `pattern` (no pattern knows a word of
 * it). For a false claim: `coreference` (an end is a pronoun or description), `direction`, `relation`, `pair` (nothing joins the two), `actor`
 * (an end has no part in the gold), `negative` (the article has no claim at all). Of matched claims the field that is wrong.
 */
type Stage =
  | "split"
  | "actor"
  | "coreference"
  | "threshold"
  | "direction"
  | "relation"
  | "parse or pattern"
  | "pattern"
  | "pair"
  | "negative"
  | "status"
  | "claimant"
  | "object";

export interface Fault {
  readonly kind: "missed" | "false" | "wrong field";
  readonly stage: Stage;
  readonly article: string;
  /** "Russia supplies North Korea". */
  readonly claim: string;
  readonly sentence: Parsed | null;
  readonly text: string;
  /** What tells more: the pattern that fired or the nearest that did not, what the gold has instead. */
  readonly remarks: readonly string[];
}

interface View {
  readonly article: GoldArticle;
  readonly reading: Reading;
  readonly minConfidence: number;
  readonly naming: Naming;
}

const show = ({ source, relation, target }: GoldClaim): string => `${source[0] ?? ""} ${relation} ${target[0] ?? ""}`;
const said = ({ source, relation, target }: Claim): string => `${source.name} ${relation} ${target.name}`;

/** Sentences that a quote overlaps. */
function sentencesOf({ article, reading }: View, gold: GoldClaim): readonly Parsed[] {
  const start = article.text.indexOf(gold.quote);
  if (start < 0) return [];
  return reading.sentences.filter((sentence) => sentence.start < start + gold.quote.length && sentence.end > start);
}

const names =
  ({ naming }: View, wanted: readonly string[]) =>
  ({ actor }: { readonly actor: Actor }): boolean =>
    naming.is(actor, wanted);

/** Patterns for the relation whose word stands in the sentences, with what they lacked. */
const attemptsFor = ({ reading }: View, sentences: readonly Parsed[], relation: string): readonly string[] =>
  sentences.flatMap((sentence) =>
    (reading.scenes[reading.sentences.indexOf(sentence)]?.attempts ?? [])
      .filter(({ pattern }) => pattern.relation === relation)
      .map(
        ({ pattern, trigger, missing }) =>
          `${pattern.id} at “${sentence.tokens[trigger]?.text ?? ""}”: ${missing ?? "fired for others"}`,
      ),
  );

function joined(view: View, gold: GoldClaim): { readonly straight: readonly Claim[]; readonly reversed: readonly Claim[] } {
  const { is } = view.naming;
  const claims = view.reading.claims.filter(({ confidence }) => confidence >= view.minConfidence);
  return {
    straight: claims.filter(({ source, target }) => is(source, gold.source) && is(target, gold.target)),
    reversed: claims.filter(({ source, target }) => is(source, gold.target) && is(target, gold.source)),
  };
}

/** The stage that lost a gold claim, with the sentence to look at. */
function blameMiss(view: View, gold: GoldClaim): { stage: Stage; sentence: Parsed | null; remarks: readonly string[] } {
  const { reading, naming, minConfidence } = view;
  const sentences = sentencesOf(view, gold);
  const [sentence = null] = sentences;
  if (sentence === null) return { stage: "split", sentence, remarks: [`quote: ${gold.quote}`] };
  const unsure = reading.claims.find(
    (claim) =>
      claim.confidence < minConfidence &&
      [gold.relation, ...gold.also].includes(claim.relation) &&
      ((naming.is(claim.source, gold.source) && naming.is(claim.target, gold.target)) ||
        (naming.symmetric.has(claim.relation) && naming.is(claim.source, gold.target) && naming.is(claim.target, gold.source))),
  );
  if (unsure !== undefined) return { stage: "threshold", sentence, remarks: [`${unsure.pattern}: ${unsure.confidence}`] };
  const here = reading.mentions.filter((mention) => sentences.some(({ index }) => index === mention.sentence));
  const absent = [gold.source, gold.target].filter((end) => !here.some(names(view, end)));
  if (absent.length > 0) {
    const nowhere = absent.filter((end) => !reading.mentions.some(names(view, end)));
    const missing = absent.map((end) => end[0] ?? "").join(" and ");
    return { stage: nowhere.length > 0 ? "actor" : "coreference", sentence, remarks: [`not in the sentence: ${missing}`] };
  }
  const attempts = attemptsFor(view, sentences, gold.relation);
  const { straight, reversed } = joined(view, gold);
  if (straight.length > 0) return { stage: "relation", sentence, remarks: [...straight.map(said), ...attempts] };
  if (reversed.some(({ relation }) => relation === gold.relation))
    return { stage: "direction", sentence, remarks: [...reversed.map(said), ...attempts] };
  return { stage: attempts.length > 0 ? "parse or pattern" : "pattern", sentence, remarks: attempts };
}

const INDIRECT: ReadonlySet<Mention["form"]> = new Set(["pronoun", "description"]);

/** The stage that made a false claim. */
function blameFalse({ article, reading, naming }: View, claim: Claim): { stage: Stage; remarks: readonly string[] } {
  const { is } = naming;
  const { source, target, evidence } = claim;
  const remarks = [`${claim.pattern}: ${claim.confidence}`];
  if (article.gold.length === 0) return { stage: "negative", remarks };
  const straight = article.gold.filter((gold) => is(source, gold.source) && is(target, gold.target));
  if (straight.length > 0) return { stage: "relation", remarks: [...remarks, ...straight.map(show)] };
  const reversed = article.gold.filter((gold) => is(source, gold.target) && is(target, gold.source));
  if (reversed.length > 0) return { stage: "direction", remarks: [...remarks, ...reversed.map(show)] };
  const ends = [evidence.source, evidence.target];
  const indirect = reading.mentions.filter(
    ({ start, end, form }) => INDIRECT.has(form) && ends.some((span) => span.start === start && span.end === end),
  );
  if (indirect.length > 0) return { stage: "coreference", remarks };
  const known = (actor: Actor): boolean => article.gold.some((gold) => is(actor, [...gold.source, ...gold.target]));
  return { stage: known(source) && known(target) ? "pair" : "actor", remarks };
}

/** All errors of a reading against the gold of its article, in order: misses, false claims, wrong fields. */
export function blame(article: GoldArticle, reading: Reading, minConfidence: number, naming: Naming): readonly Fault[] {
  const view = { article, reading, minConfidence, naming };
  const claims = reading.claims.filter(({ confidence }) => confidence >= minConfidence);
  const scores = measure({ article, claims }, naming);
  const textOf = (sentence: Parsed | null): string =>
    sentence === null ? "" : article.text.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, " ");
  const sentenceAt = ({ evidence }: Claim): Parsed | null =>
    reading.sentences.find(({ start }) => start === evidence.sentence.start) ?? null;
  const missed = scores.pairs.flatMap(({ gold, found }): Fault[] => {
    if (found !== null) return [];
    const { stage, sentence, remarks } = blameMiss(view, gold);
    return [{ kind: "missed", stage, article: article.id, claim: show(gold), sentence, text: textOf(sentence), remarks }];
  });
  const spurious = scores.spurious.map(({ claim }): Fault => {
    const sentence = sentenceAt(claim);
    return {
      kind: "false",
      ...blameFalse(view, claim),
      article: article.id,
      claim: said(claim),
      sentence,
      text: textOf(sentence),
    };
  });
  const wrong = scores.pairs.flatMap(({ gold, found }) =>
    found === null ? [] : FIELDS.flatMap((stage) => wrongField(stage, gold, found, view, sentenceAt, textOf)),
  );
  return [...missed, ...spurious, ...wrong];
}

function wrongField(
  stage: (typeof FIELDS)[number],
  gold: GoldClaim,
  found: Found,
  { article, naming }: View,
  sentenceAt: (claim: Claim) => Parsed | null,
  textOf: (sentence: Parsed | null) => string,
): readonly Fault[] {
  if (isRight(stage, gold, found, naming) !== false) return [];
  const { claim } = found;
  const has = { status: claim.status, claimant: claim.claimant?.name ?? "-", object: claim.object?.class ?? "-" }[stage];
  const sentence = sentenceAt(claim);
  const remarks = [`${has}, not ${gold[stage].join("/") || "-"}`];
  return [{ kind: "wrong field", stage, article: article.id, claim: said(claim), sentence, text: textOf(sentence), remarks }];
}
