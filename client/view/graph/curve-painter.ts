/**
 * Paints rows of curves onto a canvas of its own, all with one call: sigma's way keeps an object for each edge and redraws all for any.
 * The rows lie in a texture, not in attributes that change from instance to instance: what draws in software draws each instance by itself.
 */
import { emptyRows, layRuns, ROW, type CurveRows, type Run } from "../../derive/index.ts";
import { FIRM_FRAGMENT_SHADER, FRAGMENT_SHADER, VERTEX_SHADER } from "./curve-shaders.ts";
import type { Plane } from "./plane.ts";

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** Pixels of a unit of sizes. */
  readonly size: number;
}

/** A program and where its uniforms are: to ask for one goes through the browser each time. */
interface Program {
  readonly program: WebGLProgram;
  readonly place: (name: string) => WebGLUniformLocation | null;
  /** Whether it has been found to be whole: to ask waits until it is compiled. */
  isSound: boolean;
}

function placesOf(gl: WebGL2RenderingContext, program: WebGLProgram): Program["place"] {
  const known = new Map<string, WebGLUniformLocation | null>();
  return (name) => {
    const place = known.get(name) ?? gl.getUniformLocation(program, name);
    known.set(name, place);
    return place;
  };
}

/** Strips that are drawn alike. */
interface Portion extends Run {
  readonly plane: Plane;
  readonly sheet: Sheet;
  readonly heads: boolean;
}

/**
 * Few curves may have many pieces; in a crowd nobody sees each, nor its line style, and arrowheads cover each other. In the densest, which
 * is one haze of colour, the picture has half the pixels each way, or its last curve would be there seconds after the first.
 */
const STEPS = [
  { upTo: 1_500, most: 24, heads: true, styles: true, density: 1 },
  { upTo: 12_000, most: 8, heads: true, styles: true, density: 1 },
  { upTo: 30_000, most: 5, heads: true, styles: false, density: 1 },
];
const CROWD = { most: 3, heads: false, styles: false, density: 0.5 };
/** So many curves are painted at once; more follow when these are done, so that the page answers meanwhile. */
const PORTION = 25_000;

/** Rows on one line of the texture that holds them; each takes three pixels. */
const LINE = 341;

/** Has the browser begun to compile the program of these fragments; nothing waits for it yet. */
function compiling(gl: WebGL2RenderingContext, fragments: string): Program {
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
  return { program, place: placesOf(gl, program), isSound: false };
}

/** Vertices by number, two triangles a piece, for so many strips of so many vertices. */
function trianglesOf(strips: number, vertices: number): Uint32Array {
  const numbers = new Uint32Array(3 * strips * (vertices - 2));
  let at = 0;
  for (let strip = 0; strip < strips; strip++) {
    const last = (strip + 1) * vertices - 2;
    for (let v = strip * vertices; v < last; v += 2) {
      numbers[at] = v;
      numbers[at + 1] = v + 1;
      numbers[at + 2] = v + 2;
      numbers[at + 3] = v + 2;
      numbers[at + 4] = v + 1;
      numbers[at + 5] = v + 3;
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
  readonly #programs = new Map<string, Program>();
  /** Buffers of the triangles of so many strips, by the vertices of each. */
  readonly #strips = new Map<number, { readonly buffer: WebGLBuffer; count: number }>();
  #rows: CurveRows = emptyRows(0);
  #next = 0;

  constructor(canvas: HTMLCanvasElement) {
    const gl = canvas.getContext("webgl2", { antialias: false, preserveDrawingBuffer: true });
    if (gl === null)
      throw new Error("This browser draws no WebGL 2, which the graph is drawn with: allow it, or use another browser.");
    this.#canvas = canvas;
    this.#gl = gl;
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  #programOf(fragments: string): Program {
    const known = this.#programs.get(fragments) ?? compiling(this.#gl, fragments);
    this.#programs.set(fragments, known);
    return known;
  }

  /** The program of these fragments, from now on in force; compiled when it is first wanted, if it has not been before. */
  #use(fragments: string): Program {
    const gl = this.#gl;
    const wanted = this.#programOf(fragments);
    if (!wanted.isSound && gl.getProgramParameter(wanted.program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
      throw new Error(`The shaders of the curves do not fit this browser: ${gl.getProgramInfoLog(wanted.program) ?? ""}`);
    }
    wanted.isSound = true;
    gl.useProgram(wanted.program);
    return wanted;
  }

  /** Has all programs compiled beside whatever is done until something is painted. */
  compileAll(): void {
    for (const fragments of [FIRM_FRAGMENT_SHADER, FRAGMENT_SHADER]) this.#programOf(fragments);
    this.#gl.flush();
  }

  /** Takes the rows that the next paintings are of. */
  take(rows: CurveRows): void {
    this.stop();
    this.#rows = rows;
  }

  /** Binds a buffer with the triangles of so many strips at least. */
  #hold(count: number, vertices: number): void {
    const gl = this.#gl;
    const held = this.#strips.get(vertices) ?? { buffer: gl.createBuffer(), count: 0 };
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, held.buffer);
    if (held.count < count) gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, trianglesOf(count, vertices), gl.STATIC_DRAW);
    this.#strips.set(vertices, { ...held, count: Math.max(held.count, count) });
  }

  /** Clears the canvas, sized to the sheet, and paints the rows, many of them over several frames. */
  paint(plane: Plane, { width, height, size, ...page }: Sheet): void {
    const gl = this.#gl;
    this.stop();
    const count = this.#rows.ids.length;
    const { most, heads, styles, density } = STEPS.find(({ upTo }) => count <= upTo) ?? CROWD;
    const pixelRatio = page.pixelRatio * density;
    sizeTo(this.#canvas, width, height, pixelRatio);
    gl.viewport(0, 0, this.#canvas.width, this.#canvas.height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const lines = Math.ceil(count / LINE);
    const texels = new Uint32Array(lines * LINE * ROW);
    const runs = layRuns(this.#rows, texels, Math.hypot(plane.a, plane.b) * pixelRatio, most, styles);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32UI, 3 * LINE, lines, 0, gl.RGBA_INTEGER, gl.UNSIGNED_INT, texels);
    this.#go(runs.map((run) => ({ ...run, plane, sheet: { width, height, size, pixelRatio }, heads })));
  }

  /** Draws as many strips as fit into a portion, and the others once these are there: what draws in software would fall behind. */
  #go(portions: readonly Portion[]): void {
    const gl = this.#gl;
    let room = PORTION;
    const left: Portion[] = [];
    for (const portion of portions) {
      const { from, to } = portion;
      const end = Math.min(to, from + room);
      if (end > from) this.#draw({ ...portion, to: end });
      if (end < to) left.push({ ...portion, from: end });
      room -= end - from;
    }
    const done = left.length === 0 ? null : gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    // They are drawn while the page goes on with what is not drawn here: names, and all that stands around the graph.
    gl.flush();
    if (left.length === 0) return;
    const look = (): void => {
      if (done === null || gl.isContextLost()) return;
      if (gl.getSyncParameter(done, gl.SYNC_STATUS) === gl.SIGNALED) this.#go(left);
      else this.#next = requestAnimationFrame(look);
    };
    this.#next = requestAnimationFrame(look);
  }

  #draw({ plane, sheet, heads, from, to, pieces, firm }: Portion): void {
    const gl = this.#gl;
    const { place } = this.#use(firm ? FIRM_FRAGMENT_SHADER : FRAGMENT_SHADER);
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
    gl.uniform1i(place("u_first"), from);
    this.#hold(to - from, vertices);
    gl.drawElements(gl.TRIANGLES, 3 * (vertices - 2) * (to - from), gl.UNSIGNED_INT, 0);
  }

  /** Leaves what is painted as it is. */
  stop(): void {
    cancelAnimationFrame(this.#next);
  }
}
