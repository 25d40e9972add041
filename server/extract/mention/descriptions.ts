/**
 * Definite descriptions: "the country", "the bloc", "the militants", "the ministry", "the secretary", "the latter", "both sides" and
 * "its neighbour" point back to actors of the kind that their noun describes.
 */
import type { Actor } from "../../vocabulary/index.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import { type Tree, dependents, isRelation } from "../tree.ts";
import { type Referent, areCoArguments, roleOf } from "./referents.ts";

/** A description in a sentence: its tokens, and the referents that it stands for. */
export interface Described {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly referents: readonly Referent[];
  readonly certainty: number;
}

/** The words of descriptions in sets, made once for an article. */
export interface DescriptionWords {
  readonly nouns: ReadonlyMap<string, { readonly kinds: ReadonlySet<string>; readonly ids: ReadonlySet<string> }>;
  readonly pairs: ReadonlySet<string>;
  readonly blocked: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
}

export function descriptionWords({ descriptions }: Gazetteer): DescriptionWords {
  const nouns = Object.entries(descriptions.nouns).map(
    ([noun, { kinds, ids }]) => [noun, { kinds: new Set(kinds), ids: new Set(ids) }] as const,
  );
  return {
    nouns: new Map(nouns),
    pairs: new Set(descriptions.pairs),
    blocked: new Set(descriptions.blocked),
    persons: new Set(descriptions.persons),
  };
}

const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those"]);

/** The definite noun phrase headed by a token, or undefined: tokens from its determiner to its noun, and the modifiers between. */
export function definitePhrase(
  tree: Tree,
  head: number,
): { readonly first: number; readonly modifiers: readonly string[] } | undefined {
  const determiner = dependents(tree, head, "det").find((d) => DEFINITE.has(tree.tokens[d]?.text.toLowerCase() ?? ""));
  if (determiner === undefined || determiner > head) return undefined;
  const modifiers = tree.tokens.slice(determiner + 1, head).map((token) => token.text.toLowerCase());
  return { first: determiner, modifiers };
}

/** Whether a noun is told which one by what follows: "the government of Japan", "the country that …" point back to nothing. */
export function isSpecified(tree: Tree, head: number): boolean {
  return dependents(tree, head, "nmod", "acl", "nmod:poss", "appos").some((d) => {
    const token = tree.tokens[d];
    return token !== undefined && (d > head || isRelation(token.deprel, "nmod:poss"));
  });
}

const REACH = 5;
const SINGLE = 0.65;
const GOVERNMENT = 0.55;

/** What a definite noun of one actor stands for: the nearest actor of its kind that does not act on it in the same clause. */
export function describedOne(
  tree: Tree,
  head: number,
  before: readonly Referent[],
  words: DescriptionWords,
): Described | undefined {
  const token = tree.tokens[head];
  const noun = token?.text.toLowerCase() ?? "";
  const entry = words.nouns.get(noun);
  const phrase = definitePhrase(tree, head);
  if (
    entry === undefined ||
    phrase === undefined ||
    phrase.modifiers.some((m) => words.blocked.has(m)) ||
    isSpecified(tree, head)
  )
    return undefined;
  const here = tree.sentence.index;
  const near = before.filter(
    (r) =>
      r.mention !== null &&
      here - r.sentence <= REACH &&
      !(r.sentence === here && (r.head >= phrase.first || areCoArguments(tree, r.head, head))),
  );
  const isGovernment = entry.kinds.has("government");
  const fits = near.filter((r) => r.mention !== null && (isGovernment ? standsForState(r) : fitsKind(r.mention.actor, entry)));
  const best = isGovernment ? topicOf(here, fits) : fits.at(-1);
  if (best === undefined) return undefined;
  return { first: phrase.first, last: head + 1, head, referents: [best], certainty: isGovernment ? GOVERNMENT : SINGLE };
}

const standsForState = (referent: Referent): boolean => {
  const kind = referent.mention?.actor.kind;
  return kind === "state" || (kind === "place" && !referent.isAside) || kind === "body" || kind === "force" || kind === "person";
};

function fitsKind(actor: Actor, entry: { readonly kinds: ReadonlySet<string>; readonly ids: ReadonlySet<string> }): boolean {
  const acting = actor.kind === "place" || actor.kind === "body" || actor.kind === "force" ? actor.principal.id : actor.id;
  if (entry.ids.size > 0) return entry.ids.has(actor.id) || entry.ids.has(acting);
  if (entry.kinds.has(actor.kind)) return true;
  return entry.kinds.has("state") && actor.kind === "place";
}

/** The state spoken of: the likeliest among the nearest, subjects and often-named ones first; adjectives count little. */
function topicOf(here: number, fits: readonly Referent[]): Referent | undefined {
  const weight = (r: Referent): number => {
    const often = fits.filter((f) => f.mention?.actor.principal.id === r.mention?.actor.principal.id).length;
    return 3 - (here - r.sentence) + (r.isSubject ? 1.5 : 0) + 0.3 * often - (r.isAside ? 1 : 0);
  };
  return fits.reduce<Referent | undefined>((best, r) => (best === undefined || weight(r) >= weight(best) ? r : best), undefined);
}

/** "the secretary", "the foreign minister": the last person whose title holds the noun. */
export function describedPerson(
  tree: Tree,
  head: number,
  before: readonly Referent[],
  words: DescriptionWords,
  titleOf: (actor: Actor) => string,
): Described | undefined {
  const token = tree.tokens[head];
  const noun = token?.text.toLowerCase() ?? "";
  const phrase = definitePhrase(tree, head);
  if (!words.persons.has(noun) || phrase === undefined || isSpecified(tree, head)) return undefined;
  const stem = noun.split("-")[0] ?? noun;
  const titles = phrase.modifiers.filter((m) => m !== "-").concat(stem);
  const person = before.findLast(
    (r) => r.mention?.actor.kind === "person" && titles.every((word) => titleOf(r.mention?.actor ?? EMPTY).includes(word)),
  );
  const loose = person ?? before.findLast((r) => r.mention?.actor.kind === "person" && titleOf(r.mention.actor).includes(stem));
  if (loose === undefined) return undefined;
  return { first: phrase.first, last: head + 1, head, referents: [loose], certainty: 0.75 };
}

const EMPTY: Actor = { id: "", name: "", kind: "person", principal: { id: "", name: "" } };

/** "the latter", "the former": the last and first of the pair named before. */
export function describedByOrder(
  tree: Tree,
  index: number,
  pair: readonly Referent[],
  before: readonly Referent[],
): Described | undefined {
  const word = tree.tokens[index]?.text.toLowerCase() ?? "";
  if ((word !== "latter" && word !== "former") || tree.tokens[index - 1]?.text.toLowerCase() !== "the") return undefined;
  const next = tree.tokens[index + 1];
  if (next !== undefined && ["NOUN", "PROPN", "ADJ"].includes(next.upos)) return undefined;
  const named = before.filter((r) => r.mention !== null && tree.sentence.index - r.sentence <= 1);
  const last = pair.length === 2 ? pair[1] : named.at(-1);
  const first =
    pair.length === 2 ? pair[0] : named.findLast((r) => r.mention?.actor.principal.id !== last?.mention?.actor.principal.id);
  const referent = word === "latter" ? last : first;
  return referent === undefined
    ? undefined
    : { first: index - 1, last: index + 1, head: index, referents: [referent], certainty: 0.75 };
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["both", 2],
  ["two", 2],
  ["either", 2],
  ["neither", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["pair", 2],
  ["duo", 2],
  ["trio", 3],
  ["neighbours", 2],
  ["neighbors", 2],
  ["quartet", 4],
]);

/** How many actors a phrase stands for: "both", "the two sides", "the trio", "neither country"; undefined for any other phrase. */
export function sizeOfSet(
  tree: Tree,
  head: number,
  words: DescriptionWords,
): { readonly size: number; readonly first: number } | undefined {
  const token = tree.tokens[head];
  const word = token?.text.toLowerCase() ?? "";
  const before = [head - 1, head - 2, head - 3].map((i) => tree.tokens[i]?.text.toLowerCase() ?? "");
  if (words.pairs.has(word) || words.pairs.has(`${word}s`) || word === "country") {
    const at = before.findIndex((w) => NUMBERS.has(w));
    const number = at < 0 ? undefined : NUMBERS.get(before[at] ?? "");
    const definite = before.includes("the") || before.some((w) => ["both", "either", "neither"].includes(w));
    if (number !== undefined && definite)
      return { size: number, first: before[at + 1] === "the" ? head - at - 2 : head - at - 1 };
    const collective = NUMBERS.get(word);
    return collective !== undefined && before[0] === "the" ? { size: collective, first: head - 1 } : undefined;
  }
  const next = tree.tokens[head + 1];
  const alone = next === undefined || !["NOUN", "PROPN", "ADJ", "NUM"].includes(next.upos);
  if (word === "both" && alone && token?.upos !== "CCONJ" && next?.text.toLowerCase() !== "of") return { size: 2, first: head };
  if (["two", "three"].includes(word) && alone && before[0] === "the") return { size: NUMBERS.get(word) ?? 2, first: head - 1 };
  return undefined;
}

/** The deprel by which a noun hangs in its clause; exported for tests of binding. */
export const bindingOf = (tree: Tree, head: number): string => roleOf(tree, head).deprel;
