/** Why there is a claim, and why there is none: tokens, tree, mentions, the patterns tried in each sentence and what each lacked. */
import type { Claim, Mention, ParsedToken, Reasons, Span } from "../vocabulary/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { read, type ExtractorInput } from "./pipeline.ts";

interface ExplainedAttempt {
  readonly pattern: string;
  /** What the pattern is for. */
  readonly reason: string;
  /** The word that called the pattern up. */
  readonly trigger: string;
  /** What the pattern lacked; null where it fired. */
  readonly missing: string | null;
}

export interface ExplainedSentence extends Span {
  readonly text: string;
  readonly tokens: readonly ParsedToken[];
  readonly mentions: readonly Mention[];
  readonly attempts: readonly ExplainedAttempt[];
  /** What the judge made of each pair that it gave a chance, and what moved it most. */
  readonly judgements: Reasons["judgements"];
  readonly claims: readonly Claim[];
}

/** Reads an article and tells, sentence by sentence, what was seen and what came of it. */
export function explain(knowledge: Knowledge, article: ExtractorInput): readonly ExplainedSentence[] {
  const reading = read(knowledge, article);
  return reading.sentences.map((sentence, at) => ({
    start: sentence.start,
    end: sentence.end,
    text: article.text.slice(sentence.start, sentence.end),
    tokens: sentence.tokens,
    mentions: reading.mentions.filter((mention) => mention.sentence === sentence.index),
    attempts: (reading.scenes[at]?.attempts ?? []).map(({ pattern, trigger, missing }) => ({
      pattern: pattern.id,
      reason: pattern.reason,
      trigger: sentence.tokens[trigger]?.text ?? "",
      missing,
    })),
    judgements: (reading.judgements[at] ?? []).map(({ candidate, relation, matched, probability, weighed }) => ({
      source: candidate.source.actor.principal.name,
      relation,
      target: candidate.target.actor.principal.name,
      probability,
      matched,
      reasons: weighed().map(({ feature, weight }) => ({ feature, weight })),
    })),
    claims: reading.claims.filter(({ evidence }) => evidence.sentence.start === sentence.start),
  }));
}

/** The sentence in which an offset of the text lies, explained in the words of the API; null where it lies in none. */
export function reasonsAt(knowledge: Knowledge, article: ExtractorInput, offset: number): Reasons | null {
  const found = explain(knowledge, article).find(({ start, end }) => start <= offset && offset < end);
  if (found === undefined) return null;
  const { start, end, text, tokens, mentions, attempts, judgements } = found;
  return {
    sentence: { start, end, text },
    words: tokens.map((token) => ({
      start: token.start,
      end: token.end,
      text: token.text,
      lemma: token.lemma,
      upos: token.upos,
      deprel: token.deprel,
      head: token.head,
    })),
    actors: mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      actor: mention.actor,
      form: mention.form,
      certainty: mention.certainty,
    })),
    patterns: [...attempts],
    judgements,
  };
}

const pad = (text: string, width: number): string => text.padEnd(width).slice(0, Math.max(width, text.length));

/** A titled list, left out where it is empty. */
const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [` ${title}`, ...lines];

function renderSentence(sentence: ExplainedSentence): string {
  const tokens = sentence.tokens.map(
    (token) =>
      `  ${pad(String(token.index), 4)}${pad(token.text, 18)}${pad(token.lemma, 16)}${pad(token.upos, 7)}${pad(token.deprel, 14)}${token.head < 0 ? "" : `← ${token.head} ${sentence.tokens[token.head]?.text ?? ""}`}`,
  );
  const mentions = sentence.mentions.map(
    (mention) =>
      `  ${sentence.tokens
        .slice(mention.first, mention.last)
        .map((token) => token.text)
        .join(" ")} → ${mention.actor.name} (${mention.form}, acts for ${mention.actor.principal.name}, ${mention.certainty})`,
  );
  const attempts = sentence.attempts.map(
    ({ pattern, trigger, missing }) =>
      `  ${missing === null ? "✓" : "·"} ${pattern} at “${trigger}”${missing === null ? "" : `: ${missing}`}`,
  );
  const claims = sentence.claims.map(
    (claim) =>
      `  ${claim.source.principal.name} ${claim.relation} ${claim.target.principal.name} (${[claim.status, claim.object?.class, claim.claimant === null ? null : `says ${claim.claimant.name}`, claim.confidence, claim.pattern].filter((part) => part !== null && part !== undefined).join(", ")})`,
  );
  return [
    sentence.text,
    ...section("tree", tokens),
    ...section("mentions", mentions),
    ...section("patterns", attempts),
    ...section(
      "judge",
      sentence.judgements.map(({ source, relation, target, probability, matched, reasons }) => {
        const told = reasons.map(({ feature, weight }) => `${feature} ${weight.toFixed(2)}`).join("; ");
        return `  ${source} ${relation} ${target}: ${probability}${matched ? "" : ", no pattern"} (${told})`;
      }),
    ),
    ...section("claims", claims),
  ].join("\n");
}

/** The explanation as text for a terminal. */
export function renderExplanation(sentences: readonly ExplainedSentence[]): string {
  return sentences.map(renderSentence).join("\n\n");
}
