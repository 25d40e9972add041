/** Where everybody stands in the picture of a store's graph, so that it is the same after a restart and for every server of the store. */
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Level, Settled } from "../graph/index.ts";
import type { Tables } from "./schema.ts";

const Places = z.array(z.tuple([z.string(), z.number(), z.number()]));
type Places = z.infer<typeof Places>;

const Layout = z.object({ ties: z.int().nonnegative(), places: Places, beside: Places });

export interface Layouts {
  /** The layout at a level; null where none was put, and where it is of a shape that is not known here: it can be made again. */
  get(level: Level): Promise<Settled | null>;

  /** Keeps a layout in place of the one before. */
  put(level: Level, settled: Settled): Promise<void>;
}

const listed = (places: Settled["places"]): Places => [...places].map(([id, { x, y }]) => [id, x, y]);
const placed = (places: Places): Settled["places"] => new Map(places.map(([id, x, y]) => [id, { x, y }]));

/** The layouts kept in a store's database. */
export const layoutsOf = (db: Kysely<Tables>): Layouts => ({
  async get(level) {
    const row = await db.selectFrom("layout").select("body").where("level", "=", level).executeTakeFirst();
    if (row === undefined) return null;
    const { data } = Layout.safeParse(JSON.parse(row.body));
    return data === undefined ? null : { ties: data.ties, places: placed(data.places), beside: placed(data.beside) };
  },

  async put(level, { ties, places, beside }) {
    const body = JSON.stringify({ ties, places: listed(places), beside: listed(beside) } satisfies z.infer<typeof Layout>);
    await db
      .insertInto("layout")
      .values({ level, body })
      .onConflict((conflict) => conflict.column("level").doUpdateSet({ body }))
      .execute();
  },
});
