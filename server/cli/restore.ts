/** `dragoman restore`: fills an empty store, of either engine, from a backup. */
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { checkBackup, readBackup, readBackupJobs, type BackupSummary } from "../store/index.ts";
import { DragomanError } from "../vocabulary/index.ts";
import { withHoldings, type Holdings } from "./backup.ts";
import { counted, readOptions, UsageError, type Command } from "./command.ts";
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
 * Fills an empty store and its queue from a backup. The file is read to its end first: nothing is touched before all of it was found whole.
 * @throws {DragomanError} `damaged-backup`, `unreadable-file`, `store-not-empty`; then nothing was changed.
 */
export async function restore({ store, queue }: Holdings, file: string): Promise<BackupSummary> {
  const summary = await checkBackup(linesIn(file));
  await store.restore(readBackup(linesIn(file)), summary.feeds);
  // After the articles: a worker that shares the queue would begin at once, and the store were no longer empty.
  for await (const job of readBackupJobs(linesIn(file))) await queue.enqueue(job);
  return summary;
}

function told({ articles, jobs, made, by }: BackupSummary): string {
  const waiting = jobs === 0 ? "" : ` ${counted(jobs, "job")} ${jobs === 1 ? "waits" : "wait"} for a server or worker.`;
  return `${counted(articles, "article")} ${articles === 1 ? "is" : "are"} back, as of ${made} (Dragoman ${by}).${waiting}\n`;
}

export const command: Command = {
  summary: "fill an empty store from a backup",
  usage: `dragoman restore FILE

Fills the store (DATABASE_URL, else the folder DRAGOMAN_DATA, default .dragoman), which must be empty, from a FILE that \`dragoman backup\`
wrote, whichever engine it came from: all of it or nothing. A file that is damaged or cut off is refused before anything is changed. Jobs
that were not done, given up or not, are put in line anew; the next server or worker does them.`,
  async run(args) {
    const { positionals } = readOptions(args, {});
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError("Name one FILE to read.");
    const summary = await withHoldings(async (holdings) => restore(holdings, file));
    process.stdout.write(told(summary));
    return 0;
  },
};
