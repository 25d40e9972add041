/** How a node and an edge look just now: filter, focus, theme and pulse meet here and nowhere else. */
import type { NodeDisplayData } from "sigma/types";
import type { CurveLook, Focus, Paint, PictureEdge, Shown, ShownEdge } from "../../derive/index.ts";
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

/** Whether the same actors look the same in another scene where nothing is in focus: then only its curves are to be drawn. */
export const keepsActors = (before: Scene, next: Scene): boolean =>
  before.focus === null &&
  next.focus === null &&
  (["paint", "scale", "fresh", "pulse"] as const).every((part) => before[part] === next[part]) &&
  before.shown.nodes.size === next.shown.nodes.size &&
  [...before.shown.nodes].every((id) => next.shown.nodes.has(id));

/** What an actor's program is given of it. */
export interface ActorLook extends NodeDisplayData {
  readonly image: string;
  readonly ring: string;
  readonly ringWidth: number;
  readonly veil: string;
}

/** Many edges at rest are fainter each, or together they would cover the flags. */
const REST = { most: 0.78, least: 0.34, edges: 160 };
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

const atRest = (edges: number): number =>
  Math.max(REST.least, REST.most * Math.min(1, Math.sqrt(REST.edges / Math.max(1, edges))));

/** The opacity of an edge while nothing is in focus. */
export const restOf = (scene: Scene): number => atRest(scene.shown.edges.size);

/** How much of their opacity edges keep while something else is in focus. */
export const dimmed = (scene: Scene): number => UNLIT / restOf(scene);

/** How an edge is drawn: in the light or fresh, or at `rest` with that opacity where one is given. */
export function lookOf(scene: Scene, edge: PictureEdge, { width, dash }: ShownEdge, rest?: number): CurveLook {
  const { paint, focus } = scene;
  const lit = rest === undefined && focus?.edges.has(edge.id) === true;
  const fresh = rest === undefined && scene.fresh.has(edge.id) ? scene.pulse : 0;
  return {
    size: (width + (lit ? 0.6 : 0) + fresh * 6) * Math.min(1, scene.scale * 1.15),
    colour: paint.classes.get(edge.relationClass) ?? paint.ink,
    opacity: rest ?? Math.max(fresh, lit ? 1 : focus === null ? restOf(scene) : UNLIT),
    curvature: edge.curvature,
    dash,
    directed: edge.directed,
  };
}
