/** How a node and an edge look just now: filter, focus, theme and pulse meet here and nowhere else. */
import type { NodeDisplayData } from "sigma/types";
import {
  firmnessOf,
  restOf,
  type CurveLook,
  type Firmness,
  type Focus,
  type Paint,
  type PictureEdge,
  type Shown,
  type ShownEdge,
} from "../../derive/index.ts";
import type { NodeLook } from "./looks.ts";

/** Everything that the looks depend on. */
export interface Scene {
  readonly shown: Shown;
  readonly paint: Paint;
  readonly focus: Focus | null;
  /** The selected node, or the two ends of the selected edge. */
  readonly pinned: ReadonlySet<string>;
  /** Pixels on the screen for a pixel of the layout, kept within what is legible. */
  readonly scale: number;
  /** Edges that pulse, and how strongly, from 1 down to 0. */
  readonly fresh: ReadonlySet<string>;
  readonly pulse: number;
}

/** Whether actors that are in both scenes look the same in both, with nothing in focus. */
export const keepsLooks = (before: Scene, next: Scene): boolean =>
  before.focus === null &&
  next.focus === null &&
  (["paint", "scale", "fresh", "pulse"] as const).every((part) => before[part] === next[part]);

/** Whether both scenes have the same actors; where they also look the same, only curves are to be drawn. */
export const keepsActors = ({ shown: { nodes: a } }: Scene, { shown: { nodes: b } }: Scene): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** What an actor's program is given of it. */
export interface ActorLook extends NodeDisplayData {
  readonly image: string;
  readonly ring: string;
  readonly ringWidth: number;
  readonly veil: string;
}

const UNLIT = 0.17;

export function reduceNode(scene: Scene, id: string, node: NodeLook): Partial<ActorLook> {
  const lit = scene.focus?.nodes.has(id) !== false;
  const pinned = scene.pinned.has(id);
  return {
    x: node.x,
    y: node.y,
    size: node.radius * scene.scale,
    color: scene.paint.paper,
    image: node.image,
    hidden: !scene.shown.nodes.has(id),
    ring: pinned ? scene.paint.ink : scene.paint.ring,
    ringWidth: pinned ? 3 : 1.5,
    veil: lit ? scene.paint.clear : scene.paint.veil,
    zIndex: lit ? 1 : 0,
  };
}

/** How much of their opacity edges keep while something else is in focus. */
export const dimmed = ({ shown }: Scene): number => UNLIT / firmnessOf(shown).all;

/** How an edge is drawn: in the light or fresh, or at `rest` where that is given. */
export function lookOf(scene: Scene, edge: PictureEdge, drawn: ShownEdge, rest?: Firmness): CurveLook {
  const { paint, focus } = scene;
  const { width, dash } = drawn;
  const resting = restOf(drawn, rest ?? firmnessOf(scene.shown)) * (focus === null ? 1 : dimmed(scene));
  const lit = rest === undefined && focus?.edges.has(edge.id) === true;
  const fresh = rest === undefined && scene.fresh.has(edge.id) ? scene.pulse : 0;
  return {
    size: (width + (lit ? 0.6 : 0) + fresh * 6) * Math.min(1, scene.scale * 1.15),
    colour: paint.classes.get(edge.relationClass) ?? paint.ink,
    opacity: rest === undefined ? Math.max(fresh, lit ? 1 : resting) : restOf(drawn, rest),
    curvature: edge.curvature,
    dash,
    directed: edge.directed,
  };
}
