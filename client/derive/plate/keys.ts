/** The legend of a plate: only what is in the picture, classes by colour, statuses by line, directions by arrowhead. */
import type { Ontology } from "../../../server/vocabulary/index.ts";
import type { Paint } from "../paint.ts";
import type { Picture } from "../picture.ts";
import type { Shown } from "../shown.ts";
import type { PlateKey } from "./plate.ts";

/** Statuses that share a line share a key: "planned, possible". */
export function plateKeys(shown: Shown, picture: Picture, ontology: Ontology, paint: Paint): readonly PlateKey[] {
  const edges = picture.edges.filter(({ id }) => shown.edges.has(id));
  const classes = new Set(edges.map(({ relationClass }) => relationClass));
  const dashes = new Set([...shown.edges.values()].map(({ dash }) => dash));
  const lines = Map.groupBy(
    ontology.statuses.filter(({ dash }) => dashes.has(dash)),
    ({ dash }) => dash,
  );
  const plain = { colour: paint.ink, dash: "solid" as const, directed: false };
  return [
    ...ontology.classes
      .filter(({ id }) => classes.has(id))
      .map(({ id, label }) => ({ ...plain, label, colour: paint.classes.get(id) ?? paint.ink })),
    ...[...lines].map(([dash, statuses]) => ({
      ...plain,
      dash,
      label: statuses.map(({ label }) => label.toLowerCase()).join(", "),
    })),
    ...(edges.some(({ directed }) => directed) ? [{ ...plain, directed: true, label: "one way" }] : []),
  ];
}
