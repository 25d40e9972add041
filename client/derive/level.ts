/** What goes by which id when actors are rolled up to whom they act for, or taken apart again. */
import type { GraphNode, Ontology } from "../../server/vocabulary/index.ts";
import type { LevelIds } from "../state/index.ts";

/**
 * Ids at the level of principals for those as named. Taking apart is not told by ids: a principal goes on as itself, and an edge, which
 * may fall into many, is let go.
 */
export function idsAt(level: "principal" | "named", actors: ReadonlyMap<string, GraphNode>, ontology: Ontology): LevelIds {
  if (level === "named") return { node: (id) => id, edge: () => null };
  const node = (id: string): string => actors.get(id)?.principal.id ?? id;
  return {
    node,
    edge: (id) => {
      const [source = "", relation = "", target = ""] = id.split("~");
      const [from, to] = [node(source), node(target)];
      if (from === to) return null;
      const symmetric = ontology.relations.find((each) => each.id === relation)?.symmetric === true;
      return symmetric && from > to ? `${to}~${relation}~${from}` : `${from}~${relation}~${to}`;
    },
  };
}
