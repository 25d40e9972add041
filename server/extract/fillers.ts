/**
 * From a token in a slot to the actors that stand there: a mention itself, the members of a coordination, an apposition, or the actor
 * whom a common noun belongs to ("Russian positions", "the proposal of Egypt").
 */
import type { Mention } from "../vocabulary/index.ts";
import { isDistance, isEstranged, isWholeOf } from "./only-named.ts";
import { isSided } from "./sided.ts";
import { dependents, deprelOf, isNominal, isRelation, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

export interface Filler {
  readonly mention: Mention;
  /** Steps down from the token in the slot: 0 for the mention itself. */
  readonly depth: number;
}

/** Mentions by the tokens that they cover; made once for a sentence. */
export type MentionIndex = ReadonlyMap<number, readonly Mention[]>;

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

/** Those who stand over against or beside somebody: "his counterparts from Laos" act for Laos, and "Peru's enemies" not for Peru. */
const COUNTERPARTS: ReadonlySet<string> = new Set([
  "counterpart",
  "colleague",
  "ally",
  "partner",
  "neighbour",
  "neighbor",
  "rival",
  "enemy",
  "foe",
  "adversary",
  "opponent",
  "critic",
]);

/** Nouns that stand for one said before. */
const STANDING_IN: ReadonlySet<string> = new Set(["one", "two", "three", "four", "another", "none"]);

/** "Peru trains a battalion and Kenya one": a name before a bare number does what the verb before it says, and owns nothing. */
const isGapped = (tree: Tree, token: number, name: number): boolean =>
  STANDING_IN.has(lemmaOf(tree, token)) && tree.tokens[name]?.upos === "PROPN" && deprelOf(tree, token) === "conj";

/** Those who fight the state that they are in: who arms "rebels in Laos" does not arm Laos. */
const INSURGENTS: ReadonlySet<string> = new Set([
  "rebel",
  "insurgent",
  "militant",
  "jihadist",
  "islamist",
  "extremist",
  "terrorist",
  "guerrilla",
  "separatist",
  "gang",
  "bandit",
  "pirate",
  "gunman",
  "militia",
]);

/** What those do and are who act for somebody. */
const SERVING: ReadonlySet<string> = new Set(["work", "act", "fight", "loyal"]);

/** "Kashmiri militants": where those who fight a state are from is not whom they act for. */
const isOrigin = (tree: Tree, token: number, { actor, form }: Mention): boolean =>
  INSURGENTS.has(lemmaOf(tree, token)) && form === "name" && actor.kind === "place";

/** The order in which a common noun is asked whose it is. */
const OWNERS: readonly ((tree: Tree, token: number) => readonly number[])[] = [
  (tree, token) => (COUNTERPARTS.has(lemmaOf(tree, token)) ? [] : dependents(tree, token, "nmod:poss")),
  (tree, token) =>
    dependents(tree, token, "amod", "compound", "nmod:desc").filter((at) => isOwner(tree, at) && !isGapped(tree, token, at)),
  (tree, token) => dependents(tree, token, "nmod").filter((at) => ["by", "of"].includes(prepositionOf(tree, at) ?? "")),
  (tree, token) =>
    INSURGENTS.has(lemmaOf(tree, token))
      ? []
      : dependents(tree, token, "nmod").filter(
          (at) => ["in", "from", "inside", "near"].includes(prepositionOf(tree, at) ?? "") && !isDistance(tree, at),
        ),
  // "villages held by the rebels", "a draft written by Peru"
  (tree, token) =>
    dependents(tree, token, "acl")
      .filter((at) => tree.tokens[at]?.xpos === "VBN")
      .flatMap((at) => dependents(tree, at, "obl").filter((phrase) => prepositionOf(tree, phrase) === "by")),
  // "hackers working for Peru", "fighters loyal to Peru"
  (tree, token) =>
    dependents(tree, token, "acl", "amod")
      .filter((at) => SERVING.has(lemmaOf(tree, at)))
      .flatMap((at) =>
        dependents(tree, at, "obl", "nmod").filter((phrase) => ["for", "to"].includes(prepositionOf(tree, phrase) ?? "")),
      ),
];

const MAX_DEPTH = 3;

function descend(tree: Tree, token: number, mentions: MentionIndex, depth: number): readonly Filler[] {
  const own = mentionsAt(mentions, token);
  if (own.length > 0) return own.map((mention) => ({ mention, depth }));
  const apposed = dependents(tree, token, "appos").flatMap((at) => mentionsAt(mentions, at));
  if (apposed.length > 0) return apposed.map((mention) => ({ mention, depth }));
  if (depth >= MAX_DEPTH || !isNominal(tree, token) || isEstranged(tree, token)) return [];
  // "Hungary is the only member that has not condemned Peru": what is said of a predicate is said of its subject.
  const described = dependents(tree, token, "cop").length > 0 ? dependents(tree, token, "nsubj") : [];
  const found = described.flatMap((at) => fillersOf(tree, at, mentions, depth + 1));
  if (found.length > 0) return found;
  for (const ownersOf of OWNERS) {
    const owners = ownersOf(tree, token).flatMap((at) => fillersOf(tree, at, mentions, depth + 1));
    if (owners.length > 0)
      return owners.filter(({ mention }) => !isWholeOf(tree, token, mention) && !isOrigin(tree, token, mention));
  }
  return [];
}

/** Words between "not" and one who is meant all the same: "not only Peru". */
const MEANT: ReadonlySet<string> = new Set(["only", "just", "merely", "simply"]);

/** "Peru, but not Kenya": one of a list who is named to be left out. */
const isLeftOut = (tree: Tree, at: number): boolean =>
  dependents(tree, at, "advmod", "cc").some(
    (word) => word < at && lemmaOf(tree, word) === "not" && !MEANT.has(lemmaOf(tree, word + 1)),
  );

/**
 * Actors that fill a slot by the token at its head, coordination included ("Japan, Korea and the Philippines").
 * With `bare`, only mentions themselves: a noun that belongs to an actor does not stand for it.
 */
export function fillersOf(tree: Tree, token: number, mentions: MentionIndex, depth = 0, bare = false): readonly Filler[] {
  const here = bare ? mentionsAt(mentions, token).map((mention) => ({ mention, depth })) : descend(tree, token, mentions, depth);
  const coordinated = dependents(tree, token, "conj")
    .filter((at) => isNominal(tree, at) || (isRelation(deprelOf(tree, at), "conj") && mentions.has(at)))
    .filter((at) => !isLeftOut(tree, at))
    .flatMap((at) => fillersOf(tree, at, mentions, depth, bare));
  return [...here, ...coordinated];
}
