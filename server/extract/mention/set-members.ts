/** Who belongs to a set ("both groups", "the two neighbours", "all three"): only actors that its noun fits, and none that acts on it. */
import type { Mention } from "../../vocabulary/index.ts";
import { actorAt } from "../gazetteer/index.ts";
import { type Tree, dependents, firstConjunct, isRelation, lemmaOf, prepositionOf } from "../tree.ts";
import type { Described } from "./descriptions.ts";
import { metIn } from "./meeting.ts";
import { type Referent, principalsAt, referentOf, roleOf, subjectAbove } from "./referents.ts";
import { coordinations, distinct, listBefore, sentenceBefore, setBefore } from "./sets.ts";
import type { Walk } from "./walk.ts";

/** Words for two that tell nothing of their kind. */
const BARE: ReadonlySet<string> = new Set(["both", "two"]);

/** The members of the set whose noun or number stands at `index`; of any number where `size` is null; fewer than two if none is sure. */
export function setOf(
  walk: Walk,
  tree: Tree,
  index: number,
  before: readonly Referent[],
  size: number | null,
): readonly Referent[] {
  const noun = tree.tokens[index]?.text.toLowerCase() ?? "";
  const { sides, groups, people, bordering, states } = walk.descriptions;
  const isParty = isRelation(roleOf(tree, index).deprel, "nsubj") || isBetween(walk, tree, index) || isDoing(tree, index);
  const subject = isParty ? undefined : subjectAbove(tree, index);
  const outside = principalsAt(tree, before, subject);
  const all = before.filter(
    (r) =>
      !outside.has(r.mention?.actor.principal.id ?? "") &&
      fitsSet(walk, r, noun) &&
      (size !== 3 || !isUnion(walk, r)) &&
      !hasBrokered(walk, r),
  );
  const isOfTwo = size === null || size === 2;
  // "Silva spoke with Tanaka; both agreed": who met in the words before.
  const here = isOfTwo && BARE.has(noun) ? metIn(tree, before, walk.descriptions) : [];
  if (here.length === 2) return here;
  const met = people.has(noun) && isOfTwo ? lastMet(walk, tree, all) : [];
  if (met.length > 1 && (size === null || met.length === size)) return met;
  const fits = bordering.has(noun) ? thoseBordering(walk, all) : all;
  const beside = size === 2 && (states.has(noun) || noun === "two") ? pairBeside(walk, tree, fits) : [];
  if (beside.length > 0) return beside;
  const found = size === 2 ? alikePair(walk, tree, fits, noun) : setBefore(walk.treeOf, tree.sentence.index, fits, size);
  if (sides.has(noun) && isSideUnnamed(walk, tree, before) && !areTogether(walk, found)) return [];
  if (sides.has(noun) && areOneSide(walk, found, before)) return [];
  if (found.length < 2 && size === 2 && groups.has(noun)) return listBefore(walk.treeOf, tree.sentence.index, fits, size);
  if (found.length > 1 || size === null || size < 3) return found;
  const members = membersOf(walk, tree, index, before, size);
  return members.length > 0 ? members : sentenceBefore(tree.sentence.index, fits, size);
}

/** "Both" and "the two", whom nothing but nearness makes a pair, are two states rather than one and the court that it went to. */
function alikePair(walk: Walk, tree: Tree, fits: readonly Referent[], noun: string): readonly Referent[] {
  const kindOf = ({ mention }: Referent) => walk.gazetteer.entities.get(mention?.actor.principal.id ?? "")?.kind ?? "";
  const found = setBefore(walk.treeOf, tree.sentence.index, fits, 2);
  const kinds = found.map(kindOf);
  const isMixed = kinds.includes("state") && kinds.some((kind) => kind === "organisation" || kind === "body");
  if (!isMixed || walk.descriptions.sides.has(noun) || areTogether(walk, found)) return found;
  const states = setBefore(
    walk.treeOf,
    tree.sentence.index,
    fits.filter((r) => kindOf(r) === "state"),
    2,
  );
  return states.length === 2 ? states : found;
}

/**
 * "Vietnam buys Laotian rice. The two countries …": two states in the words before or, where one does something with what is the other's
 * and nobody mediates, in the sentence before, adjectives counted; none where a list of two is named there, which is found by itself.
 */
function pairBeside(walk: Walk, tree: Tree, fits: readonly Referent[]): readonly Referent[] {
  for (const sentence of [tree.sentence.index, tree.sentence.index - 1]) {
    const there = fits.filter((r) => r.sentence === sentence && r.mention !== null);
    const named = distinct(there);
    const at = walk.treeOf(sentence);
    if (named.length === 0) continue;
    if (named.length !== 2 || at === undefined || coordinations(at, there).length > 0) return [];
    if (sentence === tree.sentence.index) return named;
    const isDone = there.some((r) => r.isMainSubject) && there.some((r) => r.isAside && !r.isSubject);
    return isDone && !there.some((r) => isWatching(walk, r) || standsAside(walk, r)) ? named : [];
  }
  return [];
}

/** "To sign an accord between the two countries": who signs is one of them. */
function isBetween({ descriptions }: Walk, tree: Tree, index: number): boolean {
  const thing = roleOf(tree, index).head;
  const verb = roleOf(tree, thing).head;
  return (
    prepositionOf(tree, index) === "between" &&
    isRelation(roleOf(tree, thing).deprel, "obj") &&
    descriptions.joining.has(lemmaOf(tree, verb))
  );
}

/** "With the two countries working together": those behind "with" do something themselves, the subject of the sentence among them. */
const isDoing = (tree: Tree, index: number): boolean =>
  prepositionOf(tree, index) === "with" && tree.tokens[index + 1]?.xpos === "VBG";

/** Sentences back in which the meeting of "the leaders" is looked for. */
const MEETING_REACH = 5;

/** Who met in one of the last sentences, unless others were named together as its subject since. */
function lastMet(walk: Walk, tree: Tree, before: readonly Referent[]): readonly Referent[] {
  for (let back = 1; back <= MEETING_REACH; back++) {
    const there = walk.treeOf(tree.sentence.index - back);
    if (there === undefined) return [];
    const met = metIn(there, before, walk.descriptions);
    if (met.length > 1) return met;
    const subjects = before.filter((r) => r.sentence === there.sentence.index && r.isMainSubject);
    if (coordinations(there, subjects).length > 0) return [];
  }
  return [];
}

/** "Canada expressed concern": who looks on is no party. */
function isWatching(
  { treeOf, descriptions }: Pick<Walk, "treeOf" | "descriptions">,
  { sentence, head, isSubject }: Referent,
): boolean {
  const tree = treeOf(sentence);
  return isSubject && tree !== undefined && descriptions.watching.has(lemmaOf(tree, roleOf(tree, head).head));
}

/** Of several states those that border another of them, if any do. */
function thoseBordering({ gazetteer, treeOf, descriptions }: Walk, referents: readonly Referent[]): readonly Referent[] {
  const ids = new Set(referents.flatMap(({ mention }) => mention?.actor.principal.id ?? []));
  const borders = ({ mention }: Referent): boolean =>
    (gazetteer.neighbours.get(mention?.actor.principal.id ?? "") ?? []).some((id) => ids.has(id));
  const bordering = referents.filter((r) => borders(r) && !isWatching({ treeOf, descriptions }, r));
  return bordering.length > 0 ? bordering : referents;
}

/** "The three countries" are neither unions nor movements, "both groups" are no states. */
function fitsSet({ gazetteer, descriptions, treeOf }: Walk, referent: Referent, noun: string): boolean {
  const { mention } = referent;
  const kind = gazetteer.entities.get(mention?.actor.principal.id ?? "")?.kind;
  if (descriptions.states.has(noun)) return kind === "state";
  // "Both sides" of a war are not the firms whose pipeline was hit.
  if (kind === "company") return false;
  if (
    descriptions.sides.has(noun) &&
    (descriptions.neutral.has(mention?.actor.principal.id ?? "") || standsAside({ treeOf, descriptions }, referent))
  )
    return false;
  return !descriptions.groups.has(noun) || kind === "group" || kind === "organisation";
}

/** "A truce brokered by Qatar was signed by the two ministers": neither is Qatar's. */
function hasBrokered({ treeOf, descriptions }: Walk, { sentence, head }: Referent): boolean {
  const tree = treeOf(sentence);
  const first = tree === undefined ? head : firstConjunct(tree, head);
  return (
    tree !== undefined &&
    prepositionOf(tree, first) === "by" &&
    descriptions.mediating.has(lemmaOf(tree, roleOf(tree, first).head))
  );
}

/** Whoever mediates between the sides is none of them, nor is the country that their war is in. */
function standsAside(
  { treeOf, descriptions }: Pick<Walk, "treeOf" | "descriptions">,
  { sentence, head, isSubject }: Referent,
): boolean {
  const tree = treeOf(sentence);
  if (tree === undefined) return false;
  const role = roleOf(tree, head);
  if (!isSubject) return prepositionOf(tree, head) === "in";
  const [clause] = dependents(tree, role.head, "xcomp");
  const hosts =
    lemmaOf(tree, role.head) === "host" &&
    dependents(tree, role.head, "obj").some((at) => descriptions.talks.has(lemmaOf(tree, at)));
  return hosts || [role.head, clause ?? -1].some((at) => descriptions.mediating.has(lemmaOf(tree, at)));
}

/** Whether a side was spoken of just before without a name, so that no two of those named need be the sides. */
const isSideUnnamed = ({ treeOf, descriptions }: Walk, { sentence }: Tree, before: readonly Referent[]): boolean =>
  before.some((r) => {
    const tree = treeOf(r.sentence);
    return (
      r.mention === null &&
      sentence.index - r.sentence <= 1 &&
      tree !== undefined &&
      descriptions.unnamed.has(lemmaOf(tree, r.head))
    );
  });

/** Whether all were named in one coordination. */
function areTogether({ treeOf }: Walk, found: readonly Referent[]): boolean {
  const [first] = found;
  const tree = treeOf(first?.sentence ?? -1);
  return tree !== undefined && coordinations(tree, found).some((group) => group.length === found.length);
}

/** "Peru and Chad back Laos": who together do something to a third are on one side of it, and not "both sides". */
function areOneSide(walk: Walk, found: readonly Referent[], before: readonly Referent[]): boolean {
  const [first] = found;
  const tree = walk.treeOf(first?.sentence ?? -1);
  if (first === undefined || tree === undefined || !areTogether(walk, found)) return false;
  const { deprel, head } = roleOf(tree, first.head);
  const isThird = (r: Referent): boolean => {
    const role = roleOf(tree, r.head);
    return isRelation(role.deprel, "obj") && role.head === head;
  };
  return isRelation(deprel, "nsubj") && before.some((r) => r.sentence === first.sentence && r.mention !== null && isThird(r));
}

/** An organisation whose members are three is not one of "the three". */
const isUnion = ({ gazetteer }: Walk, { mention }: Referent): boolean =>
  (gazetteer.members.get(mention?.actor.principal.id ?? "") ?? []).length === 3;

/** "All three" after an alliance of three was named: its members. */
function membersOf(walk: Walk, tree: Tree, index: number, before: readonly Referent[], size: number): readonly Referent[] {
  const named = before.findLast(({ mention }) => (walk.gazetteer.members.get(mention?.actor.id ?? "") ?? []).length === size);
  return statesAt(walk, tree, index, walk.gazetteer.members.get(named?.mention?.actor.id ?? "") ?? [], 0.75);
}

/** The actors with these ids as referents, all named by one word. */
export function statesAt(walk: Walk, tree: Tree, index: number, ids: readonly string[], certainty: number): readonly Referent[] {
  const token = tree.tokens[index];
  return ids.flatMap((id): readonly Referent[] => {
    const entity = walk.gazetteer.entities.get(id);
    if (entity === undefined || token === undefined) return [];
    const mention: Mention = {
      start: token.start,
      end: token.end,
      sentence: tree.sentence.index,
      first: index,
      last: index + 1,
      head: index,
      actor: actorAt(walk.gazetteer, entity, walk.article.date),
      form: "description",
      certainty,
    };
    return [referentOf(tree, mention, walk.personNouns)];
  });
}

/** "Each blames the other": the other is either of the pair that "each", "either" or "neither" stands for in the same sentence. */
export function theOther(tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  const word = (at: number): string => tree.tokens[at]?.text.toLowerCase() ?? "";
  const next = tree.tokens[index + 1];
  if (word(index) !== "other" || word(index - 1) !== "the" || ["NOUN", "PROPN", "ADJ"].includes(next?.upos ?? ""))
    return undefined;
  const here = before.filter((r) => r.sentence === tree.sentence.index && r.mention !== null);
  const last = here.findLast(({ mention }) => PAIRED.has(word(mention?.first ?? -1)));
  const pair = last === undefined ? namedBeforeEach(tree, index, here) : here.filter((r) => r.head === last.head);
  return pair.length === 2 ? { first: index - 1, last: index + 1, head: index, referents: pair, certainty: 0.75 } : undefined;
}

/** "Kenya and Peru each blame the other": those of the list before an "each" that stands alone. */
function namedBeforeEach(tree: Tree, index: number, here: readonly Referent[]): readonly Referent[] {
  const each = tree.tokens.findLast(({ text, index: at }) => at < index && text.toLowerCase() === "each")?.index ?? -1;
  const last = here.findLast(({ head }) => head < each);
  if (last === undefined || last !== here.at(-1) || lemmaOf(tree, each + 1) === "other") return [];
  return here.filter(({ head }) => firstConjunct(tree, head) === firstConjunct(tree, last.head));
}

const PAIRED: ReadonlySet<string> = new Set(["each", "either", "neither", "both"]);
