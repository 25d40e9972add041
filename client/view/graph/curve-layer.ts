/**
 * The curves of the graph on two canvases under sigma's own: all of them, and those in the light over them. What is moved while it is
 * looked at costs no drawing of all curves: the camera shifts the picture of them, a dragged node takes its own curves along, and a
 * focus dims the picture. At rest everything is drawn anew, sharp and in full.
 */
import {
  addRow,
  curveAt,
  emptyRows,
  firmnessOf,
  rowsWithin,
  type Box,
  type CurveEnds,
  type CurveLook,
  type CurveRows,
  type PictureEdge,
  type ShownEdge,
} from "../../derive/index.ts";
import { isSame, looksSame, wiringOf, type Wiring } from "./curve-wiring.ts";
import type { CurveCanvas } from "./curve-canvas.ts";
import { CurvePainter, type Sheet } from "./curve-painter.ts";
import type { StageSigma } from "./looks.ts";
import { planeOf, type Plane } from "./plane.ts";
import { dimmed, lookOf, type Scene } from "./reduce.ts";

/** Up to so many curves are drawn anew for every movement of the camera. */
const FEW = 300;
/** Beyond so many, the curves of a node that is dragged are left in the picture until it is put down. */
const MANY = 8_000;
/** Milliseconds without movement after which everything is drawn anew. */
const REST = 160;
/** A curve is hit so many pixels off its middle, however thin it is. */
const GENEROUS = 4.5;

const NOTHING: CurveRows = emptyRows(0);

interface Sheets {
  readonly whole: CurveCanvas;
  readonly lit: HTMLCanvasElement;
}

export class CurveLayer {
  readonly #sigma: StageSigma;
  readonly #whole: CurvePainter;
  readonly #canvas: HTMLCanvasElement;
  readonly #lighted: HTMLCanvasElement;
  /** Made when something is first in the light. */
  #lit: CurvePainter | null = null;
  #wiring: Wiring = wiringOf([], []);
  #numbers = new Map<string, number>();
  #scene: Scene | null = null;
  #rows: CurveRows = NOTHING;
  /** Whether the picture of all curves is not that of the scene any more. */
  #stale = true;
  /** Whether nodes may have moved other than by being dragged, and where they were when all curves were last drawn. */
  #shaken = false;
  #placed: CurveEnds | null = null;
  /** How the plane lay when all curves were last drawn. */
  #drawn: Plane | null = null;
  /** The sheet that they were drawn on. */
  #sized: Sheet | null = null;
  #lifted: string | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(sigma: StageSigma, sheets: Sheets) {
    this.#sigma = sigma;
    this.#lighted = sheets.lit;
    this.#canvas = sheets.whole.canvas;
    this.#whole = sheets.whole.painter;
  }

  /** Edges that are drawn, by id. */
  get ids(): readonly string[] {
    return this.#rows.ids;
  }

  /** Whether nothing has been drawn of this picture yet. */
  get isNew(): boolean {
    return this.#placed === null;
  }

  /** Takes the edges of another picture; those whose ends are not there are left out. */
  wire(edges: readonly PictureEdge[]): void {
    const graph = this.#sigma.getGraph();
    this.#wiring = wiringOf(
      graph.nodes(),
      edges.filter(({ source, target }) => graph.hasNode(source) && graph.hasNode(target)),
    );
    this.#numbers = new Map(this.#wiring.edges.map(({ id }, i) => [id, i]));
    this.#stale = true;
    this.#placed = null;
    // Of all nodes at once, that is; a dragged one takes its curves along.
    graph.on("eachNodeAttributesUpdated", () => {
      this.#shaken = true;
    });
  }

  /** Takes another scene; drawn with sigma's next rendering. */
  play(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    // What is in the light lies on a sheet of its own.
    this.#stale ||=
      before === null || !looksSame(before.shown, scene.shown) || before.paint !== scene.paint || before.scale !== scene.scale;
  }

  /** How an edge looks at the moment; null where it is not drawn. */
  look(edge: PictureEdge): CurveLook | null {
    const shown = this.#scene?.shown.edges.get(edge.id);
    return shown === undefined || this.#scene === null ? null : lookOf(this.#scene, edge, shown);
  }

  /** Takes a node's curves out of the picture, to follow it; null puts them back. */
  lift(node: string | null): void {
    if (node === this.#lifted) return;
    this.#lifted = node;
    if (node === null || this.#rows.ids.length <= MANY) this.#stale = true;
    this.#sigma.scheduleRender();
  }

  /** The edge that lies under a point of the stage; null where none does. */
  at(point: { readonly x: number; readonly y: number }): string | null {
    const { x, y } = this.#sigma.viewportToGraph(point);
    const { a, b } = this.#plane();
    const unit = 1 / Math.max(1e-9, Math.hypot(a, b));
    return curveAt(this.#rows, x, y, this.#sigma.scaleSize(1) * unit, GENEROUS * unit);
  }

  /** Draws what has changed; called when sigma has rendered. */
  draw(): void {
    const scene = this.#scene;
    const { width, height } = this.#sigma.getDimensions();
    if (scene === null || width === 0 || height === 0) return;
    const plane = this.#plane();
    const placed = this.#ends(scene);
    this.#stale ||= this.#shaken && !isSame(placed, this.#placed);
    this.#shaken = false;
    this.#dim(scene);
    if (this.#stale || (this.#hasMoved(plane) && this.#rows.ids.length <= FEW)) this.#drawWhole(scene, plane, placed);
    else if (this.#hasMoved(plane)) this.#shift(plane);
    this.#drawLit(scene, plane, placed);
  }

  /** Stops whatever is still to come. */
  end(): void {
    clearTimeout(this.#rest);
    this.#whole.stop();
  }

  /** Of the camera as it is, which sigma itself may not have drawn by yet. */
  #plane(): Plane {
    return planeOf(this.#sigma, this.#sigma.getCamera().getState());
  }

  #hasMoved(plane: Plane): boolean {
    const drawn = this.#drawn;
    if (drawn === null) return true;
    const sheet = this.#sheet();
    if ((["width", "height", "pixelRatio"] as const).some((key) => sheet[key] !== this.#sized?.[key])) {
      this.#stale = true;
      return true;
    }
    return (Object.keys(plane) as (keyof Plane)[]).some((key) => Math.abs(plane[key] - drawn[key]) > 1e-6);
  }

  #sheet(): Sheet {
    return { ...this.#sigma.getDimensions(), pixelRatio: window.devicePixelRatio || 1, size: this.#sigma.scaleSize(1) };
  }

  #ends(scene: Scene): CurveEnds {
    const graph = this.#sigma.getGraph();
    const { nodes } = this.#wiring;
    const [x, y, size] = [new Float32Array(nodes.length), new Float32Array(nodes.length), new Float32Array(nodes.length)];
    let i = 0;
    graph.forEachNode((_, node) => {
      x[i] = node.x;
      y[i] = node.y;
      size[i] = node.radius * scene.scale;
      i += 1;
    });
    return { x, y, size };
  }

  #drawWhole(scene: Scene, plane: Plane, placed: CurveEnds): void {
    if (this.#stale) {
      const { edges, ends } = this.#wiring;
      const rows = emptyRows(Math.min(edges.length, scene.shown.edges.size));
      const rest = firmnessOf(scene.shown);
      const add = (i: number, edge: PictureEdge, shown: ShownEdge): void =>
        addRow(rows, edge.id, ends[2 * i] ?? 0, ends[2 * i + 1] ?? 0, placed, lookOf(scene, edge, shown, rest));
      // Firm lines come first: they are drawn by a program of their own.
      const styled: Parameters<typeof add>[] = [];
      for (const [i, edge] of edges.entries()) {
        const shown = scene.shown.edges.get(edge.id);
        if (shown === undefined) continue;
        if (this.#lifted !== null && (edge.source === this.#lifted || edge.target === this.#lifted)) continue;
        if (shown.dash === "solid") add(i, edge, shown);
        else styled.push([i, edge, shown]);
      }
      for (const each of styled) add(...each);
      this.#rows = rows;
      this.#placed = placed;
      this.#stale = false;
      if (rows.ids.length <= MANY) this.#whole.take(rows);
    }
    if (this.#rows.ids.length > MANY) this.#whole.take(rowsWithin(this.#rows, this.#inSight()));
    clearTimeout(this.#rest);
    this.#sized = this.#sheet();
    this.#whole.paint(plane, this.#sized);
    this.#drawn = plane;
    this.#canvas.style.transform = "";
  }

  /** Moves the picture of all curves to where the camera would draw them, and draws them there once it rests. */
  #shift(plane: Plane): void {
    const drawn = this.#drawn;
    if (drawn === null) return;
    const scale = Math.hypot(plane.a, plane.b) / Math.max(1e-9, Math.hypot(drawn.a, drawn.b));
    this.#canvas.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${plane.e - drawn.e * scale}, ${plane.f - drawn.f * scale})`;
    clearTimeout(this.#rest);
    const settle = (): void => {
      const scene = this.#scene;
      // A hand that holds the picture still has not let go of it.
      if (this.#sigma.getContainer().dataset["moving"] !== undefined) this.#rest = setTimeout(settle, REST);
      else if (scene !== null) this.#drawWhole(scene, this.#plane(), this.#ends(scene));
    };
    this.#rest = setTimeout(settle, REST);
  }

  /** The part of the graph's plane that the stage shows. */
  #inSight(): Box {
    const { width, height } = this.#sigma.getDimensions();
    const [one, other] = [this.#sigma.viewportToGraph({ x: 0, y: 0 }), this.#sigma.viewportToGraph({ x: width, y: height })];
    const [xs, ys] = [
      [one.x, other.x],
      [one.y, other.y],
    ];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }

  #dim(scene: Scene): void {
    this.#canvas.style.opacity = scene.focus === null ? "1" : String(dimmed(scene));
  }

  #drawLit(scene: Scene, plane: Plane, placed: CurveEnds): void {
    const { focus, fresh, pulse } = scene;
    const { at, edges, ends } = this.#wiring;
    const wanted = new Set<number>();
    const lifted = this.#lifted;
    if (lifted !== null) for (const i of at.get(lifted) ?? []) wanted.add(i);
    for (const id of [...(focus?.edges ?? []), ...(pulse > 0 ? fresh : [])]) {
      const i = this.#numbers.get(id);
      if (i !== undefined) wanted.add(i);
    }
    this.#lighted.hidden = wanted.size === 0;
    if (wanted.size === 0) return;
    const rows = emptyRows(wanted.size);
    for (const i of wanted) {
      const edge = edges[i];
      const shown = edge && scene.shown.edges.get(edge.id);
      if (edge === undefined || shown === undefined) continue;
      addRow(rows, edge.id, ends[2 * i] ?? 0, ends[2 * i + 1] ?? 0, placed, lookOf(scene, edge, shown));
    }
    this.#lit ??= new CurvePainter(this.#lighted);
    this.#lit.take(rows);
    this.#lit.paint(plane, this.#sheet());
  }
}

/** The layer of each stage, for whoever has the stage at hand. */
const layers = new WeakMap<StageSigma, CurveLayer>();

export const curvesOf = (sigma: StageSigma): CurveLayer | undefined => layers.get(sigma);

export function keepCurves(sigma: StageSigma, layer: CurveLayer | null): void {
  if (layer === null) layers.delete(sigma);
  else layers.set(sigma, layer);
}
