/** From atoms to mentions: spans of tokens with their syntactic head. */
import type { Actor, Mention, MentionForm, Parsed } from "../../vocabulary/index.ts";
import type { TextAtom } from "./atoms.ts";
import type { Line } from "./scene.ts";

/** Tokens of the longest sentence that is read for roles and coreference; beyond it is a list or a table. Bounds the work. */
export const LONGEST_SENTENCE = 400;

/** The token of a range whose head lies outside it; of several, the one nearest the root; without a parse, the last. */
export function headOf(sentence: Parsed, first: number, last: number): number {
  const { tokens } = sentence;
  const outside = tokens.slice(first, last).filter((token) => token.head < first || token.head >= last);
  const real = outside.filter((token) => token.upos !== "PUNCT" && token.deprel !== "case" && token.deprel !== "det");
  const pick = real.length > 0 ? real : outside;
  if (pick.length === 0) return last - 1;
  return pick.reduce((a, b) => (depth(sentence, b.index) < depth(sentence, a.index) ? b : a)).index;
}

function depth({ tokens }: Parsed, index: number): number {
  let at = tokens[index];
  let steps = 0;
  while (at !== undefined && at.head >= 0 && steps < tokens.length) {
    at = tokens[at.head];
    steps++;
  }
  return steps;
}

/** A mention of atoms `from` to `to` (exclusive) of a line. */
export function mentionOf(
  line: Line,
  from: number,
  to: number,
  actor: Actor,
  form: MentionForm,
  certainty: number,
): Mention | undefined {
  const start = line.atoms[from];
  const end = line.atoms[to - 1];
  if (start === undefined || end === undefined) return undefined;
  const first = start.token;
  const last = end.token + 1;
  return {
    start: start.start,
    end: end.end,
    sentence: line.sentence.index,
    first,
    last,
    head: headOf(line.sentence, first, last),
    actor,
    form,
    certainty,
  };
}

/** Square brackets round a name show that an editor put it in for another word. */
export const isBracketed = (atoms: readonly TextAtom[], from: number, to: number): boolean => {
  const close = atoms[to]?.key === "s" ? atoms[to + 1] : atoms[to];
  return atoms[from - 1]?.form === "[" && close?.form === "]";
};

/** Order of mentions: by place, the longer first, then by actor. */
export const byPlace = (a: Mention, b: Mention): number =>
  a.start - b.start || b.end - a.end || (a.actor.id < b.actor.id ? -1 : a.actor.id > b.actor.id ? 1 : 0);
