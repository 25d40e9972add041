/**
 * Cuts a sentence into tokens as the English Universal Dependencies treebanks (EWT, GUM) do, so that tagger and parser see
 * what they were trained on: punctuation, quotes and clitics apart, hyphenated compounds split save for bound prefixes.
 */
import type { Span, Token, Tokenized } from "../vocabulary/index.ts";
import { isSpace, isUpper } from "./text/characters.ts";
import { cuts } from "./text/cuts.ts";
import type { TextLexicon } from "./text-lexicon.ts";

/** A chunk without white space longer than this is no word: it is cut into pieces of this length first, to bound the work. */
const LONGEST_CHUNK = 500;

/**
 * The tokens of `sentence` (a span of `text`); `index` is the sentence's place in its article. Tokens are ordered, disjoint,
 * never empty, and cover every character of the sentence but white space.
 */
export const tokenize = (text: string, sentence: Span, index: number, lexicon: TextLexicon): Tokenized => {
  const tokens: Token[] = [];
  const add = (start: number, end: number): void => {
    if (end > start) tokens.push({ index: tokens.length, start, end, text: text.slice(start, end) });
  };
  for (const chunk of chunks(text, sentence)) {
    let from = chunk.start;
    const closes = chunk.end === sentence.end || isUpper(text.charAt(chunk.end + 1));
    for (const cut of cuts(text, chunk, closes, lexicon)) {
      add(from, cut);
      from = cut;
    }
    add(from, chunk.end);
  }
  return { index, start: sentence.start, end: sentence.end, tokens };
};

const chunks = (text: string, sentence: Span): readonly Span[] => {
  const found: Span[] = [];
  let start = -1;
  for (let at = sentence.start; at <= sentence.end; at++) {
    const inside = at < sentence.end && !isSpace(text.charAt(at));
    if (start < 0 && inside) start = at;
    else if (start >= 0 && (!inside || (at - start >= LONGEST_CHUNK && !isLowSurrogate(text, at)))) {
      found.push({ start, end: at });
      start = inside ? at : -1;
    }
  }
  return found;
};

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};
