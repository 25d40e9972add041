/** Surfaces: the strings by which a text names an actor, each with how it may be written and how far it can be trusted alone. */
import { atomise } from "./atoms.ts";

/**
 * What a surface is: a full name; an abbreviation; a demonym ("Russian"); a combining form that needs a hyphen behind it ("Sino-");
 * a surname; the seat of a government ("Moscow"); or a decoy, a longer name that holds an actor's name but names no actor ("New York Times").
 */
export type SurfaceKind = "name" | "demonym" | "prefix" | "surname" | "seat" | "decoy";

export interface Surface {
  readonly text: string;
  /** Id of the entity named; empty for a decoy. */
  readonly id: string;
  readonly kind: SurfaceKind;
  /** False where the surface needs context: it also names something else. */
  readonly sure: boolean;
  /** The atoms as written, for judging case. */
  readonly forms: readonly string[];
}

/**
 * Makes a surface. A leading "the" is taken off a sure one (an unsure one may need it: "the North"), and a bracket at the end
 * ("Tripoli (Lebanon)"), which makes it unsure.
 */
export function surface(text: string, id: string, kind: SurfaceKind, sure = true): Surface {
  const bare = text.includes("(") ? text.replace(/\s*\([^)]*\)\s*$/u, "") : text;
  const name = sure ? bare.replace(/^the\s+(?=.)/u, "") : bare;
  const trimmed = name === "" ? text : name;
  return { text: trimmed, id, kind, sure: sure && !text.endsWith(")"), forms: atomise(trimmed).map((atom) => atom.form) };
}

/** The keys of the atoms: what a surface is looked up by. */
export const keysOf = ({ forms }: Surface): readonly string[] => forms.map((form) => form.toLowerCase());

const isUpper = (form: string): boolean => form === form.toUpperCase() && form !== form.toLowerCase();
const startsUpper = (form: string): boolean => {
  const first = form.slice(0, 1);
  return first === first.toUpperCase() && first !== first.toLowerCase();
};

/** Shortest abbreviation that newspapers also write like a word: Nato, Asean, Opec. */
const SHORTEST_WORDLIKE = 4;

/**
 * Whether a text's atoms are written as the surface may be: capitals stay capitals, abbreviations stay in capitals (long ones may be
 * written like a word), small letters may be capitals (headlines). In a line all in capitals, abbreviations of two or three letters
 * that are also words (US, IS, WHO) prove nothing: `shouted` and `words` rule them out.
 */
export function caseFits(
  forms: readonly string[],
  written: readonly string[],
  shouted: boolean,
  words: ReadonlySet<string>,
): boolean {
  return forms.every((form, i) => {
    const there = written[i] ?? "";
    const alsoWord = words.has(form.toLowerCase());
    if (form === there) return !(shouted && alsoWord && forms.length === 1);
    // "LeT" is no "Let".
    if (form.length < SHORTEST_WORDLIKE && /\p{Ll}\p{Lu}/u.test(form)) return isUpper(there);
    if (isUpper(form) && form.length > 1) return form.length >= SHORTEST_WORDLIKE && startsUpper(there) && !alsoWord;
    return !startsUpper(form) || startsUpper(there);
  });
}
