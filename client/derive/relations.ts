/** Edges as a list to read and to walk by keyboard: all that are shown, or those of one actor. */
import type { Edge, Ontology } from "../../server/vocabulary/index.ts";
import type { Dash, Shown } from "./shown.ts";
import { objectsOf } from "./shown.ts";

export interface RelationRow {
  readonly id: string;
  readonly relationClass: string;
  readonly dash: Dash;
  readonly directed: boolean;
  readonly source: string;
  readonly verb: string;
  readonly target: string;
  readonly objects: string;
  readonly claims: number;
  readonly last: string | null;
}

export interface Profile {
  readonly rows: readonly RelationRow[];
  readonly claims: number;
  readonly partners: number;
}

const byWeight = (a: Edge, b: Edge): number => b.claims - a.claims || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Rows of the edges shown, strongest first; `actor` keeps those that touch it. `nameOf` gives an actor's name by id. */
export function relationRows(shown: Shown, ontology: Ontology, nameOf: (id: string) => string, actor?: string): RelationRow[] {
  const relations = new Map(ontology.relations.map((relation) => [relation.id, relation]));
  return [...shown.edges.values()]
    .filter(({ edge }) => actor === undefined || edge.source === actor || edge.target === actor)
    .toSorted((a, b) => byWeight(a.edge, b.edge))
    .map(({ edge, dash }) => {
      const relation = relations.get(edge.relation);
      return {
        id: edge.id,
        relationClass: relation?.class ?? "",
        dash,
        directed: relation?.symmetric !== true,
        source: nameOf(edge.source),
        verb: relation?.verb ?? edge.relation,
        target: nameOf(edge.target),
        // Of all rows, only those that are scrolled to are ever told in words.
        get objects() {
          return objectsOf(edge, ontology);
        },
        claims: edge.claims,
        last: edge.last,
      };
    });
}

/** An actor's relations, with how many claims and partners they make. */
export function profileOf(shown: Shown, ontology: Ontology, nameOf: (id: string) => string, actor: string): Profile {
  const rows = relationRows(shown, ontology, nameOf, actor);
  const own = [...shown.edges.values()]
    .map(({ edge }) => edge)
    .filter(({ source, target }) => source === actor || target === actor);
  return {
    rows,
    claims: rows.reduce((sum, row) => sum + row.claims, 0),
    partners: new Set(own.map(({ source, target }) => (source === actor ? target : source))).size,
  };
}
