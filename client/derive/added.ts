/** What articles that were just added brought: which relations, and which of these nobody had told of before. */
import type { Level } from "../../server/graph/index.ts";
import type { Edge, Ontology, StoredClaim } from "../../server/vocabulary/index.ts";
import type { Shown } from "./shown.ts";
import { edgeOfClaim } from "./table-rows.ts";
import { capital, counted } from "./words.ts";

export interface Brought {
  /** Ids of the edges of the whole graph that hold the claims. */
  readonly edges: ReadonlySet<string>;
  /** "2 new relations, 1 told of before; 1 hidden by the filters." Empty where nothing was brought. */
  readonly line: string;
  /** Whether a filter keeps some of them out of sight. */
  readonly hidden: boolean;
}

/** `claims` are those that were added, as they stand; `all` are the edges of the whole graph, `shown` those that the filter leaves. */
export function broughtBy(
  claims: readonly StoredClaim[],
  all: readonly Edge[],
  shown: Shown,
  level: Level,
  ontology: Ontology,
): Brought {
  const added = new Map<string, number>();
  for (const claim of claims) {
    const edge = edgeOfClaim(claim, level, ontology);
    if (edge !== null) added.set(edge, (added.get(edge) ?? 0) + 1);
  }
  const held = all.filter(({ id }) => added.has(id));
  // An edge of no more claims than were added was not there before.
  const fresh = held.filter((edge) => edge.claims <= (added.get(edge.id) ?? 0)).length;
  const before = held.length - fresh;
  const hidden = held.filter(({ id }) => !shown.edges.has(id)).length;
  const news = fresh === 0 ? [] : [counted(fresh, "new relation")];
  const known = before === 0 ? [] : [fresh === 0 ? `${counted(before, "relation")} told of before` : `${before} told of before`];
  const parts = [[...news, ...known].join(", "), hidden === 0 ? "" : `${hidden} hidden by the filters`];
  const line = parts.filter((part) => part !== "").join("; ");
  return { edges: new Set(held.map(({ id }) => id)), line: line === "" ? "" : `${capital(line)}.`, hidden: hidden > 0 };
}
