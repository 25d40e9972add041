/** The active filters as chips, each with the filter that is left when it is taken off. */
import { DEFAULT_CONFIDENCE, SAID_BY_ARTICLE, type GraphFilter, type Ontology } from "../../server/vocabulary/index.ts";
import { withEnds } from "../state/index.ts";
import { daysLine, withArticle } from "./words.ts";

export interface Chip {
  readonly key: string;
  /** The word of the filter that it stands for; dates go by `from`. */
  readonly word: keyof GraphFilter;
  readonly label: string;
  readonly without: GraphFilter;
}

/** More relations than this share one chip. */
const SINGLY = 3;
/** So many actors share one chip, too. */
const CROWD = 6;
/** So few that are missing are named instead. */
const MISSING = 2;

function relationChips(filter: GraphFilter, ontology: Ontology): Chip[] {
  const { relations } = ontology;
  const chosen = relations.filter(({ id }) => filter.relation.includes(id));
  if (chosen.length === 0) return [];
  const missing = relations.filter(({ id }) => !filter.relation.includes(id));
  const none = { ...filter, relation: [] };
  const whole = (label: string): Chip[] => [{ key: "relations", word: "relation", label, without: none }];
  if (missing.length <= MISSING && missing.length < chosen.length) {
    return whole(`without ${missing.map(({ label }) => label).join(" and ")}`);
  }
  if (chosen.length > SINGLY) return whole(`${chosen.length} of ${relations.length} relations`);
  return chosen.map(({ id, label }) => ({
    key: `relation ${id}`,
    word: "relation",
    label,
    without: { ...filter, relation: filter.relation.filter((other) => other !== id) },
  }));
}

/** One chip for each choice of a list. */
function listChips<W extends "class" | "status" | "object" | "actor" | "claimant" | "publisher">(
  filter: GraphFilter,
  word: W,
  labelOf: (id: string) => string,
): Chip[] {
  const chosen: readonly string[] = filter[word];
  return chosen.map((id) => ({
    key: `${word} ${id}`,
    word,
    label: labelOf(id),
    without: withEnds({
      ...filter,
      [word]: chosen.filter((other) => other !== id),
      ...(word === "actor" && chosen.length === 1 ? { depth: 1 } : {}),
    }),
  }));
}

/** A chip for each actor; one for all of a crowd, such as a bloc. */
function actorChips(filter: GraphFilter, nameOf: (id: string) => string): Chip[] {
  const { actor, ends, depth } = filter;
  const among = ends === "both";
  if (actor.length < CROWD) {
    const singly = listChips(filter, "actor", (id) => `with ${withArticle(nameOf(id))}`);
    return among && actor.length > 0 ? [...singly, amongChip(filter)] : singly;
  }
  const label = among && depth === 1 ? `only among ${actor.length} actors` : `with any of ${actor.length} actors`;
  const crowd: Chip = { key: "actors", word: "actor", label, without: { ...filter, actor: [], depth: 1, ends: "any" } };
  return among && depth > 1 ? [crowd, amongChip(filter)] : [crowd];
}

const amongChip = (filter: GraphFilter): Chip => ({
  key: "ends",
  word: "ends",
  label: "only among these",
  without: { ...filter, ends: "any" },
});

/** Titles are long, and a graph does not know them: one chip for all articles that are kept. */
function articleChip(filter: GraphFilter): Chip[] {
  const { length } = filter.article;
  if (length === 0) return [];
  const label = length === 1 ? "from one article" : `from ${length} articles`;
  return [{ key: "articles", word: "article", label, without: { ...filter, article: [] } }];
}

const inOrder = (filter: GraphFilter, { statuses }: Ontology): GraphFilter => ({
  ...filter,
  status: statuses.map(({ id }) => id).filter((id) => filter.status.includes(id)),
});

const labels = (choices: readonly { readonly id: string; readonly label: string }[]) => (id: string) =>
  choices.find((choice) => choice.id === id)?.label ?? id;

/** `nameOf` gives an actor's name by id. */
export function chipsOf(chosen: GraphFilter, ontology: Ontology, nameOf: (id: string) => string): Chip[] {
  const filter = inOrder(chosen, ontology);
  const { from: _from, to: _to, ...undated } = filter;
  const least = (word: "minClaims" | "minSources" | "depth", label: string): Chip[] =>
    filter[word] === 1 ? [] : [{ key: word, word, label, without: withEnds({ ...filter, [word]: 1 }) }];
  const told = (id: string): string => (id === SAID_BY_ARTICLE ? "the articles themselves" : withArticle(nameOf(id)));
  return [
    ...relationChips(filter, ontology),
    ...listChips(filter, "class", labels(ontology.classes)),
    ...listChips(filter, "status", labels(ontology.statuses)),
    ...listChips(filter, "object", labels(ontology.objects)),
    ...actorChips(filter, nameOf),
    ...(filter.actor.length === 0 ? [] : least("depth", `up to ${filter.depth} steps away`)),
    ...listChips(filter, "claimant", (id) => `as told by ${told(id)}`),
    ...listChips(filter, "publisher", (name) => `in ${name}`),
    ...articleChip(filter),
    ...least("minSources", `${filter.minSources} independent sources or more`),
    ...least("minClaims", `${filter.minClaims} claims or more`),
    ...(filter.from === undefined && filter.to === undefined
      ? []
      : [
          {
            key: "dates",
            word: "from" as const,
            label: daysLine(filter.from ?? null, filter.to ?? null),
            without: undated,
          },
        ]),
    ...(filter.minConfidence === DEFAULT_CONFIDENCE
      ? []
      : [
          {
            key: "confidence",
            word: "minConfidence" as const,
            label: `confidence from ${Math.round(filter.minConfidence * 100)} %`,
            without: { ...filter, minConfidence: DEFAULT_CONFIDENCE },
          },
        ]),
  ];
}
