/**
 * Blocs: communities of the signed graph, in which cooperation pulls and conflict pushes. They maximise signed modularity (Gómez,
 * Jensen and Arenas, Physical Review E 80, 2009; Traag and Bruggeman, ibid. 80, 2009) by local moving over ever coarser graphs.
 * Deterministic, and the same whatever the actors are called.
 */
import { byCode } from "../order.ts";
import { canonicalOrder } from "./canon.ts";
import { merged, moveNodes, numbered, type Near, type SignedGraph } from "./moving.ts";
import type { Tie } from "./ties.ts";

/** Members of a bloc, by id. */
export type Bloc = readonly string[];

function graphOf(order: readonly string[], ties: readonly Tie[]): SignedGraph {
  const numbers = new Map(order.map((id, number) => [id, number]));
  const near: Near[][] = order.map(() => []);
  const pull = order.map(() => 0);
  const push = order.map(() => 0);
  for (const { first, second, cooperation, conflict } of ties) {
    const [a, b] = [numbers.get(first), numbers.get(second)];
    if (a === undefined || b === undefined) continue;
    for (const [here, there] of [
      [a, b],
      [b, a],
    ] as const) {
      near[here]?.push({ node: there, pull: cooperation, push: conflict });
      pull[here] = (pull[here] ?? 0) + cooperation;
      push[here] = (push[here] ?? 0) + conflict;
    }
  }
  return { near: near.map((row) => row.toSorted((a, b) => a.node - b.node)), pull, push };
}

function communitiesOf(graph: SignedGraph): readonly number[] {
  let community = numbered(graph.near.map((_, node) => node));
  for (let coarse = graph; ;) {
    const moved = numbered(moveNodes(coarse, numbered(coarse.near.map((_, node) => node))));
    community = community.map((each) => moved[each] ?? 0);
    const next = merged(coarse, moved);
    if (next.near.length === coarse.near.length) break;
    coarse = next;
  }
  // Coarse steps move whole groups; a last pass lets single actors go where they would rather be.
  return moveNodes(graph, community);
}

/** Every actor in exactly one bloc, most members first, equals by their first id. Actors without cooperation stand alone. */
export function blocsOf(ids: readonly string[], ties: readonly Tie[]): readonly Bloc[] {
  const order = canonicalOrder(ids, ties);
  const blocs = new Map<number, string[]>();
  for (const [node, community] of communitiesOf(graphOf(order, ties)).entries()) {
    const id = order[node] ?? "";
    const bloc = blocs.get(community);
    if (bloc === undefined) blocs.set(community, [id]);
    else bloc.push(id);
  }
  return [...blocs.values()]
    .map((bloc) => bloc.toSorted(byCode))
    .toSorted((a, b) => b.length - a.length || byCode(a[0] ?? "", b[0] ?? ""));
}

/** Signed modularity of blocs, between -1 and 1: how much more they cooperate within, and fight without, than chance would. */
export function signedModularity(blocs: readonly Bloc[], ties: readonly Tie[]): number {
  const blocOf = new Map(blocs.flatMap((bloc, index) => bloc.map((id) => [id, index] as const)));
  const totals = blocs.map(() => ({ pull: 0, push: 0, within: 0 }));
  let [pull, push] = [0, 0];
  for (const { first, second, cooperation, conflict } of ties) {
    const ends = [blocOf.get(first), blocOf.get(second)].map((bloc) => totals[bloc ?? -1]);
    for (const end of ends) {
      if (end === undefined) continue;
      end.pull += cooperation;
      end.push += conflict;
    }
    if (ends[0] !== undefined && ends[0] === ends[1]) ends[0].within += 2 * (cooperation - conflict);
    pull += 2 * cooperation;
    push += 2 * conflict;
  }
  const quality = totals.reduce(
    (sum, bloc) => sum + bloc.within - bloc.pull ** 2 / (pull || 1) + bloc.push ** 2 / (push || 1),
    0,
  );
  return quality / (pull + push || 1);
}
