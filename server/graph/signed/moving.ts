/**
 * Local moving for signed modularity: each node goes where it gains most, until none gains (Blondel et al. 2008, for the signed
 * quality of Gómez, Jensen and Arenas 2009). Nodes are numbers; their order alone decides ties.
 */

/** A graph of nodes 0 … n-1: neighbours with the weights of cooperation and conflict, each pair from both sides. */
export interface SignedGraph {
  readonly near: readonly (readonly Near[])[];
  /** Sum of the weights of cooperation and of conflict at each node, loops counted twice. */
  readonly pull: readonly number[];
  readonly push: readonly number[];
}

export interface Near {
  readonly node: number;
  readonly pull: number;
  readonly push: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const at = (values: readonly number[], index: number): number => values[index] ?? 0;

/** Gains smaller than this are noise of floating point. */
const LEAST = 1e-9;
const SWEEPS = 60;

/**
 * Moves nodes between communities, starting from `start`; gives the community of each. A node joins only a community that it
 * cooperates with, or stands alone: common enemies by themselves make no bloc.
 */
export function moveNodes({ near, pull, push }: SignedGraph, start: readonly number[]): readonly number[] {
  const community = [...start];
  const [allPull, allPush] = [sum(pull) || 1, sum(push) || 1];
  const size = Math.max(near.length, ...start.map((each) => each + 1));
  const pulls = Array.from({ length: size }, () => 0);
  const pushes = Array.from({ length: size }, () => 0);
  const members = Array.from({ length: size }, () => 0);
  const count = (node: number, own: number, by: 1 | -1): void => {
    pulls[own] = at(pulls, own) + by * at(pull, node);
    pushes[own] = at(pushes, own) + by * at(push, node);
    members[own] = at(members, own) + by;
  };
  for (const [node, own] of community.entries()) count(node, own, 1);

  const moveOne = (node: number): boolean => {
    const own = at(community, node);
    const ties = new Map<number, { pull: number; push: number }>([[own, { pull: 0, push: 0 }]]);
    for (const other of near[node] ?? []) {
      if (other.node === node) continue;
      const there = at(community, other.node);
      const tie = ties.get(there) ?? { pull: 0, push: 0 };
      ties.set(there, { pull: tie.pull + other.pull, push: tie.push + other.push });
    }
    count(node, own, -1);
    const gain = (there: number, tie: { pull: number; push: number }): number =>
      tie.pull - (at(pull, node) * at(pulls, there)) / allPull - tie.push + (at(push, node) * at(pushes, there)) / allPush;
    let best = own;
    let most = at(members, own) === 0 ? 0 : gain(own, ties.get(own) ?? { pull: 0, push: 0 });
    for (const [there, tie] of ties) {
      if (there === own || tie.pull === 0) continue;
      const here = gain(there, tie);
      if (here > most + LEAST) [best, most] = [there, here];
    }
    if (most < -LEAST) best = members.indexOf(0);
    community[node] = best;
    count(node, best, 1);
    return best !== own;
  };

  for (let sweep = 0, moved = true; moved && sweep < SWEEPS; sweep++) {
    moved = false;
    for (const node of near.keys()) moved = moveOne(node) || moved;
  }
  return community;
}

/** Communities numbered 0, 1, … in the order of their first nodes. */
export function numbered(community: readonly number[]): readonly number[] {
  const numbers = new Map([...new Set(community)].map((each, number) => [each, number]));
  return community.map((each) => numbers.get(each) ?? 0);
}

/** The graph whose nodes are the communities of another; `community` must be numbered. */
export function merged({ near, pull, push }: SignedGraph, community: readonly number[]): SignedGraph {
  const size = Math.max(0, ...community.map((each) => each + 1));
  const rows = Array.from({ length: size }, () => new Map<number, Near>());
  const pulls = Array.from({ length: size }, () => 0);
  const pushes = Array.from({ length: size }, () => 0);
  for (const [node, others] of near.entries()) {
    const own = at(community, node);
    pulls[own] = at(pulls, own) + at(pull, node);
    pushes[own] = at(pushes, own) + at(push, node);
    const row = rows[own];
    for (const other of others) {
      const there = at(community, other.node);
      const known = row?.get(there) ?? { node: there, pull: 0, push: 0 };
      row?.set(there, { node: there, pull: known.pull + other.pull, push: known.push + other.push });
    }
  }
  return { near: rows.map((row) => [...row.values()].toSorted((a, b) => a.node - b.node)), pull: pulls, push: pushes };
}
