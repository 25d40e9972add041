/** How far each feed was read, beside the articles that came of it, so that all workers of a store read a feed once between them. */
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Tables } from "./schema.ts";

export const FeedState = z.object({
  url: z.string(),
  validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
  /** Minutes between two readings while all is well. */
  interval: z.number().positive(),
  /** Readings in a row that failed. */
  failures: z.int().min(0),
  /** ISO instant from which on it is to be read again; null for one that has ended. */
  next: z.string().nullable(),
  /** Ids and addresses of entries that were handed on, the latest last. */
  seen: z.array(z.string()),
});
export type FeedState = Readonly<z.infer<typeof FeedState>>;

export interface FeedStates {
  /** Null for a feed that is not known. */
  get(url: string): Promise<FeedState | null>;

  /** All feeds, by address. */
  all(): Promise<readonly FeedState[]>;

  /** Adds or replaces the state of its feed; once it resolves the state is kept. */
  put(state: FeedState): Promise<void>;

  /**
   * The feed that has been due for longest at `now`, null where none is. Until `until` nobody else is given it, unless it is put
   * meanwhile: whoever takes it reads it and puts its new state, and where that never happens it is due again. Both ISO 8601.
   */
  take(now: string, until: string): Promise<FeedState | null>;
}

const read = (body: string): FeedState => FeedState.parse(JSON.parse(body));

/** The states kept in a store's database. */
export const feedsOf = (db: Kysely<Tables>): FeedStates => ({
  async get(url) {
    const row = await db.selectFrom("feed").select("body").where("url", "=", url).executeTakeFirst();
    return row === undefined ? null : read(row.body);
  },

  async all() {
    const rows = await db.selectFrom("feed").select("body").orderBy("url").execute();
    return rows.map(({ body }) => read(body));
  },

  async put(state) {
    const [due, body] = [state.next ?? "", JSON.stringify(state)];
    await db
      .insertInto("feed")
      .values({ url: state.url, due, body })
      .onConflict((conflict) => conflict.column("url").doUpdateSet({ due, body }))
      .execute();
  },

  async take(now, until) {
    const isDue = db.selectFrom("feed").select(["url", "due"]).where("due", "<>", "").where("due", "<=", now);
    for (const { url, due } of await isDue.orderBy("due").orderBy("url").execute()) {
      // Of several workers that found it due, the one that moves it takes it.
      const taken = await db
        .updateTable("feed")
        .set({ due: until })
        .where("url", "=", url)
        .where("due", "=", due)
        .returning("body")
        .executeTakeFirst();
      if (taken !== undefined) return read(taken.body);
    }
    return null;
  },
});
