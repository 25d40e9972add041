/** Connected components, directions ignored. */
import type { Edge } from "../vocabulary/index.ts";
import { byCode } from "./order.ts";

/** The components of a graph as sorted lists of ids: the biggest first, equals by their first id. */
export function componentsOf(ids: readonly string[], edges: readonly Edge[]): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { source, target } of edges) {
    neighbours.get(source)?.push(target);
    neighbours.get(target)?.push(source);
  }
  const seen = new Set<string>();
  const components: string[][] = [];
  for (const start of ids) {
    if (seen.has(start)) continue;
    const component = [start];
    seen.add(start);
    for (const id of component) {
      for (const next of neighbours.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    components.push(component.toSorted(byCode));
  }
  return components.toSorted((a, b) => b.length - a.length || byCode(a[0] ?? "", b[0] ?? ""));
}
