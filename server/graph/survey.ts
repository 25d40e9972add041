/**
 * A survey: everything about the stored graph at one level that does not depend on a filter: who is in it and where each stands.
 * It is made once for each revision of the store; views are then cut from it.
 */
import { DEFAULT_CONFIDENCE, GraphFilter, type Actor, type Ontology } from "../vocabulary/index.ts";
import { EdgeIndex } from "./edge-index/index.ts";
import { flagOf, type Alpha2 } from "./flag.ts";
import type { Link } from "./link.ts";
import { layoutOf, type Place } from "./layout.ts";
import { addPlaces, isSettled, type Settled } from "./place-beside.ts";
import type { Level } from "./roll-up.ts";
import type { Label } from "./separate.ts";

export interface Survey {
  readonly level: Level;
  readonly index: EdgeIndex;
  readonly actors: ReadonlyMap<string, SurveyedActor>;
  /** Where everybody stands, and what that was made for. */
  readonly settled: Settled;
}

interface SurveyedActor extends Actor, Place {
  readonly flag: string | null;
}

function settle(index: EdgeIndex, level: Level, labels: readonly Label[], before: Settled | null): Settled {
  const ties = index.totals(level, DEFAULT_CONFIDENCE).edges;
  const confident = () => index.edges(GraphFilter.parse({ level, minConfidence: DEFAULT_CONFIDENCE }));
  if (before !== null && isSettled(before, labels, ties)) return addPlaces(before, labels, confident);
  return { places: layoutOf(labels, confident()), beside: new Map(), ties };
}

/**
 * Surveys an index, or links that one is made of, at a level. The layout is that of the claims at or above the default confidence;
 * actors known only from weaker ones are placed beside it, so that no filter ever moves a node. Given the layout from `before` some claims
 * came or went, nobody is moved until the graph has grown enough to be laid out anew.
 */
export function surveyOf(
  from: EdgeIndex | Iterable<Link>,
  level: Level,
  ontology: Ontology,
  alpha2: Alpha2,
  before: Settled | null = null,
): Survey {
  const index = from instanceof EdgeIndex ? from : EdgeIndex.of(from, ontology);
  const actors = index.actors(level);
  const labels = [...actors.values()].map(({ id, name }) => ({ id, name }));
  const settled = settle(index, level, labels, before);
  const placed = [...actors].map(([id, actor]) => {
    const place = settled.places.get(id) ?? settled.beside.get(id) ?? { x: 0, y: 0 };
    return [id, { ...actor, flag: flagOf(actor, alpha2), ...place }] as const;
  });
  return { level, index, actors: new Map(placed), settled };
}
