/** `dragoman add`: articles from files go into the store that the server shows. */
import type { Writable } from "node:stream";
import { readConfig } from "../config.ts";
import { addArticle, readArticles, type IngestDependencies } from "../ingest/index.ts";
import { openStore } from "../store/index.ts";
import { DEFAULT_CONFIDENCE } from "../vocabulary/index.ts";
import { messageOf, readOptions, UsageError, type Command } from "./command.ts";
import { localExtractor } from "./local-extractor.ts";
import { write } from "./streams.ts";

export interface AddJob extends IngestDependencies {
  readonly files: readonly string[];
  readonly output: Writable;
  readonly errors: Writable;
}

/** Adds what can be added and reports the rest on `errors`; the exit code is 1 where anything was refused. */
export async function runAdd({ files, output, errors, ...dependencies }: AddJob): Promise<number> {
  let failed = 0;
  const attempt = async (place: string, action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      failed++;
      await write(errors, `${place}: ${messageOf(error)}\n`);
    }
  };
  for (const file of files) {
    await attempt(file, async () => {
      for (const { place, value } of await readArticles(file)) {
        await attempt(place, async () => {
          const { article, created, claims } = await addArticle(dependencies, value);
          const shown = claims.filter(({ claim }) => claim.confidence >= DEFAULT_CONFIDENCE).length;
          await write(output, `${article.id}\t${created ? "added" : "stored before"}\t${shown} claims\n`);
        });
      }
    });
  }
  return failed === 0 ? 0 : 1;
}

export const command: Command = {
  summary: "add articles from files to the store",
  usage: `dragoman add FILE…

Adds articles from .txt, .md (a file each), .json (one article or a list) and .jsonl (one a line) to the store in the folder
DRAGOMAN_DATA (default .dragoman). Prints a line for each: its id, whether it is new, and how many claims it holds. What cannot be
read is reported on standard error, the rest is added, and the exit code is 1.`,
  async run(args) {
    const { positionals: files } = readOptions(args, {});
    if (files.length === 0) throw new UsageError("No FILE was given.");
    const extractor = await localExtractor();
    const store = await openStore(readConfig());
    try {
      return await runAdd({ store, extractor, files, output: process.stdout, errors: process.stderr });
    } finally {
      await store.close();
    }
  },
};
