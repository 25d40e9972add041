/** The active filters as chips, each with the filter that is left when it is taken off. */
import { DEFAULT_CONFIDENCE, SAID_BY_ARTICLE, type GraphFilter, type Ontology } from "../../server/vocabulary/index.ts";
import { daysLine } from "./words.ts";

export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly without: GraphFilter;
}

/** More relations than this share one chip. */
const SINGLY = 3;

function relationChips(filter: GraphFilter, ontology: Ontology): Chip[] {
  const chosen = ontology.relations.filter(({ id }) => filter.relation.includes(id));
  const none = { ...filter, relation: [] };
  if (chosen.length === 0) return [];
  if (chosen.length <= SINGLY) {
    return chosen.map(({ id, label }) => ({
      key: `relation ${id}`,
      label,
      without: { ...filter, relation: filter.relation.filter((other) => other !== id) },
    }));
  }
  const [first] = chosen;
  const sameClass = ontology.relations.filter((relation) => relation.class === first?.class);
  const whole = chosen.every((relation) => relation.class === first?.class) && chosen.length === sameClass.length;
  const label = whole
    ? (ontology.classes.find(({ id }) => id === first?.class)?.label ?? "")
    : `${chosen.length} of ${ontology.relations.length} relations`;
  return [{ key: "relations", label, without: none }];
}

/** `nameOf` gives an actor's name by id. */
export function chipsOf(filter: GraphFilter, ontology: Ontology, nameOf: (id: string) => string): Chip[] {
  const { from: _from, to: _to, ...undated } = filter;
  const statuses = ontology.statuses.filter(({ id }) => filter.status.includes(id));
  return [
    ...relationChips(filter, ontology),
    ...ontology.classes
      .filter(({ id }) => filter.class.includes(id))
      .map(({ id, label }) => ({
        key: `class ${id}`,
        label,
        without: { ...filter, class: filter.class.filter((other) => other !== id) },
      })),
    ...statuses.map(({ id, label }) => ({
      key: `status ${id}`,
      label,
      without: { ...filter, status: filter.status.filter((other) => other !== id) },
    })),
    ...filter.actor.map((id) => ({
      key: `actor ${id}`,
      label: `with ${nameOf(id)}`,
      without: { ...filter, actor: filter.actor.filter((other) => other !== id) },
    })),
    ...(filter.depth === 1
      ? []
      : [{ key: "depth", label: `up to ${filter.depth} steps away`, without: { ...filter, depth: 1 } }]),
    ...filter.claimant.map((id) => ({
      key: `claimant ${id}`,
      label: `says ${id === SAID_BY_ARTICLE ? "the article" : nameOf(id)}`,
      without: { ...filter, claimant: filter.claimant.filter((other) => other !== id) },
    })),
    ...filter.publisher.map((name) => ({
      key: `publisher ${name}`,
      label: `in ${name}`,
      without: { ...filter, publisher: filter.publisher.filter((other) => other !== name) },
    })),
    ...(filter.minClaims === 1
      ? []
      : [{ key: "claims", label: `${filter.minClaims} claims or more`, without: { ...filter, minClaims: 1 } }]),
    ...(filter.from === undefined && filter.to === undefined
      ? []
      : [{ key: "dates", label: daysLine(filter.from ?? null, filter.to ?? null), without: undated }]),
    ...(filter.minConfidence === DEFAULT_CONFIDENCE
      ? []
      : [
          {
            key: "confidence",
            label: `confidence from ${Math.round(filter.minConfidence * 100)} %`,
            without: { ...filter, minConfidence: DEFAULT_CONFIDENCE },
          },
        ]),
  ];
}
