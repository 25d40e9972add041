/** How a node and an edge look just now: filter, focus, theme and pulse meet here and nowhere else. */
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { translucent, type Focus, type Paint, type PictureEdge, type Shown } from "../../derive/index.ts";
import type { NodeLook } from "./looks.ts";
import type { CurveDisplay } from "./edge-program.ts";

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

interface ActorDisplay extends Partial<NodeDisplayData> {
  readonly image: string;
  readonly ring: string;
  readonly ringWidth: number;
  readonly veil: string;
}

/** Many edges at rest are fainter each, or together they would cover the flags. */
const REST = { most: 0.78, least: 0.34, edges: 160 };
const UNLIT = 0.17;

export function reduceNode(scene: Scene, id: string, node: NodeLook): ActorDisplay {
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

export function reduceEdge(scene: Scene, id: string, edge: PictureEdge): Partial<EdgeDisplayData> {
  const shown = scene.shown.edges.get(id);
  if (shown === undefined) return { hidden: true };
  const { paint, focus } = scene;
  const colour = paint.classes.get(edge.relationClass) ?? paint.ink;
  const lit = focus?.edges.has(id) === true;
  const fresh = scene.fresh.has(id) ? scene.pulse : 0;
  const opacity = Math.max(fresh, focus === null ? atRest(scene.shown.edges.size) : lit ? 1 : UNLIT);
  const look: Partial<CurveDisplay> = {
    size: (shown.width + (lit ? 0.6 : 0) + fresh * 6) * Math.min(1, scene.scale * 1.15),
    color: translucent(colour, opacity),
    hidden: false,
    curvature: edge.curvature,
    dash: shown.dash,
    directed: edge.directed,
    zIndex: lit || fresh > 0 ? 1 : 0,
  };
  return look;
}
