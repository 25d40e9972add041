/** How a tree is mended: what a rule does at one place is done whole or not at all, and a tree stays a tree. */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import { buildTree, type Tree } from "./tree.ts";

/** A new head or label for one token; what is left out stays. */
export type Mend = { readonly at: number; readonly head?: number; readonly deprel: string };

/** What one rule does at one place; empty where all is well. */
export type Mending = readonly Mend[];

/** Whether a token reaches the root. */
function isHung(heads: readonly number[], token: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps < heads.length; steps++) at = heads[at] ?? -1;
  return at < 0;
}

const rootsOf = (heads: readonly number[]): number => heads.filter((head) => head < 0).length;

/** Rehangs the heads in place, which is true; or leaves them alone where that would make a cycle or a second root. */
function rehang(heads: number[], mending: Mending): boolean {
  const before = mending.map(({ at }) => heads[at] ?? -1);
  for (const { at, head } of mending) if (head !== undefined) heads[at] = head;
  const isTree =
    rootsOf(mending.map(({ at }) => heads[at] ?? -1)) === rootsOf(before) && mending.every(({ at }) => isHung(heads, at));
  if (!isTree) for (const [i, { at }] of mending.entries()) heads[at] = before[i] ?? -1;
  return isTree;
}

/**
 * The tree with some tokens hung elsewhere; the very same where there is nothing to mend. Of two mendings of one token the first holds,
 * and the other is left out as a whole; so is one that would leave no tree.
 */
export function applyMendings(tree: Tree, mendings: readonly Mending[]): Tree {
  if (mendings.length === 0) return tree;
  const mended = new Map<number, Mend>();
  const heads = tree.tokens.map(({ head }) => head);
  for (const mending of mendings) {
    if (mending.some(({ at }) => mended.has(at)) || !rehang(heads, mending)) continue;
    for (const mend of mending) mended.set(mend.at, mend);
  }
  if (mended.size === 0) return tree;
  const tokens = tree.tokens.map((token) => {
    const mend = mended.get(token.index);
    return mend === undefined ? token : { ...token, head: mend.head ?? token.head, deprel: mend.deprel };
  });
  return buildTree({ ...tree.sentence, tokens });
}

/** What a word is read as instead, by its place in the sentence. */
export type Tags = ReadonlyMap<number, Partial<Pick<ParsedToken, "upos" | "xpos" | "lemma">>>;

/** The sentence of a tree, mended and its words tagged anew; the very same where the mending says nothing or would leave no tree. */
export function retagged(tree: Tree, mending: Mending, tags: Tags): Parsed {
  const mended = applyMendings(tree, [mending]);
  if (mended === tree) return tree.sentence;
  return { ...tree.sentence, tokens: mended.tokens.map((token) => ({ ...token, ...tags.get(token.index) })) };
}

/** The tree mended by rules that look at one token each, none seeing what another does; the very same where all is well. */
export function mendEach(tree: Tree, rules: (tree: Tree, token: ParsedToken) => readonly Mending[]): Tree {
  const mendings: Mending[] = [];
  for (const token of tree.tokens) for (const mending of rules(tree, token)) if (mending.length > 0) mendings.push(mending);
  return applyMendings(tree, mendings);
}

export const mendVerbs = (tree: Tree, rules: (tree: Tree, verb: ParsedToken) => readonly Mending[]): Tree =>
  mendEach(tree, (within, token) => (token.upos === "VERB" ? rules(within, token) : []));
