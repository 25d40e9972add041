/**
 * Whose deed is meant: "Egypt recalled its envoy from Turkey. Ankara condemned the move." What somebody approves of, condemns, accepts or
 * answers belongs to whoever did, by the sentence before or the clause before, what its noun tells of; if nobody is told of, it belongs to nobody.
 */
import { statusOf } from "../modality.ts";
import { dependents, isRelation, isVerbal, lemmaOf, predicateLemma, prepositionOf, type Tree } from "../tree.ts";
import type { Described } from "./descriptions.ts";
import { idOf, type Referent, roleOf } from "./referents.ts";
import { isPointing, isPronoun, isUntold, standOn, takersAt } from "./stand.ts";
import { tellersAt } from "./tellers.ts";
import type { Walk } from "./walk.ts";

const MEANT = 0.75;

const CLAUSES = ["conj", "parataxis", "advcl"] as const;

/** "Called it a farce", "described this as unlawful": whether a verb gives its object a name that only a deed bears. */
const isVerdict = ({ descriptions: { verdicts } }: Walk, tree: Tree, verb: number): boolean =>
  dependents(tree, verb, "xcomp", "obl", "ccomp", "obj", "advcl").some((at) => verdicts.has(lemmaOf(tree, at)));

/** The verb that says what to think of the deed that a pronoun stands for; of "backed it" and "called it a gang" nobody knows what "it" is. */
function judgementOf(walk: Walk, tree: Tree, pronoun: number): number | undefined {
  const { judging, naming } = walk.descriptions;
  const verb = standOn(tree, pronoun, judging) ?? standOn(tree, pronoun, naming);
  if (verb === undefined) return undefined;
  return judging.has(predicateLemma(tree, verb)) || isVerdict(walk, tree, verb) ? verb : undefined;
}

/** A deed as it is spoken of: by which tokens, and by which words it was told of; none stand for any deed. */
interface Spoken {
  readonly last: number;
  /** Its lemma; of a pronoun nothing. */
  readonly noun: string;
  readonly verb: number;
  readonly told: ReadonlySet<string>;
}

/** "the move", "this latest decision": a deed that neither its own words nor a name tells whose it is. */
function spokenOf(walk: Walk, tree: Tree, index: number): Spoken | undefined {
  const { deeds, reactions, naming } = walk.descriptions;
  const token = tree.tokens[index];
  if (token === undefined) return undefined;
  if (isPronoun(tree, index) && isRelation(token.deprel, "obj")) {
    const verb = judgementOf(walk, tree, index);
    return verb === undefined ? undefined : { last: index + 1, noun: "", verb, told: new Set() };
  }
  if (!isPointing(tree, index)) return undefined;
  const noun = lemmaOf(tree, token.head);
  const told = deeds.get(noun);
  const verb = standOn(tree, token.head, reactions) ?? standOn(tree, token.head, naming);
  if (told === undefined || verb === undefined || !isUntold(tree, index, token.head)) return undefined;
  return { last: token.head + 1, noun, verb, told };
}

/** The clause that a sentence is about: what it says was said, where it only says so. */
function eventOf({ descriptions: { tellings }, cues: { saying } }: Walk, tree: Tree, verb: number): number {
  const inner = dependents(tree, verb, "ccomp").find((at) => isVerbal(tree, at));
  const isReport = saying.has(lemmaOf(tree, verb)) || tellings.has(lemmaOf(tree, verb));
  return isReport && inner !== undefined ? inner : verb;
}

const isNegated = (tree: Tree, verb: number): boolean =>
  dependents(tree, verb, "advmod", "det").some((at) => ["not", "never", "no"].includes(lemmaOf(tree, at)));

/** Those who did together, at one of these verbs, what is told of; empty where nobody did, where they did not, and where it is told of two. */
function doersOf(
  walk: Walk,
  tree: Tree,
  there: readonly Referent[],
  verbs: readonly number[],
  told: ReadonlySet<string>,
): readonly Referent[] {
  const { idle } = walk.descriptions;
  const isToldBy = (verb: number): boolean => (told.size === 0 ? !idle.has(lemmaOf(tree, verb)) : told.has(lemmaOf(tree, verb)));
  const said = verbs.flatMap((verb) => [verb, ...dependents(tree, verb, "conj").filter((at) => isVerbal(tree, at))]);
  const reported = said.map((verb) => eventOf(walk, tree, verb));
  // "Demanded that Peru lift the ban": what is asked for nobody has done.
  const events = [...new Set(told.size === 0 ? reported : [...said, ...reported])].filter(
    (verb) => isToldBy(verb) && statusOf(tree, verb, null, walk.clauses) !== null,
  );
  if (events.some((verb) => isNegated(tree, verb))) return [];
  const doers = events.map((verb) => tellersAt(tree, there, verb)).filter((those) => those.length > 0);
  const [first = []] = doers;
  return doers.length === 1 || new Set(doers.flat().map(idOf)).size === 1 ? first : [];
}

/** The one that nouns of the same name belong to: "Peru's offer", "the offer by Peru"; empty where two made one each. */
function ownerOf(tree: Tree, there: readonly Referent[], noun: string): readonly Referent[] {
  const owners = there.filter(({ head }) => {
    const { deprel, head: over } = roleOf(tree, head);
    const isOwner =
      ["nmod:poss", "amod", "compound"].some((relation) => isRelation(deprel, relation)) ||
      (isRelation(deprel, "nmod") && prepositionOf(tree, head) === "by");
    return isOwner && lemmaOf(tree, over) === noun;
  });
  return new Set(owners.map(idOf)).size === 1 ? owners.slice(0, 1) : [];
}

/** Sentences back to which a deed of a kind of its own is sought; any deed is sought in the last. */
const FAR = 6;

/** Those whose deed it is by the nearest sentence before that tells of it: by a verb, or else by a noun. */
function doersBefore(walk: Walk, tree: Tree, { told, noun }: Spoken, before: readonly Referent[]): readonly Referent[] {
  const isAny = told.size === 0;
  for (let back = 1; back <= (isAny ? 1 : FAR); back++) {
    const sentence = tree.sentence.index - back;
    const past = walk.treeOf(sentence);
    if (past === undefined) continue;
    const there = before.filter((r) => r.sentence === sentence && r.mention !== null);
    const verbs = past.tokens.flatMap(({ index, head }) => (isVerbal(past, index) && (!isAny || head < 0) ? [index] : []));
    const doers = doersOf(walk, past, there, verbs, told);
    if (doers.length > 0) return doers;
    const owner = ownerOf(past, there, noun);
    if (owner.length > 0) return owner;
  }
  return [];
}

/** Whose deed a determiner or pronoun speaks of; undefined where that is unsure. */
export function whoseDeed(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  const spoken = spokenOf(walk, tree, index);
  if (spoken === undefined) return undefined;
  const { last, verb, told } = spoken;
  const here = before.filter((r) => r.sentence === tree.sentence.index && r.mention !== null);
  const own = takersAt(tree, here, verb);
  if (own.size === 0) return undefined;
  const { deprel = "", head = -1 } = tree.tokens[verb] ?? {};
  const beside = [
    ...(CLAUSES.some((relation) => isRelation(deprel, relation)) && isVerbal(tree, head) ? [head] : []),
    ...dependents(tree, verb, "advcl").filter((at) => at < verb && isVerbal(tree, at)),
  ];
  const inSentence = doersOf(walk, tree, here, beside, told);
  const doers = inSentence.length > 0 ? inSentence : doersBefore(walk, tree, spoken, before);
  if (doers.length === 0 || doers.some((doer) => own.has(idOf(doer)))) return undefined;
  return { first: index, last, head: index, referents: doers, certainty: MEANT, isDeed: true };
}
