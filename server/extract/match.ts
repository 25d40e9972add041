/** The match of patterns over the tree: for each predicate that a pattern knows, its slots, the actors in them, and the pairs they make. */
import { argumentsOf } from "./arguments.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { fillersOf, type Filler, type MentionIndex } from "./fillers.ts";
import type { PartOfSpeech, Pattern, PatternIndex } from "./patterns.ts";
import { describe, type EndPaths, type Ends, type SlotPath } from "./slot-paths.ts";
import type { Slots } from "./slots.ts";
import { isTransparent } from "./transparent.ts";
import { dependents, deprelOf, isRelation, isVerbal, lemmaOf, predicateLemma, prepositionOf, type Tree } from "./tree.ts";

export interface Match {
  readonly pattern: Pattern;
  /** Token index of the predicate. */
  readonly trigger: number;
  readonly source: Filler;
  readonly target: Filler;
  /** Token index of the thing handed over or asked for, where the pattern has a slot for it and it is filled. */
  readonly object: number | null;
}

/** A pattern whose trigger stands in the sentence, and what came of it; `missing` says in words why it did not fire. */
export interface Attempt {
  readonly pattern: Pattern;
  readonly trigger: number;
  readonly missing: string | null;
}

/** A sentence ready to be matched; argument structures are made once for a predicate, fillers once for a token. */
export interface Scene {
  readonly tree: Tree;
  readonly mentions: MentionIndex;
  readonly lexicon: ClauseLexicon;
  readonly slots: (predicate: number) => Slots;
  /** The actors that fill a slot by a token, as `fillersOf` finds them. */
  readonly fillers: (token: number, bare: boolean) => readonly Filler[];
  /** What the judge calls each token, as far as it was asked: changes time, never answers. */
  readonly known: { readonly words: string[] };
}

export function createScene(tree: Tree, mentions: MentionIndex, lexicon: ClauseLexicon): Scene {
  const made = new Map<number, Slots>();
  const slots = (predicate: number): Slots => {
    const known = made.get(predicate);
    if (known !== undefined) return known;
    const fresh = argumentsOf(tree, predicate, lexicon);
    made.set(predicate, fresh);
    return fresh;
  };
  const found = new Map<number, readonly Filler[]>();
  const fillers = (token: number, bare: boolean): readonly Filler[] => {
    const key = 2 * token + (bare ? 1 : 0);
    const known = found.get(key);
    if (known !== undefined) return known;
    const fresh = fillersOf({ tree, mentions, lexicon }, token, 0, bare);
    found.set(key, fresh);
    return fresh;
  };
  return { tree, mentions, lexicon, slots, fillers, known: { words: [] } };
}

/** The token with its titles ("ambassador Mohamane") and coordinates, and what a transparent noun among them stands for ("a package of sanctions"). */
function unfold(scene: Scene, token: number): readonly number[] {
  const { tree, lexicon } = scene;
  const inner = isTransparent(tree, token, lexicon)
    ? dependents(tree, token, "nmod")
        .filter((at) => prepositionOf(tree, at) === "of")
        .flatMap((at) => unfold(scene, at))
    : [];
  const titles = dependents(tree, token, "nmod:desc", "appos");
  // "Peru refused, and Laos summoned the envoy" are two clauses.
  const others = dependents(tree, token, "conj").filter(
    (at) => !isVerbal(tree, at) || dependents(tree, at, "nsubj").length === 0,
  );
  return [token, ...titles, ...inner, ...others.flatMap((at) => unfold(scene, at))];
}

/** Slots of whose a thing is. */
const OWNERS: ReadonlySet<string> = new Set(["poss", "mod"]);

/** "Sudan's Rapid Support Forces": a group that acts for itself stands for nobody whose it is called. */
const isOwnMaster = ({ mentions }: Scene, token: number): boolean =>
  (mentions.get(token) ?? []).some(
    ({ actor, form }) => form === "name" && actor.kind === "group" && actor.principal.id === actor.id,
  );

/** Tokens at the end of a slot path from a predicate, in order of preference. */
export function tokensAt(scene: Scene, predicate: number, path: SlotPath): readonly number[] {
  let tokens: readonly number[] = [predicate];
  for (const step of path.steps) {
    tokens = tokens.flatMap((token) => {
      if (OWNERS.has(step.slot) && isOwnMaster(scene, token)) return [];
      const slots = scene.slots(token);
      const { lemmas } = step;
      // Patterns that name the verbs above may mean those that blame.
      const blaming = step.slot === "above" && lemmas !== null ? (slots.get("blame") ?? []) : [];
      const filled = [...(slots.get(step.slot) ?? []), ...blaming];
      if (lemmas === null) return filled;
      if (step.isExcept) return filled.filter((at) => !lemmas.has(lemmaOf(scene.tree, at)));
      return filled.flatMap((at) => unfold(scene, at).filter((inner) => lemmas.has(lemmaOf(scene.tree, inner))));
    });
  }
  return tokens;
}

export function fillEnd(scene: Scene, predicate: number, paths: EndPaths): readonly Filler[] {
  for (const path of paths) {
    const found = tokensAt(scene, predicate, path).flatMap((token) => scene.fillers(token, path.bare));
    if (found.length > 0) return found;
  }
  return [];
}

/** "each other", "one another" beside a predicate: its subjects do it to one another. */
export function isReciprocal(scene: Scene, predicate: number): boolean {
  const { tree } = scene;
  const near = dependents(tree, predicate, "obj", "iobj", "obl", "nmod", "xcomp");
  // "summoned each other's envoys"
  const owners = near.flatMap((at) => dependents(tree, at, "nmod:poss"));
  return [...near, ...owners].some((at) => {
    const words = [lemmaOf(tree, at - 1), lemmaOf(tree, at), lemmaOf(tree, at + 1)].join(" ");
    return words.includes("each other") || words.includes("one another");
  });
}

const samePrincipal = (a: Filler, b: Filler): boolean => a.mention.actor.principal.id === b.mention.actor.principal.id;

/** True where actors of these kinds may stand at the ends of the pattern. */
export function isAllowed(pattern: Pattern, source: Filler, target: Filler): boolean {
  const { sourceKinds, targetKinds } = pattern;
  return (
    (sourceKinds === null || sourceKinds.has(source.mention.actor.kind)) &&
    (targetKinds === null || targetKinds.has(target.mention.actor.kind))
  );
}

/** True where the words of one end name the other end's principal too: "they and their companies" are not two parties. */
function overlaps(scene: Scene, one: Filler, other: Filler): boolean {
  const fellows = scene.mentions.get(one.mention.head) ?? [];
  return fellows.some(
    (fellow) =>
      fellow.start === one.mention.start &&
      fellow.end === one.mention.end &&
      fellow.actor.principal.id === other.mention.actor.principal.id,
  );
}

type Pair = readonly [Filler, Filler];

/** Two fillers that may be the ends of a claim: different principals, neither among the fellows of the other. */
function areTwoParties(scene: Scene, source: Filler, target: Filler): boolean {
  return !samePrincipal(source, target) && !overlaps(scene, source, target) && !overlaps(scene, target, source);
}

export const crossed = (scene: Scene, sources: readonly Filler[], targets: readonly Filler[]): readonly Pair[] =>
  sources.flatMap((source) =>
    targets.filter((target) => areTwoParties(scene, source, target)).map((target): Pair => [source, target]),
  );

/** The members of one slot, each with each other. */
export const paired = (fillers: readonly Filler[]): readonly Pair[] =>
  fillers.flatMap((one) =>
    fillers.filter((other) => other !== one && !samePrincipal(one, other)).map((other): Pair => [one, other]),
  );

/**
 * Pairs of actors that one alternative of a pattern's ends makes; a two-way alternative gives both directions. Of the target's slots the
 * first counts that holds another party: "lifted its restrictions on exports to Kenya" passes over the owner of the restrictions. Who does it
 * to "each other" needs a slot of the target's all the same: "stormed each other's embassies" does, "shelled each other's bases" does not.
 */
function pairs(scene: Scene, predicate: number, { source, target, directed }: Ends): readonly Pair[] {
  const sources = fillEnd(scene, predicate, source);
  if (sources.length === 0) return [];
  if (target === null) return paired(sources);
  let named = false;
  for (const path of target) {
    const targets = fillEnd(scene, predicate, [path]);
    const made = crossed(scene, sources, targets);
    if (made.length > 0) return directed ? made : [...made, ...made.map(([one, other]): Pair => [other, one])];
    named ||= targets.length > 0;
  }
  const isAimed = target.some((path) => tokensAt(scene, predicate, { ...path, steps: path.steps.slice(0, 1) }).length > 0);
  return !named && isAimed && isReciprocal(scene, predicate) ? paired(sources) : [];
}

/** The test of a pattern that a predicate does not stand, in words; null where it stands all. */
export function failure(scene: Scene, predicate: number, { where, unless }: Pattern): string | null {
  const isFilled = (path: SlotPath): boolean => {
    const tokens = tokensAt(scene, predicate, path);
    return path.bare ? tokens.some((token) => scene.fillers(token, true).length > 0) : tokens.length > 0;
  };
  const wanted = where.find((paths) => !paths.some(isFilled));
  if (wanted !== undefined) return `wants ${describe(wanted)}`;
  const barred = unless.find(isFilled);
  return barred === undefined ? null : `barred by ${barred.slots}`;
}

/** "A $3bn tank sale": a sum before a thing is what it costs. */
const isPrice = (tree: Tree, at: number): boolean => tree.tokens[at]?.upos === "SYM" && deprelOf(tree, at) === "compound";

function attempt(scene: Scene, predicate: number, pattern: Pattern): { matches: readonly Match[]; missing: string | null } {
  const failed = failure(scene, predicate, pattern);
  if (failed !== null) return { matches: [], missing: failed };
  for (const ends of pattern.ends) {
    const found = pairs(scene, predicate, ends).filter(([source, target]) => isAllowed(pattern, source, target));
    if (found.length === 0) continue;
    const things = pattern.object.flatMap((path) => tokensAt(scene, predicate, path));
    const object = things.find((at) => !isPrice(scene.tree, at)) ?? things[0] ?? null;
    return { matches: found.map(([source, target]) => ({ pattern, trigger: predicate, source, target, object })), missing: null };
  }
  return { matches: [], missing: `no two actors at ${pattern.wanted}` };
}

export function partOfSpeech(tree: Tree, index: number): PartOfSpeech | null {
  // "had severed": an auxiliary is no predicate.
  if (["aux", "cop"].some((relation) => isRelation(deprelOf(tree, index), relation))) return null;
  if (isVerbal(tree, index)) return "verb";
  const upos = tree.tokens[index]?.upos;
  if (upos === "NOUN" || upos === "PROPN") return "noun";
  return upos === "ADJ" || upos === "ADV" || upos === "ADP" ? "adj" : null;
}

/** What a predicate may be called in a trigger: its lemma with a particle, and for a verb that with its object ("exchange fire"). */
export function triggersAt(tree: Tree, index: number): readonly string[] {
  const objects = isVerbal(tree, index) ? dependents(tree, index, "obj") : [];
  return [predicateLemma(tree, index), ...objects.map((at) => `${lemmaOf(tree, index)} ${lemmaOf(tree, at)}`)];
}

/** "Ban" of Ban Ki-moon, "Nations" of the United Nations: part of a name is no predicate. */
const isInName = ({ mentions }: Scene, index: number): boolean =>
  mentions.get(index)?.some(({ form, first, last }) => form === "name" && last - first > 1) === true;

/** Runs every pattern whose trigger stands in the sentence; matches and attempts in order of place, then of the pattern files. */
export function matchPatterns(
  scene: Scene,
  index: PatternIndex,
): { readonly matches: readonly Match[]; readonly attempts: readonly Attempt[] } {
  const matches: Match[] = [];
  const attempts: Attempt[] = [];
  for (const token of scene.tree.tokens) {
    const part = partOfSpeech(scene.tree, token.index);
    if (part === null || isInName(scene, token.index)) continue;
    const called = triggersAt(scene.tree, token.index).flatMap((trigger) => index.byTrigger[part].get(trigger) ?? []);
    for (const pattern of new Set(called)) {
      const result = attempt(scene, token.index, pattern);
      matches.push(...result.matches);
      attempts.push({ pattern, trigger: token.index, missing: result.missing });
    }
  }
  return { matches, attempts };
}
