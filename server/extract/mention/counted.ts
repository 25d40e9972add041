/** Descriptions that count: "the latter" of two, "both sides", "the three", "the leaders". */
import { type Tree, isRelation } from "../tree.ts";
import type { DescriptionWords } from "./description-words.ts";
import type { Described } from "./descriptions.ts";
import type { Referent } from "./referents.ts";
import { isSpecified } from "./specified.ts";

/** "the latter", "the former": the last and first of the pair named before. */
export function describedByOrder(
  tree: Tree,
  index: number,
  pairNamed: () => readonly Referent[],
  before: readonly Referent[],
): Described | undefined {
  const word = tree.tokens[index]?.text.toLowerCase() ?? "";
  if ((word !== "latter" && word !== "former") || tree.tokens[index - 1]?.text.toLowerCase() !== "the") return undefined;
  const next = tree.tokens[index + 1];
  if (next !== undefined && ["NOUN", "PROPN", "ADJ"].includes(next.upos)) return undefined;
  if (isOfThings(tree, index, before)) return undefined;
  const named = before.filter((r) => r.mention !== null && tree.sentence.index - r.sentence <= 1);
  const pair = pairNamed();
  const last = pair.length === 2 ? pair[1] : named.at(-1);
  const first =
    pair.length === 2 ? pair[0] : named.findLast((r) => r.mention?.actor.principal.id !== last?.mention?.actor.principal.id);
  const referent = word === "latter" ? last : first;
  return referent === undefined
    ? undefined
    : { first: index - 1, last: index + 1, head: index, referents: [referent], certainty: 0.75 };
}

/** "Peru has drones and missiles, the latter from Laos": things were listed last, and what is said of the latter is no act. */
function isOfThings(tree: Tree, index: number, before: readonly Referent[]): boolean {
  const token = tree.tokens[index];
  if (token === undefined || (isRelation(token.deprel, "nsubj") && tree.tokens[token.head]?.upos === "VERB")) return false;
  const named = before.findLast((r) => r.mention !== null && r.sentence === tree.sentence.index)?.head ?? -1;
  return tree.tokens
    .slice(named + 1, index)
    .some(({ deprel, upos, head }) => upos === "NOUN" && isRelation(deprel, "conj") && tree.tokens[head]?.upos === "NOUN");
}

/** How many actors a phrase stands for: "both", "the two sides", "the trio", "neither country"; undefined for any other phrase. */
export function sizeOfSet(
  tree: Tree,
  head: number,
  words: DescriptionWords,
): { readonly size: number | null; readonly first: number } | undefined {
  const token = tree.tokens[head];
  const word = token?.text.toLowerCase() ?? "";
  const before = [head - 1, head - 2, head - 3].map((i) => tree.tokens[i]?.text.toLowerCase() ?? "");
  if (words.pairs.has(word) || words.pairs.has(`${word}s`) || word === "country") {
    const at = before.findIndex((w) => words.numbers.has(w));
    const number =
      at < 0 || (before[at] === "each" && !namesTheOther(tree, head)) ? undefined : words.numbers.get(before[at] ?? "");
    const definite = before.some((w) => ["the", "both", "either", "neither", "each", "all", "these", "those"].includes(w));
    if (number !== undefined && definite)
      return { size: number, first: before[at + 1] === "the" ? head - at - 2 : head - at - 1 };
    const collective =
      words.numbers.get(word) ?? (words.plainSets.has(word) && !isSpecified(tree, head, words) ? null : undefined);
    // "Those countries" are the ones listed before, unless it is told which.
    const isPointedAt =
      (before[0] === "those" || before[0] === "these") && words.pairs.has(word) && !isSpecified(tree, head, words);
    if (isPointedAt) return { size: null, first: head - 1 };
    return collective !== undefined && before[0] === "the" ? { size: collective, first: head - 1 } : undefined;
  }
  const next = tree.tokens[head + 1];
  const alone = next === undefined || !["NOUN", "PROPN", "ADJ", "NUM"].includes(next.upos);
  if (word === "both" && alone && token?.upos !== "CCONJ" && next?.text.toLowerCase() !== "of") return { size: 2, first: head };
  if (word === "each" && alone && namesTheOther(tree, head)) return { size: 2, first: head };
  if (["two", "three", "four", "five"].includes(word) && alone && ["the", "all"].includes(before[0] ?? ""))
    return { size: words.numbers.get(word) ?? 2, first: head - 1 };
  return undefined;
}

/** "Each" stands for two where "the other" follows in the sentence; "each other" is no set of its own. */
function namesTheOther(tree: Tree, at: number): boolean {
  const words = tree.tokens.slice(at + 1).map((token) => token.text.toLowerCase());
  return words.some((word, i) => word === "other" && words[i - 1] === "the");
}
