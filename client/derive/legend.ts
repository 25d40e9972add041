/** The legend, which is the filter: rows of relations in their classes, and of statuses, each with what it would leave. */
import type { Facets, GraphFilter, Ontology, Status } from "../../server/vocabulary/index.ts";
import { relationsOn } from "../state/index.ts";
import type { Dash } from "./shown.ts";

interface LegendRow {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly claims: number;
  readonly on: boolean;
  readonly directed: boolean;
}

export interface LegendClass {
  readonly id: string;
  readonly label: string;
  readonly claims: number;
  readonly on: "all" | "some" | "none";
  readonly rows: readonly LegendRow[];
}

export interface StatusRow {
  readonly id: Status;
  readonly label: string;
  readonly definition: string;
  readonly claims: number;
  readonly on: boolean;
  readonly dash: Dash;
}

export function legendOf(ontology: Ontology, facets: Facets | undefined, filter: GraphFilter): LegendClass[] {
  const chosen = new Set(relationsOn(filter, ontology));
  const on = (id: string): boolean => chosen.has(id);
  return ontology.classes.map(({ id, label }) => {
    const rows = ontology.relations
      .filter((relation) => relation.class === id)
      .map((relation) => ({
        id: relation.id,
        label: relation.label,
        definition: relation.definition,
        claims: facets?.relation[relation.id] ?? 0,
        on: on(relation.id),
        directed: !relation.symmetric,
      }));
    const lit = rows.filter((row) => row.on).length;
    return {
      id,
      label,
      rows,
      claims: rows.reduce((sum, row) => sum + row.claims, 0),
      on: lit === rows.length ? "all" : lit === 0 ? "none" : "some",
    };
  });
}

export function statusRowsOf(ontology: Ontology, facets: Facets | undefined, filter: GraphFilter): StatusRow[] {
  return ontology.statuses.map(({ id, label, definition, dash }) => ({
    id,
    label,
    definition,
    dash,
    claims: facets?.status[id] ?? 0,
    on: filter.status.length === 0 || filter.status.includes(id),
  }));
}
