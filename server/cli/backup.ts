/** `dragoman backup`: the whole store into one file, from which either engine can be filled again. */
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { readConfig } from "../config.ts";
import { openStore, writeBackup, type Store } from "../store/index.ts";
import { DragomanError } from "../vocabulary/index.ts";
import { readOptions, UsageError, type Command } from "./command.ts";

const unwritable = (file: string, why: string, cause?: unknown): DragomanError =>
  new DragomanError("unwritable-file", `The file ${file} ${why}; name another.`, cause === undefined ? {} : { cause });

/**
 * Writes a backup of a store into a new file, compressed, and onto the disk. The file appears when it is whole.
 * @throws {DragomanError} `unwritable-file`.
 */
export async function backUp(store: Store, file: string, about: { readonly by: string; readonly made: string }): Promise<void> {
  if (existsSync(file)) throw unwritable(file, "is there already, and may be the backup that is needed one day");
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(writeBackup(store, about)), createGzip(), createWriteStream(part, { flush: true }));
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

Writes all articles, claims and corrections of the store (DATABASE_URL, else the folder DRAGOMAN_DATA, default .dragoman), and how far its
feeds were read, into a new FILE: JSON Lines with a checksum, compressed by gzip. Jobs that wait are not in it. Others may go on using the
store meanwhile; the file holds what it held at the beginning.
\`dragoman restore FILE\` fills an empty store of either engine from it.`,
  async run(args) {
    const { positionals } = readOptions(args, {});
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError("Name one FILE to write.");
    const config = readConfig();
    const store = await openStore(config);
    try {
      await backUp(store, file, { by: config.version, made: new Date().toISOString() });
      process.stdout.write(`The store is in ${file}.\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
