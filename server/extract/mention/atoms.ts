/** The atoms of a sentence, each with its token, so that names found on atoms become spans of tokens. */
import type { Sentence, Token } from "../../vocabulary/index.ts";
import { atomise, joins } from "../gazetteer/index.ts";

/** An atom in an article: offsets are into its text. */
export interface TextAtom {
  readonly key: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Index of its token in the sentence. */
  readonly token: number;
  /** Whether a hyphen or dash stands between this atom and the one before or behind, without a space. */
  readonly hyphenBefore: boolean;
  readonly hyphenAfter: boolean;
}

const isGenitive = (text: string): boolean => text === "'" || text === "’";

const HYPHEN = /[-‐‑–—]/u;

/** Atoms of all tokens in order; a token that is only a joining character vanishes where it touches a neighbour on both sides. */
export function sentenceAtoms(text: string, sentence: Sentence<Token>): readonly TextAtom[] {
  const atoms: TextAtom[] = [];
  for (const token of sentence.tokens) {
    // "the Workers' Party": written without its apostrophe in names as in lists of them.
    if (isGenitive(token.text) && /[sS]/u.test(text.charAt(token.start - 1))) continue;
    if (joins(token.text)) {
      if (/\S\S\S/u.test(text.slice(Math.max(0, token.start - 1), token.end + 1))) continue;
      atoms.push(atomAt(text, { key: token.text, form: token.text, start: token.start, end: token.end }, token.index));
    } else {
      for (const atom of atomise(token.text)) {
        atoms.push(atomAt(text, { ...atom, start: token.start + atom.start, end: token.start + atom.end }, token.index));
      }
    }
  }
  return atoms;
}

function atomAt(text: string, atom: Pick<TextAtom, "key" | "form" | "start" | "end">, token: number): TextAtom {
  const isHyphen = (at: number): boolean =>
    HYPHEN.test(text.charAt(at)) && /\S/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1));
  return { ...atom, token, hyphenBefore: atom.start > 0 && isHyphen(atom.start - 1), hyphenAfter: isHyphen(atom.end) };
}

/** Share of capitals from which a line counts as shouted. */
const SHOUTED = 0.7;
const MIN_LETTERS = 12;

/** Whether a sentence is all in capitals, so that capitals prove nothing. */
export function isShouted(atoms: readonly TextAtom[]): boolean {
  const letters = atoms.map((atom) => atom.form.replace(/\P{L}/gu, "")).join("");
  const capitals = letters.replace(/\P{Lu}/gu, "").length;
  return letters.length >= MIN_LETTERS && capitals / letters.length > SHOUTED;
}

export const isCapitalised = (atom: TextAtom | undefined): boolean => atom !== undefined && /^\p{Lu}/u.test(atom.form);
export const isWord = (atom: TextAtom | undefined): boolean => atom !== undefined && /^[\p{L}\p{N}]/u.test(atom.form);

/** "Su-30", "Il-76": what a hyphen and a number follow is the name of a weapon. `to` is past the end of the name. */
export const isDesignation = (atoms: readonly TextAtom[], to: number): boolean =>
  atoms[to - 1]?.hyphenAfter === true && /^\d/u.test(atoms[to]?.form ?? "");
