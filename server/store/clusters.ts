/**
 * Clusters of near copies: each article is either the first of its cluster or a copy of that first one. Called only by whoever has
 * advanced the revision in the same transaction: that lock makes two copies that arrive at once see each other.
 */
import type { Kysely } from "kysely";
import { bandsOf, COPY, resemblance, runsOf } from "./near-copies.ts";
import type { Tables } from "./schema.ts";

/** Candidates compared: those that share most bands, so that a much-copied formula cannot make the search long. */
const COMPARED = 10;

async function firstLike(db: Kysely<Tables>, runs: Uint32Array, bands: readonly number[]): Promise<string | null> {
  const candidates = await db
    .selectFrom("band")
    .innerJoin("article", "article.id", "band.article")
    .select((row) => ["band.article", row.fn.countAll().as("shared")])
    .where("band.band", "in", bands)
    .groupBy("band.article")
    .orderBy("shared", "desc")
    .orderBy("band.article")
    .limit(COMPARED)
    .execute();
  if (candidates.length === 0) return null;
  const ids = candidates.map(({ article }) => article);
  const texts = await db.selectFrom("article").select(["id", "text"]).where("id", "in", ids).orderBy("id").execute();
  let [best, likest]: [string | null, number] = [null, 0];
  for (const { id, text } of texts) {
    const share = resemblance(runs, runsOf(text));
    if (share >= COPY && share > likest) [best, likest] = [id, share];
  }
  return best;
}

/** Makes an article the first of a cluster: its copies are found from now on. */
export async function lead(db: Kysely<Tables>, article: string, bands: readonly number[]): Promise<void> {
  if (bands.length === 0) return;
  const rows = bands.map((band) => ({ band, article }));
  await db.insertInto("band").values(rows).execute();
}

/** Finds the article that a new one is a copy of, and remembers it; null where it is the first of its kind. */
export async function joinCluster(db: Kysely<Tables>, article: string, text: string): Promise<string | null> {
  const runs = runsOf(text);
  const bands = bandsOf(runs);
  const first = bands.length === 0 ? null : await firstLike(db, runs, bands);
  if (first === null) await lead(db, article, bands);
  else await db.insertInto("near_copy").values({ article, first }).execute();
  return first;
}

/** Forgets an article that was removed. The earliest of its copies takes its place; gives all articles whose cluster changed. */
export async function leaveCluster(db: Kysely<Tables>, article: string): Promise<readonly string[]> {
  await db.deleteFrom("near_copy").where("article", "=", article).execute();
  await db.deleteFrom("band").where("article", "=", article).execute();
  const copies = await db
    .selectFrom("near_copy")
    .innerJoin("article", "article.id", "near_copy.article")
    .select(["article.id", "article.text"])
    .where("near_copy.first", "=", article)
    .orderBy("article.added_at")
    .orderBy("article.id")
    .execute();
  const [heir] = copies;
  if (heir === undefined) return [];
  await db.deleteFrom("near_copy").where("article", "=", heir.id).execute();
  await db.updateTable("near_copy").set({ first: heir.id }).where("first", "=", article).execute();
  await lead(db, heir.id, bandsOf(runsOf(heir.text)));
  return copies.map(({ id }) => id);
}
