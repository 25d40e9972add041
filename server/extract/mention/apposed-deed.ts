/** "Peru joined the court, a step that Chile condemned": what an apposition speaks of is the deed of whoever does what its clause tells. */
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, pathToRoot, predicateLemma, type Tree } from "../tree.ts";
import type { Described } from "./descriptions.ts";
import { idOf, type Referent } from "./referents.ts";
import { takersAt } from "./stand.ts";
import { tellersAt } from "./tellers.ts";
import type { Walk } from "./walk.ts";

const CERTAINTY = 0.7;

/** The clause of an apposed noun that says what somebody thinks of it. */
function verdictOn({ descriptions: { judging, naming, reactions } }: Walk, tree: Tree, noun: number): number | undefined {
  const isVerdict = (verb: number): boolean =>
    [judging, naming, reactions].some((verbs) => verbs.has(predicateLemma(tree, verb)));
  return dependents(tree, noun, "acl").find((at) => isVerbal(tree, at) && isVerdict(at));
}

/** Those who do what the outermost verb over an apposition tells that is no report. */
function doersOver({ cues: { saying } }: Walk, tree: Tree, noun: number, here: readonly Referent[]): readonly Referent[] {
  const verbs = pathToRoot(tree, headOf(tree, noun)).filter((at) => isVerbal(tree, at) && !saying.has(lemmaOf(tree, at)));
  return verbs.map((verb) => tellersAt(tree, here, verb)).findLast((those) => those.length > 0) ?? [];
}

/** Whose deed "a step", "a move" behind a comma is; undefined where nobody says what to think of it, or the doer does. */
export function apposedDeed(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  const noun = headOf(tree, index);
  const isApposed = ["appos", "parataxis"].some((relation) => isRelation(deprelOf(tree, noun), relation));
  if (lemmaOf(tree, index) !== "a" || tree.tokens[index - 1]?.text !== "," || !isApposed) return undefined;
  const verdict = walk.descriptions.deeds.get(lemmaOf(tree, noun))?.size === 0 ? verdictOn(walk, tree, noun) : undefined;
  if (verdict === undefined) return undefined;
  const here = before.filter(({ sentence, mention }) => sentence === tree.sentence.index && mention !== null);
  const doers = doersOver(walk, tree, noun, here);
  const takers = takersAt(tree, here, verdict);
  if (doers.length === 0 || doers.some((doer) => takers.has(idOf(doer)))) return undefined;
  return { first: index, last: noun + 1, head: index, referents: doers, certainty: CERTAINTY, isDeed: true };
}
