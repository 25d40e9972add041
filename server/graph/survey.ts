/**
 * A survey: everything about the stored graph at one level that does not depend on a filter: who is in it and where each stands.
 * It is made once for each revision of the store; views are then cut from it.
 */
import { DEFAULT_CONFIDENCE, type Actor, type ActorKind, type Ontology, type Status } from "../vocabulary/index.ts";
import { edgesOf } from "./edge.ts";
import { flagOf, type Alpha2 } from "./flag.ts";
import { layoutOf, type Place } from "./layout.ts";
import type { Link } from "./link.ts";
import { byCode } from "./order.ts";
import { endsAt, principalOf, type Level } from "./roll-up.ts";

export interface Survey {
  readonly level: Level;
  readonly symmetric: ReadonlySet<string>;
  readonly relations: readonly string[];
  readonly statuses: readonly Status[];
  /** Links that join two actors at this level. */
  readonly links: readonly Link[];
  readonly actors: ReadonlyMap<string, SurveyedActor>;
}

interface SurveyedActor extends Actor, Place {
  readonly flag: string | null;
}

/** Ids of the relations that hold both ways. */
export function symmetricRelations(ontology: Ontology): ReadonlySet<string> {
  return new Set(ontology.relations.filter(({ symmetric }) => symmetric).map(({ id }) => id));
}

/** The actors at either end, by id in order; where links disagree on a name, the first by code unit stands. */
function actorsOf(links: readonly Link[], level: Level): ReadonlyMap<string, Actor> {
  const named = links.flatMap(({ source, target }) => [source, target]);
  const kinds = new Map<string, ActorKind>(named.map(({ id, kind }) => [id, kind]));
  const actors = level === "named" ? named : named.map((actor) => principalOf(actor, kinds));
  const distinct = new Map(actors.map((actor) => [JSON.stringify([actor.id, actor.name, actor.kind, actor.principal]), actor]));
  const sorted = [...distinct].toSorted(([a], [b]) => byCode(b, a)).map(([, actor]) => actor);
  return new Map([...new Map(sorted.map((actor) => [actor.id, actor]))].toSorted(([a], [b]) => byCode(a, b)));
}

/**
 * Surveys all links of the store at a level. The layout is that of the claims at or above the default confidence; actors known
 * only from weaker ones are placed beside it, so that no filter ever moves a node.
 */
export function surveyOf(all: readonly Link[], level: Level, ontology: Ontology, alpha2: Alpha2): Survey {
  const symmetric = symmetricRelations(ontology);
  const links = all.filter((link) => endsAt(link, level, symmetric) !== null);
  const actors = actorsOf(links, level);
  const confident = links.filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE);
  const labels = [...actors.values()].map(({ id, name }) => ({ id, name }));
  const places = layoutOf(labels, edgesOf(confident, level, symmetric));
  return {
    level,
    symmetric,
    relations: ontology.relations.map(({ id }) => id),
    statuses: ontology.statuses.map(({ id }) => id),
    links,
    actors: new Map(
      [...actors].map(([id, actor]) => [id, { ...actor, flag: flagOf(actor, alpha2), ...(places.get(id) ?? { x: 0, y: 0 }) }]),
    ),
  };
}
