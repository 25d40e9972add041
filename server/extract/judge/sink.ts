/**
 * Where features go as they are said. What says them does not know whether names are collected, for training and for reasons, or rows of
 * the model, for weighing: the two cannot drift apart. A name that nobody reads is never put together, its hash is.
 */
import { EMPTY_HASH, hashOn } from "./hash.ts";
import type { RowTable } from "./table.ts";

type Fixed = readonly string[];

/** A tag for template literals: says the feature of that name. At most four parts: each is a parameter, since lists cost more than hashing. */
type Say = (fixed: Fixed, a?: string, b?: string, c?: string, d?: string) => void;

export interface Sink {
  readonly say: Say;
  /** Says the feature that was said last once more, with this at the end of its name. */
  readonly more: Say;
  /**
   * Says what `make` says, each name after `before`. What was once said in a group under a key is said again without making it: groups
   * hold what many pairs of a sentence have in common.
   */
  readonly once: (group: string, key: number | string, make: () => void, before?: string) => void;
}

interface Collector<T> extends Sink {
  /** What was said since the last call, in order. */
  readonly take: () => readonly T[];
}

/** How names grow: from nothing, by texts, to what is kept of them; null for what is not kept. */
interface Growth<Name, T> {
  readonly nothing: Name;
  readonly on: (name: Name, text: string) => Name;
  readonly keep: (name: Name) => T | null;
}

function createSink<Name, T>({ nothing, on, keep }: Growth<Name, T>): Collector<T> {
  const groups = new Map<string, Map<number | string, readonly T[]>>();
  let said: T[] = [];
  let start = nothing;
  let last = nothing;
  const further = (name: Name, part: string | undefined, text: string | undefined): Name =>
    part === undefined ? name : on(on(name, part), text ?? "");
  const made = (make: () => void, before: string): readonly T[] => {
    const [outer, own, from] = [said, [], start];
    said = own;
    start = on(start, before);
    make();
    said = outer;
    start = from;
    return own;
  };
  const grow = (from: Name, fixed: Fixed, a?: string, b?: string, c?: string, d?: string): void => {
    last = further(on(from, fixed[0] ?? ""), a, fixed[1]);
    if (b !== undefined) last = further(further(further(last, b, fixed[2]), c, fixed[3]), d, fixed[4]);
    const one = keep(last);
    if (one !== null) said.push(one);
  };
  return {
    say: (fixed, a, b, c, d) => grow(start, fixed, a, b, c, d),
    more: (fixed, a, b, c, d) => grow(last, fixed, a, b, c, d),
    once(group, key, make, before = "") {
      let known = groups.get(group);
      if (known === undefined) groups.set(group, (known = new Map()));
      let own = known.get(key);
      if (own === undefined) known.set(key, (own = made(make, before)));
      for (const one of own) said.push(one);
    },
    take() {
      const all = said;
      said = [];
      return all;
    },
  };
}

/** Collects the names of features. */
export const createNameSink = (): Collector<string> =>
  createSink({ nothing: "", on: (name, text) => name + text, keep: (name) => name });

/** Collects the rows of the features that a model knows. */
export const createRowSink = ({ rowOf }: RowTable): Collector<number> =>
  createSink({
    nothing: EMPTY_HASH,
    on: hashOn,
    keep(name) {
      const row = rowOf(name);
      return row < 0 ? null : row;
    },
  });
