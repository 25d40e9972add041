/**
 * A survey: everything about the stored graph at one level that does not depend on a filter: who is in it and where each stands.
 * It is made once for each revision of the store; views are then cut from it.
 */
import { DEFAULT_CONFIDENCE, GraphFilter, type Actor, type Ontology } from "../vocabulary/index.ts";
import { EdgeIndex } from "./edge-index/index.ts";
import { flagOf, type Alpha2 } from "./flag.ts";
import type { Link } from "./link.ts";
import { layoutOf, type Place } from "./layout.ts";
import { addPlaces, isSettled } from "./place-beside.ts";
import type { Level } from "./roll-up.ts";
import type { Label } from "./separate.ts";

export interface Survey {
  readonly level: Level;
  readonly index: EdgeIndex;
  readonly actors: ReadonlyMap<string, SurveyedActor>;
  /** What the layout was made for. */
  readonly settled: Settled;
}

/** A layout, and how much of the graph there was when it was made. */
interface Settled {
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: number;
  readonly ties: number;
}

interface SurveyedActor extends Actor, Place {
  readonly flag: string | null;
}

/** Ids of the relations that hold both ways. */
export function symmetricRelations(ontology: Ontology): ReadonlySet<string> {
  return new Set(ontology.relations.filter(({ symmetric }) => symmetric).map(({ id }) => id));
}

function placesOf(index: EdgeIndex, level: Level, labels: readonly Label[], before: Settled | null): Settled {
  const size = { actors: labels.length, ties: index.totals(level, DEFAULT_CONFIDENCE).edges };
  if (before !== null && isSettled(before, size)) return { ...before, places: addPlaces(before.places, labels) };
  const confident = index.edges(GraphFilter.parse({ level, minConfidence: DEFAULT_CONFIDENCE }));
  return { places: layoutOf(labels, confident), ...size };
}

/**
 * Surveys an index, or links that one is made of, at a level. The layout is that of the claims at or above the default confidence;
 * actors known only from weaker ones are placed beside it, so that no filter ever moves a node. Given the survey `before` some claims
 * came or went, nobody is moved until the graph has grown enough to be laid out anew.
 */
export function surveyOf(
  from: EdgeIndex | Iterable<Link>,
  level: Level,
  ontology: Ontology,
  alpha2: Alpha2,
  before: Survey | null = null,
): Survey {
  const index = from instanceof EdgeIndex ? from : EdgeIndex.of(from, ontology);
  const actors = index.actors(level);
  const labels = [...actors.values()].map(({ id, name }) => ({ id, name }));
  const settled = placesOf(index, level, labels, before?.settled ?? null);
  const placed = [...actors].map(([id, actor]) => {
    const place = settled.places.get(id) ?? { x: 0, y: 0 };
    return [id, { ...actor, flag: flagOf(actor, alpha2), ...place }] as const;
  });
  return { level, index, actors: new Map(placed), settled };
}
