/** The legend of a plate: only what is in the picture, classes by colour, statuses or differences by line, directions by arrowhead. */
import type { Ontology } from "../../../server/vocabulary/index.ts";
import type { Compared } from "../../state/index.ts";
import { hasFaint } from "../firmness.ts";
import { CHANGES, changeWord, DASH_OF } from "../difference.ts";
import type { Paint } from "../paint.ts";
import type { Picture } from "../picture.ts";
import type { Dash, Shown } from "../shown.ts";
import type { PlateKey } from "./plate.ts";

/** A sample in ink beside others in ink: faint as the curves are, and still seen. */
const FAINT_SAMPLE = 0.4;

/** What each line means: a status, those that share a line together ("planned, possible"), or while something is compared a difference. */
function lineWords(ontology: Ontology, by: Compared | null): readonly (readonly [Dash, string])[] {
  if (by !== null) return CHANGES.map((change) => [DASH_OF[change], changeWord(change, by).toLowerCase()]);
  const lines = Map.groupBy(ontology.statuses, ({ dash }) => dash);
  return [...lines].map(([dash, statuses]) => [dash, statuses.map(({ label }) => label.toLowerCase()).join(", ")]);
}

/** `by` is what is compared where the lines of `shown` tell differences, null where they tell statuses. */
export function plateKeys(
  shown: Shown,
  picture: Picture,
  ontology: Ontology,
  paint: Paint,
  by: Compared | null,
): readonly PlateKey[] {
  const edges = picture.edges.filter(({ id }) => shown.edges.has(id));
  const classes = new Set(edges.map(({ relationClass }) => relationClass));
  const dashes = new Set([...shown.edges.values()].map(({ dash }) => dash));
  const plain = { colour: paint.ink, dash: "solid" as const, directed: false };
  return [
    ...ontology.classes
      .filter(({ id }) => classes.has(id))
      .map(({ id, label }) => ({ ...plain, label, colour: paint.classes.get(id) ?? paint.ink })),
    ...lineWords(ontology, by)
      .filter(([dash]) => dashes.has(dash))
      .map(([dash, label]) => ({ ...plain, dash, label })),
    ...(hasFaint(shown) ? [{ ...plain, opacity: FAINT_SAMPLE, label: "one claim only" }] : []),
    ...(edges.some(({ directed }) => directed) ? [{ ...plain, directed: true, label: "one way" }] : []),
  ];
}
