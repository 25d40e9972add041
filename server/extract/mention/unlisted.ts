/** Firms, charities and other bodies that no list knows: what they say of "it" they say of themselves, and of nobody named before. */
import { RELATIVE_PRONOUNS, type Tree, dependents, isRelation, lemmaOf, pathToRoot } from "../tree.ts";
import type { Referent } from "./referents.ts";
import type { Walk } from "./walk.ts";

/** Clauses over a pronoun in which its doer is looked for. */
const CLAUSES_UP = 3;

/** Tells of a token of the sentence whether it belongs to somebody whom the text knows; asked of many tokens, so the sentence's own are picked once. */
function knownIn(tree: Tree, before: readonly Referent[]): (at: number) => boolean {
  const here = before.filter((r) => r.sentence === tree.sentence.index && r.mention !== null);
  return (at) => here.some(({ head, mention }) => head === at || (mention !== null && mention.first <= at && at < mention.last));
}

/** Whether "it", "its" or "they" at `index` stands under a subject that is such a body, so that it means nobody whom the text knows. */
export function isOfUnlisted(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): boolean {
  const isKnown = knownIn(tree, before);
  const isPlural = !/^its?(?:elf)?$/iu.test(tree.tokens[index]?.text ?? "");
  let clauses = 0;
  for (const at of pathToRoot(tree, index).slice(1)) {
    const subject = dependents(tree, at, "nsubj").find((child) => child < index);
    if (subject === undefined) continue;
    if (isKnown(subject)) return false;
    if (tree.tokens[subject]?.text.toLowerCase() === "it") continue;
    if (tree.tokens[subject]?.upos === "PRON") return isPlural && isOfOthers(tree, at, subject, isKnown);
    if (
      isBody(walk, tree, subject, isPlural) &&
      !dependents(tree, subject, "amod", "nmod:poss", "compound", "appos").some(isKnown)
    )
      return true;
    if (++clauses === CLAUSES_UP) return false;
  }
  return false;
}

/** "Members of Congress who doubt their support": whether a relative clause is about several people whom no name tells. */
function isOfOthers(tree: Tree, clause: number, subject: number, isKnown: (at: number) => boolean): boolean {
  const { deprel = "", head = -1 } = tree.tokens[clause] ?? {};
  const isRelative = RELATIVE_PRONOUNS.has(tree.tokens[subject]?.text.toLowerCase() ?? "") && isRelation(deprel, "acl");
  return (
    isRelative &&
    tree.tokens[head]?.xpos === "NNS" &&
    ![head, ...dependents(tree, head, "amod", "nmod", "compound")].some(isKnown)
  );
}

/** "Helpwide", "the charity", "the firms": a name that is nobody's, by given name or title, or a noun for a body of private people. */
function isBody({ descriptions, cues }: Walk, tree: Tree, at: number, isPlural: boolean): boolean {
  const token = tree.tokens[at];
  if (token === undefined) return false;
  if (token.upos !== "PROPN") return isPlural === (token.xpos === "NNS") && descriptions.unlisted.has(lemmaOf(tree, at));
  if (isPlural) return false;
  const names = [at, ...dependents(tree, at, "flat", "compound", "nmod:desc")].map((part) => tree.tokens[part]?.text ?? "");
  return !names.some((name) => cues.male.has(name) || cues.female.has(name) || cues.nouns.has(name.toLowerCase()));
}

/** "An ultimatum to the militants, giving them a day": the last of several who are named in the sentence before "them" are nobody listed. */
export function isOfNamelessMany({ cues }: Walk, tree: Tree, index: number, before: readonly Referent[]): boolean {
  const { text = "", deprel = "" } = tree.tokens[index] ?? {};
  if (text.toLowerCase() !== "them" || !["obj", "iobj"].includes(deprel)) return false;
  const isKnown = knownIn(tree, before);
  const last = tree.tokens
    .slice(0, index)
    .findLast((token) => (token.xpos === "NNS" && cues.nouns.has(token.text.toLowerCase())) || isKnown(token.index));
  return (
    last !== undefined && !isKnown(last.index) && !dependents(tree, last.index, "amod", "nmod:poss", "compound").some(isKnown)
  );
}
