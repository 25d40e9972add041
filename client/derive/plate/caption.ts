/** What a picture or a report is headed with: what it is of, how much it holds, what was filtered, and when it was made. */
import type { GraphFilter, Ontology } from "../../../server/vocabulary/index.ts";
import type { Selection } from "../../state/index.ts";
import { chipsOf } from "../chips.ts";
import { day } from "../words.ts";

/** "Relations of Russia and North Korea", "Supplies", or what the whole is about. */
export function titleOf(
  filter: GraphFilter,
  selection: Selection | null,
  ontology: Ontology,
  nameOf: (id: string) => string,
): string {
  if (selection?.kind === "node") return `Relations of ${nameOf(selection.id)}`;
  const names = filter.actor.map(nameOf);
  if (names.length > 0) return `Relations of ${[names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ")}`;
  const [only, ...others] = filter.relation;
  const relation = others.length === 0 ? ontology.relations.find(({ id }) => id === only) : undefined;
  return relation === undefined ? "Who does what to whom" : relation.label;
}

/** The title of a picture of differences: "Supplies: Gazette against Herald". */
export const comparedTitle = (title: string, [first, second]: readonly [string, string]): string =>
  `${title}: ${first} against ${second}`;

/** How much is in the picture, filters in words, and the day: one line each. */
export function captionLines(
  size: string,
  filter: GraphFilter,
  ontology: Ontology,
  nameOf: (id: string) => string,
  on: string,
): readonly string[] {
  const chips = chipsOf(filter, ontology, nameOf).map(({ label }) => label);
  const level = filter.level === "named" ? ["actors as named"] : [];
  const filters = [...chips, ...level];
  return [size, `Filters: ${filters.length === 0 ? "none" : filters.join(" · ")}`, `Dragoman, ${day(on)}`];
}
