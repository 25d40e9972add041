/**
 * Persons who act for nobody: "a reader from Malta", "a Peruvian tourist" do not speak for their state. What is done to them may be done to
 * it: who arrests a Peruvian nurse deals with Peru, as the pattern files say by `citizens`.
 */
import type { Mention } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { PatternFile } from "./patterns.ts";
import { dependents, deprelOf, firstConjunct, headOf, isNominal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** The noun of such a person that a mention is or that it says the nationality of; undefined where there is none. */
function personAt(tree: Tree, { head }: Mention, nouns: ReadonlySet<string>): number | undefined {
  const isPerson = (at: number): boolean => at >= 0 && nouns.has(lemmaOf(tree, at));
  if (isPerson(head)) return head;
  const first = firstConjunct(tree, head);
  const deprel = deprelOf(tree, first);
  const belongs =
    /^(?:amod|compound)/u.test(deprel) ||
    (deprel.startsWith("nmod") && ["from", "of", "in"].includes(prepositionOf(tree, first) ?? ""));
  const noun = headOf(tree, first);
  return belongs && isPerson(noun) ? noun : undefined;
}

/** "A Canadian", "130,000 Norwegians": people of a nationality, counted, and no envoys of it. */
const isCounted = (tree: Tree, { form, head }: Mention): boolean =>
  form === "demonym" &&
  isNominal(tree, head) &&
  (dependents(tree, head, "nummod").length > 0 ||
    dependents(tree, head, "det").some((at) => ["a", "an"].includes(tree.tokens[at]?.text.toLowerCase() ?? "")));

/** Whether a claim is made of private persons who stand for no state: as source however many, as target one alone, or by `ends` as many. */
export function isPrivate(
  tree: Tree,
  { source, target }: { readonly source: Mention; readonly target: Mention },
  ends: PatternFile["citizens"],
  { privatePersons, nationals }: ClauseLexicon,
): boolean {
  if (ends === "either") return false;
  // "Peruvian citizens are fighting there": what a state's nationals do it does not do, though what is done to them may be done to it.
  const isNational = (end: Mention): boolean =>
    isCounted(tree, end) || [privatePersons, nationals].some((nouns) => personAt(tree, end, nouns) !== undefined);
  if (isNational(source) || (ends === "none" && isNational(target))) return true;
  if (ends === "target") return false;
  const done = personAt(tree, target, privatePersons);
  return done !== undefined && !/^NNP?S$/u.test(tree.tokens[done]?.xpos ?? "");
}
