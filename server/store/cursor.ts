/** The cursor of the list of articles: where a page ended, opaque to whoever passes it back. */
import { z } from "zod";

const Cursor = z.tuple([z.string(), z.string()]);

export interface Position {
  readonly date: string;
  readonly id: string;
}

export function writeCursor({ date, id }: Position): string {
  return Buffer.from(JSON.stringify([date, id]), "utf8").toString("base64url");
}

/** The position that a cursor stands for; null for one that was not made here. */
export function readCursor(cursor: string): Position | null {
  try {
    const [date, id] = Cursor.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { date, id };
  } catch {
    return null;
  }
}
