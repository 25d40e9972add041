/** What the app needs from outside, handed in so that a test can hand in something smaller. */
import type { Alpha2, PlaceKnowledge } from "../graph/index.ts";
import type { Extractor, ProgressBoard } from "../ingest/index.ts";
import type { Store } from "../store/index.ts";
import type { Actor, Ontology } from "../vocabulary/index.ts";

/** Actors one of whose names begins with or holds the query, the best first. */
export type ActorSearch = (query: string, limit: number) => readonly { readonly actor: Actor; readonly matched: string }[];

export interface AppDependencies {
  readonly store: Store;
  readonly extractor: Extractor;
  readonly ontology: Ontology;
  readonly searchActors: ActorSearch;
  readonly alpha2: Alpha2;
  readonly placeKnowledge: PlaceKnowledge;
  readonly progress: ProgressBoard;
  /** Of the package. */
  readonly version: string;
  /** Folder of the built page; null where only the API is served. */
  readonly clientFolder: string | null;
  /** Told of errors that are nobody's fault but ours. */
  readonly reportError: (error: unknown) => void;
}
