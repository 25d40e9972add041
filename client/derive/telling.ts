/** What a screen reader is told: what is at a node, and what changed after a filter, a selection or another view. */
import type { Ontology, Totals } from "../../server/vocabulary/index.ts";
import type { Selection, Table } from "../state/index.ts";
import { relationRows, sentenceOf } from "./relations.ts";
import type { Shown } from "./shown.ts";
import { qualified, standingOf } from "./standing.ts";
import { capital, counted } from "./words.ts";

type NameOf = (id: string) => string;

const edgesAt = (shown: Shown, id: string): number =>
  [...shown.edges.values()].filter(({ edge }) => edge.source === id || edge.target === id).length;

/** The most relations that are told of an actor before the rest is counted. */
const TOLD = 5;

/** "Russia, state, 14 edges: Russia supplies North Korea (technology), …": what hovering an actor shows. */
export function nodeTold(shown: Shown, ontology: Ontology, nameOf: NameOf, id: string, kind: string): string {
  const rows = relationRows(shown, ontology, nameOf, { actor: id });
  const told = rows.slice(0, TOLD).map(sentenceOf);
  const rest = rows.length > TOLD ? `, and ${rows.length - TOLD} more` : "";
  return `${nameOf(id)}, ${kind}, ${counted(rows.length, "edge")}${told.length === 0 ? "" : `: ${told.join(", ")}${rest}`}`;
}

/** "12 actors, 40 edges shown". */
export const shownTold = ({ actors, edges, claims }: Totals): string =>
  `${counted(actors, "actor")}, ${counted(edges, "edge")}, ${counted(claims, "claim")} shown.`;

/** "Russia selected, 14 edges." */
export function selectionTold(selection: Selection | null, shown: Shown, ontology: Ontology, nameOf: NameOf): string {
  if (selection === null) return "Nothing selected.";
  if (selection.kind === "article") return "An article is open.";
  if (selection.kind === "node") return `${nameOf(selection.id)} selected, ${counted(edgesAt(shown, selection.id), "edge")}.`;
  const found = shown.edges.get(selection.id);
  if (found === undefined) return "A relation that the filters hide is selected.";
  const verb = ontology.relations.find(({ id }) => id === found.edge.relation)?.verb ?? found.edge.relation;
  const { qualifier, dissent } = standingOf(found.edge, ontology);
  const sentence = qualified(qualifier, `${nameOf(found.edge.source)} ${verb} ${nameOf(found.edge.target)}`);
  return `${capital(sentence)} selected, ${dissent === "" ? counted(found.edge.claims, "claim") : dissent}.`;
}

export const viewTold = (table: Table | null): string => (table === null ? "Graph." : `Table of ${table.tab}.`);

/** The parts that changed, in their order; a part that is new or the same is not told. */
export function changesTold(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string {
  return Object.entries(now)
    .filter(([part, words]) => before[part] !== undefined && before[part] !== words)
    .map(([, words]) => words)
    .join(" ");
}
