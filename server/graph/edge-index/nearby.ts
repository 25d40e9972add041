/**
 * Who is near the actors chosen: breadth first over everything stored at the same level and confidence. Other words of the filter do
 * not move who is near, so that words commute, and each facet can say exactly what a choice would leave.
 */
import type { GraphFilter } from "../../vocabulary/index.ts";
import type { IndexState } from "./edge-index.ts";

/**
 * By the code of an id, 1 for the actors whose claims are to be kept: those chosen and, with a depth of n, those up to n - 1 steps from
 * them. `present` tells by strand whether it holds a claim that is sure enough; null where no step is to be made.
 */
export function nearby({ roster, strands }: IndexState, filter: GraphFilter, present: Uint8Array | null): Uint8Array {
  const near = new Uint8Array(roster.ids.size);
  for (const id of filter.actor) {
    const code = roster.ids.find(id);
    if (code !== -1) near[code] = 1;
  }
  if (present === null) return near;
  const ends = filter.level === "named" ? roster.id : roster.principal;
  for (let step = 1; step < filter.depth; step++) {
    const reached: number[] = [];
    for (let strand = 0; strand < strands.size; strand++) {
      if (present[strand] !== 1) continue;
      const [source, target] = [strands.source[strand] ?? 0, strands.target[strand] ?? 0];
      const touched =
        near[roster.id[source] ?? 0] === 1 ||
        near[roster.principal[source] ?? 0] === 1 ||
        near[roster.id[target] ?? 0] === 1 ||
        near[roster.principal[target] ?? 0] === 1;
      if (touched) reached.push(ends[source] ?? 0, ends[target] ?? 0);
    }
    for (const code of reached) near[code] = 1;
  }
  return near;
}
