/**
 * The canvas that all curves are painted on. The first is made while the page's data are under way: the browser then compiles its shaders
 * beside all else that has to be done before there is a graph, instead of after it.
 */
import { CurvePainter, sizeTo } from "./curve-painter.ts";

export interface CurveCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly painter: CurvePainter;
}

let first: CurveCanvas | null = null;

function makeCanvas(width: number, height: number): CurveCanvas {
  const canvas = document.createElement("canvas");
  canvas.className = "ground curves";
  canvas.ariaHidden = "true";
  // A canvas that gets its size after its context waits until all that was drawn before is done.
  sizeTo(canvas, width, height);
  return { canvas, painter: new CurvePainter(canvas) };
}

/** Makes the first canvas, for whoever takes one next; about as big as the stage will be. */
export function makeFirstCanvas(width: number, height: number): void {
  try {
    first = makeCanvas(width, height);
    first.painter.compileAll();
  } catch {
    // Whoever takes one will be told.
    first = null;
  }
}

/**
 * A canvas of a size that nothing has been painted on.
 * @throws {Error} where the browser draws no WebGL 2.
 */
export function takeCanvas(width: number, height: number): CurveCanvas {
  const taken = first ?? makeCanvas(width, height);
  first = null;
  sizeTo(taken.canvas, width, height);
  return taken;
}
