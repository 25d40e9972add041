/**
 * Sightings of an article in groups: the same claim elsewhere, the other way round, of a third. A long article has thousands, and every
 * group is a number, so that nothing is put together or compared as a string.
 */
import type { Mention } from "../../vocabulary/index.ts";

/** A relation of two mentions as the network scored it. */
export interface Sighting {
  readonly source: Mention;
  readonly target: Mention;
  readonly relation: string;
  /** Log-odds by the network; for a symmetric relation the mean of both orders. */
  readonly score: number;
  /** Whether a pattern makes the same claim of the same two mentions. */
  readonly matched: boolean;
}

/** Below this a relation is out of the question: most pairs have none, and their scores are not worth keeping. */
export const FLOOR = -4.5;

/** Numbers things from 0 in order of their first mention. */
function numbering<T>(): (thing: T) => number {
  const known = new Map<T, number>();
  return (thing) => {
    const found = known.get(thing);
    if (found !== undefined) return found;
    known.set(thing, known.size);
    return known.size - 1;
  };
}

/** What sightings are grouped by, one number for each sighting; equal numbers stand for the same. */
export interface Codes {
  /** The two principals, in either order. */
  readonly pairs: Int32Array;
  readonly relations: Int32Array;
  /** Which of the two principals is the source; the same for both where the relation is symmetric. */
  readonly ways: Int32Array;
  readonly sentence: Int32Array;
  /** Sentence and relation. */
  readonly places: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

const SYMMETRIC = 2;

export function codesOf(sightings: readonly Sighting[], symmetric: ReadonlySet<string>): Codes {
  const column = (): Int32Array => new Int32Array(sightings.length);
  const [sentence, relations, sources, targets, ways, pairs] = [column(), column(), column(), column(), column(), column()];
  const actorOf = numbering<string>();
  const relationOf = numbering<string>();
  let before: Sighting | undefined;
  for (const [at, sighting] of sightings.entries()) {
    const { source, target, relation } = sighting;
    // A pair's relations follow each other.
    const isSame = before?.source === source && before.target === target;
    const from = isSame ? (sources[at - 1] ?? 0) : actorOf(source.actor.principal.id);
    const to = isSame ? (targets[at - 1] ?? 0) : actorOf(target.actor.principal.id);
    sentence[at] = source.sentence;
    relations[at] = relationOf(relation);
    sources[at] = from;
    targets[at] = to;
    ways[at] = symmetric.has(relation) ? SYMMETRIC : Number(from > to);
    before = sighting;
  }
  const lesser = sources.map((from, at) => Math.min(from, targets[at] ?? from));
  pairs.set(
    codesTogether(
      lesser,
      sources.map((from, at) => Math.max(from, targets[at] ?? from)),
    ),
  );
  return { pairs, relations, ways, sentence, places: codesTogether(sentence, relations), sources, targets };
}

/** One number for each two, from 0 in order of their first mention. */
export function codesTogether(ones: Int32Array, others: Int32Array): Int32Array {
  const width = others.reduce((most, other) => Math.max(most, other), 0) + 1;
  const codeOf = numbering<number>();
  return ones.map((one, at) => codeOf(one * width + (others[at] ?? 0)));
}

/** For each sighting the best score in its group among those whose own number differs; `FLOOR` where there is none. O(sightings). */
export function bestBeside(sightings: readonly Sighting[], groups: Int32Array, owns: Int32Array): Float64Array {
  const count = groups.reduce((most, group) => Math.max(most, group), -1) + 1;
  // The best of each group, whose it is, and the best that is not theirs.
  const first = new Float64Array(count).fill(FLOOR);
  const second = new Float64Array(count).fill(FLOOR);
  const holders = new Int32Array(count).fill(-1);
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] ?? 0;
    const own = owns[at] ?? 0;
    const score = sightings[at]?.score ?? FLOOR;
    const top = first[group] ?? FLOOR;
    if (score > top) {
      if (holders[group] !== own) second[group] = top;
      first[group] = score;
      holders[group] = own;
    } else if (holders[group] !== own && score > (second[group] ?? FLOOR)) second[group] = score;
  }
  return Float64Array.from(groups, (group, at) => (holders[group] === owns[at] ? second[group] : first[group]) ?? FLOOR);
}
