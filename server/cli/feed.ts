/** `dragoman feed`: what is new in feeds goes into the store; how far each was read is remembered there. */
import type { Writable } from "node:stream";
import { readConfig } from "../config.ts";
import { addArticle, articleOf, newFeed, pollFeed, type Fetcher, type IngestDependencies, type Polled } from "../ingest/index.ts";
import { openStore, type FeedStates } from "../store/index.ts";
import { addedLine } from "./added.ts";
import { complaintOf, readOptions, UsageError, type Command } from "./command.ts";
import { localExtractor } from "./local-extractor.ts";
import { write } from "./streams.ts";
import { webFetcher } from "./web-fetcher.ts";

export interface FeedJob extends IngestDependencies {
  readonly fetcher: Pick<Fetcher, "fetchArticle" | "readFeed">;
  readonly states: FeedStates;
  readonly urls: readonly string[];
  readonly now: () => number;
  readonly output: Writable;
  readonly errors: Writable;
}

/** Minutes between two readings of a feed, for whoever reads the states and polls. */
const INTERVAL = 30;

const toldOf = ({ submitted, listed }: Polled): string => `${submitted} new of ${listed} ${listed === 1 ? "entry" : "entries"}`;

/** Reads each feed once and adds what is new in it; the exit code is 1 where anything failed. */
export async function runFeed({ fetcher, states, urls, now, output, errors, ...dependencies }: FeedJob): Promise<number> {
  let failed = 0;
  const reportError = (place: string, error: unknown): void => {
    failed++;
    errors.write(`${complaintOf(place, error)}\n`);
  };
  for (const url of urls) {
    try {
      const state = (await states.get(url)) ?? newFeed(url, INTERVAL, now());
      const polled = await pollFeed(
        {
          states,
          readFeed: fetcher.readFeed,
          submit: async (entry) => {
            await write(output, addedLine(await addArticle(dependencies, await articleOf(entry, fetcher.fetchArticle))));
          },
          reportError,
          now,
        },
        state,
      );
      await write(output, `${url}\t${polled === "unchanged" ? polled : toldOf(polled)}\n`);
    } catch (error) {
      reportError(url, error);
    }
  }
  return failed === 0 ? 0 : 1;
}

export const command: Command = {
  summary: "add what is new in feeds to the store",
  usage: `dragoman feed URL…

Reads RSS, Atom, RDF and JSON feeds once and adds their new articles to the store (DATABASE_URL, else the folder DRAGOMAN_DATA, default
.dragoman): the text in the feed where it is the whole article, else the page. How far each feed was read is kept in the store, so that
the next call (from cron, say) reads what is new only; a server or worker of the store reads it again every half hour. Prints a line for
each article and for each feed. What fails is reported on standard error and tried again at the next call; the exit code is then 1. The
rules for addresses are those of dragoman add.`,
  async run(args) {
    const { positionals: urls } = readOptions(args, {});
    if (urls.length === 0) throw new UsageError("No URL was given.");
    const config = readConfig();
    const extractor = await localExtractor();
    const store = await openStore(config);
    const fetcher = webFetcher(config);
    const { stdout: output, stderr: errors } = process;
    try {
      return await runFeed({ store, extractor, fetcher, states: store.feeds, urls, now: Date.now, output, errors });
    } finally {
      await fetcher.close();
      await store.close();
    }
  },
};
