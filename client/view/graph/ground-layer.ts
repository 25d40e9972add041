/** What lies under the graph, on a canvas of its own: the outlines of the world, and the hulls of blocs. */
import { hullOf, strungOf, type HullDisc, type World } from "../../derive/index.ts";
import type { Point } from "../../derive/curvature.ts";
import type { Staged } from "../staging/staged.ts";
import type { StageSigma } from "./looks.ts";
import type { Scene } from "./reduce.ts";

/** Room that a hull leaves around its discs, in pixels. */
const AIR = 14;
/** The wider, fainter shape under each, which makes its rim soft. */
const GLOW = { air: 6, opacity: 0.07 };
const FILL = 0.14;
/** More members than this are not strung together: finding the strings takes too long for a frame. */
const STRUNG = 80;
/** Small blocs of a big graph are told in the panel only. */
const MOST = 40;

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
  const pixel = 1 / Math.max(1e-6, Math.hypot(a, b));
  context.lineWidth = pixel;
  context.strokeStyle = paint.coast;
  context.stroke(land);
  context.lineWidth = 0.8 * pixel;
  context.strokeStyle = paint.border;
  context.stroke(borders);
  context.restore();
}

/** A fine line from each disc that had to make room to where it belongs. */
function drawLeads(sigma: StageSigma, context: CanvasRenderingContext2D, scene: Scene, { homes }: Staged): void {
  const graph = sigma.getGraph();
  context.strokeStyle = scene.paint.soft;
  context.fillStyle = scene.paint.soft;
  context.lineWidth = 0.8;
  context.globalAlpha = 0.55;
  for (const [id, home] of homes) {
    const [disc] = discsOf(sigma, scene, graph.hasNode(id) ? [id] : []);
    if (disc === undefined) continue;
    const spot = sigma.graphToViewport(home);
    if (Math.hypot(spot.x - disc.x, spot.y - disc.y) < disc.radius) continue;
    context.beginPath();
    context.moveTo(spot.x, spot.y);
    context.lineTo(disc.x, disc.y);
    context.stroke();
    context.beginPath();
    context.arc(spot.x, spot.y, 1.6, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
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

/** Fills polygons as one shape. */
function fillAll(context: CanvasRenderingContext2D, polygons: readonly (readonly Point[])[]): void {
  context.beginPath();
  for (const [first, ...rest] of polygons) {
    if (first === undefined) continue;
    context.moveTo(first.x, first.y);
    for (const { x, y } of rest) context.lineTo(x, y);
    context.closePath();
  }
  context.fill("nonzero");
}

function drawHulls(sigma: StageSigma, context: CanvasRenderingContext2D, scene: Scene, { blocs, together }: Staged): void {
  const { hulls } = scene.paint;
  for (const [index, { members }] of blocs.slice(0, MOST).entries()) {
    const discs = discsOf(sigma, scene, members);
    if (discs.length < 2) continue;
    const shape = (air: number) => (together || discs.length > STRUNG ? [hullOf(discs, air)] : strungOf(discs, air));
    context.fillStyle = hulls[index % hulls.length] ?? scene.paint.soft;
    context.globalAlpha = GLOW.opacity;
    fillAll(context, shape(AIR + GLOW.air));
    context.globalAlpha = FILL;
    fillAll(context, shape(AIR));
  }
  context.globalAlpha = 1;
}

export function drawGround(sigma: StageSigma, context: CanvasRenderingContext2D, scene: Scene, staged: Staged): void {
  if (staged.world !== null) drawWorld(sigma, context, scene, staged.world);
  drawHulls(sigma, context, scene, staged);
  drawLeads(sigma, context, scene, staged);
}
