/** Compares a parser with a treebank as the CoNLL shared tasks do: predicted tags, gold tokens, punctuation counted, labels with subtype. */
import { parse, type ParserModel } from "../extract/parser/index.ts";
import type { Tokenized } from "../vocabulary/index.ts";
import type { GoldSentence } from "./conllu.ts";

/** Numbers of tokens: all, with the right universal part of speech, with the right head, with the right head and label. */
export interface ParserScore {
  readonly tokens: number;
  readonly upos: number;
  readonly unlabelled: number;
  readonly labelled: number;
}

/** Sentences as the tokenizer would give them, were it always right; the text is the words joined by spaces. */
export function asTokenized(sentences: readonly GoldSentence[]): Tokenized[] {
  let end = 0;
  return sentences.map(({ words }, index) => {
    const start = end;
    const tokens = words.map((text, n) => {
      const token = { index: n, text, start: end, end: end + text.length };
      end = token.end + 1;
      return token;
    });
    return { index, start, end: Math.max(start, end - 1), tokens };
  });
}

export function scoreParser(model: ParserModel, gold: readonly GoldSentence[]): ParserScore {
  const parsed = parse(model, asTokenized(gold), (text) => text);
  const score = { tokens: 0, upos: 0, unlabelled: 0, labelled: 0 };
  for (const [s, sentence] of gold.entries()) {
    for (const [n, token] of (parsed[s]?.tokens ?? []).entries()) {
      score.tokens++;
      if (sentence.tags[n]?.startsWith(`${token.upos}|`) === true) score.upos++;
      if (sentence.heads[n] !== token.head + 1) continue;
      score.unlabelled++;
      if (sentence.labels[n] === token.deprel) score.labelled++;
    }
  }
  return score;
}
