/** The counts of a pass as the facets of the API, the biggest choices of long lists first. */
import { OBJECT_CLASSES, SAID_BY_ARTICLE, STATUSES, type Facets, type GraphFilter } from "../../vocabulary/index.ts";
import { byCode } from "../order.ts";
import type { IndexState } from "./edge-index.ts";
import type { Scan } from "./scan.ts";
import type { Thresholds } from "./pass.ts";

/** A list of choices is cut after so many; what is chosen is always in it. */
const LONGEST_FACET = 200;

type Choices = Facets["publisher"];

function counted(counts: Int32Array, idOf: (code: number) => string): Choices {
  const choices: Choices = [];
  for (const [code, claims] of counts.entries()) if (claims > 0) choices.push({ id: idOf(code), claims });
  return choices;
}

/** Choices that leave anything, the biggest first, equals by id; what is chosen is there even if it leaves nothing. */
function biggest(choices: Choices, chosen: readonly string[]): Choices {
  const [counts, kept] = [new Map(choices.map(({ id, claims }) => [id, claims])), new Set(chosen)];
  for (const id of kept) if (!counts.has(id)) counts.set(id, 0);
  return [...counts]
    .map(([id, claims]) => ({ id, claims }))
    .toSorted((a, b) => b.claims - a.claims || byCode(a.id, b.id))
    .filter(({ id }, place) => place < LONGEST_FACET || kept.has(id));
}

function thresholds({ least, claims }: Thresholds): Facets["minClaims"] {
  return Array.from(least, (number, i) => ({ least: number, claims: claims[i] ?? 0 }));
}

const named = (choices: Choices, { names, principals }: Scan["derived"]): Facets["actor"] =>
  choices.map(({ id, claims }) => {
    const principal = principals.get(id);
    return { id, name: names.get(id) ?? id, claims, ...(principal === undefined ? {} : { principal }) };
  });

/** Facets of one pass. */
export function facetsFrom(state: IndexState, filter: GraphFilter, { counters, derived, byClaims, bySources }: Scan): Facets {
  const { relations, publishers, roster, ontology } = state;
  const idOf = (code: number): string => roster.ids.textOf(code);
  const known = new Set(ontology.relations.map(({ id }) => id));
  const relation = Array.from(counters.relation, (claims, code) => ({ id: relations.textOf(code), claims }));
  return {
    relation: Object.fromEntries(
      relation.filter(({ id, claims }) => claims > 0 || known.has(id)).map(({ id, claims }) => [id, claims]),
    ),
    class: Object.fromEntries(derived.classes.map((id, code) => [id, counters.class[code] ?? 0])),
    status: Object.fromEntries(ontology.statuses.map(({ id }) => [id, counters.status[STATUSES.indexOf(id)] ?? 0])),
    object: Object.fromEntries(ontology.objects.map(({ id }) => [id, counters.object[OBJECT_CLASSES.indexOf(id) + 1] ?? 0])),
    month: derived.months
      .map((month, code) => ({ month, claims: month === "" ? 0 : (counters.month[code] ?? 0) }))
      .filter(({ claims }) => claims > 0)
      .toSorted((a, b) => byCode(a.month, b.month)),
    actor: named(biggest(counted(counters.actor, idOf), filter.actor), derived),
    claimant: named(
      biggest(
        counted(counters.claimant, (code) => (code === 0 ? SAID_BY_ARTICLE : idOf(code - 1))),
        filter.claimant,
      ),
      derived,
    ),
    publisher: biggest(
      counted(counters.publisher, (code) => publishers.textOf(code)).filter(({ id }) => id !== ""),
      filter.publisher,
    ),
    minClaims: thresholds(byClaims),
    minSources: thresholds(bySources),
  };
}
