/** The face of the graph on the page. */
export { imageOf } from "./build.ts";
export { Stage } from "./Stage.tsx";
