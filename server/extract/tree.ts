/** The dependency tree of a sentence: children by head, and the few walks over it that everything after the parser needs. */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";

export interface Tree {
  readonly sentence: Parsed;
  readonly tokens: readonly ParsedToken[];
  /** Indices of the dependents of each token, left to right. */
  readonly children: readonly (readonly number[])[];
  /** The lemma of each token, lower case. */
  readonly lemmas: readonly string[];
  /** What `prepositionOf` and `predicateLemma` were asked before: changes time, never answers. */
  readonly known: { readonly prepositions: (string | null)[]; readonly predicates: string[] };
}

/** Builds the tree of a parsed sentence; O(n). */
export function buildTree(sentence: Parsed): Tree {
  const children: number[][] = sentence.tokens.map(() => []);
  for (const token of sentence.tokens) children[token.head]?.push(token.index);
  const lemmas = sentence.tokens.map(({ lemma }) => lemma.toLowerCase());
  return { sentence, tokens: sentence.tokens, children, lemmas, known: { prepositions: [], predicates: [] } };
}

/** True where `deprel` is `relation` or a subtype of it: `obl:agent` is an `obl`. */
export function isRelation(deprel: string, relation: string): boolean {
  return deprel === relation || (deprel.startsWith(relation) && deprel[relation.length] === ":");
}

/** Dependents of a token that bear one of the relations, subtypes included. */
export function dependents(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of tree.children[index] ?? []) {
    const deprel = tree.tokens[child]?.deprel ?? "";
    for (const relation of relations) {
      if (!isRelation(deprel, relation)) continue;
      found.push(child);
      break;
    }
  }
  return found;
}

/** The first token in a span of the text; -1 where none is. */
export const tokenIn = (tree: Tree, { start, end }: { readonly start: number; readonly end: number }): number =>
  tree.tokens.find((token) => token.start < end && token.end > start)?.index ?? -1;

export function lemmaOf(tree: Tree, index: number): string {
  return tree.lemmas[index] ?? "";
}

/** The word itself, lower case. */
export function textOf(tree: Tree, index: number): string {
  return tree.tokens[index]?.text.toLowerCase() ?? "";
}

export function deprelOf(tree: Tree, index: number): string {
  return tree.tokens[index]?.deprel ?? "";
}

export function headOf(tree: Tree, index: number): number {
  return tree.tokens[index]?.head ?? -1;
}

/**
 * The first token from `index` upwards at which the climb does not go on; -1 where it leaves the tree. Ends on a damaged tree with a
 * cycle as well, after as many steps as there are tokens.
 */
export function climb(tree: Tree, index: number, goesOn: (at: number) => boolean): number {
  let at = index;
  for (let steps = 0; at >= 0 && steps < tree.tokens.length && goesOn(at); steps++) at = headOf(tree, at);
  return at;
}

/** Relations of a word to the first of its list. */
const OF_LIST: readonly string[] = ["conj"];

/** The first of those that a token is coordinated with: what governs it governs all. `relations`: what else to climb over. */
export const firstConjunct = (tree: Tree, index: number, relations: readonly string[] = OF_LIST): number =>
  climb(tree, index, (at) => relations.some((relation) => isRelation(deprelOf(tree, at), relation)));

/** The token, its head, the head's head, up to the root; a damaged tree with a cycle ends where it closes. */
export function pathToRoot(tree: Tree, index: number): readonly number[] {
  const path = new Set<number>();
  for (let at = index; at >= 0 && !path.has(at); at = headOf(tree, at)) path.add(at);
  return [...path];
}

/** Indices of the token and of all below it, in order of place. */
export function subtree(tree: Tree, index: number): readonly number[] {
  const found = new Set<number>();
  const open = [index];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...(tree.children[at] ?? []));
  }
  return [...found].toSorted((a, b) => a - b);
}

/**
 * The preposition that marks a nominal, lower case, words of a fixed expression joined by a blank ("because of");
 * null for a bare nominal.
 */
export function prepositionOf(tree: Tree, index: number): string | null {
  const known = tree.known.prepositions[index];
  if (known !== undefined) return known;
  const found = readPreposition(tree, index);
  tree.known.prepositions[index] = found;
  return found;
}

function readPreposition(tree: Tree, index: number): string | null {
  const cases = dependents(tree, index, "case").filter((at) => tree.tokens[at]?.xpos !== "POS");
  const words = cases.flatMap((at) => [at, ...dependents(tree, at, "fixed")]);
  return words.length === 0 ? null : words.map((at) => tree.tokens[at]?.text.toLowerCase() ?? "").join(" ");
}

/** Words that stand for what a clause is about. */
export const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set(["who", "which", "that", "whom", "whose"]);

/** What makes an owner of a noun before it. */
export const POSSESSIVE_MARKS: ReadonlySet<string> = new Set(["'s", "’s", "'", "’"]);

const PARTICLES: ReadonlySet<string> = new Set([
  "up",
  "down",
  "out",
  "off",
  "away",
  "back",
  "over",
  "in",
  "apart",
  "together",
  "aside",
  "on",
]);

/** The lemma of a predicate with its particle: "pull out", "carry out", "turned down", however the parser named the particle. */
export function predicateLemma(tree: Tree, index: number): string {
  const found = tree.known.predicates[index] ?? readPredicate(tree, index);
  tree.known.predicates[index] = found;
  return found;
}

function readPredicate(tree: Tree, index: number): string {
  const particle =
    dependents(tree, index, "compound:prt")[0] ??
    dependents(tree, index, "advmod").find(
      (at) => at === index + 1 && PARTICLES.has(lemmaOf(tree, at)) && dependents(tree, at, "obl").length === 0,
    );
  return particle === undefined ? lemmaOf(tree, index) : `${lemmaOf(tree, index)} ${lemmaOf(tree, particle)}`;
}

export function isVerbal(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  return token !== undefined && (token.upos === "VERB" || token.upos === "AUX" || token.xpos.startsWith("VB"));
}

export function isNominal(tree: Tree, index: number): boolean {
  const upos = tree.tokens[index]?.upos;
  return upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "NUM";
}
