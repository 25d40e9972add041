/** Gives back whom "by" names: a passive its doer ("was promised tanks by Peru", where parsers hang Peru on the tanks), a deed its own ("condemned the raid by Peru"). */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mending } from "./repair-mends.ts";
import { isPassive } from "./subject.ts";
import { dependents, isVerbal, lemmaOf, pathToRoot, prepositionOf, type Tree } from "./tree.ts";

/** Whether what "by" was hung on has a doer of its own: "an attack by Peru", "rebels trained by Peru". */
function hasDoers(tree: Tree, host: number, { onsets, misdeeds }: ClauseLexicon): boolean {
  const lemma = lemmaOf(tree, host);
  return isVerbal(tree, host) ? isPassive(tree, host) : onsets.has(lemma) || misdeeds.has(lemma);
}

/** A name behind "by", deep beneath a passive that only somebody does to another and that names no doer, is the one who does. */
export function mendAgent(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const lemma = verb.lemma.toLowerCase();
  if (![lexicon.doneBy, lexicon.requiting, lexicon.ditransitives].some((verbs) => verbs.has(lemma))) return [];
  if (!isPassive(tree, verb.index) || dependents(tree, verb.index, "obl").some((at) => prepositionOf(tree, at) === "by"))
    return [];
  const agent = tree.tokens.findLast(
    ({ index, upos, head }) =>
      index > verb.index &&
      upos === "PROPN" &&
      prepositionOf(tree, index) === "by" &&
      pathToRoot(tree, head).includes(verb.index) &&
      !hasDoers(tree, head, lexicon),
  );
  return agent === undefined ? [] : [{ at: agent.index, head: verb.index, deprel: "obl:agent" }];
}

/** "condemned the attack on Peru by Laos": what an active verb seems to be done by is whose the deed is that it is about. */
export function mendDoer(tree: Tree, phrase: ParsedToken, { onsets, misdeeds }: ClauseLexicon): Mending {
  const verb = tree.tokens[phrase.head];
  if (phrase.deprel !== "obl" || phrase.upos !== "PROPN" || prepositionOf(tree, phrase.index) !== "by" || verb === undefined)
    return [];
  if (isPassive(tree, verb.index) || dependents(tree, verb.index, "nsubj").length === 0) return [];
  const deed = dependents(tree, verb.index, "obj").find((at) => {
    const lemma = lemmaOf(tree, at);
    return at < phrase.index && (onsets.has(lemma) || misdeeds.has(lemma));
  });
  return deed === undefined ? [] : [{ at: phrase.index, head: deed, deprel: "nmod" }];
}

/** "Laotian town hit by Peruvian drones": what is hit "by" something, and hits nothing, is not who hits. */
export function mendHit(tree: Tree, verb: ParsedToken, { alike }: ClauseLexicon): Mending {
  const [subject] = dependents(tree, verb.index, "nsubj");
  const opens = verb.deprel === "advcl" && verb.index < verb.head;
  if (!alike.has(verb.lemma) || dependents(tree, verb.index, "obj", "aux", "aux:pass").length > 0) return [];
  const agent = dependents(tree, verb.index, "obl").find((at) => prepositionOf(tree, at) === "by");
  if (agent === undefined || tree.tokens[verb.index + 1]?.text !== "by") return [];
  // "Hit by sanctions, Laos …"
  if (subject === undefined) return opens ? [{ at: agent, deprel: "obl:agent" }] : [];
  return [
    { at: subject, deprel: "nsubj:pass" },
    { at: agent, deprel: "obl:agent" },
  ];
}

/** "It demands that Peru leave": who demands or insists is somebody, and no "it" of "it seems". */
export function mendExpletive(tree: Tree, verb: ParsedToken, { blockingVerbs, reportingVerbs }: ClauseLexicon): Mending {
  const [it] = dependents(tree, verb.index, "expl");
  if (it === undefined || isPassive(tree, verb.index) || dependents(tree, verb.index, "nsubj", "csubj").length > 0) return [];
  const isSaid = blockingVerbs.has(verb.lemma) || reportingVerbs.has(verb.lemma);
  return isSaid && lemmaOf(tree, it) === "it" && it < verb.index ? [{ at: it, deprel: "nsubj" }] : [];
}
