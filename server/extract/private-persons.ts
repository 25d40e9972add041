/**
 * Persons who act for nobody: "a reader from Malta", "a Peruvian tourist" do not speak for their state. What is done to them may be done to
 * it: who arrests a Peruvian nurse deals with Peru, as the pattern files say by `citizens`.
 */
import type { Mention } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { PatternFile } from "./patterns.ts";
import { deprelOf, headOf, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** The noun for a private person that a mention is or that it says the nationality of; undefined where there is none. */
function personAt(tree: Tree, { head }: Mention, { privatePersons }: ClauseLexicon): number | undefined {
  const isPerson = (at: number): boolean => at >= 0 && privatePersons.has(lemmaOf(tree, at));
  if (isPerson(head)) return head;
  const deprel = deprelOf(tree, head);
  const belongs =
    /^(?:amod|compound)/u.test(deprel) ||
    (deprel.startsWith("nmod") && ["from", "of", "in"].includes(prepositionOf(tree, head) ?? ""));
  const noun = headOf(tree, head);
  return belongs && isPerson(noun) ? noun : undefined;
}

/** Whether a claim is made of a private person who stands for no state: as source however many, as target one alone. */
export function isPrivate(
  tree: Tree,
  { source, target }: { readonly source: Mention; readonly target: Mention },
  ends: PatternFile["citizens"],
  lexicon: ClauseLexicon,
): boolean {
  if (ends === "either") return false;
  if (personAt(tree, source, lexicon) !== undefined) return true;
  if (ends === "target") return false;
  const done = personAt(tree, target, lexicon);
  return done !== undefined && !/^NNP?S$/u.test(tree.tokens[done]?.xpos ?? "");
}
