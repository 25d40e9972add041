/** Names in the text: the longest match at each place, read against case, hyphens and the words around; linear in the text. */
import { type ContextData, type Hit, type Surface, type Trie, caseFits, hitsAt, onceFor } from "../gazetteer/index.ts";
import { type TextAtom, isCapitalised, isDesignation, isWord } from "./atoms.ts";

/** A name's place in a line, in atoms, with all that it may name. */
export interface NameSpan {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly surfaces: readonly Surface[];
  /** Shorter names inside, for where the context does not bear this one out; none inside a sure name. */
  readonly inner: readonly NameSpan[];
}

/** Sets made once from the gazetteer's context data. */
export interface NameRules {
  readonly shouted: ReadonlySet<string>;
  readonly followers: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
  readonly associations: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
}

export const nameRules = onceFor((context: ContextData): NameRules => ({
  shouted: new Set(context.shoutedWords),
  followers: new Set(context.followers),
  leaders: new Set(context.leaders),
  associations: new Set(context.associations),
  givenNames: new Set(context.givenNames),
  notNames: new Set(context.notNames),
}));

/** All names of a line of atoms (or of a part of it), left to right, never overlapping. */
export function scanNames(
  atoms: readonly TextAtom[],
  line: number,
  shouted: boolean,
  tries: readonly Trie[],
  rules: NameRules,
  part?: { readonly from: number; readonly to: number },
): readonly NameSpan[] {
  const spans: NameSpan[] = [];
  const end = part?.to ?? atoms.length;
  const whole = part === undefined ? Number.POSITIVE_INFINITY : part.to - part.from;
  let i = part?.from ?? 0;
  while (i < end) {
    const start = i;
    const hits = tries
      .flatMap((trie) => hitsAt(trie, atoms, start))
      .filter((hit) => start + hit.length <= end && hit.length < whole)
      .toSorted((a, b) => b.length - a.length);
    const taken = firstFit(hits, atoms, start, shouted, rules);
    const half = halfName(tries, atoms, start, shouted, rules);
    if (half.length > 0) {
      spans.push({ line, from: start, to: start + 1, surfaces: half, inner: [] });
      i++;
      continue;
    }
    const unsure = taken?.surfaces.every((s) => !s.sure) ?? false;
    if (taken === undefined || (unsure && outrun(tries, atoms, start, taken.length))) {
      i++;
      continue;
    }
    const to = start + taken.length;
    const isLong = unsure && taken.length > 1 && taken.surfaces.length > 0;
    const inner = isLong ? scanNames(atoms, line, shouted, tries, rules, { from: start, to }) : [];
    if (taken.surfaces.length > 0) spans.push({ line, from: start, to, surfaces: taken.surfaces, inner });
    i = to;
  }
  return spans;
}

const DIRECTIONS: ReadonlySet<string> = new Set(["north", "south", "east", "west"]);

/** "North and South Korea": what the first half names together with the last word. */
function halfName(
  tries: readonly Trie[],
  atoms: readonly TextAtom[],
  at: number,
  shouted: boolean,
  rules: NameRules,
): readonly Surface[] {
  const [first, joint, second, last] = atoms.slice(at, at + 4);
  if (first === undefined || second === undefined || last === undefined || joint === undefined) return [];
  if (!DIRECTIONS.has(first.key) || !DIRECTIONS.has(second.key) || !["and", "or"].includes(joint.key)) return [];
  const joined = [first, last];
  const hit = firstFit(
    tries.flatMap((trie) => hitsAt(trie, joined, 0)).filter(({ length }) => length === joined.length),
    joined,
    0,
    shouted,
    rules,
  );
  return hit?.surfaces ?? [];
}

/** An unsure name that starts with an article yields to a longer one inside: "the Kingdom" in "the Kingdom of Saudi Arabia". */
const outrun = (tries: readonly Trie[], atoms: readonly TextAtom[], start: number, length: number): boolean =>
  atoms[start]?.key === "the" && tries.some((trie) => hitsAt(trie, atoms, start + 1).some((hit) => hit.length >= length));

/** The longest hit that fits; a decoy gives a hit without surfaces, which swallows the names inside it. */
function firstFit(
  hits: readonly Hit[],
  atoms: readonly TextAtom[],
  from: number,
  shouted: boolean,
  rules: NameRules,
): Hit | undefined {
  for (const { length } of hits) {
    const written = atoms.slice(from, from + length).map((atom) => atom.form);
    const surfaces = hits
      .filter((hit) => hit.length === length)
      .flatMap((hit) => hit.surfaces)
      .filter(
        (s) =>
          caseFits(s.forms, written, shouted, rules.shouted) &&
          (s.kind !== "prefix" || atoms[from + length - 1]?.hyphenAfter === true),
      );
    if (surfaces.length === 0) continue;
    if (surfaces.some((s) => s.kind === "decoy")) return { length, surfaces: [] };
    return { length, surfaces: isPartOfOther(surfaces, atoms, from, from + length, rules) ? [] : surfaces };
  }
  return undefined;
}

/** Whether the words around make the name part of something else: a newspaper, a sea, a person called Israel or Jordan. */
function isPartOfOther(
  surfaces: readonly Surface[],
  atoms: readonly TextAtom[],
  from: number,
  to: number,
  rules: NameRules,
): boolean {
  const before = atoms[from - 1];
  const after = atoms[to];
  if (isDesignation(atoms, to)) return true;
  const next = touches(atoms[to - 1], after) ? after : undefined;
  const previous = touches(before, atoms[from]) ? before : undefined;
  if (next !== undefined && rules.followers.has(next.form)) return true;
  if (surfaces.every(({ kind }) => kind === "demonym") && namesAssociation(atoms, to, rules)) return true;
  if (
    previous !== undefined &&
    (rules.leaders.has(previous.key) || rules.leaders.has(`${atoms[from - 2]?.key ?? ""} ${previous.key}`))
  ) {
    if (isCapitalised(previous) || isCapitalised(atoms[from - 2])) return true;
  }
  if (to - from > 1 || !surfaces.some((s) => rules.givenNames.has(s.text))) return false;
  return isNameWord(next, rules) || (from > 1 && isNameWord(previous, rules));
}

/** Longest name of an association behind a demonym, in atoms. */
const LONGEST_ASSOCIATION = 4;

/** "Peruvian Red Crescent", "Kenyan Workers Party": whether the capitalised words from an atom on name an association. */
function namesAssociation(atoms: readonly TextAtom[], from: number, { associations }: NameRules): boolean {
  for (let at = from; at < from + LONGEST_ASSOCIATION; at++) {
    const [before, atom] = [atoms[at - 1], atoms[at]];
    // "Workers' Party": an apostrophe may stand between.
    const isNext = before !== undefined && atom !== undefined && atom.start - before.end <= 2 && !before.hyphenAfter;
    if (!isNext || !isCapitalised(atom)) return false;
    if (associations.has(atom?.form ?? "")) return true;
  }
  return false;
}

const touches = (left: TextAtom | undefined, right: TextAtom | undefined): boolean =>
  left !== undefined && right !== undefined && right.start - left.end <= 1 && isWord(left) && isWord(right) && !left.hyphenAfter;

/** A capitalised word that may be a part of a person's name: not an abbreviation, a day, a month, a direction or a title. */
const isNameWord = (atom: TextAtom | undefined, { notNames }: NameRules): boolean =>
  atom !== undefined && /^\p{Lu}\p{Ll}+$/u.test(atom.form) && !notNames.has(atom.key);
