/** Draws the words of the graph, names of actors and verbs of curves, on a canvas of their own: sigma's labels may cover each other. */
import {
  placeAlong,
  placeNames,
  uncovered,
  type Box,
  type Curve,
  type Disc,
  type Obstacle,
  type PlacedName,
} from "../../derive/index.ts";
import type { Staged } from "../staging/staged.ts";
import type { StageSigma } from "./looks.ts";
import { planeOf } from "./plane.ts";
import type { Scene } from "./reduce.ts";
import { drawTitles } from "./titles-layer.ts";

const LINE = 16;
const NAME_FONT = '600 12.5px "Inter Variable", system-ui, sans-serif';
const VERB_FONT = '600 12px "Inter Variable", system-ui, sans-serif';
const DIM = 0.42;
/** So far a word's outline reaches beyond its letters. */
const HALO = 2;

/** The layout keeps room for names of this length. */
const LONGEST = 26;

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);

/** Widths of words by font, until other fonts have come and all is measured anew: to measure ten thousand names takes a while. */
const widths = new Map<string, Map<string, number>>();
if (typeof document !== "undefined") document.fonts.addEventListener("loadingdone", () => widths.clear());

/** Sets a font and gives what measures in it. */
function measureIn(context: CanvasRenderingContext2D, font: string): (words: string) => number {
  context.font = font;
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  return (words) => {
    const width = known.get(words) ?? context.measureText(words).width;
    known.set(words, width);
    return width;
  };
}

/** The nodes of each graph, the busiest first, ties by name: sorted once, since a scene changes neither. */
const orders = new WeakMap<ReturnType<StageSigma["getGraph"]>, readonly string[]>();

function orderOf(graph: ReturnType<StageSigma["getGraph"]>): readonly string[] {
  const order =
    orders.get(graph) ??
    graph
      .mapNodes((id, { claims, name }) => ({ id, claims, name }))
      .toSorted((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
      .map(({ id }) => id);
  orders.set(graph, order);
  return order;
}

/** The shown nodes as discs on the screen: in focus first, then the busiest. */
function discsOf(sigma: StageSigma, scene: Scene, measure: (name: string) => number): Disc[] {
  const graph = sigma.getGraph();
  const shown = orderOf(graph).filter((id) => scene.shown.nodes.has(id));
  const isLit = (id: string): boolean => scene.focus?.nodes.has(id) === true;
  const ids = scene.focus === null ? shown : [...shown.filter(isLit), ...shown.filter((id) => !isLit(id))];
  const { a, b, c, d, e, f } = planeOf(sigma);
  const unit = sigma.scaleSize(scene.scale);
  return ids.map((id) => {
    const { x, y, radius, name } = graph.getNodeAttributes(id);
    return { id, x: a * x + c * y + e, y: b * x + d * y + f, radius: radius * unit, width: measure(shortened(name)) };
  });
}

/** The curves that tell their verb, strongest first. */
function curvesOf(sigma: StageSigma, scene: Scene, discs: readonly Disc[], measure: (words: string) => number): Curve[] {
  const graph = sigma.getGraph();
  const radii = new Map(discs.map(({ id, radius }) => [id, radius]));
  const edges = graph.getAttribute("edges");
  return [...(scene.focus?.labelled ?? [])]
    .flatMap((id) => edges.get(id) ?? [])
    .filter(({ source, target }) => graph.hasNode(source) && graph.hasNode(target))
    .map(({ id, source, target, curvature }) => ({
      id,
      source: sigma.graphToViewport(graph.getNodeAttributes(source)),
      target: sigma.graphToViewport(graph.getNodeAttributes(target)),
      sourceRadius: radii.get(source) ?? 0,
      targetRadius: radii.get(target) ?? 0,
      curvature,
      width: measure(scene.shown.edges.get(id)?.label ?? ""),
    }));
}

/** What the verbs must keep clear of: the nodes in focus and their names. */
function obstaclesOf(scene: Scene, discs: readonly Disc[], names: readonly PlacedName[]): Obstacle[] {
  const lit = discs.filter(({ id }) => scene.focus?.nodes.has(id) === true);
  const spans = new Map(lit.map(({ id, width }) => [id, width]));
  const squares = names.flatMap(({ id, x, y }) => {
    const width = spans.get(id) ?? 0;
    const count = Math.ceil(width / LINE);
    return Array.from({ length: count }, (_, at) => ({ x: x + ((at + 0.5) / count - 0.5) * width, y, half: LINE / 2 }));
  });
  return [...lit.map(({ x, y, radius }) => ({ x, y, half: radius })), ...squares];
}

/** Where buttons and notices lie over the stage, in its own pixels. */
function blockedBy(canvas: HTMLCanvasElement): Box[] {
  const stage = canvas.getBoundingClientRect();
  const over = canvas.closest("main")?.querySelectorAll(".over > *, .view-switch, .stage-tools > *, .sheet-buttons > *") ?? [];
  return [...over].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left: left - stage.left, right: right - stage.left, top: top - stage.top, bottom: bottom - stage.top };
  });
}

/** Clears the canvas, sized to the stage, and sets what all words share. */
export function prepare(context: CanvasRenderingContext2D, width: number, height: number, scene: Scene): void {
  const ratio = window.devicePixelRatio || 1;
  const { canvas } = context;
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 2 * HALO;
  context.strokeStyle = scene.paint.paper;
}

/** Looks widths up by id. */
function widthIn(all: readonly { readonly id: string; readonly width: number }[]): (id: string) => number {
  const own = new Map(all.map(({ id, width }) => [id, width]));
  return (id) => own.get(id) ?? 0;
}

/** A name that stands on the canvas: whose it is, its middle and how wide it is. */
export interface Written extends PlacedName {
  readonly width: number;
}

/** Takes the names of whoever is not kept off the canvas, and leaves all others as they are. */
export function eraseNames(
  context: CanvasRenderingContext2D,
  written: readonly Written[],
  isKept: (id: string) => boolean,
): void {
  for (const { id, x, y, width } of written) {
    if (!isKept(id)) context.clearRect(x - width / 2 - HALO, y - LINE / 2 - HALO, width + 2 * HALO, LINE + 2 * HALO);
  }
}

/** Gives the names that it has written. */
export function drawWords(
  sigma: StageSigma,
  context: CanvasRenderingContext2D,
  scene: Scene,
  staged: Staged,
): readonly Written[] {
  const { width, height } = sigma.getDimensions();
  prepare(context, width, height, scene);
  const graph = sigma.getGraph();
  const write = (words: string, x: number, y: number): void => {
    context.strokeText(words, x, y);
    context.fillText(words, x, y);
  };

  const titles = drawTitles(sigma, context, scene, staged);
  const nameWidth = measureIn(context, NAME_FONT);
  context.fillStyle = scene.paint.ink;
  const discs = discsOf(sigma, scene, nameWidth);
  const frame = { width, height, line: LINE, blocked: blockedBy(context.canvas) };
  const names = placeNames(discs, frame, scene.pinned, titles);
  const curves = curvesOf(sigma, scene, discs, measureIn(context, VERB_FONT));
  const verbs = placeAlong(curves, obstaclesOf(scene, discs, names), LINE);
  const isLit = ({ id }: PlacedName): boolean => scene.focus?.nodes.has(id) !== false;
  const widthOf = widthIn(discs);
  const unlit = { placed: names.filter((name) => !isLit(name)), width: widthOf };
  const clear = new Set(uncovered(unlit, { placed: verbs, width: widthIn(curves) }, LINE));

  context.font = NAME_FONT;
  const written = names.filter((name) => isLit(name) || clear.has(name));
  for (const name of written) {
    context.globalAlpha = isLit(name) ? 1 : DIM;
    write(shortened(graph.getNodeAttribute(name.id, "name")), name.x, name.y);
  }
  context.globalAlpha = 1;

  context.font = VERB_FONT;
  for (const { id, x, y, angle } of verbs) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.fillStyle = scene.paint.words.get(graph.getAttribute("edges").get(id)?.relationClass ?? "") ?? scene.paint.ink;
    write(scene.shown.edges.get(id)?.label ?? "", 0, 0);
    context.restore();
  }
  return written.map((name) => ({ ...name, width: widthOf(name.id) }));
}
