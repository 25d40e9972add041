/** Mends lists of names that the parser tore apart, and what is left out of a second clause: "Peru, the Netherlands and Laos", "bombed Peru on Monday and Laos on Tuesday". */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mending } from "./repair-mends.ts";
import { headOfName, isOfName, type Name, nameBefore, opensSentence } from "./repair-pairs.ts";
import { isDated } from "./text/dates.ts";
import { dependents, deprelOf, headOf, isNominal, prepositionOf, type Tree } from "./tree.ts";

/** The name that begins behind `start`, its article counted in; undefined where none does. */
function nameAfter({ tokens }: Tree, start: number): Name | undefined {
  const first = tokens[start]?.upos === "DET" ? start + 1 : start;
  let last = first;
  while (isOfName(tokens[last + 1]) && !isDated(tokens[last + 1]?.text ?? "")) last++;
  return isOfName(tokens[first]) && tokens[last]?.upos === "PROPN" ? { open: start, first, last } : undefined;
}

/** The names of a list that "and" closes, in their order; none where there are fewer than three. */
function listAt(tree: Tree, and: number): readonly Name[] {
  const last = nameAfter(tree, and + 1);
  const names = last === undefined ? [] : [last];
  let end = tree.tokens[and - 1]?.text === "," ? and - 1 : and;
  for (let name = nameBefore(tree.tokens, end); name !== undefined; name = nameBefore(tree.tokens, end)) {
    if (isDated(tree.tokens[name.last]?.text ?? "")) break;
    names.unshift(name);
    if (tree.tokens[name.open - 1]?.text !== ",") break;
    end = name.open - 1;
  }
  // "In Geneva, Peru and Laos met": where a clause is set is no part of its subject.
  const isSet = names[0] !== undefined && opensSentence(tree.tokens[names[0].open - 2], tree.tokens[names[0].open - 1]);
  if (isSet && ["VERB", "AUX"].includes(tree.tokens[(last?.last ?? 0) + 1]?.upos ?? "")) names.shift();
  return names.length < 3 ? [] : names;
}

/** "sent tanks to Peru, the Netherlands and Laos": names in a list go with the first, whatever the parser hung them on. */
export function mendNameList(tree: Tree, and: ParsedToken): Mending {
  if (and.text !== "and" || and.upos !== "CCONJ") return [];
  const names = listAt(tree, and.index);
  const [first] = names;
  if (first === undefined) return [];
  const isWithin = (at: number): boolean => at >= first.open && at <= (names.at(-1)?.last ?? 0);
  const heads = names.map((name) => headOfName(tree, name));
  const [one = -1] = heads;
  const outer = heads.find((at) => !isWithin(headOf(tree, at)) && !["compound", "appos"].includes(deprelOf(tree, at)));
  const isTorn = isWithin(headOf(tree, one)) || deprelOf(tree, one) === "compound";
  if (outer === undefined || (isTorn && outer === one)) return [];
  const role: Mending = isTorn ? [{ at: one, head: headOf(tree, outer), deprel: deprelOf(tree, outer) }] : [];
  const others = heads.slice(1).flatMap((at): Mending => {
    const isListed = deprelOf(tree, at) === "conj" && isWithin(headOf(tree, at)) && headOf(tree, at) < at;
    return isListed ? [] : [{ at, head: one, deprel: "conj" }];
  });
  return [...role, ...others];
}

/** "bombed Peru on Monday and Laos on Tuesday": a name that goes on like the object before it, with the same preposition, is a second object. */
export function mendGapped(tree: Tree, name: ParsedToken): Mending {
  const phrase = tree.tokens[name.head];
  if (name.deprel !== "conj" || name.upos !== "PROPN" || phrase === undefined || phrase.index > name.index) return [];
  const preposition = prepositionOf(tree, phrase.index);
  const next = tree.tokens[name.index + 1];
  if (preposition === null || next?.text !== preposition || dependents(tree, name.index, "case").length > 0) return [];
  const object = dependents(tree, phrase.head, "obj").find((at) => at < phrase.index && tree.tokens[at]?.upos === "PROPN");
  if (object === undefined || !isNominal(tree, phrase.index)) return [];
  return [{ at: name.index, head: object, deprel: "conj" }];
}
