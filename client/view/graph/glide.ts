/** Nodes on their way: from where they are on the screen to where a new layout has them, at once where motion is not wanted. */
import type { Point } from "../../derive/curvature.ts";
import type { StageSigma } from "./looks.ts";
import { motionReduced } from "./pulse.ts";

const DURATION = 700;
/** Beyond so many edges, frames take too long to look like motion. */
const MOST_EDGES = 8_000;

/** Where nodes are on the screen, and the middle of those who act for one principal. */
export type Spots = ReadonlyMap<string, Point>;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The spots of all nodes by id; a principal that has no node itself is where those who act for it are. */
export function spotsOf(sigma: StageSigma): Spots {
  const spots = new Map<string, Point>();
  const actingFor = new Map<string, Point[]>();
  sigma.getGraph().forEachNode((id, node) => {
    const spot = sigma.graphToViewport(node);
    spots.set(id, spot);
    actingFor.set(node.principal, [...(actingFor.get(node.principal) ?? []), spot]);
  });
  for (const [principal, own] of actingFor) {
    if (spots.has(principal)) continue;
    spots.set(principal, { x: mean(own.map(({ x }) => x)), y: mean(own.map(({ y }) => y)) });
  }
  return spots;
}

const eased = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

/**
 * Moves the nodes of a graph that is fitted already from `before` to their places; new ones come out of whom they act for. Gives the
 * function that ends the motion at once.
 */
export function glide(sigma: StageSigma, before: Spots): () => void {
  const graph = sigma.getGraph();
  if (before.size === 0 || motionReduced() || graph.getAttribute("edges").size > MOST_EDGES) return () => undefined;
  const starts = new Map(
    graph.mapNodes((id, node): [string, Point] => {
      const spot = before.get(id) ?? before.get(node.principal);
      return [id, spot === undefined ? { x: node.x, y: node.y } : sigma.viewportToGraph(spot)];
    }),
  );
  const put = (share: number): void => {
    const { stretch } = graph.getAttributes();
    graph.updateEachNodeAttributes(
      (id, node) => {
        const to = { x: node.layoutX * stretch.x, y: node.layoutY * stretch.y };
        const from = starts.get(id) ?? to;
        return { ...node, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      },
      { attributes: ["x", "y"] },
    );
  };
  const begin = performance.now();
  let frame = 0;
  const step = (now: number): void => {
    const share = Math.min(1, Math.max(0, (now - begin) / DURATION));
    put(share === 1 ? 1 : eased(share));
    if (share < 1) frame = requestAnimationFrame(step);
  };
  step(begin);
  sigma.refresh();
  return () => {
    cancelAnimationFrame(frame);
    if (sigma.getGraph() === graph) put(1);
  };
}
