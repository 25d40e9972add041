/** The store over a relational database. Written against Kysely, so that SQLite and PostgreSQL run the same code. */
import { sql, type Kysely, type Transaction } from "kysely";
import { DragomanError, type ArticleHead, type StoredClaim } from "../vocabulary/index.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { articleId, textHash } from "./identity.ts";
import { actorIndex, actorRow, claimRow, headOf, linkRow, storedClaim, storedClaims } from "./rows.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";

/** Databases bound the number of parameters of one statement. */
const BATCH = 500;

function batches<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));
}

async function insertClaims(db: Transaction<Tables>, claims: readonly StoredClaim[]): Promise<void> {
  const actors = claims.flatMap(({ claim }) => [actorRow(claim.source), actorRow(claim.target)]);
  const distinct = new Map(actors.map((row) => [JSON.stringify([row.id, row.principal]), row]));
  for (const batch of batches([...distinct.values()])) {
    await db
      .insertInto("actor")
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(["id", "principal"]).doUpdateSet((row) => ({
          name: row.ref("excluded.name"),
          kind: row.ref("excluded.kind"),
          principal_name: row.ref("excluded.principal_name"),
        })),
      )
      .execute();
  }
  for (const batch of batches(claims.map(claimRow))) await db.insertInto("claim").values(batch).execute();
}

async function advance(db: Transaction<Tables>): Promise<void> {
  await db
    .updateTable("counter")
    .set({ value: sql`value + 1` })
    .where("name", "=", "revision")
    .execute();
}

const notFound = (id: string): DragomanError =>
  new DragomanError(
    "article-not-found",
    `There is no article ${JSON.stringify(id)}; GET /api/v1/articles lists those there are.`,
  );

/** A store over an open, migrated database; `now` gives the time at which an article counts as added. */
export function sqlStore(db: Kysely<Tables>, now: () => Date): Store {
  const claimsOf = async (article: ArticleHead): Promise<readonly StoredClaim[]> => {
    const rows = db.selectFrom("claim").select(["id", "body"]).where("article", "=", article.id).orderBy("ordinal");
    return (await rows.execute()).map((row) => storedClaim(row, article));
  };
  const find = async (column: "id" | "hash", value: string) =>
    db.selectFrom("article").selectAll().where(column, "=", value).executeTakeFirst();

  return {
    async revision() {
      const row = await db.selectFrom("counter").select("value").where("name", "=", "revision").executeTakeFirstOrThrow();
      return String(row.value);
    },

    async addArticle(input, { extractor, claims }) {
      const hash = textHash(input.text);
      const id = input.id ?? articleId(hash);
      const row = {
        id,
        hash,
        title: input.title ?? null,
        date: input.date ?? "",
        publisher: input.publisher ?? null,
        url: input.url ?? null,
        text: input.text,
        added_at: now().toISOString(),
        extractor,
      };
      const article = headOf(row);
      const stored = storedClaims(article, claims);
      const created = await db.transaction().execute(async (transaction) => {
        // The first statement writes, so that a second process waits its turn instead of failing half-way.
        const insert = transaction
          .insertInto("article")
          .values(row)
          .onConflict((conflict) => conflict.doNothing());
        const { numInsertedOrUpdatedRows } = await insert.executeTakeFirst();
        if (numInsertedOrUpdatedRows === 0n) return false;
        await insertClaims(transaction, stored);
        await advance(transaction);
        return true;
      });
      if (created) return { article, created, claims: stored };
      const same = await this.findText(input.text);
      if (same !== null) return same;
      throw new DragomanError(
        "article-id-taken",
        `The id ${JSON.stringify(id)} belongs to an article with another text; choose another id, or none and one is made.`,
      );
    },

    async findText(text) {
      const row = await find("hash", textHash(text));
      if (row === undefined) return null;
      const article = headOf(row);
      return { article, created: false, claims: await claimsOf(article) };
    },

    async replaceClaims(id, { extractor, claims }) {
      return db.transaction().execute(async (transaction) => {
        const updated = await transaction
          .updateTable("article")
          .set({ extractor })
          .where("id", "=", id)
          .returningAll()
          .executeTakeFirst();
        if (updated === undefined) throw notFound(id);
        const stored = storedClaims(headOf(updated), claims);
        await transaction.deleteFrom("claim").where("article", "=", id).execute();
        await insertClaims(transaction, stored);
        await advance(transaction);
        return stored;
      });
    },

    async article(id) {
      const row = await find("id", id);
      if (row === undefined) throw notFound(id);
      return { ...headOf(row), text: row.text };
    },

    async articles({ after, limit }) {
      const position = after === null ? null : readCursor(after);
      let query = db
        .selectFrom("article")
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
        articles: page.map((row) => ({ ...headOf(row), claims: Number(row.claims), addedAt: row.added_at })),
        next: rows.length > limit && last !== undefined ? writeCursor(last) : null,
      };
    },

    async claimsOf(id) {
      const row = await find("id", id);
      if (row === undefined) throw notFound(id);
      return claimsOf(headOf(row));
    },

    async claims(ids) {
      const rows = [];
      for (const batch of batches(ids)) {
        const query = db
          .selectFrom("claim")
          .innerJoin("article", "article.id", "claim.article")
          .select(["claim.id as claim", "claim.body", "claim.ordinal", "article.id", "title", "article.date", "publisher", "url"])
          .where("claim.id", "in", batch);
        rows.push(...(await query.execute()));
      }
      return rows
        .toSorted((a, b) => compare(b.date, a.date) || compare(a.id, b.id) || a.ordinal - b.ordinal)
        .map((row) => storedClaim({ id: row.claim, body: row.body }, headOf(row)));
    },

    async links() {
      const actor = actorIndex(await db.selectFrom("actor").selectAll().execute());
      const rows = await db
        .selectFrom("claim")
        .select(["id", "article", "source", "source_principal", "relation", "target", "target_principal"])
        .select(["status", "object", "date", "confidence"])
        .execute();
      return rows.map((row) => linkRow(row, actor));
    },

    async close() {
      await db.destroy();
    },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
