/** The table of formats that leave the house: one row each, so that the API, the command and the page offer the same. */
import { toGraph } from "../graph/index.ts";
import { DragomanError, type Edge, type GraphNode, type StoredClaim } from "../vocabulary/index.ts";
import { writeClaims } from "./claims-jsonl.ts";
import { writeGraphology, type GraphAbout } from "./graphology-json.ts";
import { writeNodeLink } from "./node-link.ts";

export const FORMATS = ["graphology", "node-link", "claims-jsonl"] as const;
export type Format = (typeof FORMATS)[number];

/** What is to be written; claims are asked for only by formats that hold them. */
export interface Exportable {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
  readonly about: GraphAbout;
  readonly claims: () => Promise<readonly StoredClaim[]>;
}

export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

const WRITERS: Readonly<Record<Format, (from: Exportable) => Promise<ExportFile>>> = {
  graphology: async ({ nodes, edges, about }) => ({
    name: "dragoman-graph.json",
    mediaType: "application/json",
    text: writeGraphology(toGraph(nodes, edges), about),
  }),
  "node-link": async ({ nodes, edges, about }) => ({
    name: "dragoman-node-link.json",
    mediaType: "application/json",
    text: writeNodeLink(toGraph(nodes, edges), about),
  }),
  "claims-jsonl": async ({ claims }) => ({
    name: "dragoman-claims.jsonl",
    mediaType: "application/x-ndjson",
    text: writeClaims(await claims()),
  }),
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
  return WRITERS[format](from);
}
