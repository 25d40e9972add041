/** The pipeline on one page: article → blocks → sentences → tokens → parses → mentions → matches → judged → weighed → claims. */
import type { Claim, Mention, Parsed } from "../vocabulary/index.ts";
import { quotationSpeakers, quotedSpans, type Reported, statementSpeakers } from "./attribution.ts";
import { claimsOf } from "./claims.ts";
import { clean } from "./clean.ts";
import { resolveCoreference } from "./coreference.ts";
import { indexMentions } from "./fillers.ts";
import { domainOf, type Domain } from "./domain.ts";
import { echoed, withEchoes } from "./echoed.ts";
import { judge, sightingsOf, type JudgedScene, type Judgement } from "./judge/index.ts";
import type { BaseKnowledge, Knowledge } from "./knowledge.ts";
import { lemmatize } from "./lemmatize.ts";
import { createScene, matchPatterns } from "./match.ts";
import { findMentions } from "./mentions.ts";
import { repair } from "./repair.ts";
import { repairNames } from "./repair-names.ts";
import { replied } from "./replied.ts";
import { split } from "./split.ts";
import { parseByKind } from "./stand-ins.ts";
import { tokenize } from "./tokenize.ts";
import { buildTree } from "./tree.ts";
import { LEAST, weighMatches } from "./weigh.ts";

/** An article as the extractor needs it: the date anchors times and terms of office, an official publisher is who "we" are. */
export interface ExtractorInput {
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher?: string | null;
  readonly text: string;
}

/** An article understood, before anything in it is judged. */
export interface Understood {
  readonly sentences: readonly Parsed[];
  readonly mentions: readonly Mention[];
  readonly domain: Domain;
  readonly reported: readonly Reported[];
  /** Sentence by sentence; null where no claim is sought. */
  readonly scenes: readonly (JudgedScene | null)[];
}

/** Everything that was read in an article, for claims and for explaining them. */
export interface Reading extends Omit<Understood, "reported"> {
  readonly judgements: readonly (readonly Judgement[])[];
  readonly claims: readonly Claim[];
}

/** Text to parsed sentences; linear in the text but for the parser, whose work on one sentence is bounded. */
function analyse(knowledge: BaseKnowledge, text: string): readonly Parsed[] {
  const spans = clean(text, knowledge.text).flatMap((block) => split(text, block, knowledge.text));
  const tokenized = spans.map((span, index) => tokenize(text, span, index, knowledge.text));
  const sentences = parseByKind(knowledge.parser, tokenized, knowledge.gazetteer, (word, upos, xpos) =>
    lemmatize(word, upos, xpos, knowledge.lemmas),
  );
  return sentences.map((sentence) => repair(sentence, knowledge.clauses));
}

/** Reads an article as far as it can be read without the judge, which is trained on just that. */
export function understand(knowledge: BaseKnowledge, article: ExtractorInput): Understood {
  const parsed = analyse(knowledge, article.text);
  const named = findMentions(knowledge.gazetteer, article, parsed);
  const mentions = resolveCoreference(knowledge, article, parsed, named);
  const bySentence = Map.groupBy(mentions, (mention) => mention.sentence);
  const sentences = parsed.map((sentence) => repairNames(sentence, bySentence.get(sentence.index) ?? []));
  const reported: Reported[] = sentences.map((sentence) => ({
    tree: buildTree(sentence),
    mentions: indexMentions(bySentence.get(sentence.index) ?? []),
  }));
  const domain = domainOf(sentences, (sentence) => bySentence.get(sentence) ?? [], knowledge.clauses, knowledge.domain);
  const scenes = reported.map(({ tree, mentions: index }, at): JudgedScene | null => {
    if (index.size === 0 || domain.elsewhere[at] === true) return null;
    const scene = createScene(tree, index, knowledge.clauses);
    return { scene, ...matchPatterns(scene, knowledge.patterns) };
  });
  return { sentences, mentions, domain, reported, scenes };
}

/** Reads an article from text to claims. Deterministic: same article and knowledge, same reading, bit for bit. */
export function read(knowledge: Knowledge, article: ExtractorInput): Reading {
  const { reported, ...understood } = understand(knowledge, article);
  const { sentences, domain, scenes } = understood;
  const isQuoted = quotedSpans(article.text);
  const speakers = quotationSpeakers(reported, isQuoted, knowledge.clauses);
  const statements = statementSpeakers(reported, isQuoted, knowledge.clauses);
  const sighted = scenes.map((judged) => (judged === null ? [] : sightingsOf(knowledge.judge, judged)));
  const looks = { domain: domain.score, sentences: sentences.length };
  const judgements = judge(knowledge.judge, sighted, looks, LEAST);
  const weighed = scenes.map((judged, at) =>
    judged === null ? [] : weighMatches(knowledge.calibration, judged, judgements[at] ?? [], knowledge.patterns),
  );
  const told = reported.map((sentence, at) => ({
    reported: sentence,
    claims: claimsOf(
      {
        text: article.text,
        date: article.date,
        reported: sentence,
        matches: weighed[at] ?? [],
        speaker: speakers[at] ?? null,
        stated: statements[at] ?? null,
        isQuoted,
      },
      knowledge,
    ),
  }));
  const claims = told.flatMap((here, at) => {
    const again = [echoed, replied].flatMap((retell) => retell(article, here, told[at - 1], knowledge));
    return withEchoes(here.claims, again);
  });
  return { ...understood, judgements, claims };
}
