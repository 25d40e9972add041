/** Rows of the filter's lists: who says so, who prints it, who is in it, what is handed over; each with what it would leave. */
import { SAID_BY_ARTICLE, type Facets, type Ontology } from "../../server/vocabulary/index.ts";
import type { ListWord } from "../state/index.ts";

export interface ChoiceRow {
  readonly id: string;
  readonly label: string;
  readonly claims: number;
  readonly on: boolean;
}

interface Offer {
  readonly id: string;
  readonly name?: string;
  readonly claims: number;
}

const labelOf = ({ id, name }: Offer): string => (id === SAID_BY_ARTICLE ? "The articles themselves" : (name ?? id));

function offersOf(word: ListWord, facets: Facets | undefined, ontology: Ontology): readonly Offer[] {
  if (facets === undefined) return [];
  if (word !== "object") return facets[word];
  return ontology.objects.map(({ id, label }) => ({ id, name: label, claims: facets.object[id] ?? 0 }));
}

/**
 * The choices of a list in the order of the whole graph, the biggest first, so that no row moves while the filter changes; those that
 * leave nothing are told with nought. `all` are the facets of the whole graph, `now` those under the filter.
 */
export function choiceRows(
  word: ListWord,
  all: Facets | undefined,
  now: Facets | undefined,
  chosen: readonly string[],
  ontology: Ontology,
): ChoiceRow[] {
  const left = new Map(offersOf(word, now, ontology).map((offer) => [offer.id, offer]));
  const known = offersOf(word, all, ontology).filter(({ claims }) => claims > 0);
  const ids = new Set(known.map(({ id }) => id));
  const others = [...left.values()].filter(({ id }) => !ids.has(id) && (chosen.includes(id) || word !== "object"));
  return [...known.toSorted((a, b) => b.claims - a.claims), ...others].map((offer) => ({
    id: offer.id,
    label: labelOf(offer),
    claims: left.get(offer.id)?.claims ?? 0,
    on: chosen.includes(offer.id),
  }));
}

/** The first rows of a list and, wherever they are, those that are on; all of those that hold `text` once somebody looks for one. */
export function rowsInSight(rows: readonly ChoiceRow[], first: number, text: string): ChoiceRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted !== "") return rows.filter(({ label }) => label.toLowerCase().includes(wanted));
  return rows.filter(({ on }, place) => on || place < first);
}
