/** What the app needs from outside, handed in so that a test can hand in something smaller. */
import type { Logger } from "pino";
import type { Alpha2, PlaceKnowledge } from "../graph/index.ts";
import type { Explainer, Extractor, Fetcher, JobDesk, ProgressBoard, UploadReader } from "../ingest/index.ts";
import type { Store } from "../store/index.ts";
import type { Actor, Ontology } from "../vocabulary/index.ts";
import type { GuardSettings } from "./guard-settings.ts";
import type { Metrics } from "./metrics.ts";
import type { Readiness } from "./readiness.ts";

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
  /** The time at which a person said something; the clock's where left out. */
  readonly now?: () => Date;
  /** Told of errors that are nobody's fault but ours. */
  readonly reportError: (error: unknown) => void;
  /** Where work that nobody waits for is put in line; there is none where left out. */
  readonly jobs?: JobDesk | undefined;
  /** Tells why claims were read; nobody does where left out. */
  readonly explainer?: Explainer;
  /** Reads files that are handed over; nobody does where left out. */
  readonly uploads?: Pick<UploadReader, "read">;
  /** Fetches the articles at addresses while somebody waits; nobody does where left out. */
  readonly fetcher?: Pick<Fetcher, "fetchArticle"> | undefined;
  /** Who may do what; for the loopback interface where left out. */
  readonly guard?: GuardSettings;
  /** Proxies in front whose word on the client's address is believed; none where left out. */
  readonly proxies?: number;
  /** Measures of this process; of the app alone where left out. */
  readonly metrics?: Metrics;
  /** Told when to end long answers; never where left out. */
  readonly readiness?: Readiness;
  /** Bytes of answers that are kept ready; 64 MB where left out. */
  readonly answersRoom?: number;
  /** Where requests are logged; nowhere where left out. */
  readonly logger?: Logger;
}
