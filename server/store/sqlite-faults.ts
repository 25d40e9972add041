/** What SQLite says when the disk, not the statement, is at fault: as an error that names the remedy. */
import Database from "better-sqlite3";
import { DragomanError } from "../vocabulary/index.ts";

const RESTORE = "restore the last good backup (`dragoman restore FILE`) with DRAGOMAN_DATA naming an empty folder";

/** By the beginning of SQLite's code, what is to be done. */
const REMEDIES: readonly (readonly [code: RegExp, remedy: string])[] = [
  [/^SQLITE_FULL/, "make room on the disk of DRAGOMAN_DATA, then try again"],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)/, "let DRAGOMAN_DATA name a folder that can be written"],
  [/^SQLITE_IOERR/, "see that the disk of DRAGOMAN_DATA is there and has room, then try again"],
  [/^SQLITE_(CORRUPT|NOTADB)/, RESTORE],
];

/** What SQLite itself said, where an error tells more than that. */
export const beneath = (error: unknown): unknown =>
  error instanceof DragomanError && error.cause instanceof Database.SqliteError ? error.cause : error;

/** An error of SQLite's as whoever runs Dragoman should read it; any other as it is. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const remedy = REMEDIES.find(([code]) => code.test(error.code))?.[1];
  if (remedy === undefined) return error;
  return new DragomanError(
    "store-unavailable",
    `The store's file cannot be used (${error.code}: ${error.message}): ${remedy}. What was not acknowledged is not stored.`,
    { cause: error },
  );
}
