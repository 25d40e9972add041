/** The face of the exchange: graph and claims to and from file formats. */
export { readClaims, writeClaims } from "./claims-jsonl.ts";
export { exportSurvey, type ExportRequest } from "./export-survey.ts";
export { FORMATS, formatNamed, type ExportFile, type Format } from "./formats.ts";
export { readGraphology, writeGraphology, type GraphAbout } from "./graphology-json.ts";
export { readNodeLink, writeNodeLink } from "./node-link.ts";
