/** `dragoman restore`: fills an empty store, of either engine, from a backup. */
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { readConfig } from "../config.ts";
import { checkBackup, openStore, readBackup, type BackupSummary, type Store } from "../store/index.ts";
import { DragomanError } from "../vocabulary/index.ts";
import { readOptions, UsageError, type Command } from "./command.ts";
import { linesOf } from "./streams.ts";

async function* linesIn(file: string): AsyncGenerator<string> {
  try {
    // An error of either stream ends the lines with it; the callback only says that it was looked at.
    yield* linesOf(pipeline(createReadStream(file), createGunzip(), () => {}));
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new DragomanError("unreadable-file", `The file ${file} cannot be read: ${error.message}.`, { cause: error });
  }
}

/**
 * Fills an empty store from a backup. The file is read twice: the store is not touched before all of it was found whole.
 * @throws {DragomanError} `damaged-backup`, `unreadable-file`, `store-not-empty`; then nothing was changed.
 */
export async function restore(store: Store, file: string): Promise<BackupSummary> {
  const summary = await checkBackup(linesIn(file));
  await store.restore(readBackup(linesIn(file)), summary.feeds);
  return summary;
}

export const command: Command = {
  summary: "fill an empty store from a backup",
  usage: `dragoman restore FILE

Fills the store (DATABASE_URL, else the folder DRAGOMAN_DATA, default .dragoman), which must be empty, from a FILE that \`dragoman backup\`
wrote, whichever engine it came from: all of it or nothing. A file that is damaged or cut off is refused before anything is changed.`,
  async run(args) {
    const { positionals } = readOptions(args, {});
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError("Name one FILE to read.");
    const store = await openStore(readConfig());
    try {
      const { articles, made, by } = await restore(store, file);
      process.stdout.write(`${articles} articles are back, as of ${made} (Dragoman ${by}).\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
