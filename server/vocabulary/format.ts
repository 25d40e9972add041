/** The formats that leave the house: what each is called, for whom it is, and what its file is named. The API, the command and the page offer these. */
import { z } from "zod";

export const FORMATS = [
  "graphology",
  "node-link",
  "gephi-lite",
  "gexf",
  "graphml",
  "cytoscape",
  "gephi-nodes",
  "gephi-edges",
  "neo4j-nodes",
  "neo4j-edges",
  "stix",
  "ftm",
  "claims-jsonl",
  "claims-csv",
  "report-markdown",
  "report-html",
] as const;
export const Format = z.enum(FORMATS).meta({ id: "ExportFormat" });
export type Format = z.infer<typeof Format>;

export type FormatGroup = "Report" | "Graph" | "Tables" | "Claims and intelligence";

export interface FormatFacts {
  readonly group: FormatGroup;
  readonly label: string;
  /** Which programs read it, or what it is good for. */
  readonly note: string;
  readonly file: string;
  readonly mediaType: string;
}

const json = "application/json";
const csv = "text/csv; charset=utf-8";
const lines = "application/x-ndjson";

/** Formats that are made of claims: of a graph without their sentences nothing could be written. */
export const CLAIM_FORMATS: readonly Format[] = ["ftm", "claims-jsonl", "claims-csv", "report-markdown", "report-html"];

/** Formats of the graph whose edges hold their claims, so that they open with every sentence. */
export const SENTENCE_FORMATS: readonly Format[] = ["graphology", "node-link"];

/** What is known of each format. */
export const FORMAT_FACTS: Readonly<Record<Format, FormatFacts>> = {
  graphology: facts("Graph", "Graph JSON", "graphology, with sentences; opens here", "dragoman-graph.json", json),
  "node-link": facts("Graph", "Node-link JSON", "D3, NetworkX, with sentences", "dragoman-node-link.json", json),
  "gephi-lite": facts("Graph", "Gephi Lite", "graph JSON with colours and sizes", "dragoman-gephi-lite.json", json),
  gexf: facts("Graph", "GEXF", "Gephi, with dates and colours", "dragoman.gexf", "application/gexf+xml"),
  graphml: facts("Graph", "GraphML", "yEd, igraph, NetworkX", "dragoman.graphml", "application/graphml+xml"),
  cytoscape: facts("Graph", "Cytoscape JSON", "Cytoscape, Cytoscape.js", "dragoman.cyjs", json),
  "gephi-nodes": facts("Tables", "Actors for Gephi", "CSV, nodes table", "dragoman-gephi-nodes.csv", csv),
  "gephi-edges": facts("Tables", "Edges for Gephi", "CSV, edges table", "dragoman-gephi-edges.csv", csv),
  "neo4j-nodes": facts("Tables", "Actors for Neo4j", "CSV, neo4j-admin import", "dragoman-neo4j-nodes.csv", csv),
  "neo4j-edges": facts("Tables", "Edges for Neo4j", "CSV, neo4j-admin import", "dragoman-neo4j-relationships.csv", csv),
  stix: facts("Claims and intelligence", "STIX 2.1", "OpenCTI, MISP", "dragoman-stix.json", "application/stix+json;version=2.1"),
  ftm: facts("Claims and intelligence", "FollowTheMoney", "Aleph, OpenSanctions", "dragoman.ftm.json", lines),
  "claims-jsonl": facts(
    "Claims and intelligence",
    "Claims, JSON Lines",
    "with sentences; opens here again",
    "dragoman-claims.jsonl",
    lines,
  ),
  "claims-csv": facts("Claims and intelligence", "Claims, CSV", "spreadsheets, statistics", "dragoman-claims.csv", csv),
  "report-markdown": facts(
    "Report",
    "Cited report, Markdown",
    "each edge with its sources",
    "dragoman-report.md",
    "text/markdown; charset=utf-8",
  ),
  "report-html": facts(
    "Report",
    "Cited report, HTML",
    "one page to print or send",
    "dragoman-report.html",
    "text/html; charset=utf-8",
  ),
};

function facts(group: FormatGroup, label: string, note: string, file: string, mediaType: string): FormatFacts {
  return { group, label, note, file, mediaType };
}
