/** Paints rows of curves onto a canvas of its own, all with one call: sigma's way keeps an object for each edge and redraws all for any. */
import { ROW, type CurveRows } from "../../derive/index.ts";
import { FIRM_FRAGMENT_SHADER, FRAGMENT_SHADER, VERTEX_SHADER } from "./curve-shaders.ts";
import type { Plane } from "./plane.ts";

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** Pixels of a unit of sizes. */
  readonly size: number;
}

/** How the rows are laid out in strips. */
interface Strip {
  readonly plane: Plane;
  readonly sheet: Sheet;
  readonly pieces: number;
  readonly heads: boolean;
}

/** Few curves are bent out of many pieces; in a crowd nobody sees each, nor its line style, and arrowheads cover each other. */
const STEPS = [
  { upTo: 1_500, pieces: 24, heads: true, styles: true },
  { upTo: 12_000, pieces: 8, heads: true, styles: true },
  { upTo: 30_000, pieces: 5, heads: true, styles: false },
  { upTo: Number.POSITIVE_INFINITY, pieces: 3, heads: false, styles: false },
];
/** So many curves are painted in a frame; more follow in the next ones, so that the page answers meanwhile. */
const PORTION = 25_000;

const FLOATS = [
  "a_source",
  "a_target",
  "a_sourceSize",
  "a_targetSize",
  "a_thickness",
  "a_curvature",
  "a_dash",
  "a_arrow",
] as const;
const PAIRS: ReadonlySet<string> = new Set(["a_source", "a_target"]);

function compiled(gl: WebGL2RenderingContext, fragments: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, text] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, fragments],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error("This browser has no room for another shader: close some pages and reload.");
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  for (const [place, name] of [...FLOATS, "a_color"].entries()) gl.bindAttribLocation(program, place, name);
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    throw new Error(`The shaders of the curves do not fit this browser: ${gl.getProgramInfoLog(program) ?? ""}`);
  }
  return program;
}

/** Points the attributes at the rows from a first one on. */
function pointAt(gl: WebGL2RenderingContext, first: number): void {
  const stride = ROW * 4;
  let offset = first * stride;
  for (const [place, name] of FLOATS.entries()) {
    const size = PAIRS.has(name) ? 2 : 1;
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, size, gl.FLOAT, false, stride, offset);
    gl.vertexAttribDivisor(place, 1);
    offset += 4 * size;
  }
  gl.enableVertexAttribArray(FLOATS.length);
  gl.vertexAttribPointer(FLOATS.length, 4, gl.UNSIGNED_BYTE, true, stride, offset);
  gl.vertexAttribDivisor(FLOATS.length, 1);
}

/** Gives a canvas so many of its own pixels as lie under a size on the page. */
export function sizeTo(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  pixelRatio = window.devicePixelRatio || 1,
): void {
  const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}

export class CurvePainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  readonly #programs = new Map<string, WebGLProgram>();
  #count = 0;
  #firm = 0;
  #next = 0;

  constructor(canvas: HTMLCanvasElement) {
    const gl = canvas.getContext("webgl2", { antialias: false, preserveDrawingBuffer: true });
    if (gl === null)
      throw new Error("This browser draws no WebGL 2, which the graph is drawn with: allow it, or use another browser.");
    this.#canvas = canvas;
    this.#gl = gl;
    this.#use(FIRM_FRAGMENT_SHADER);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  /** The program of these fragments, from now on in force; compiled when it is first wanted. */
  #use(fragments: string): WebGLProgram {
    const program = this.#programs.get(fragments) ?? compiled(this.#gl, fragments);
    this.#programs.set(fragments, program);
    this.#gl.useProgram(program);
    return program;
  }

  /** Takes the rows that the next paintings are of. */
  take({ values, ids, firm }: CurveRows): void {
    this.stop();
    this.#gl.bufferData(this.#gl.ARRAY_BUFFER, values, this.#gl.DYNAMIC_DRAW);
    this.#count = ids.length;
    this.#firm = firm;
  }

  /** Clears the canvas, sized to the sheet, and paints the rows, many of them over several frames. */
  paint(plane: Plane, sheet: Sheet): void {
    const gl = this.#gl;
    this.stop();
    sizeTo(this.#canvas, sheet.width, sheet.height, sheet.pixelRatio);
    gl.viewport(0, 0, this.#canvas.width, this.#canvas.height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const count = this.#count;
    const { pieces = 3, heads = false, styles = false } = STEPS.find(({ upTo }) => count <= upTo) ?? {};
    const strip = { plane, sheet, pieces, heads };
    this.#draw(FIRM_FRAGMENT_SHADER, strip, 0, styles ? this.#firm : count);
    if (styles) this.#draw(FRAGMENT_SHADER, strip, this.#firm, count);
  }

  /** Draws the rows from one to another by a program. */
  #draw(fragments: string, { plane, sheet, pieces, heads }: Strip, from: number, to: number): void {
    if (from >= to) return;
    const gl = this.#gl;
    const program = this.#use(fragments);
    const place = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
    // The buffer's y axis points up, the page's down.
    const { a, b, c, d, e, f } = plane;
    const { height, pixelRatio, size } = sheet;
    gl.uniform4f(place("u_turn"), a * pixelRatio, c * pixelRatio, -b * pixelRatio, -d * pixelRatio);
    gl.uniform2f(place("u_shift"), e * pixelRatio, (height - f) * pixelRatio);
    gl.uniform2f(place("u_dimensions"), this.#canvas.width, this.#canvas.height);
    gl.uniform1f(place("u_size"), size);
    gl.uniform1f(place("u_pixelRatio"), pixelRatio);
    gl.uniform1f(place("u_heads"), heads ? 1 : 0);
    gl.uniform1f(place("u_pieces"), pieces);
    const go = (first: number): void => {
      const portion = Math.min(PORTION, to - first);
      pointAt(gl, first);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (pieces + (heads ? 3 : 1)), portion);
      if (first + portion < to) this.#next = requestAnimationFrame(() => go(first + portion));
    };
    go(from);
  }

  /** Leaves what is painted as it is. */
  stop(): void {
    cancelAnimationFrame(this.#next);
  }
}
