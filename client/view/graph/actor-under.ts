/**
 * Which actor lies under the mouse, told in plain code. Sigma draws all nodes a second time for it, each in a colour of its own, and reads
 * the colour under the mouse, which waits for all that is still being drawn.
 */
import type { Point } from "../../derive/curvature.ts";
import type { StageSigma } from "./looks.ts";

/** No disc has a larger radius, in sigma's sizes. */
const BIGGEST = 200;

/** The corner of the stage and the pixels beside and beneath it, in the graph's own coordinates. */
interface Frame {
  readonly corner: Point;
  readonly beside: Point;
  readonly beneath: Point;
}

const frameOf = (sigma: StageSigma): Frame => ({
  corner: sigma.viewportToGraph({ x: 0, y: 0 }),
  beside: sigma.viewportToGraph({ x: 1, y: 0 }),
  beneath: sigma.viewportToGraph({ x: 0, y: 1 }),
});

/** The topmost of the shown actors whose disc holds a point of the stage; null where none does. */
function actorUnder(sigma: StageSigma, { corner, beside, beneath }: Frame, point: Point): string | null {
  const spot = {
    x: corner.x + point.x * (beside.x - corner.x) + point.y * (beneath.x - corner.x),
    y: corner.y + point.x * (beside.y - corner.y) + point.y * (beneath.y - corner.y),
  };
  const reach = sigma.scaleSize(1) * Math.hypot(beside.x - corner.x, beside.y - corner.y);
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

/**
 * Has sigma ask the above, and keep no canvas to pick colours from. Once a refresh is scheduled, sigma no longer knows where anything is on
 * the screen, and a second click comes before it: so the frame is that of the picture that is seen.
 */
export function pickPlainly(sigma: StageSigma): void {
  let seen: Frame | null = null;
  sigma.on("afterRender", () => {
    seen = frameOf(sigma);
  });
  Object.defineProperties(sigma, {
    getNodeAtPosition: { value: (point: Point) => actorUnder(sigma, seen ?? frameOf(sigma), point) },
    pickingLayers: { value: new Set() },
  });
}
