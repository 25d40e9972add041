/** `dragoman backup`: the whole store into one file, from which either engine can be filled again. */
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { readConfig } from "../config.ts";
import { openQueue, type Queue } from "../ingest/index.ts";
import { openStore, writeBackup, type Store } from "../store/index.ts";
import { DragomanError } from "../vocabulary/index.ts";
import { messageOf, readOptions, UsageError, type Command } from "./command.ts";

/** What is backed up: what was read, and the jobs that were accepted and are yet to be done. */
export interface Holdings {
  readonly store: Store;
  readonly queue: Queue;
}

const unwritable = (file: string, why: string, cause?: unknown): DragomanError =>
  new DragomanError("unwritable-file", `The file ${file} ${why}; name another.`, cause === undefined ? {} : { cause });

/** Opens store and queue of the environment, does something with them, and closes them again. */
export async function withHoldings<T>(action: (holdings: Holdings) => Promise<T>): Promise<T> {
  const config = readConfig();
  const store = await openStore(config);
  try {
    const queue = await openQueue(config, (error) => void process.stderr.write(`${messageOf(error)}\n`));
    try {
      return await action({ store, queue });
    } finally {
      await queue.close();
    }
  } finally {
    await store.close();
  }
}

/**
 * Writes a backup of a store and its queue into a new file, compressed, and onto the disk. The file appears when it is whole.
 * @throws {DragomanError} `unwritable-file`.
 */
export async function backUp(
  { store, queue }: Holdings,
  file: string,
  about: { readonly by: string; readonly made: string },
): Promise<void> {
  if (existsSync(file)) throw unwritable(file, "is there already, and may be the backup that is needed one day");
  const part = `${file}.part`;
  try {
    await pipeline(
      Readable.from(writeBackup(store, queue.pending(), about)),
      createGzip(),
      createWriteStream(part, { flush: true }),
    );
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Error && "syscall" in error) throw unwritable(file, `cannot be written: ${error.message}`, error);
    throw error;
  }
}

export const command: Command = {
  summary: "write the whole store into a file",
  usage: `dragoman backup FILE

Writes all articles, claims and corrections of the store (DATABASE_URL, else the folder DRAGOMAN_DATA, default .dragoman), how far its
feeds were read, and the jobs that wait, run or were given up, into a new FILE: JSON Lines with a checksum, compressed by gzip. Others may
go on using the store meanwhile: the file holds what it held at the beginning, and nothing that was accepted before is missing from it.
\`dragoman restore FILE\` fills an empty store of either engine from it.`,
  async run(args) {
    const { positionals } = readOptions(args, {});
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError("Name one FILE to write.");
    const about = { by: readConfig().version, made: new Date().toISOString() };
    await withHoldings(async (holdings) => backUp(holdings, file, about));
    process.stdout.write(`The store is in ${file}.\n`);
    return 0;
  },
};
