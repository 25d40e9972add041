/**
 * Rings around one actor: its partners on the first, friends first and enemies last, clockwise from the top; theirs on the next, each
 * near whom it hangs on; whoever it is not connected with at the foot.
 */
import type { Edge } from "../../vocabulary/index.ts";
import type { Place } from "../layout.ts";
import { byCode } from "../order.ts";
import { boxOf, separate, type Box, type Label } from "../separate.ts";
import type { Tie } from "../signed/ties.ts";
import { footOf, placesOf } from "./foot.ts";
import { evenly, ringOf } from "./ring.ts";

const GAP = 92;

/** Ids by their distance from the centre, 0 the centre itself. */
function ringsAround(centre: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const seen = new Set([centre]);
  const rings: string[][] = [[centre]];
  for (let ring = rings[0] ?? []; ring.length > 0;) {
    const next = [...new Set(ring.flatMap((id) => [...(neighbours.get(id) ?? [])]))].filter((id) => !seen.has(id));
    for (const id of next) seen.add(id);
    if (next.length > 0) rings.push(next.toSorted(byCode));
    ring = next;
  }
  return rings;
}

/** From 1, only cooperation, to -1, only conflict. */
const leaning = ({ cooperation, conflict }: Tie): number => (cooperation - conflict) / (cooperation + conflict);

/** The mean of angles, as shares of a turn; null where they cancel out. */
function meanTurn(turns: readonly number[]): number | null {
  const x = turns.reduce((sum, turn) => sum + Math.cos(2 * Math.PI * turn), 0);
  const y = turns.reduce((sum, turn) => sum + Math.sin(2 * Math.PI * turn), 0);
  if (Math.hypot(x, y) < 1e-6) return null;
  return (Math.atan2(y, x) / (2 * Math.PI) + 1) % 1;
}

/** Rings at even distances where a crowded outer one would leave the inner ones huddled in the middle. */
const spaced = (rings: readonly (readonly Box[])[]): readonly Box[] => {
  const radii = rings.map((ring) => Math.max(...ring.map(({ x, y }) => Math.hypot(x, y))));
  const step = (radii.at(-1) ?? 0) / Math.max(1, rings.length - 1);
  return rings.flatMap((ring, distance) => {
    const radius = radii[distance] ?? 0;
    const factor = radius === 0 ? 1 : Math.max(1, (distance * step) / radius);
    return ring.map((box) => ({ ...box, x: box.x * factor, y: box.y * factor }));
  });
};

function neighboursOf(edges: readonly Edge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const { source, target } of edges) {
    for (const [here, there] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = neighbours.get(here);
      if (known === undefined) neighbours.set(here, new Set([there]));
      else known.add(there);
    }
  }
  return neighbours;
}

/** Places every actor around the one with the id `centre`, which must be among them. */
export function placeAround(
  centre: string,
  labels: readonly Label[],
  edges: readonly Edge[],
  ties: readonly Tie[],
): ReadonlyMap<string, Place> {
  const known = new Map(labels.map((label) => [label.id, label]));
  const neighbours = neighboursOf(edges);
  const rings = ringsAround(centre, neighbours);
  const own = ties.filter(({ first, second }) => first === centre || second === centre);
  const leanings = new Map(own.map((tie) => [tie.first === centre ? tie.second : tie.first, leaning(tie)]));
  const placedRings: (readonly Box[])[] = [[boxOf(known.get(centre) ?? { id: centre, name: centre }, { x: 0, y: 0 })]];
  let turns = new Map<string, number>();
  let radius = 0;
  for (const [distance, ring] of rings.entries()) {
    if (distance === 0) continue;
    const wish = new Map(
      ring.map((id): [string, number] => {
        if (distance === 1) return [id, -(leanings.get(id) ?? 0)];
        return [id, meanTurn([...(neighbours.get(id) ?? [])].flatMap((other) => turns.get(other) ?? [])) ?? 0];
      }),
    );
    const ordered = ring.toSorted((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || byCode(a, b));
    const even = evenly(ordered.length);
    // The whole ring is turned so that its actors stand, all in all, where they wish to.
    const shift = distance === 1 ? 0 : (meanTurn(ordered.map((id, index) => (wish.get(id) ?? 0) - (even[index] ?? 0))) ?? 0);
    const angles = even.map((turn) => turn + shift);
    const placed = ringOf(
      ordered.flatMap((id) => known.get(id) ?? []),
      radius + GAP,
      angles,
    );
    radius = Math.max(...placed.map(({ x, y }) => Math.hypot(x, y)));
    placedRings.push(placed);
    turns = new Map(ordered.map((id, index) => [id, angles[index] ?? 0]));
  }
  const boxes = spaced(placedRings);
  const low = Math.min(...boxes.map(({ y, halfHeight }) => y - halfHeight));
  const reached = new Set(rings.flat());
  const rest = labels.filter(({ id }) => !reached.has(id)).toSorted((a, b) => byCode(a.id, b.id));
  return placesOf(separate([...boxes, ...footOf(rest, low, Math.max(800, 2 * radius))]));
}
