/** Draws the names of the nodes on a canvas of their own: sigma's labels know nothing of each other, these never overlap. */
import { placeNames, type Disc } from "../../derive/index.ts";
import type { StageSigma } from "./looks.ts";
import type { Scene } from "./reduce.ts";

const LINE = 16;
const FONT = '600 12.5px "Inter Variable", system-ui, sans-serif';
const DIM = 0.25;

/** The shown nodes as discs on the screen: in focus first, then the busiest, ties by name. */
function discsOf(sigma: StageSigma, scene: Scene, measure: (name: string) => number): Disc[] {
  const rank = (id: string): number => (scene.focus?.nodes.has(id) === true ? 0 : 1);
  return sigma
    .getGraph()
    .mapNodes((id, node) => ({ id, node }))
    .filter(({ id }) => scene.shown.nodes.has(id))
    .toSorted((a, b) => rank(a.id) - rank(b.id) || b.node.claims - a.node.claims || (a.node.name < b.node.name ? -1 : 1))
    .map(({ id, node }) => ({
      id,
      ...sigma.graphToViewport(node),
      radius: sigma.scaleSize(sigma.getNodeDisplayData(id)?.size ?? node.radius),
      width: measure(node.name),
    }));
}

export function drawNames(sigma: StageSigma, context: CanvasRenderingContext2D, scene: Scene): void {
  const { width, height } = sigma.getDimensions();
  const ratio = window.devicePixelRatio || 1;
  const { canvas } = context;
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.font = FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = scene.paint.paper;
  context.fillStyle = scene.paint.ink;
  const graph = sigma.getGraph();
  const discs = discsOf(sigma, scene, (name) => context.measureText(name).width);
  for (const { id, x, y } of placeNames(discs, { width, height, line: LINE }, scene.pinned)) {
    const name = graph.getNodeAttribute(id, "name");
    context.globalAlpha = scene.focus?.nodes.has(id) === false ? DIM : 1;
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }
  context.globalAlpha = 1;
}
