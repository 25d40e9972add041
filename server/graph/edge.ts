/** How an edge is named. */
const SEPARATOR = "~";

/** The id of an edge, `source~relation~target`; for a symmetric relation pass its ends in canonical order. */
export function edgeId(source: string, relation: string, target: string): string {
  return [source, relation, target].join(SEPARATOR);
}
