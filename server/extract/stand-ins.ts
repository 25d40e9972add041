/**
 * Stand-ins for names of countries while a sentence is parsed: the tree must follow the language, not how often a treebank happens to name
 * Russia or Laos. Every country's name is parsed as one and the same word, so are demonyms and seats; the text itself stays.
 */
import type { Parsed, Token, Tokenized } from "../vocabulary/index.ts";
import type { Gazetteer } from "./gazetteer/index.ts";
import type { Lemmatizer, ParserModel } from "./parser/index.ts";
import { parse } from "./parser/index.ts";

const masked = (sentence: Tokenized, standIns: Gazetteer["standIns"]): Tokenized => ({
  ...sentence,
  tokens: sentence.tokens.map((token): Token => {
    const standIn = standIns.get(token.text);
    return standIn === undefined ? token : { ...token, text: standIn };
  }),
});

/** Parses sentences with stand-ins in place of the names of countries; tokens keep their own text and get its lemma. */
export function parseByKind(
  parser: ParserModel,
  sentences: readonly Tokenized[],
  { standIns }: Gazetteer,
  lemma: Lemmatizer,
): readonly Parsed[] {
  const parses = parse(
    parser,
    sentences.map((sentence) => masked(sentence, standIns)),
    (text) => text,
  );
  return parses.map((sentence, at) => ({
    ...sentence,
    tokens: sentence.tokens.map((token) => {
      const text = sentences[at]?.tokens[token.index]?.text ?? token.text;
      return { ...token, text, lemma: lemma(text, token.upos, token.xpos) };
    }),
  }));
}
