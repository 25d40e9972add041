/** The face of the paths in the panel; who only needs to know which are looked at imports `looked-at.ts`. */
export { PathsPanel } from "./PathsPanel.tsx";
export { PathsTo } from "./PathsTo.tsx";
