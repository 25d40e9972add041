/** Which relations have no direction. Apart from the survey, so that whoever asks only this loads no more. */
import type { Ontology } from "../vocabulary/index.ts";

/** Ids of the relations that hold both ways. */
export function symmetricRelations(ontology: Ontology): ReadonlySet<string> {
  return new Set(ontology.relations.filter(({ symmetric }) => symmetric).map(({ id }) => id));
}
