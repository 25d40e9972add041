/** Rows of the filter's lists: who says so, who prints it, who is in it, what is handed over; each with what it would leave. */
import { SAID_BY_ARTICLE, type Facets, type Ontology } from "../../server/vocabulary/index.ts";
import type { ListWord } from "../state/index.ts";

export interface ChoiceRow {
  readonly id: string;
  readonly label: string;
  readonly claims: number;
  readonly on: boolean;
  /** Id of whom it acts for, where that is another. */
  readonly principal: string | null;
}

/** A choice with those who act for it: their claims are among its own, so that only its own are to be added to those of others. */
export interface ChoiceGroup extends ChoiceRow {
  readonly under: readonly ChoiceRow[];
}

interface Offer {
  readonly id: string;
  readonly name?: string;
  readonly claims: number;
  readonly principal?: string | undefined;
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
    principal: offer.principal ?? null,
  }));
}

/** Persons, ministries and capitals under the state that they act for, each list in the order of its rows; whose principal is no row stands alone. */
export function choiceGroups(rows: readonly ChoiceRow[]): ChoiceGroup[] {
  const heads = new Set(rows.filter(({ principal }) => principal === null).map(({ id }) => id));
  const headOf = ({ id, principal }: ChoiceRow): string => (principal !== null && heads.has(principal) ? principal : id);
  const groups = Map.groupBy(rows, headOf);
  return rows
    .filter((row) => headOf(row) === row.id)
    .map((row) => ({ ...row, under: (groups.get(row.id) ?? []).filter(({ id }) => id !== row.id) }));
}

/** A group of a list as it is to be seen: whole, but for those under it while they are folded. */
export interface SeenGroup extends ChoiceGroup {
  /** Whether those under it are to be seen whatever the reader folded: one of them is on, or is looked for. */
  readonly opened: boolean;
}

/**
 * The first groups of a list and, wherever they are, those in which something is on; once somebody looks for `text`, the groups that hold
 * it, and under them only who holds it.
 */
export function groupsInSight(groups: readonly ChoiceGroup[], first: number, text: string): SeenGroup[] {
  const wanted = text.trim().toLowerCase();
  const isOn = ({ under }: ChoiceGroup): boolean => under.some(({ on }) => on);
  if (wanted === "") {
    return groups
      .filter((group, place) => group.on || isOn(group) || place < first)
      .map((group) => ({ ...group, opened: isOn(group) }));
  }
  const holds = ({ label }: ChoiceRow): boolean => label.toLowerCase().includes(wanted);
  return groups.flatMap((group) => {
    const under = group.under.filter(holds);
    if (under.length > 0) return [{ ...group, under, opened: true }];
    return holds(group) ? [{ ...group, opened: isOn(group) }] : [];
  });
}
