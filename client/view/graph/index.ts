/** The face of the graph on the page. */
export { imageOf } from "./build.ts";
export { makeFirstCanvas } from "./curve-canvas.ts";
export { Stage } from "./Stage.tsx";
