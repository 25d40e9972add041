/** A report of a comparison: made here of the claims of both sides, since whoever has them knows of filters only. Loaded when it is wanted. */
import { comparedReport, readClaims } from "../../../server/exchange/index.ts";
import type { GraphFilter, Ontology } from "../../../server/vocabulary/index.ts";
import type { Source } from "../../data/index.ts";
import {
  CHANGES,
  changeTitle,
  comparedTitle,
  differenceLine,
  differenceOf,
  PERIODS_HINT,
  shownOfDifference,
} from "../../derive/index.ts";
import { sideOf, withoutCompared, type Comparison } from "../../state/index.ts";
import { sideNames } from "../compare/sides.ts";

export interface ComparedOrder {
  readonly format: "report-markdown" | "report-html";
  readonly source: Source;
  readonly filter: GraphFilter;
  readonly compare: Comparison;
  readonly ontology: Ontology;
  readonly nameOf: (id: string) => string;
  /** What the report would be called without the comparison. */
  readonly title: string;
  /** The day, ISO 8601. */
  readonly on: string;
}

export async function savedComparison({
  format,
  source,
  filter,
  compare,
  ontology,
  nameOf,
  title,
  on,
}: ComparedOrder): Promise<Blob> {
  const { signal } = new AbortController();
  const [first, second] = await Promise.all(
    (["a", "b"] as const).map(async (side) => {
      const own = sideOf(filter, compare, side);
      const [graph, claims] = await Promise.all([
        source.graph(own, signal),
        source.exported({ format: "claims-jsonl", filter: own, on, title }),
      ]);
      return { graph, claims: readClaims(await claims.text()) };
    }),
  );
  if (first === undefined || second === undefined) throw new Error("A comparison has two sides.");
  const names = sideNames(compare, nameOf);
  const differences = differenceOf(first.graph, second.graph, ontology);
  const { text, mediaType } = comparedReport({
    format,
    ontology,
    filter: withoutCompared(filter, compare),
    on,
    title: comparedTitle(title, names),
    totals: differenceLine(shownOfDifference(differences, [first.graph, second.graph], ontology, compare.by)),
    remarks: compare.by === "dates" ? [PERIODS_HINT] : [],
    sides: [
      { name: names[0], claims: first.claims },
      { name: names[1], claims: second.claims },
    ],
    parts: CHANGES.map((change) => ({
      title: changeTitle(change, compare.by, names),
      edges: differences.filter((each) => each.change === change),
    })),
    nameOf,
  });
  return new Blob([text], { type: mediaType });
}
