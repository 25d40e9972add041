/** Edges as a list to read and to walk by keyboard: all that are shown, or those of one actor. */
import { isContested } from "../../server/graph/index.ts";
import type { Ontology } from "../../server/vocabulary/index.ts";
import type { Dash, Shown, ShownEdge } from "./shown.ts";
import { objectsOf } from "./shown.ts";
import { qualified, standingOf, type Standing } from "./standing.ts";

export interface RelationRow {
  readonly id: string;
  readonly relationClass: string;
  readonly dash: Dash;
  readonly directed: boolean;
  readonly source: string;
  readonly verb: string;
  readonly target: string;
  readonly objects: string;
  /** How it stands where it is not simply so. */
  readonly standing: Standing;
  readonly claims: number;
  readonly last: string | null;
}

export interface Profile {
  readonly rows: readonly RelationRow[];
  readonly claims: number;
  readonly partners: number;
}

const byWeight = ({ edge: a }: ShownEdge, { edge: b }: ShownEdge): number =>
  b.claims - a.claims || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The strongest of some edges in their order. A list shows forty of 100,000: only what may be among them is put in order. */
function strongestOf(edges: readonly ShownEdge[], most: number): readonly ShownEdge[] {
  if (most >= edges.length) return edges.toSorted(byWeight);
  const best: ShownEdge[] = [];
  for (const each of edges) {
    const weakest = best[most - 1];
    if (weakest !== undefined && byWeight(each, weakest) >= 0) continue;
    let place = Math.min(best.length, most - 1);
    for (; place > 0; place--) {
      const before = best[place - 1];
      if (before === undefined || byWeight(before, each) < 0) break;
      best[place] = before;
    }
    best[place] = each;
  }
  return best;
}

interface Wanted {
  /** Only those that touch it. */
  readonly actor?: string;
  /** So many at most; all where left out. */
  readonly most?: number;
}

/** Rows of the edges shown, strongest first. `nameOf` gives an actor's name by id. */
export function relationRows(
  shown: Shown,
  ontology: Ontology,
  nameOf: (id: string) => string,
  { actor, most = Number.POSITIVE_INFINITY }: Wanted = {},
): RelationRow[] {
  const relations = new Map(ontology.relations.map((relation) => [relation.id, relation]));
  const edges = [...shown.edges.values()];
  const own = actor === undefined ? edges : edges.filter(({ edge }) => edge.source === actor || edge.target === actor);
  return strongestOf(own, most).map(({ edge, dash }) => {
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
      get standing() {
        return standingOf(edge, ontology);
      },
      claims: edge.claims,
      last: edge.last,
    };
  });
}

/** Of what is shown, the edges of which some claims say that it is so and others that it is not. */
export const contestedIn = ({ nodes, edges }: Shown): Shown => ({
  nodes,
  edges: new Map([...edges].filter(([, { edge }]) => isContested(edge))),
});

/** A row as a sentence for the ear: "denied: Guyana attacks Venezuela", "Iran supplies Hamas (arms), 2 of 4 claims deny it". */
export function sentenceOf({ source, verb, target, objects, standing: { qualifier, dissent } }: RelationRow): string {
  const sentence = qualified(qualifier, `${source} ${verb} ${target}${objects === "" ? "" : ` (${objects})`}`);
  return dissent === "" ? sentence : `${sentence}, ${dissent}`;
}

/** An actor's relations, with how many claims and partners they make. */
export function profileOf(shown: Shown, ontology: Ontology, nameOf: (id: string) => string, actor: string): Profile {
  const rows = relationRows(shown, ontology, nameOf, { actor });
  const own = [...shown.edges.values()]
    .map(({ edge }) => edge)
    .filter(({ source, target }) => source === actor || target === actor);
  return {
    rows,
    claims: rows.reduce((sum, row) => sum + row.claims, 0),
    partners: new Set(own.map(({ source, target }) => (source === actor ? target : source))).size,
  };
}
