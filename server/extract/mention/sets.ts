/** Several at once: "they", "both countries", "the two sides", "the trio" stand for actors named together shortly before. */
import { isSeat } from "../gazetteer/index.ts";
import { deprelOf, isRelation, pathToRoot, type Tree } from "../tree.ts";
import { type Referent, firstListed, idOf } from "./referents.ts";

/** A town or region that stands for nobody: not "Beijing". */
const isPlace = ({ mention }: Referent): boolean => mention?.actor.kind === "place" && !isSeat(mention.actor);

/** Referents of different principals, one each, in order of place: the nearest mention of each, which no town replaces that is only its. */
export function distinct(referents: readonly Referent[]): readonly Referent[] {
  const byPrincipal = new Map<string, Referent>();
  for (const referent of referents) {
    const known = byPrincipal.get(idOf(referent));
    if (referent.mention === null || (known !== undefined && isPlace(referent) && !isPlace(known))) continue;
    byPrincipal.set(idOf(referent), referent);
  }
  return [...byPrincipal.values()];
}

/** Groups of actors coordinated with "and" in a sentence: mentions whose heads hang together by `conj`. */
export function coordinations(tree: Tree, referents: readonly Referent[]): readonly (readonly Referent[])[] {
  const groups = new Map<number, Referent[]>();
  for (const referent of referents) {
    const at = firstListed(tree, referent.head);
    groups.set(at, [...(groups.get(at) ?? []), referent]);
  }
  return [...groups.values()].map(distinct).filter((group) => group.length > 1);
}

/** "Began to mediate after efforts by Qatar and Kenya had failed": who is named of a noun in a clause of time or cause is only mentioned. */
function isInPassing(tree: Tree, [first]: readonly Referent[]): boolean {
  const [at = -1, ...above] = first === undefined ? [] : pathToRoot(tree, firstListed(tree, first.head));
  return isRelation(deprelOf(tree, at), "nmod") && above.some((part) => isRelation(deprelOf(tree, part), "advcl"));
}

/** What stands between the names of a list. */
export const LISTING: ReadonlySet<string> = new Set([",", "and", "or", "&", "/", "the"]);

/** Actors written one after another with nothing but commas between, however they were parsed: "* FRANCE, GERMANY, BRITAIN: …". */
function listed(tree: Tree, referents: readonly Referent[]): readonly (readonly Referent[])[] {
  const named = referents.filter(({ mention }) => mention !== null && mention.form !== "demonym");
  const inOrder = named.toSorted((a, b) => (a.mention?.first ?? 0) - (b.mention?.first ?? 0));
  const groups: Referent[][] = [];
  let last = -1;
  for (const referent of inOrder) {
    const { first = 0, last: end = 0 } = referent.mention ?? {};
    const between = last < 0 ? [] : tree.tokens.slice(last, first);
    const goesOn = between.length > 0 && between.every(({ text }) => LISTING.has(text.toLowerCase()));
    if (goesOn) groups.at(-1)?.push(referent);
    else groups.push([referent]);
    last = end;
  }
  return groups.map(distinct).filter((group) => group.length > PAIR);
}

/** Of more actors only two can be told by how often they are spoken of. */
const PAIR = 2;

/** How many sentences back a set is looked for. */
const REACH = 3;

/** How many sentences back a list of three or more is looked for: few texts hold two of one length. */
const LIST_REACH = 8;

/**
 * The `size` actors last spoken of together (any number above one where `size` is null): a coordination first, else the actors of
 * the nearest stretch of sentences that has that many.
 */
export function setBefore(
  trees: (sentence: number) => Tree | undefined,
  here: number,
  before: readonly Referent[],
  size: number | null,
): readonly Referent[] {
  const usable = before.filter((r) => r.mention !== null && !r.isAside && here - r.sentence <= REACH);
  for (let back = 0; back <= REACH; back++) {
    const inSentence = usable.filter((r) => r.sentence === here - back);
    const all = before.filter((r) => r.sentence === here - back);
    const tree = trees(here - back);
    const together =
      tree === undefined
        ? []
        : [...listed(tree, all), ...coordinations(tree, inSentence)].filter(
            (group) => (size === null || group.length === size) && !(back > 0 && isInPassing(tree, group)),
          );
    const acting = back === 0 ? undefined : together.find((group) => group.some((r) => r.isMainSubject));
    const last = acting ?? together.at(-1);
    if (last !== undefined) return last;
    if (size === null) continue;
    if (size > PAIR) continue;
    const near = distinct(usable.filter((r) => here - r.sentence <= back));
    // "Niger turned to Russia. A Russian general came, and the two sides agreed": who acts in the words before is one of them.
    const isHere = near.some((r) => r.sentence === here && r.isMainSubject);
    const main = back === 1 && !(isHere && near.length === size) ? mainPair(before) : [];
    if (main.length > 0) return main;
    if (near.length === size) return near;
    if (near.length > size) {
      const found = mostSpokenOf(near, before, size);
      return found.length > 0 ? found : mainPair(before);
    }
  }
  if (size === null) return subjectsBefore(trees, here, before);
  return size > PAIR ? listBefore(trees, here, before, size) : mainPair(before);
}

/** "The leaders": those who act together in the last sentence that has such, farther back than a list of any kind is looked for. */
function subjectsBefore(
  trees: (sentence: number) => Tree | undefined,
  here: number,
  before: readonly Referent[],
): readonly Referent[] {
  for (let back = REACH + 1; back <= LIST_REACH; back++) {
    const tree = trees(here - back);
    const there = before.filter((r) => r.sentence === here - back && r.mention !== null && (r.isMainSubject || r.isPossessor));
    const list = tree === undefined ? undefined : coordinations(tree, there).at(-1);
    if (list !== undefined) return list;
  }
  return [];
}

/** How much more often than any third the two actors are named that a text is about. */
const STANDS_OUT = 1.6;

/** The two actors that all the text before is about; none where a third is named nearly as often. */
function mainPair(before: readonly Referent[]): readonly Referent[] {
  const counts = new Map<string, number>();
  for (const r of before) if (r.mention !== null) counts.set(idOf(r), (counts.get(idOf(r)) ?? 0) + 1);
  const [, second, third] = [...counts.values()].toSorted((a, b) => b - a);
  if (second === undefined || second < 2 || second < STANDS_OUT * (third ?? 0)) return [];
  const both = before.filter((r) => (counts.get(idOf(r)) ?? 0) >= second);
  // A mention that acts stands for its actor better than an adjective or a mere place.
  return distinct([...both.filter((r) => r.isAside), ...both.filter((r) => !r.isAside)]);
}

/** The last list of exactly so many actors: "the quartet" some sentences behind four states. */
export function listBefore(
  trees: (sentence: number) => Tree | undefined,
  here: number,
  before: readonly Referent[],
  size: number,
): readonly Referent[] {
  for (let back = 0; back <= LIST_REACH; back++) {
    const tree = trees(here - back);
    const there = before.filter((r) => r.sentence === here - back && r.mention !== null);
    const list = tree === undefined ? undefined : coordinations(tree, there).findLast((group) => group.length === size);
    if (list !== undefined) return list;
  }
  return [];
}

/** Of more actors than are wanted, those spoken of most; none where that does not tell. */
function mostSpokenOf(near: readonly Referent[], before: readonly Referent[], size: number): readonly Referent[] {
  const count = (r: Referent): number => before.filter((b) => b.mention !== null && idOf(b) === idOf(r)).length;
  const sorted = near.toSorted((a, b) => count(b) - count(a) || b.sentence - a.sentence || a.head - b.head);
  const cut = sorted[size - 1];
  const next = sorted[size];
  if (cut === undefined || (next !== undefined && count(cut) === count(next))) return [];
  return sorted.slice(0, size);
}

/** The actors of the nearest sentence before that names exactly so many; no list, and so less sure. */
export function sentenceBefore(here: number, before: readonly Referent[], size: number): readonly Referent[] {
  for (let back = 1; back <= REACH; back++) {
    const there = distinct(before.filter((r) => r.sentence === here - back && !r.isAside));
    if (there.length === size) return there;
  }
  return [];
}
