/** The table of writers, one row for each format of the vocabulary, so that the API, the command and the page offer the same. */
import { toGraph } from "../graph/index.ts";
import { DragomanError, FORMAT_FACTS, FORMATS, type Format } from "../vocabulary/index.ts";
import { writeClaims } from "./claims-jsonl.ts";
import { writeCytoscape } from "./cytoscape.ts";
import { evidenceIn } from "./edge-evidence.ts";
import type { Exportable } from "./exportable.ts";
import { writeFollowTheMoney } from "./follow-the-money.ts";
import { writeGephiLite } from "./gephi-lite.ts";
import { writeGexf } from "./gexf.ts";
import { writeGraphml } from "./graphml.ts";
import { writeGraphology } from "./graphology-json.ts";
import { writeNodeLink } from "./node-link.ts";
import { reportHtml } from "./report/html.ts";
import { reportMarkdown } from "./report/markdown.ts";
import { reportOf } from "./report/report.ts";
import { writeStix } from "./stix.ts";
import { writeClaimTable, writeGephiEdges, writeGephiNodes, writeNeo4jEdges, writeNeo4jNodes } from "./tables.ts";

export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

const WRITERS: Readonly<Record<Format, (from: Exportable) => string | Promise<string>>> = {
  graphology: async (from) => writeGraphology(toGraph(from.nodes, from.edges), from.about, await evidenceIn(from)),
  "node-link": async (from) => writeNodeLink(toGraph(from.nodes, from.edges), from.about, await evidenceIn(from)),
  "gephi-lite": writeGephiLite,
  gexf: writeGexf,
  graphml: writeGraphml,
  cytoscape: writeCytoscape,
  "gephi-nodes": writeGephiNodes,
  "gephi-edges": writeGephiEdges,
  "neo4j-nodes": writeNeo4jNodes,
  "neo4j-edges": writeNeo4jEdges,
  stix: writeStix,
  ftm: writeFollowTheMoney,
  "claims-jsonl": async ({ claims }) => writeClaims((await claims()).map(({ edge: _edge, ...stored }) => stored)),
  "claims-csv": async ({ claims }) => writeClaimTable(await claims()),
  "report-markdown": async (from) => reportMarkdown(await reportOf(from)),
  "report-html": async (from) => reportHtml(await reportOf(from)),
};

/**
 * The format that a word names.
 * @throws {DragomanError} `unknown-format`.
 */
export function formatNamed(word: string): Format {
  const format = FORMATS.find((each) => each === word);
  if (format === undefined) {
    throw new DragomanError(
      "unknown-format",
      `There is no export format ${JSON.stringify(word)}; choose one of ${FORMATS.join(", ")}.`,
    );
  }
  return format;
}

/** Writes in a format. */
export async function exportAs(format: Format, from: Exportable): Promise<ExportFile> {
  const { file, mediaType } = FORMAT_FACTS[format];
  return { name: file, mediaType, text: await WRITERS[format](from) };
}
