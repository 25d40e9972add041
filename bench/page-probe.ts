/**
 * What is put into a page before its own script runs, the same into each: it hears every call that draws, so that both are measured by
 * what reaches their canvases and not by what they say of themselves.
 */

export interface Probe {
  /** Milliseconds from the navigation to the end of the first frame in which all nodes and edges were drawn; null until then. */
  first: number | null;
  /** The number of frames in which anything was drawn. */
  frames: number;
  /** When the last such frame began. */
  last: number;
  /** Things that lie on the canvas that has the most of them. */
  readonly things: () => number;
  /** Waits until everything that was told to be drawn has been. Gives the time then. */
  readonly finish: () => number;
}

declare global {
  interface Window {
    readonly probe: Probe;
    /** Milliseconds after which the last click on a switch was shown. */
    shownAfter?: number;
  }
}

/** Runs in the page: must not refer to anything around it. */
export function installProbe({ nodes, edges }: { readonly nodes: number; readonly edges: number }): void {
  const contexts = new Map<WebGL2RenderingContext, number>();
  let drew = false;
  let complete = false;
  const finish = (): number => {
    // Reading a pixel is the one thing that waits for the drawing.
    for (const gl of contexts.keys()) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return performance.now();
  };
  const probe: Probe = {
    first: null,
    frames: 0,
    last: 0,
    things: () => Math.max(0, ...contexts.values()),
    finish,
  };
  Object.defineProperty(window, "probe", { value: probe });

  const count = (gl: WebGL2RenderingContext, things: number): void => {
    if (gl.getParameter(gl.FRAMEBUFFER_BINDING) !== null) return;
    drew = true;
    contexts.set(gl, (contexts.get(gl) ?? 0) + things);
    const [most = 0, next = 0] = [...contexts.values()].toSorted((a, b) => b - a);
    if (complete || most < edges || next < nodes) return;
    complete = true;
    // Whatever else the page does in this task and this frame is a part of it.
    requestAnimationFrame(() => {
      setTimeout(() => {
        probe.first = finish();
      });
    });
  };
  const { prototype } = WebGL2RenderingContext;
  const { clear, drawArrays, drawArraysInstanced, drawElements, getUniformLocation, uniform1i } = prototype;
  prototype.clear = function cleared(mask) {
    if (this.getParameter(this.FRAMEBUFFER_BINDING) === null) contexts.set(this, 0);
    clear.call(this, mask);
  };
  prototype.drawArrays = function drawn(mode, first, vertices) {
    drawArrays.call(this, mode, first, vertices);
    count(this, vertices / 3);
  };
  prototype.drawArraysInstanced = function drawn(mode, first, vertices, instances) {
    drawArraysInstanced.call(this, mode, first, vertices, instances);
    count(this, instances);
  };
  // Only strips are drawn by numbered vertices; their program is told of how many each is, of which all but two begin a triangle. What it is
  // told is overheard: to ask the program would wait for all drawing that is under way, as no reader of the page does.
  const places = new WeakSet<WebGLUniformLocation>();
  let vertices = 3;
  prototype.getUniformLocation = function found(program, name) {
    const place = getUniformLocation.call(this, program, name);
    if (place !== null && name === "u_vertices") places.add(place);
    return place;
  };
  prototype.uniform1i = function told(place, value) {
    uniform1i.call(this, place, value);
    if (place !== null && places.has(place)) vertices = value;
  };
  prototype.drawElements = function drawn(mode, numbers, type, offset) {
    drawElements.call(this, mode, numbers, type, offset);
    count(this, numbers / (3 * (vertices - 2)));
  };
  const tick = (now: number): void => {
    if (drew) {
      probe.frames += 1;
      probe.last = now;
      drew = false;
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
