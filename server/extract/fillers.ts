/**
 * From a token in a slot to the actors that stand there: a mention itself, the members of a coordination, an apposition, or the actor
 * whom a common noun belongs to ("Russian positions", "the proposal of Egypt").
 */
import type { Mention } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { isDistance, isEstranged, isWholeOf } from "./only-named.ts";
import { isSided } from "./sided.ts";
import { dependents, deprelOf, headOf, isNominal, isRelation, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

export interface Filler {
  readonly mention: Mention;
  /** Steps down from the token in the slot: 0 for the mention itself. */
  readonly depth: number;
}

/** Mentions by the tokens that they cover; made once for a sentence. */
export type MentionIndex = ReadonlyMap<number, readonly Mention[]>;

/** A sentence as its slots are filled from it: who is named there, and the words that tell whose a noun is. */
interface SlotScene {
  readonly tree: Tree;
  readonly mentions: MentionIndex;
  readonly lexicon: ClauseLexicon;
}

export function indexMentions(mentions: readonly Mention[]): MentionIndex {
  const index = new Map<number, Mention[]>();
  for (const mention of mentions) {
    for (let at = mention.first; at < mention.last; at++) {
      const list = index.get(at) ?? [];
      list.push(mention);
      index.set(at, list);
    }
  }
  return index;
}

/** Mentions headed by the token; failing these, those that cover it. */
function mentionsAt(mentions: MentionIndex, token: number): readonly Mention[] {
  const covering = mentions.get(token) ?? [];
  const headed = covering.filter((mention) => mention.head === token);
  if (headed.length > 0) return headed;
  return covering;
}

/** "the anti-Houthi coalition" is not the Houthis', whether it was read as one token or as three. */
function isOwner(tree: Tree, at: number): boolean {
  const [side, hyphen] = tree.tokens.slice(Math.max(0, at - 2), at).map(({ text }) => text);
  return !isSided(tree.tokens[at]?.text ?? "") && !isSided(`${side ?? ""}${hyphen ?? ""}`);
}

/** "Peru trains a battalion and Kenya one", "and Kenya none": a name before a bare number does what the verb before it says, and owns nothing. */
const isGapped = ({ tree, lexicon }: SlotScene, token: number, name: number): boolean =>
  [lexicon.ones, lexicon.nobody].some((words) => words.has(lemmaOf(tree, token))) &&
  tree.tokens[name]?.upos === "PROPN" &&
  deprelOf(tree, token) === "conj";

/** "Kashmiri militants": where those who fight a state are from is not whom they act for. */
const isOrigin = ({ tree, lexicon }: SlotScene, token: number, { actor, form }: Mention): boolean =>
  lexicon.insurgents.has(lemmaOf(tree, token)) && form === "name" && actor.kind === "place";

/** Prepositions of where somebody or something is or comes from: "forces in Peru", "reports from Lima". */
export const WHEREABOUTS: ReadonlySet<string> = new Set(["in", "from", "inside", "near"]);

/** Whether a phrase tells where those are or come from whom a noun names: nobody does what is done in his country. */
function isWhereabouts(tree: Tree, noun: number, phrase: number, lexicon: ClauseLexicon): boolean {
  const preposition = prepositionOf(tree, phrase) ?? "";
  if (!WHEREABOUTS.has(preposition) || isDistance(tree, phrase, lexicon) || lexicon.noPlaces.has(lemmaOf(tree, phrase)))
    return false;
  return preposition === "from" || !lexicon.onsets.has(lemmaOf(tree, noun));
}

/** The order in which a common noun is asked whose it is. */
const OWNERS: readonly ((scene: SlotScene, token: number) => readonly number[])[] = [
  ({ tree, lexicon }, token) => (lexicon.counterparts.has(lemmaOf(tree, token)) ? [] : dependents(tree, token, "nmod:poss")),
  // "America's allies", "US allies": others than America.
  (scene, token) =>
    scene.lexicon.counterparts.has(lemmaOf(scene.tree, token))
      ? []
      : dependents(scene.tree, token, "amod", "compound", "nmod:desc").filter(
          (at) => isOwner(scene.tree, at) && !isGapped(scene, token, at),
        ),
  // "the rebel-held villages of Peru" are the rebels' before they are Peru's.
  ({ tree, lexicon }, token) =>
    dependents(tree, token, "amod")
      .filter((at) => tree.tokens[at]?.xpos === "VBN" && lexicon.holdingGround.has(lemmaOf(tree, at)))
      .flatMap((at) => dependents(tree, at, "nsubj", "compound", "obl", "obl:npmod", "amod", "advmod", "nmod")),
  ({ tree }, token) => dependents(tree, token, "nmod").filter((at) => ["by", "of"].includes(prepositionOf(tree, at) ?? "")),
  ({ tree, lexicon }, token) =>
    lexicon.insurgents.has(lemmaOf(tree, token))
      ? []
      : dependents(tree, token, "nmod").filter((at) => isWhereabouts(tree, token, at, lexicon)),
  // "villages held by the rebels", "a draft written by Peru"; not "rebels backed by Peru"
  ({ tree, lexicon }, token) =>
    dependents(tree, token, "acl")
      .filter((at) => tree.tokens[at]?.xpos === "VBN" && !lexicon.backing.has(lemmaOf(tree, at)))
      .flatMap((at) => dependents(tree, at, "obl").filter((phrase) => prepositionOf(tree, phrase) === "by")),
  // "hackers working for Peru", "fighters loyal to Peru"
  ({ tree, lexicon }, token) =>
    dependents(tree, token, "acl", "amod")
      .filter((at) => lexicon.serving.has(lemmaOf(tree, at)))
      .flatMap((at) =>
        dependents(tree, at, "obl", "nmod").filter((phrase) => ["for", "to"].includes(prepositionOf(tree, phrase) ?? "")),
      ),
];

const MAX_DEPTH = 3;

/** "Three states - Peru, Chile and Laos - signed": names listed with one that tells who a noun is. */
const namedBeside = ({ tree, mentions }: SlotScene, name: number): readonly number[] =>
  mentions.has(name) ? dependents(tree, name, "conj").filter((at) => mentions.has(at) && tree.tokens[at]?.upos === "PROPN") : [];

function descend(scene: SlotScene, token: number, depth: number): readonly Filler[] {
  const { tree, mentions, lexicon } = scene;
  const own = mentionsAt(mentions, token);
  if (own.length > 0) return own.map((mention) => ({ mention, depth }));
  const apposed = dependents(tree, token, "appos").flatMap((at) =>
    [at, ...namedBeside(scene, at)].flatMap((name) => mentionsAt(mentions, name)),
  );
  if (apposed.length > 0) return apposed.map((mention) => ({ mention, depth }));
  if (depth >= MAX_DEPTH || !isNominal(tree, token) || isEstranged(tree, token, lexicon)) return [];
  // "Hungary is the only member that has not condemned Peru": what is said of a predicate is said of its subject.
  const found = describedBy(scene, token).flatMap((at) => fillersOf(scene, at, depth + 1));
  if (found.length > 0) return found;
  for (const ownersOf of OWNERS) {
    const owners = ownersOf(scene, token).flatMap((at) => fillersOf(scene, at, depth + 1));
    if (owners.length > 0)
      return owners.filter(({ mention }) => !isWholeOf(tree, token, mention, lexicon) && !isOrigin(scene, token, mention));
  }
  return [];
}

/** "Hungary is one of the states that Peru has condemned": what is said of the states is said of Hungary. */
function describedBy({ tree, lexicon }: SlotScene, token: number): readonly number[] {
  if (dependents(tree, token, "cop").length > 0) return dependents(tree, token, "nsubj");
  const one = headOf(tree, token);
  const isOneOf =
    isRelation(deprelOf(tree, token), "nmod") && prepositionOf(tree, token) === "of" && lexicon.ones.has(lemmaOf(tree, one));
  return isOneOf && dependents(tree, one, "cop").length > 0 ? dependents(tree, one, "nsubj") : [];
}

/** "Peru, but not Kenya": one of a list who is named to be left out. */
const isLeftOut = ({ tree, lexicon }: SlotScene, at: number): boolean =>
  dependents(tree, at, "advmod", "cc").some(
    (word) => word < at && lemmaOf(tree, word) === "not" && !lexicon.meant.has(lemmaOf(tree, word + 1)),
  );

/**
 * Actors that fill a slot by the token at its head, coordination included ("Japan, Korea and the Philippines").
 * With `bare`, only mentions themselves: a noun that belongs to an actor does not stand for it.
 */
export function fillersOf(scene: SlotScene, token: number, depth = 0, bare = false): readonly Filler[] {
  const { tree, mentions } = scene;
  const here = bare ? mentionsAt(mentions, token).map((mention) => ({ mention, depth })) : descend(scene, token, depth);
  // "the Anglo-French attack": both halves of such a word.
  const isHalf = (at: number): boolean =>
    token - at === 2 && /^[-‐‑–]$/u.test(tree.tokens[at + 1]?.text ?? "") && mentions.has(at) && mentions.has(token);
  const coordinated = [...dependents(tree, token, "compound", "amod").filter(isHalf), ...dependents(tree, token, "conj")]
    .filter((at) => isNominal(tree, at) || isHalf(at) || (isRelation(deprelOf(tree, at), "conj") && mentions.has(at)))
    .filter((at) => !isLeftOut(scene, at))
    .flatMap((at) => fillersOf(scene, at, depth, bare));
  return [...here, ...coordinated];
}
