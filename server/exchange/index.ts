/** The face of the exchange: graph and claims to and from file formats. */
export { readClaims, writeClaims } from "./claims-jsonl.ts";
export { exportSurvey } from "./export-survey.ts";
export { FORMATS, formatNamed } from "./formats.ts";
export { readGraphology, writeGraphology } from "./graphology-json.ts";
export { readNodeLink, writeNodeLink } from "./node-link.ts";
