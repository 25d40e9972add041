/** What lies under the graph, on a canvas of its own: the outlines of the world, and the hulls of blocs. */
import { hullOf, type HullDisc, type World } from "../../derive/index.ts";
import type { Staged } from "../staging/staged.ts";
import type { StageSigma } from "./looks.ts";
import type { Scene } from "./reduce.ts";

/** Room that a hull leaves around its discs, in pixels. */
const AIR = 20;
const FILL = 0.09;
const RIM = 0.3;

/** Paths are read from text once for each world. */
const paths = new WeakMap<World, { readonly land: Path2D; readonly borders: Path2D }>();

function pathsOf(world: World) {
  const known = paths.get(world) ?? { land: new Path2D(world.land), borders: new Path2D(world.borders) };
  paths.set(world, known);
  return known;
}

/** The world moves with the camera: three places of the layout tell how its plane lies on the screen. */
function drawWorld(sigma: StageSigma, context: CanvasRenderingContext2D, { paint }: Scene, world: World): void {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const east = sigma.graphToViewport({ x: 1, y: 0 });
  const south = sigma.graphToViewport({ x: 0, y: -1 });
  const [a, b, c, d] = [east.x - origin.x, east.y - origin.y, south.x - origin.x, south.y - origin.y];
  const { land, borders } = pathsOf(world);
  context.save();
  context.transform(a, b, c, d, origin.x, origin.y);
  context.fillStyle = paint.land;
  context.fill(land, "evenodd");
  context.lineJoin = "round";
  context.lineWidth = 1.1 / Math.max(1e-6, Math.hypot(a, b));
  context.strokeStyle = paint.border;
  context.stroke(borders);
  context.restore();
}

/** The discs of the members that are shown, as they are on the screen. */
export function discsOf(sigma: StageSigma, scene: Scene, members: readonly string[]): HullDisc[] {
  const graph = sigma.getGraph();
  return members
    .filter((id) => scene.shown.nodes.has(id) && graph.hasNode(id))
    .map((id) => ({
      ...sigma.graphToViewport(graph.getNodeAttributes(id)),
      radius: sigma.scaleSize(sigma.getNodeDisplayData(id)?.size ?? 0),
    }));
}

function drawHulls(sigma: StageSigma, context: CanvasRenderingContext2D, scene: Scene, { blocs }: Staged): void {
  const { hulls } = scene.paint;
  for (const [index, { members }] of blocs.entries()) {
    const discs = discsOf(sigma, scene, members);
    const [first, ...rest] = discs.length > 1 ? hullOf(discs, AIR) : [];
    if (first === undefined) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    for (const { x, y } of rest) context.lineTo(x, y);
    context.closePath();
    const tint = hulls[index % hulls.length] ?? scene.paint.soft;
    context.fillStyle = tint;
    context.strokeStyle = tint;
    context.lineWidth = 1.2;
    context.globalAlpha = FILL;
    context.fill();
    context.globalAlpha = RIM;
    context.stroke();
  }
  context.globalAlpha = 1;
}

export function drawGround(sigma: StageSigma, context: CanvasRenderingContext2D, scene: Scene, staged: Staged): void {
  if (staged.world !== null) drawWorld(sigma, context, scene, staged.world);
  drawHulls(sigma, context, scene, staged);
}
