/** `dragoman add`: articles from files and addresses go into the store that the server shows. */
import type { Writable } from "node:stream";
import { readConfig } from "../config.ts";
import { addArticle, readArticles, type Candidate, type Fetcher, type IngestDependencies } from "../ingest/index.ts";
import { openStore } from "../store/index.ts";
import { addedLine } from "./added.ts";
import { complaintOf, readOptions, UsageError, type Command } from "./command.ts";
import { localExtractor } from "./local-extractor.ts";
import { write } from "./streams.ts";
import { webFetcher } from "./web-fetcher.ts";

export interface AddJob extends IngestDependencies {
  readonly fetchArticle: Fetcher["fetchArticle"];
  /** Files and URLs. */
  readonly sources: readonly string[];
  readonly output: Writable;
  readonly errors: Writable;
}

/** Whatever has a scheme; which schemes are read is not decided here. */
const isUrl = (source: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(source);

/** Adds what can be added and reports the rest on `errors`; the exit code is 1 where anything was refused. */
export async function runAdd({ sources, fetchArticle, output, errors, ...dependencies }: AddJob): Promise<number> {
  let failed = 0;
  const attempt = async (place: string, action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      failed++;
      await write(errors, `${complaintOf(place, error)}\n`);
    }
  };
  const candidates = async (source: string): Promise<readonly Candidate[]> =>
    isUrl(source) ? [{ place: source, value: await fetchArticle(source) }] : readArticles(source);
  for (const source of sources) {
    await attempt(source, async () => {
      for (const { place, value, fault } of await candidates(source)) {
        await attempt(place, async () => {
          if (fault !== undefined) throw fault;
          await write(output, addedLine(await addArticle(dependencies, value)));
        });
      }
    });
  }
  return failed === 0 ? 0 : 1;
}

export const command: Command = {
  summary: "add articles from files and addresses to the store",
  usage: `dragoman add FILE|URL…

Adds articles from .txt, .md, .html, .pdf (a file each), .json (one article or a list), .jsonl (one a line) and .csv (one a row; the
header names text, title, date, publisher and url in any order), and from addresses on the web (pages, plain text and PDF), to the store
(DATABASE_URL, else the folder DRAGOMAN_DATA, default .dragoman). Prints a line for each: its id, whether it is new, and how many claims
it holds. What cannot be read is reported on standard error, the rest is added, and the exit code is 1.

Addresses are read as their site's robots.txt allows, one a second from each host. Private networks are refused but those in
DRAGOMAN_ALLOW_PRIVATE (such as 10.0.0.0/8,fd00::/8), and ports other than 80 and 443 but those in DRAGOMAN_ALLOW_PORTS (such as 8080).`,
  async run(args) {
    const { positionals: sources } = readOptions(args, {});
    if (sources.length === 0) throw new UsageError("No FILE or URL was given.");
    const config = readConfig();
    const extractor = await localExtractor();
    const store = await openStore(config);
    const { fetchArticle, close } = webFetcher(config);
    try {
      return await runAdd({ store, extractor, fetchArticle, sources, output: process.stdout, errors: process.stderr });
    } finally {
      await close();
      await store.close();
    }
  },
};
