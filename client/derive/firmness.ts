/**
 * How firm curves are while nothing is in focus. Many are fainter each, or together they would cover the flags; and in a crowd those that one
 * claim alone tells step back further, so that what is told again and again is seen first.
 */
import type { Shown, ShownEdge } from "./shown.ts";

const REST = { most: 0.78, least: 0.34, edges: 160 };
/** Of the opacity that all would have, what is left at least to a curve told once: it must still be found. */
const ONCE = 0.5;

export interface Firmness {
  /** The opacity that every curve would have, were they all alike. */
  readonly all: number;
  /** Of those told once. */
  readonly once: number;
  /** Of those told more often. */
  readonly more: number;
}

const atRest = (edges: number): number =>
  Math.max(REST.least, REST.most * Math.min(1, Math.sqrt(REST.edges / Math.max(1, edges))));

const known = new WeakMap<Shown, Firmness>();

/** The same value for the same curves: it counts them all. */
export function firmnessOf(shown: Shown): Firmness {
  const before = known.get(shown);
  if (before !== undefined) return before;
  const all = atRest(shown.edges.size);
  let often = 0;
  for (const { once } of shown.edges.values()) if (!once) often += 1;
  const firmness = { all, once: all * Math.max(ONCE, all / REST.most), more: atRest(often) };
  known.set(shown, firmness);
  return firmness;
}

/** Whether a curve steps back. One whose line tells a status does not: dashes and gaps are to be read. */
const stepsBack = ({ once, dash }: ShownEdge): boolean => once && dash === "solid";

/** The opacity of a curve at rest. */
export function restOf(edge: ShownEdge, { all, once, more }: Firmness): number {
  if (stepsBack(edge)) return once;
  return edge.once ? all : more;
}

/** Whether some curves are faint for being told once, which is then to be said. */
export const hasFaint = (shown: Shown): boolean =>
  firmnessOf(shown).once < REST.most && [...shown.edges.values()].some(stepsBack);
