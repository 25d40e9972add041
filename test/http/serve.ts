/** Runs the app over the fixture on a free port of the loopback interface. */
import { once } from "node:events";
import { createServer } from "node:http";
import { expect } from "vitest";
import countries from "i18n-iso-countries";
import { createApp, type AppDependencies } from "../../server/http/index.ts";
import { addArticle, openSqliteQueue, openUploadReader, ProgressBoard, type Queue } from "../../server/ingest/index.ts";
import { openSqlite, type Store } from "../../server/store/index.ts";
import { Problem } from "../../server/vocabulary/index.ts";
import { ENTRIES, fakeExplainer, fakeExtractor, fakeSearch, ONTOLOGY, PLACES } from "../fixtures/fixture.ts";

export interface Served {
  readonly store: Store;
  /** What is put in line waits there until the test does it. */
  readonly queue: Queue;
  readonly progress: ProgressBoard;
  readonly reported: readonly unknown[];
  /** Fetches from the API. */
  readonly api: (path: string, init?: RequestInit) => Promise<Response>;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export async function serveFixture(changes: Partial<AppDependencies> = {}): Promise<Served> {
  const store = await openSqlite(":memory:", () => new Date("2025-06-01T00:00:00Z"));
  for (const { article } of ENTRIES) await addArticle({ store, extractor: fakeExtractor }, article);
  const queue = openSqliteQueue(":memory:", () => new Date("2025-06-01T00:00:00Z"));
  const progress = new ProgressBoard();
  const reported: unknown[] = [];
  const uploads = openUploadReader();
  const app = createApp({
    store,
    extractor: fakeExtractor,
    ontology: ONTOLOGY,
    searchActors: fakeSearch,
    alpha2: countries.alpha3ToAlpha2,
    placeKnowledge: PLACES,
    progress,
    jobs: queue,
    explainer: fakeExplainer,
    uploads,
    fetcher: { fetchArticle: async (url) => ({ text: "Peru met Laos.", title: "Talks", url }) },
    version: "1.2.3",
    clientFolder: null,
    reportError: (error) => reported.push(error),
    ...changes,
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    store,
    queue,
    progress,
    reported,
    origin,
    api: (path, init) => fetch(`${origin}/api/v1${path}`, init),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await uploads.close();
      await queue.close();
      await store.close();
    },
  };
}

/** The problem that a response holds, which must say the same as its status. */
export async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}
