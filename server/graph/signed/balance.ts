/**
 * Structural balance (Cartwright and Harary, Psychological Review 63, 1956): a triangle of signed ties is balanced where their
 * product is positive (friends of friends, or two against a third) and strained where it is negative.
 */
import { byCode } from "../order.ts";
import type { Tie } from "./ties.ts";

type TriadKind =
  /** All three cooperate. */
  | "friends"
  /** Two cooperate, both in conflict with the third: the enemy of my enemy. */
  | "common-enemy"
  /** One cooperates with two who are in conflict. */
  | "torn"
  /** All three in conflict. */
  | "all-against-all";

export interface StrainedTriad {
  readonly kind: "torn" | "all-against-all";
  /** For a torn triangle the one in the middle first; else by id. */
  readonly actors: readonly [string, string, string];
  /** The weakest of its three ties, in claims: a triangle is as telling as that. */
  readonly tension: number;
  /** All that is said on its three sides, in claims. */
  readonly weight: number;
}

export interface Balance {
  readonly counts: Readonly<Record<TriadKind, number>>;
  /** Balanced triangles of all, 0 to 1; null where there is none. */
  readonly balanced: number | null;
  /** Most telling first, not more than asked for. */
  readonly strained: readonly StrainedTriad[];
}

interface Side {
  readonly id: string;
  /** Claims of cooperation less claims of conflict; not 0. */
  readonly net: number;
}

const telling = (a: StrainedTriad, b: StrainedTriad): number =>
  b.tension - a.tension ||
  b.weight - a.weight ||
  Number(b.kind === "torn") - Number(a.kind === "torn") ||
  byCode(a.actors.join("\n"), b.actors.join("\n"));

/** The kind of a triangle, and its actors, who come in order of their ids, with the one opposite the odd side first. */
function kindOf(ids: readonly [string, string, string], nets: readonly [number, number, number]): [TriadKind, typeof ids] {
  const [a, b, c] = ids;
  const [ab, bc, ca] = nets.map((net) => net > 0);
  const friendly = nets.filter((net) => net > 0).length;
  if (friendly === 3) return ["friends", ids];
  if (friendly === 0) return ["all-against-all", ids];
  const odd = friendly === 1;
  const turned: typeof ids = bc === odd ? ids : ca === odd ? [b, a, c] : ab === odd ? [c, a, b] : ids;
  return [friendly === 2 ? "torn" : "common-enemy", turned];
}

/** The balance of all triangles of ties that lean to one side; at most `most` of the strained are listed. */
export function balanceOf(ties: readonly Tie[], most: number): Balance {
  const later = new Map<string, Side[]>();
  const nets = new Map<string, number>();
  for (const { first, second, cooperation, conflict } of ties) {
    const net = cooperation - conflict;
    if (net === 0) continue;
    nets.set(`${first}\n${second}`, net);
    const sides = later.get(first);
    if (sides === undefined) later.set(first, [{ id: second, net }]);
    else sides.push({ id: second, net });
  }
  const counts: Record<TriadKind, number> = { friends: 0, "common-enemy": 0, torn: 0, "all-against-all": 0 };
  let strained: StrainedTriad[] = [];
  const hear = (ids: readonly [string, string, string], sides: readonly [number, number, number]): void => {
    const [kind, actors] = kindOf(ids, sides);
    counts[kind]++;
    if (kind !== "torn" && kind !== "all-against-all") return;
    const [one, two, three] = [Math.abs(sides[0]), Math.abs(sides[1]), Math.abs(sides[2])];
    strained.push({ kind, actors, tension: Math.min(one, two, three), weight: one + two + three });
    // A big graph has millions; the list is cut back now and then.
    if (strained.length > 40 * most) strained = strained.toSorted(telling).slice(0, most);
  };
  for (const [a, unsorted] of later) {
    const sides = unsorted.toSorted((one, other) => byCode(one.id, other.id));
    for (const [index, b] of sides.entries()) {
      for (const c of sides.slice(index + 1)) {
        const bc = nets.get(`${b.id}\n${c.id}`);
        if (bc !== undefined) hear([a, b.id, c.id], [b.net, bc, c.net]);
      }
    }
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    counts,
    balanced: all === 0 ? null : (counts.friends + counts["common-enemy"]) / all,
    strained: strained.toSorted(telling).slice(0, most),
  };
}
