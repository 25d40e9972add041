/** What the search box offers: actors of the graph by any of their names, and relations. */
import type { ActorList, Ontology } from "../../server/vocabulary/index.ts";
import type { PictureNode } from "./picture.ts";
import { folded } from "./words.ts";

export type Suggestion =
  | { readonly kind: "actor"; readonly key: string; readonly id: string; readonly label: string; readonly note: string }
  | { readonly kind: "relation"; readonly key: string; readonly id: string; readonly label: string; readonly note: string };

const MOST_ACTORS = 8;
const MOST_RELATIONS = 4;

/**
 * `found` is the server's answer for the same text: it knows aliases that the graph does not. An actor that the graph holds only
 * through its principal is offered as that.
 */
export function suggestionsOf(
  text: string,
  nodes: readonly PictureNode[],
  ontology: Ontology,
  found: ActorList | undefined,
): Suggestion[] {
  const wanted = folded(text.trim());
  if (wanted === "") return [];
  const held = new Map(nodes.map((node) => [node.id, node]));
  const offers = new Map<string, Suggestion>();
  const offer = (node: PictureNode, note: string): void => {
    if (!offers.has(node.id))
      offers.set(node.id, { kind: "actor", key: `actor ${node.id}`, id: node.id, label: node.name, note });
  };
  const named = nodes.filter(({ name }) => folded(name).includes(wanted));
  const starts = (node: PictureNode): number => (folded(node.name).startsWith(wanted) ? 0 : 1);
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
  return [...[...offers.values()].slice(0, MOST_ACTORS), ...relations];
}
