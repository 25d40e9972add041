/**
 * A child process that stores articles and prints the id of each once it is acknowledged, to be killed meanwhile:
 * `writer.ts TARGET NAME [COUNT]`, where the target is a file or a server's address; without a count, for ever.
 */
import { setTimeout } from "node:timers/promises";
import { openPostgres, openSqlite } from "../../server/store/index.ts";
import { DragomanError } from "../../server/vocabulary/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";
import { syndicated } from "../fixtures/reports.ts";

const [entry] = ENTRIES;
const [target, name, count = "Infinity"] = process.argv.slice(2);
if (entry === undefined || target === undefined || name === undefined) throw new Error("usage: writer.ts TARGET NAME [COUNT]");
const open = target.startsWith("postgres:") ? openPostgres : openSqlite;

/** Tries again while the server is away, as long as it takes one to start; whether it had stored an article or not does no harm. */
async function insist<T>(action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (attempt === 1_000 || !(error instanceof DragomanError && error.code === "store-unavailable")) throw error;
      await setTimeout(20);
    }
  }
}

const store = await insist(async () => open(target, () => new Date()));
for (let i = 0; i < Number(count); i++) {
  const id = `${name}-${i}`;
  await insist(async () => store.addArticle({ id, text: syndicated(id) }, { extractor: "1", claims: entry.claims }));
  process.stdout.write(`${id}\n`);
}
await store.close();
