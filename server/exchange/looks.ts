/** How the graph looks in programs that draw: the page's colours of the classes, sizes by claims, and the page's places. */
import type { Edge, GraphNode, Ontology } from "../vocabulary/index.ts";

const NO_CLASS = "#8b90a0";
const NODE = "#3b455c";

export interface EdgeLook {
  readonly colour: string;
  readonly thickness: number;
}

/** Looks of an edge: the colour of its relation's class, thicker with more claims. */
export function edgeLook({ relation, claims }: Edge, { relations, classes }: Ontology): EdgeLook {
  const kind = relations.find(({ id }) => id === relation)?.class;
  const colour = classes.find(({ id }) => id === kind)?.colour ?? NO_CLASS;
  return { colour, thickness: Math.min(6, 1 + Math.sqrt(Math.max(0, claims - 1))) };
}

export interface NodeLook {
  readonly colour: string;
  readonly size: number;
  readonly x: number;
  /** Upwards: the page's and Gephi's axes point the same way. */
  readonly y: number;
}

/** Looks of an actor: area goes with claims. */
export function nodeLook({ claims, x, y }: GraphNode): NodeLook {
  return { colour: NODE, size: Math.round(60 * Math.sqrt(Math.max(1, claims))) / 10, x, y };
}
