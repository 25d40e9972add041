/**
 * Definite descriptions: "the country", "the bloc", "the militants", "the ministry", "the secretary", "the latter", "both sides" and
 * "its neighbour" point back to actors of the kind that their noun describes.
 */
import type { Actor } from "../../vocabulary/index.ts";
import { type Tree, isRelation, prepositionOf } from "../tree.ts";
import type { DescribedKinds, DescriptionWords } from "./description-words.ts";
import { type Referent, areCoArguments, idOf, principalsAt, standsOut, subjectAbove } from "./referents.ts";
import { isObject, isSpecified } from "./specified.ts";

/** A description in a sentence: its tokens, and the referents that it stands for. */
export interface Described {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly referents: readonly Referent[];
  readonly certainty: number;
  /** "the regime": what acts is the state, whoever was named. */
  readonly isGovernment?: boolean;
  /** Whether nobody is spoken of by these words: only what somebody did. */
  readonly isDeed?: boolean;
}

const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those"]);

/** Words that may stand between "the" and its noun. */
const MODIFIER: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const MAX_MODIFIERS = 6;

/** "The gas-rich emirate", "the war-torn country": a hyphen, and a participle behind one, stand between too. */
const isModifier = (tree: Tree, at: number): boolean =>
  MODIFIER.has(tree.tokens[at]?.upos ?? "") ||
  tree.tokens[at]?.text === "-" ||
  (tree.tokens[at]?.xpos === "VBN" && tree.tokens[at - 1]?.text === "-");

/**
 * The definite noun phrase that ends in a noun, or undefined: its first token and the modifiers between. Read off the tokens, for in
 * "the kingdom's coalition" parsers often hang the article on the wrong noun.
 */
function definitePhrase(
  tree: Tree,
  head: number,
  regions: ReadonlySet<string>,
  isTitle = false,
): { readonly first: number; readonly modifiers: readonly string[] } | undefined {
  let first = head - 1;
  while (head - first <= MAX_MODIFIERS && isModifier(tree, first)) first--;
  if (!DEFINITE.has(tree.tokens[first]?.text.toLowerCase() ?? "") || tree.tokens[first]?.upos === "SCONJ") return undefined;
  const next = tree.tokens[head + 1];
  // "the country tanks" are two only in "sent the country tanks".
  const isReceiver = isRelation(tree.tokens[head]?.deprel ?? "", "iobj");
  if (!isReceiver && next !== undefined && (next.upos === "NOUN" || next.upos === "PROPN") && next.head !== head)
    return undefined;
  const between = tree.tokens.slice(first + 1, head);
  // "the Security Council" is a name, "the Council" alone may point back.
  if (!isTitle && between.some((token) => /^\p{Lu}/u.test(token.text)) && /^\p{Lu}/u.test(tree.tokens[head]?.text ?? ""))
    return undefined;
  // "the Hutu militiamen", "the Pale leadership": a name that nothing is known by tells them from any other.
  const isNamed = between.some(
    (token) =>
      token.upos === "PROPN" &&
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      !regions.has(token.text) &&
      tree.tokens[token.index + 1]?.text !== "-",
  );
  if (isNamed && !/^\p{Lu}/u.test(tree.tokens[head]?.text ?? "")) return undefined;
  return { first, modifiers: between.map((token) => token.text.toLowerCase()) };
}

const REACH = 5;
const SINGLE = 0.65;
const GOVERNMENT = 0.55;
const SAME_NOUN = 0.75;

/** Whether an actor was called by a noun, and whether it was named under one: "the army of Chad". */
interface Called {
  readonly says: (referent: Referent, noun: string) => boolean;
  readonly isUnder: (referent: Referent, noun: string) => boolean;
}

/**
 * What a definite noun of one actor stands for: who was last called by the same noun ("the Biden administration … the administration"),
 * else the likeliest actor of its kind that does not act on it in the same clause.
 */
export function describedOne(
  tree: Tree,
  head: number,
  before: readonly Referent[],
  words: DescriptionWords,
  { says, isUnder }: Called,
  comesFrom: (actor: Actor, state: string) => boolean,
): Described | undefined {
  const noun = tree.tokens[head]?.text.toLowerCase() ?? "";
  const modifier = tree.tokens[head - 1]?.text.toLowerCase() ?? "";
  const double = words.nouns.get(`${modifier} ${noun}`);
  const entry = double ?? words.nouns.get(noun);
  const phrase = definitePhrase(tree, head, words.regions);
  if (
    entry === undefined ||
    phrase === undefined ||
    phrase.modifiers.some((m) => words.blocked.has(m) && (double === undefined || m !== modifier)) ||
    isSpecified(tree, head, words)
  )
    return undefined;
  const here = tree.sentence.index;
  // "the Palestinian movement" is of that state, "the French carrier group" is no movement of another.
  const origins = before.flatMap((r) =>
    r.sentence === here && r.head > phrase.first && tree.tokens[r.head + 1]?.text !== "-"
      ? (r.mention?.actor.principal.id ?? [])
      : [],
  );
  const isOfOrigin = (actor: Actor): boolean => origins.every((state) => actor.principal.id === state || comesFrom(actor, state));
  // "Nepal's envoy met the country's minister": what owns an object is not the subject's either.
  const argument = isRelation(tree.tokens[head]?.deprel ?? "", "nmod:poss") ? (tree.tokens[head]?.head ?? head) : head;
  const bound = subjectsOver(tree, argument, before);
  const isFree = ({ mention, ...r }: Referent): boolean =>
    mention !== null &&
    isOfOrigin(mention.actor) &&
    !bound.has(mention.actor.principal.id) &&
    !(r.sentence === here && (r.head >= phrase.first || (isObject(tree, argument) && areCoArguments(tree, r.head, argument))));
  const free = before.filter((r) => isFree(r) && !isOneOfMany(r, before));
  const span = { first: phrase.first, last: head + 1, head };
  const isGovernment = entry.kinds.has("government");
  const beside = appositionOf(tree, head, phrase.first, free);
  if (beside !== undefined) return { ...span, referents: [beside], certainty: SAME_NOUN, isGovernment };
  const isCalled = (r: Referent): boolean =>
    isNamedBy(r, noun) && !isGovernment && (entry.ids.size === 0 || (r.mention !== null && fitsKind(r.mention.actor, entry)));
  const named = free.filter((r) => isCalled(r) && here - r.sentence <= REACH);
  const called = topicOf(here, named, before) ?? free.findLast((r) => (isGovernment && says(r, noun)) || isCalled(r));
  if (called !== undefined) return { ...span, referents: [called], certainty: SAME_NOUN, isGovernment };
  const isOne = ({ mention }: Referent): boolean => entry.ids.size === 0 || entry.ids.has(mention?.actor.principal.id ?? "");
  const rulers = free.filter((r) => standsForState(r) && isOne(r));
  const fits = isGovernment
    ? calledBest(rulers, entry.called, isUnder)
    : free.filter((r) => r.mention !== null && fitsKind(r.mention.actor, entry));
  const near = fits.filter((r) => here - r.sentence <= REACH);
  // "The war-torn country" is somebody whom more is known of: only where no other is named is it sure who.
  const isTold = entry.ids.size === 0 && phrase.modifiers.includes("-");
  if (isTold && new Set(near.map(idOf)).size > 1) return undefined;
  const best =
    (isGovernment ? soleOf(here, near) : undefined) ??
    lastActing(here, near, entry) ??
    topicOf(here, near, before) ??
    standsOut(fits);
  return best === undefined
    ? undefined
    : { ...span, referents: [best], certainty: isGovernment ? GOVERNMENT : SINGLE, isGovernment };
}

/** Of those who rule, those called by the words that tell best, if any were: "the generals" rule where a junta was named, rather than an army. */
function calledBest(
  rulers: readonly Referent[],
  tiers: readonly (readonly string[])[],
  isUnder: Called["isUnder"],
): readonly Referent[] {
  const [best, ...others] = tiers;
  if (best === undefined || best.length === 0) return rulers;
  const found = rulers.filter((r) => best.some((word) => isUnder(r, word)));
  return found.length > 0 || others.length === 0 ? found : calledBest(rulers, others, isUnder);
}

/** "Portugal, the former colonial power": who is named straight before the comma. */
const appositionOf = (tree: Tree, head: number, first: number, before: readonly Referent[]): Referent | undefined =>
  tree.tokens[first - 1]?.text === "," && isRelation(tree.tokens[head]?.deprel ?? "", "appos")
    ? before.findLast(
        ({ mention, sentence, isAside, isPossessor }) =>
          sentence === tree.sentence.index && mention?.last === first - 1 && !isAside && !isPossessor,
      )
    : undefined;

/** "The Council" after "UN Security Council": the actor's own name ends in the noun. */
const isNamedBy = (referent: Referent, noun: string): boolean => {
  const actor = referent.mention?.actor;
  return (
    actor !== undefined &&
    (actor.kind === "organisation" || actor.kind === "group") &&
    actor.name.toLowerCase().split(" ").at(-1) === noun
  );
};

/** Prepositions of whom something is done to or with, and of where things go, to which people of the country may go themselves. */
const TOUCHING: ReadonlySet<string> = new Set(["on", "upon", "against", "with", "off"]);
const REACHING: ReadonlySet<string> = new Set(["to", "into", "from", "for"]);

/** Principals of the subjects over an object: "Russia and China supply the military", "Russia sent tanks to the country" is not theirs. */
function subjectsOver(tree: Tree, head: number, before: readonly Referent[]): ReadonlySet<string> {
  const preposition = prepositionOf(tree, head) ?? "";
  const isReached = REACHING.has(preposition);
  if (!isObject(tree, head) && !TOUCHING.has(preposition) && !isReached) return new Set();
  const doers = isReached ? before.filter(({ isPerson }) => !isPerson) : before;
  return principalsAt(tree, doers, subjectAbove(tree, head));
}

const standsForState = (referent: Referent): boolean => {
  const kind = referent.mention?.actor.kind;
  return kind === "state" || (kind === "place" && !referent.isAside) || kind === "body" || kind === "force" || kind === "person";
};

function fitsKind(actor: Actor, entry: DescribedKinds): boolean {
  if (entry.not.has(actor.id)) return false;
  const acting = actor.kind === "place" || actor.kind === "body" || actor.kind === "force" ? actor.principal.id : actor.id;
  if (entry.ids.size > 0) return entry.ids.has(actor.id) || entry.ids.has(acting);
  if (entry.kinds.has(actor.kind)) return true;
  return entry.kinds.has("state") && actor.kind === "place";
}

/** One of those that "the four" or "they" stands for, and whom no word of their own names there. */
const isOneOfMany = (referent: Referent, before: readonly Referent[]): boolean =>
  referent.isPlural &&
  before.some(
    (r) =>
      r !== referent &&
      r.sentence === referent.sentence &&
      r.head === referent.head &&
      r.mention !== null &&
      r.mention.actor.principal.id !== referent.mention?.actor.principal.id,
  );

/** The actor spoken of: near, a subject, and often named counts for it; adjectives and mere places count little. */
function topicOf(here: number, fits: readonly Referent[], before: readonly Referent[]): Referent | undefined {
  const total = fits.length;
  const weight = (r: Referent): number => {
    const often = before.filter((f) => f.mention?.actor.principal.id === r.mention?.actor.principal.id).length;
    return 2 - 0.5 * (here - r.sentence) + (r.isSubject ? 0.7 : 0) + (6 * often) / Math.max(4, total) - (r.isAside ? 0.8 : 0);
  };
  return fits.reduce<Referent | undefined>((best, r) => (best === undefined || weight(r) >= weight(best) ? r : best), undefined);
}

/** "Serbian unions urged the government": the one state that the sentence itself has named, if it has named only one. */
function soleOf(here: number, fits: readonly Referent[]): Referent | undefined {
  const own = fits.filter((r) => r.sentence === here);
  return new Set(own.map(idOf)).size === 1 ? own.at(-1) : undefined;
}

/** Sentences back in which "the group" goes on with whoever acted last. */
const ACTED = 2;

/** "The group", "the organisation": whoever of the kind was the last to act; an organisation is called so before an armed group is. */
function lastActing(here: number, near: readonly Referent[], entry: DescribedKinds): Referent | undefined {
  if (entry.ids.size > 0 || !entry.kinds.has("organisation") || !entry.kinds.has("group")) return undefined;
  const acting = near.filter((r) => r.isMainSubject && here - r.sentence <= ACTED);
  return near.findLast((r) => r.isMainSubject && r.mention?.actor.kind === entry.first) ?? acting.at(-1);
}

/** The state spoken of before a sentence, for titles that do not say whose they are ("Defence Minister Yassin Ibrahim"). */
export const topicState = (here: number, before: readonly Referent[]): Referent | undefined =>
  topicOf(
    here,
    before.filter((r) => here - r.sentence <= REACH && standsForState(r)),
    before,
  );

/** "the secretary", "the foreign minister": the last person whose title holds the noun. */
export function describedPerson(
  tree: Tree,
  head: number,
  before: readonly Referent[],
  words: DescriptionWords,
  titlesOf: (person: Referent) => string,
): Described | undefined {
  const token = tree.tokens[head];
  const noun = token?.text.toLowerCase() ?? "";
  const phrase = definitePhrase(tree, head, words.regions, true);
  if (!words.persons.has(noun) || phrase === undefined || isSpecified(tree, head, words)) return undefined;
  const stem = noun.split("-")[0] ?? noun;
  const titles = phrase.modifiers.filter((m) => m !== "-").concat(stem);
  const people = before
    .filter((r) => r.mention?.actor.kind === "person" || (r.isPerson && !r.isPlural && r.mention !== null))
    .map((person) => ({ person, called: titlesOf(person) }));
  const found =
    people.findLast(({ called }) => titles.every((word) => called.includes(word))) ??
    people.findLast(({ called }) => called.includes(stem));
  if (found === undefined) return undefined;
  return { first: phrase.first, last: head + 1, head, referents: [found.person], certainty: 0.75 };
}
