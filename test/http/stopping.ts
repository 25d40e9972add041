/** A server over a store on disk whose extractor takes its time: what a signal does to it is for the test to see. */
import { once } from "node:events";
import { setTimeout as after } from "node:timers/promises";
import countries from "i18n-iso-countries";
import { createApp, createHttpServer, Readiness, stopGracefully } from "../../server/http/index.ts";
import { ProgressBoard, type Extractor } from "../../server/ingest/index.ts";
import { openStore } from "../../server/store/index.ts";
import { fakeExtractor, fakeSearch, ONTOLOGY, PLACES } from "../fixtures/fixture.ts";

const [data = "", grace = "0", patience = "0"] = process.argv.slice(2);
const store = await openStore({ data, databaseUrl: null });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const extractor: Extractor = {
  version: "slow",
  async extract(article) {
    say("extracting");
    await after(Number(patience));
    return fakeExtractor.extract(article);
  },
};
const readiness = new Readiness();
const app = createApp({
  store,
  extractor,
  ontology: ONTOLOGY,
  searchActors: fakeSearch,
  alpha2: countries.alpha3ToAlpha2,
  placeKnowledge: PLACES,
  progress: new ProgressBoard(),
  version: "stopping",
  clientFolder: null,
  reportError: (error) => say(String(error)),
  readiness,
});
const server = createHttpServer(app).listen(0, "127.0.0.1");
await once(server, "listening");
process.once("SIGTERM", () => {
  say("stopping");
  void stopGracefully({ server, readiness, grace: Number(grace) })
    .then(() => store.close())
    .then(() => process.exit(0));
});
const address = server.address();
if (typeof address === "object" && address !== null) say(`http://127.0.0.1:${address.port}`);
