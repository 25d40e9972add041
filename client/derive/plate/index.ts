/** The face of the plate, which is loaded only when a picture is saved. */
export { plateKeys } from "./keys.ts";
export type { Plate, PlateEdge, PlateNode, PlateWords } from "./plate.ts";
export { sheetOf, type Measure } from "./sheet.ts";
export { CORE, dashesOf, FADE, strokeOf } from "./stroke.ts";
export { plateSvg, sampleOf } from "./svg.ts";
