/** Mends clauses of time whose subject was read as a phrase: "after a Laotian official suggested that …" tells what he suggested, not after whom. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mending } from "./repair-mends.ts";
import { dependents, isRelation, subtree, type Tree } from "./tree.ts";

/** What opens a clause of time as it does a phrase. */
const OPENERS: ReadonlySet<string> = new Set(["after", "before", "since", "until", "till", "as"]);

/** The noun straight before a verb in the past that has no subject is its subject, and the preposition of the noun opens the clause. */
export function mendTemporalSubject(tree: Tree, verb: ParsedToken): Mending {
  if (
    verb.xpos !== "VBD" ||
    !isRelation(verb.deprel, "advcl") ||
    dependents(tree, verb.index, "nsubj", "csubj", "mark").length > 0
  )
    return [];
  const noun = dependents(tree, verb.head, "obl").find(
    (at) => at < verb.index && Math.max(...subtree(tree, at)) === verb.index - 1,
  );
  const opener =
    noun === undefined ? undefined : dependents(tree, noun, "case").find((at) => OPENERS.has(tree.tokens[at]?.lemma ?? ""));
  if (noun === undefined || opener === undefined) return [];
  return [
    { at: noun, head: verb.index, deprel: "nsubj" },
    { at: opener, head: verb.index, deprel: "mark" },
  ];
}
