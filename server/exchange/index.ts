/** The face of the exchange: graph and claims to every file format. Claims are read by the graph, for the page does so too. */
export { readClaims } from "../graph/index.ts";
export { writeClaims } from "./claims-jsonl.ts";
export { unguarded, writeTable } from "./csv.ts";
export { comparedReport } from "./report/compared.ts";
export { exportSurvey } from "./export-survey.ts";
export { formatNamed } from "./formats.ts";
export { readGraphology, writeGraphology } from "./graphology-json.ts";
export { readNodeLink, writeNodeLink } from "./node-link.ts";
