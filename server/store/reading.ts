/** The questions that a store answers without changing anything, as SQL that both engines run. */
import { sql, type Kysely } from "kysely";
import { linksFrom, type Link } from "../graph/index.ts";
import { DragomanError, type ArticleHead, type StoredClaim } from "../vocabulary/index.ts";
import { batches } from "./batches.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { textHash } from "./identity.ts";
import { linkColumns } from "./links.ts";
import { actorIndex, correctedClaim, headOf, LINK_COLUMNS, linkRow, originIndex, storedClaim } from "./rows.ts";
import type { ActorRow, Tables } from "./schema.ts";
import { isStorable } from "./storable.ts";
import type { AddedArticle, Store } from "./store.ts";
import type { Stream } from "./stream.ts";

export const notFound = (id: string): DragomanError =>
  new DragomanError(
    "article-not-found",
    `There is no article ${JSON.stringify(id)}; GET /api/v1/articles lists those there are.`,
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const articlesOf = (db: Kysely<Tables>) =>
  db.selectFrom("article").leftJoin("near_copy", "near_copy.article", "article.id").select("near_copy.first");

const originsOf = (db: Kysely<Tables>) => articlesOf(db).select(["article.id", "article.publisher"]);

/** An article's row by its id, with the first of its cluster. */
export async function findArticle(db: Kysely<Tables>, id: string) {
  if (!isStorable(id)) return undefined;
  return articlesOf(db).selectAll("article").where("article.id", "=", id).executeTakeFirst();
}

/** The claims of an article that stand, in order of place. */
export async function claimsIn(db: Kysely<Tables>, article: ArticleHead): Promise<readonly StoredClaim[]> {
  const rows = db.selectFrom("claim").select(["id", "body"]).where("article", "=", article.id).orderBy("ordinal").orderBy("id");
  return (await rows.execute()).map((row) => storedClaim(row, article));
}

async function linksIn(db: Kysely<Tables>, articles: readonly string[]): Promise<readonly Link[]> {
  const rows = [];
  for (const batch of batches(articles)) {
    rows.push(...(await db.selectFrom("claim").select(LINK_COLUMNS).where("article", "in", batch).execute()));
  }
  const ids = [
    ...new Set(rows.flatMap(({ source, target, claimant }) => [source, target, ...(claimant === null ? [] : [claimant])])),
  ];
  const actors: ActorRow[] = [];
  for (const batch of batches(ids)) {
    actors.push(...(await db.selectFrom("actor").selectAll().where("id", "in", batch).execute()));
  }
  const published = [];
  for (const batch of batches(articles)) published.push(...(await originsOf(db).where("article.id", "in", batch).execute()));
  const [actor, origin] = [actorIndex(actors), originIndex(published)];
  return rows.map((row) => {
    const { source, source_principal, target, target_principal, claimant, claimant_principal } = row;
    const says = claimant === null ? null : actor(claimant, claimant_principal ?? claimant);
    return linkRow(row, actor(source, source_principal), actor(target, target_principal), says, origin(row.article));
  });
}

async function counter(db: Kysely<Tables>, name: "revision" | "reach"): Promise<number> {
  const row = await db.selectFrom("counter").select("value").where("name", "=", name).executeTakeFirstOrThrow();
  return row.value;
}

type Reading = Pick<
  Store,
  | "revision"
  | "changes"
  | "findText"
  | "corrections"
  | "article"
  | "articles"
  | "claimsOf"
  | "claims"
  | "links"
  | "linkColumns"
  | "extractors"
  | "outdated"
>;

/** The stored article with a text, and its claims; null where there is none. */
export async function findText(db: Kysely<Tables>, text: string): Promise<AddedArticle | null> {
  const owner = await db.selectFrom("fingerprint").select("article").where("hash", "=", textHash(text)).executeTakeFirst();
  const row = owner === undefined ? undefined : await findArticle(db, owner.article);
  if (row === undefined) return null;
  const article = headOf(row);
  return { article, created: false, claims: await claimsIn(db, article) };
}

export function reading(db: Kysely<Tables>, stream: Stream): Reading {
  return {
    async revision() {
      return String(await counter(db, "revision"));
    },

    async changes(since) {
      // The revision is read first: what changes meanwhile is told now or next time, and twice does no harm.
      const revision = await counter(db, "revision");
      const after = /^\d{1,15}$/.test(since) ? Number(since) : Number.NaN;
      if (!(after <= revision && after >= (await counter(db, "reach")))) return null;
      const changed = await db
        .selectFrom("change")
        .select("article")
        .where("revision", ">", after)
        .orderBy("revision")
        .orderBy("article")
        .execute();
      const ids = changed.map(({ article }) => article);
      const links = Map.groupBy(await linksIn(db, ids), ({ article }) => article);
      return { revision: String(revision), articles: ids.map((article) => ({ article, links: links.get(article) ?? [] })) };
    },

    findText: async (text) => findText(db, text),

    async corrections(article) {
      if (article !== null && !isStorable(article)) return [];
      const all = db.selectFrom("correction").selectAll().orderBy("article").orderBy("ordinal").orderBy("claim");
      const rows = article === null ? all : all.where("article", "=", article);
      return (await rows.execute()).map(correctedClaim);
    },

    async article(id) {
      const row = await findArticle(db, id);
      if (row === undefined) throw notFound(id);
      return { ...headOf(row), text: row.text };
    },

    async articles({ after, limit }) {
      const read = after === null ? null : readCursor(after);
      const position = read !== null && isStorable(read.date + read.id) ? read : null;
      let query = articlesOf(db)
        .select(["id", "title", "date", "publisher", "url", "added_at"])
        .select((row) =>
          row
            .selectFrom("claim")
            .whereRef("claim.article", "=", "article.id")
            .select(sql<number>`count(*)`.as("n"))
            .as("claims"),
        );
      if (position !== null) {
        const { date, id } = position;
        query = query.where((row) => row.or([row("date", "<", date), row.and([row("date", "=", date), row("id", ">", id)])]));
      }
      const rows = await query
        .orderBy("date", "desc")
        .orderBy("id")
        .limit(limit + 1)
        .execute();
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        articles: page.map((row) => ({ ...headOf(row), claims: row.claims ?? 0, addedAt: row.added_at })),
        next: rows.length > limit && last !== undefined ? writeCursor(last) : null,
      };
    },

    async claimsOf(id) {
      const row = await findArticle(db, id);
      if (row === undefined) throw notFound(id);
      return claimsIn(db, headOf(row));
    },

    async claims(ids) {
      const rows = [];
      for (const batch of batches(ids.filter(isStorable))) {
        const query = db
          .selectFrom("claim")
          .innerJoin("article", "article.id", "claim.article")
          .leftJoin("near_copy", "near_copy.article", "article.id")
          .select(["claim.id as claim", "claim.body", "claim.ordinal", "article.id", "title", "article.date", "publisher", "url"])
          .select("near_copy.first")
          .where("claim.id", "in", batch);
        rows.push(...(await query.execute()));
      }
      return rows
        .toSorted((a, b) => compare(b.date, a.date) || compare(a.id, b.id) || a.ordinal - b.ordinal)
        .map((row) => storedClaim({ id: row.claim, body: row.body }, headOf(row)));
    },

    linkColumns: () => linkColumns(db, stream),

    async links() {
      const portions: (readonly Link[])[] = [];
      for await (const portion of linkColumns(db, stream)) portions.push(linksFrom(portion));
      return portions.flat();
    },

    async extractors() {
      const count = db.selectFrom("article").select((row) => ["extractor", row.fn.countAll<number>().as("articles")]);
      return count.groupBy("extractor").orderBy("extractor").execute();
    },

    async outdated(extractor, limit) {
      const others = db.selectFrom("article").select("id").where("extractor", "!=", extractor);
      return (await others.orderBy("id").limit(limit).execute()).map(({ id }) => id);
    },
  };
}
