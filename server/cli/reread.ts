/** `dragoman reread`: reads again what an earlier version of the extractor read; what people corrected stays corrected. */
import type { Writable } from "node:stream";
import { readConfig } from "../config.ts";
import { extractInput, type Extractor } from "../ingest/index.ts";
import { openStore, type Store } from "../store/index.ts";
import { messageOf, readOptions, UsageError, type Command } from "./command.ts";
import { localExtractor } from "./local-extractor.ts";
import { write } from "./streams.ts";

export interface RereadJob {
  readonly store: Store;
  readonly extractor: Extractor;
  readonly output: Writable;
  readonly errors: Writable;
}

/** Articles asked for at once. */
const PAGE = 100;

/** Replaces the claims of outdated articles, one by one; may be stopped and started again. The exit code is 1 where one failed. */
export async function runReread({ store, extractor, output, errors }: RereadJob): Promise<number> {
  const failed = new Set<string>();
  let done = 0;
  for (;;) {
    const outdated = await store.outdated(extractor.version, failed.size + PAGE);
    const ids = outdated.filter((id) => !failed.has(id));
    if (ids.length === 0) break;
    for (const id of ids) {
      try {
        const article = await store.article(id);
        const claims = await extractor.extract(extractInput(article));
        await store.replaceClaims(id, { extractor: extractor.version, claims }, article);
        done++;
      } catch (error) {
        failed.add(id);
        await write(errors, `${id}: ${messageOf(error)}\n`);
      }
    }
  }
  await write(output, `${done} articles were read again.\n`);
  return failed.size === 0 ? 0 : 1;
}

export const command: Command = {
  summary: "read articles again that an earlier version read",
  usage: `dragoman reread

Replaces the claims of all articles in the store (DATABASE_URL, else the folder DRAGOMAN_DATA, default .dragoman) that an earlier version of
the extractor read. Corrections are kept. It may be stopped, and goes on where it was when started again.`,
  async run(args) {
    const { positionals } = readOptions(args, {});
    if (positionals.length > 0) throw new UsageError(`reread takes no argument, not ${JSON.stringify(positionals[0])}.`);
    const store = await openStore(readConfig());
    try {
      return await runReread({ store, extractor: await localExtractor(), output: process.stdout, errors: process.stderr });
    } finally {
      await store.close();
    }
  },
};
