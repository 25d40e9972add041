/** Where one chunk of characters without white space is cut into tokens. */
import type { Span } from "../../vocabulary/index.ts";
import type { TextLexicon } from "../text-lexicon.ts";
import { isAbbreviation } from "./abbreviation.ts";
import { isLetter } from "./characters.ts";
import { innerCuts } from "./inner-cuts.ts";

/** Punctuation that always stands apart at a chunk's front, a run of the same mark as one token. */
const FRONT = /^(?:\.{2,}|…+|-{2,}|[—–―]+|''|``|[!?]{2,}|([*=_~<>|])\1*|[“”„‟«»‹›‘’"'`([{•·¿¡,;:!?/-])/u;
/** The same at its end. A single full stop is judged apart. */
const BACK = /(?:\.{2,}|…+|-{2,}|[—–―]+|''|``|[!?]{2,}|([*=_~<>|])\1*|[“”„‟«»‹›‘’"'`)\]}•·,;:!?/-])$/u;
const CURRENCY = /^(?:[A-Z]{1,3}[$€£]|U\$|[$€£¥₹₽₩₪₺₴¢#§+±×~](?=\p{Nd}|[.,]\p{Nd}|$)|[$€£¥₹₽₩₪₺₴])/u;
const ADDRESS =
  /^(?:https?:\/\/|www\.|mailto:|ftp:\/\/|doi:)\S+$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^[@#]\p{L}[\p{L}\p{Nd}_]+$|^(?:[\w-]{2,}\.)+(?:com|org|net|gov|edu|info|int|mil|co\.uk|gov\.uk|ac\.uk|de|fr|ru|cn|jp|eu|us|uk|io)(?:\/\S*)?$/iu;

/**
 * The offsets inside `chunk` (a span of `text` without white space) at which one token ends and the next begins, rising.
 * `closes` says that a sentence may end with the chunk (it is the last, or a capital follows), so that a full stop is punctuation
 * unless it belongs to a known abbreviation.
 */
export const cuts = (text: string, chunk: Span, closes: boolean, lexicon: TextLexicon): readonly number[] => {
  const word = text.slice(chunk.start, chunk.end);
  if (isPlain(word)) return fusedCuts(word, chunk.start, lexicon);
  const front: number[] = [];
  const back: number[] = [];
  let { start, end } = chunk;
  for (;;) {
    const rest = text.slice(start, end);
    if (rest === "" || isWhole(rest, lexicon)) break;
    const head = frontLength(rest);
    if (head > 0 && head < rest.length) {
      start += head;
      front.push(start);
      continue;
    }
    const tail = backLength(rest, closes && back.every((cut) => isPunctuation(text.slice(cut, chunk.end))), lexicon);
    if (tail === 0 || tail >= rest.length) break;
    end -= tail;
    back.push(end);
  }
  const core = text.slice(start, end);
  const inner = isWhole(core, lexicon) ? [] : innerCuts(core, lexicon).map((cut) => start + cut);
  return [...front, ...inner, ...back.toReversed()];
};

const isPlain = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) if (!isLetter(word.charAt(at))) return false;
  return true;
};

const isPunctuation = (part: string): boolean => /^[^\p{L}\p{Nd}]*$/u.test(part);

const fusedCuts = (word: string, start: number, lexicon: TextLexicon): readonly number[] =>
  word.length < 10 ? (lexicon.fused.get(word.toLowerCase()) ?? []).map((cut) => start + cut) : [];

const isWhole = (part: string, lexicon: TextLexicon): boolean =>
  (part.length <= 12 && lexicon.whole.has(part.toLowerCase())) ||
  (part.length > 3 && ADDRESS.test(part) && !/[.,;:!?)\]>'"’”]$/u.test(part));

/** Length of the mark or currency sign that stands apart at the front; 0 for none. */
const frontLength = (part: string): number => {
  if (/^['’]\p{Nd}0s|^['’]\p{Nd}{2}[.,;:)]*$/u.test(part) || (/^-?[.,]?\p{Nd}/u.test(part) && !part.startsWith("-"))) return 0;
  return FRONT.exec(part)?.[0].length ?? CURRENCY.exec(part)?.[0].length ?? 0;
};

const backLength = (part: string, atEnd: boolean, lexicon: TextLexicon): number => {
  if (part.endsWith(".") && !part.endsWith("..")) return stopLength(part, atEnd, lexicon);
  if (/[^.]\.\.$/u.test(part) && isAbbreviation(lastWord(part.slice(0, -2)), lexicon)) return 1;
  return BACK.exec(part)?.[0].length ?? (/\p{Nd}[%°]$/u.test(part) ? 1 : 0);
};

const lastWord = (part: string): string => /[\p{L}\p{Nd}.’']+$/u.exec(part)?.[0] ?? "";

/** 1 where the last full stop stands apart; 0 where it belongs to an abbreviation, an initial or a list number. */
const stopLength = (part: string, atEnd: boolean, lexicon: TextLexicon): number => {
  const word = part.slice(0, -1);
  const tail = lastWord(word);
  if (tail === "" || isWhole(word, lexicon)) return 1;
  if (atEnd && lexicon.abbreviations.number.has(tail)) return 1;
  if (isAbbreviation(tail, lexicon)) return 0;
  return atEnd || /[^\p{L}]/u.test(word) || word.length > 4 ? 1 : 0;
};
