/** Fetches the two sides of a comparison and makes one graph of their differences; keeps the last one while the next is on its way. */
import { useMemo, useState } from "react";
import type { GraphFilter, Ontology } from "../../../server/vocabulary/index.ts";
import { useGraph } from "../../data/index.ts";
import { differenceOf, shownOfDifference, type EdgeDifference, type Shown } from "../../derive/index.ts";
import { sideOf, useView, type Comparison } from "../../state/index.ts";

export interface Difference {
  readonly compare: Comparison;
  readonly edges: readonly EdgeDifference[];
  readonly shown: Shown;
}

interface Comparing {
  /** Null where nothing is compared, or nothing is there yet. */
  readonly difference: Difference | null;
  readonly waiting: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

export function useDifference(filter: GraphFilter, ontology: Ontology | undefined): Comparing {
  const compare = useView(({ view }) => view.compare);
  const first = useGraph(compare === null ? filter : sideOf(filter, compare, "a"));
  const second = useGraph(compare === null ? filter : sideOf(filter, compare, "b"));
  const [a, b] = [first, second].map(({ data, isPlaceholderData }) => (isPlaceholderData ? undefined : data));
  const made = useMemo((): Difference | null => {
    if (compare === null || a === undefined || b === undefined || ontology === undefined) return null;
    const edges = differenceOf(a, b, ontology);
    return { compare, edges, shown: shownOfDifference(edges, [a, b], ontology, compare.by) };
  }, [a, b, compare, ontology]);
  const [kept, setKept] = useState(made);
  if (made !== null && made !== kept) setKept(made);
  const failed = [first, second].filter(({ error }) => error !== null);
  return {
    difference: compare === null ? null : (made ?? kept),
    waiting: compare !== null && made === null && failed.length === 0,
    error: compare === null ? null : (failed[0]?.error ?? null),
    retry: () => {
      for (const query of failed) void query.refetch();
    },
  };
}
