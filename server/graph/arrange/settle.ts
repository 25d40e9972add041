/** The layout by ties of a part of the graph: what has ties in it is settled as if it were all, everybody else stands at the foot. */
import type { Edge } from "../../vocabulary/index.ts";
import { layoutOf, type Place } from "../layout.ts";
import { byCode } from "../order.ts";
import type { Label } from "../separate.ts";
import { footOf, placesOf } from "./foot.ts";
import { joinedBy } from "./joined.ts";

/** Half of what a node and its name take up downwards. */
const HALF_NAME = 34;

/** Places every actor; `edges` are those of the part. */
export function settlePart(labels: readonly Label[], edges: readonly Edge[]): ReadonlyMap<string, Place> {
  const joined = joinedBy(edges);
  const settled = layoutOf(
    labels.filter(({ id }) => joined.has(id)),
    edges,
  );
  const places = [...settled.values()];
  const low = Math.min(0, ...places.map(({ y }) => y)) - HALF_NAME;
  const width = Math.max(1_000, 2 * Math.max(0, ...places.map(({ x }) => Math.abs(x))));
  const rest = labels.filter(({ id }) => !joined.has(id)).toSorted((a, b) => byCode(a.id, b.id));
  return new Map([...settled, ...placesOf(footOf(rest, low, width))]);
}
