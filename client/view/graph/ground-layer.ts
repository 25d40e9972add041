/** What lies under the graph, on a canvas of its own: the outlines of the world, and the hulls of blocs. */
import { groundShapes, type HullDisc, type Shape } from "../../derive/index.ts";
import type { Staged } from "../staging/staged.ts";
import type { StageSigma } from "./looks.ts";
import { planeOf } from "./plane.ts";
import type { Scene } from "./reduce.ts";

/** Small blocs of a big graph are told in the panel only. */
const MOST = 40;

type GroundScene = Pick<Scene, "shown" | "paint">;

/** The discs of the members that are shown, as they are on the screen. */
export function discsOf(sigma: StageSigma, { shown }: Pick<Scene, "shown">, members: readonly string[]): HullDisc[] {
  const graph = sigma.getGraph();
  return members
    .filter((id) => shown.nodes.has(id) && graph.hasNode(id))
    .map((id) => ({
      ...sigma.graphToViewport(graph.getNodeAttributes(id)),
      radius: sigma.scaleSize(sigma.getNodeDisplayData(id)?.size ?? 0),
    }));
}

/** What lies under the graph at this moment, in pixels of the stage. The world moves with the camera. */
export function groundOf(sigma: StageSigma, scene: GroundScene, staged: Staged): readonly Shape[] {
  const { a, b, c, d, e, f } = planeOf(sigma);
  const ground = {
    world: staged.world,
    // The world's outlines have y downwards, the layout upwards.
    matrix: [a, b, -c, -d, e, f],
    blocs: staged.blocs.slice(0, MOST).map(({ title, members }) => ({ title, discs: discsOf(sigma, scene, members) })),
    together: staged.together,
    leads: [...staged.homes].flatMap(([id, home]) =>
      discsOf(sigma, scene, [id]).map((disc) => ({ home: sigma.graphToViewport(home), disc })),
    ),
  } as const;
  return groundShapes(ground, scene.paint);
}

/** Paths are read from text once for each world. */
const paths = new Map<string, Path2D>();

function pathOf({ outline }: Shape): Path2D {
  if (typeof outline === "string") {
    const known = paths.get(outline) ?? new Path2D(outline);
    paths.set(outline, known);
    return known;
  }
  const path = new Path2D();
  for (const [first, ...rest] of outline) {
    if (first === undefined) continue;
    path.moveTo(first.x, first.y);
    for (const { x, y } of rest) path.lineTo(x, y);
    path.closePath();
  }
  return path;
}

export function drawShape(context: CanvasRenderingContext2D, shape: Shape): void {
  const path = pathOf(shape);
  context.save();
  const [a, b, c, d, e, f] = shape.matrix ?? [1, 0, 0, 1, 0, 0];
  context.transform(a, b, c, d, e, f);
  context.globalAlpha = shape.opacity;
  if (shape.fill !== null) {
    context.fillStyle = shape.fill;
    context.fill(path, shape.rule);
  }
  if (shape.stroke !== null) {
    context.strokeStyle = shape.stroke;
    context.lineJoin = "round";
    context.lineWidth = shape.width / Math.max(1e-6, Math.hypot(a, b));
    context.stroke(path);
  }
  context.restore();
}

export function drawGround(sigma: StageSigma, context: CanvasRenderingContext2D, scene: Scene, staged: Staged): void {
  for (const shape of groundOf(sigma, scene, staged)) drawShape(context, shape);
}
