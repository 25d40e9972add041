/**
 * Paints rows of curves onto a canvas of its own, all with one call: sigma's way keeps an object for each edge and redraws all for any.
 * The rows lie in a texture, not in attributes that change from instance to instance: what draws in software draws each instance by itself.
 */
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

/** Rows on one line of the texture that holds them; each takes three pixels. */
const LINE = 341;

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
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    throw new Error(`The shaders of the curves do not fit this browser: ${gl.getProgramInfoLog(program) ?? ""}`);
  }
  return program;
}

/** Vertices by number, two triangles a piece, for so many strips of so many vertices. */
function trianglesOf(strips: number, vertices: number): Uint32Array {
  const pieces = vertices / 2 - 1;
  const numbers = new Uint32Array(6 * strips * pieces);
  let at = 0;
  for (let strip = 0; strip < strips; strip++) {
    for (let piece = 0; piece < pieces; piece++) {
      const v = strip * vertices + 2 * piece;
      numbers.set([v, v + 1, v + 2, v + 2, v + 1, v + 3], at);
      at += 6;
    }
  }
  return numbers;
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
  /** The strips whose triangles the buffer holds. */
  #strips = { count: 0, vertices: 0 };
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
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
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
  take({ bytes, ids, firm }: CurveRows): void {
    this.stop();
    const gl = this.#gl;
    const lines = Math.ceil(ids.length / LINE);
    const texels = new Uint32Array(lines * LINE * ROW);
    texels.set(bytes.subarray(0, ids.length * ROW));
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32UI, 3 * LINE, lines, 0, gl.RGBA_INTEGER, gl.UNSIGNED_INT, texels);
    this.#count = ids.length;
    this.#firm = firm;
  }

  /** Has the buffer hold the triangles of so many strips at least. */
  #hold(count: number, vertices: number): void {
    if (this.#strips.vertices === vertices && this.#strips.count >= count) return;
    this.#gl.bufferData(this.#gl.ELEMENT_ARRAY_BUFFER, trianglesOf(count, vertices), this.#gl.STATIC_DRAW);
    this.#strips = { count, vertices };
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
    const vertices = 2 * (pieces + (heads ? 3 : 1));
    gl.uniform1i(place("u_line"), LINE);
    gl.uniform1i(place("u_vertices"), vertices);
    const start = place("u_first");
    const go = (first: number): void => {
      const portion = Math.min(PORTION, to - first);
      this.#hold(portion, vertices);
      gl.uniform1i(start, first);
      gl.drawElements(gl.TRIANGLES, 3 * (vertices - 2) * portion, gl.UNSIGNED_INT, 0);
      if (first + portion < to) this.#next = requestAnimationFrame(() => go(first + portion));
    };
    go(from);
  }

  /** Leaves what is painted as it is. */
  stop(): void {
    cancelAnimationFrame(this.#next);
  }
}
