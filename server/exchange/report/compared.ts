/** A cited report of a comparison: its edges as sentences under how they differ, each with the sources of both sides. */
import { FORMAT_FACTS, type Edge, type GraphFilter, type Ontology, type StoredClaim } from "../../vocabulary/index.ts";
import { withEdges } from "../exportable.ts";
import type { ExportFile } from "../formats.ts";
import { reportHtml } from "./html.ts";
import { reportMarkdown } from "./markdown.ts";
import { entryOf, type Report } from "./report.ts";
import { counted, day, filterLines } from "./words.ts";

interface ComparedReport {
  readonly format: "report-markdown" | "report-html";
  readonly ontology: Ontology;
  /** What both sides have in common. */
  readonly filter: GraphFilter;
  /** The day of the export, ISO 8601. */
  readonly on: string;
  readonly title: string;
  /** How much differs, in words. */
  readonly totals: string;
  /** What is to be known of the comparison before it is read. */
  readonly remarks: readonly string[];
  readonly sides: readonly { readonly name: string; readonly claims: readonly StoredClaim[] }[];
  /** The edges that differ in one way, and what differs of each. */
  readonly parts: readonly {
    readonly title: string;
    readonly edges: readonly { readonly edge: Edge; readonly told: string }[];
  }[];
  readonly nameOf: (id: string) => string;
}

/** Claims of both sides, once each, with the side that they are of. */
function sided(sides: ComparedReport["sides"]): readonly (StoredClaim & { readonly side: string })[] {
  const all = new Map<string, StoredClaim & { readonly side: string }>();
  for (const [index, { claims }] of sides.entries()) {
    const side = index === 0 ? "of the first" : "of the second";
    for (const stored of claims) all.set(stored.id, { ...stored, side: all.has(stored.id) ? "of both" : side });
  }
  return [...all.values()];
}

/** The file, like that of the same format without a comparison. */
export function comparedReport(from: ComparedReport): ExportFile {
  const { format, ontology, filter, nameOf } = from;
  const claims = Map.groupBy(withEdges(sided(from.sides), filter.level, ontology), ({ edge }) => edge);
  const sections = from.parts.map(({ title, edges }) => ({
    title: `${title}: ${counted(edges.length, "edge")}`,
    colour: "currentColor",
    entries: edges.map(({ edge, told }) => ({ ...entryOf(edge, claims.get(edge.id) ?? [], ontology, nameOf), count: told })),
  }));
  const report: Report = {
    title: from.title,
    on: day(from.on),
    totals: from.totals,
    filters: [
      ...from.sides.map(({ name }, index) => `${index === 0 ? "first" : "second"}: ${name}`),
      ...from.remarks,
      ...filterLines(filter, ontology, nameOf),
    ],
    sections: sections.filter(({ entries }) => entries.length > 0),
  };
  const { file, mediaType } = FORMAT_FACTS[format];
  return { name: file, mediaType, text: format === "report-html" ? reportHtml(report) : reportMarkdown(report) };
}
