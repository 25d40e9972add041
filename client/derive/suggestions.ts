/** What the search box offers: actors of the graph by any of their names, relations, and to look for the words in the sentences. */
import type { ActorList, GraphNode, Ontology } from "../../server/vocabulary/index.ts";
import { folded } from "./words.ts";

export type Suggestion =
  | { readonly kind: "actor"; readonly key: string; readonly id: string; readonly label: string; readonly note: string }
  | { readonly kind: "relation"; readonly key: string; readonly id: string; readonly label: string; readonly note: string }
  /** `id` are the words as typed. */
  | { readonly kind: "words"; readonly key: string; readonly id: string; readonly label: string; readonly note: string };

/** What is known of an actor of the graph. */
type Known = Pick<GraphNode, "id" | "name" | "claims">;

const MOST_ACTORS = 8;
const MOST_RELATIONS = 4;
/** Fewer letters stand in nearly every sentence. */
const LEAST_LETTERS = 3;

/**
 * `found` is the server's answer for the same text: it knows aliases that the graph does not. An actor that the graph holds only
 * through its principal is offered as that.
 */
export function suggestionsOf(
  text: string,
  nodes: readonly Known[],
  ontology: Ontology,
  found: ActorList | undefined,
): Suggestion[] {
  const wanted = folded(text.trim());
  if (wanted === "") return [];
  const held = new Map(nodes.map((node) => [node.id, node]));
  const offers = new Map<string, Suggestion>();
  const offer = (node: Known, note: string): void => {
    if (!offers.has(node.id))
      offers.set(node.id, { kind: "actor", key: `actor ${node.id}`, id: node.id, label: node.name, note });
  };
  const named = nodes.filter(({ name }) => folded(name).includes(wanted));
  const starts = (node: Known): number => (folded(node.name).startsWith(wanted) ? 0 : 1);
  for (const node of named.toSorted((a, b) => starts(a) - starts(b) || b.claims - a.claims)) offer(node, "");
  for (const { id, principal, matched } of found?.actors ?? []) {
    const node = held.get(id) ?? held.get(principal.id);
    if (node !== undefined) offer(node, matched === node.name ? "" : matched);
  }
  const relations = ontology.relations
    .filter(({ label, verb, definition }) => [label, verb, definition].some((words) => folded(words).includes(wanted)))
    .slice(0, MOST_RELATIONS)
    .map(({ id, label, class: kind }): Suggestion => {
      const note = ontology.classes.find((each) => each.id === kind)?.label ?? "";
      return { kind: "relation", key: `relation ${id}`, id, label, note };
    });
  const words = text.trim();
  const inSentences: readonly Suggestion[] =
    words.length < LEAST_LETTERS
      ? []
      : [{ kind: "words", key: "words", id: words, label: `“${words}” in the sentences`, note: "table of claims" }];
  return [...[...offers.values()].slice(0, MOST_ACTORS), ...relations, ...inSentences];
}

/** To whom paths from an actor may lead: those that a text names, or before anything is typed the busiest. */
export function goalsOf(
  text: string,
  from: string,
  nodes: readonly Known[],
  ontology: Ontology,
  found: ActorList | undefined,
): Suggestion[] {
  const others = nodes.filter(({ id }) => id !== from);
  if (text.trim() !== "") return suggestionsOf(text, others, ontology, found).filter(({ kind }) => kind === "actor");
  return others
    .toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ACTORS)
    .map(({ id, name }) => ({ kind: "actor", key: `actor ${id}`, id, label: name, note: "" }));
}
