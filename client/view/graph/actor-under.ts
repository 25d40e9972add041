/**
 * Which actor lies under the mouse, told in plain code. Sigma draws all nodes a second time for it, each in a colour of its own, and reads
 * the colour under the mouse, which waits for all that is still being drawn.
 */
import type { Point } from "../../derive/curvature.ts";
import type { StageSigma } from "./looks.ts";

/** No disc has a larger radius, in sigma's sizes. */
const BIGGEST = 200;

/** The topmost of the shown actors whose disc holds a point of the stage; null where none does. */
function actorUnder(sigma: StageSigma, point: Point): string | null {
  const spot = sigma.viewportToGraph(point);
  const beside = sigma.viewportToGraph({ x: point.x + 1, y: point.y });
  const reach = sigma.scaleSize(1) * Math.hypot(beside.x - spot.x, beside.y - spot.y);
  let found: string | null = null;
  let height = Number.NEGATIVE_INFINITY;
  sigma.getGraph().forEachNode((id, { x, y }) => {
    const away = Math.hypot(x - spot.x, y - spot.y);
    if (away > BIGGEST * reach) return;
    const look = sigma.getNodeDisplayData(id);
    if (look === undefined || look.hidden || away > look.size * reach || look.zIndex < height) return;
    found = id;
    height = look.zIndex;
  });
  return found;
}

/** Has sigma ask the above, and keep no canvas to pick colours from. */
export function pickPlainly(sigma: StageSigma): void {
  Object.defineProperties(sigma, {
    getNodeAtPosition: { value: (point: Point) => actorUnder(sigma, point) },
    pickingLayers: { value: new Set() },
  });
}
