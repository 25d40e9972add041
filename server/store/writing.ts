/**
 * The changes that a store takes, each one transaction. The revision is advanced last but for the clusters: on PostgreSQL its row is the
 * one lock that all writers share, and no article's row is locked after it, so that none can wait for each other crosswise.
 */
import { sql, type Kysely, type Transaction } from "kysely";
import {
  corrected,
  DragomanError,
  type ArticleHead,
  type ArticleOrigin,
  type Claim,
  type CorrectedClaim,
  type StoredClaim,
} from "../vocabulary/index.ts";
import { batches } from "./batches.ts";
import { joinCluster, leaveCluster } from "./clusters.ts";
import { articleId, textHash } from "./identity.ts";
import { claimsIn, findArticle, findText, notFound } from "./reading.ts";
import { actorKey, actorRow, claimRow, correctedClaim, correctionRow, headOf, identified, storedClaim } from "./rows.ts";
import type { ClaimRow, Tables } from "./schema.ts";
import { settle, type Found } from "./settle.ts";
import { checkCorrection, checkInput, isStorable } from "./storable.ts";
import type { Store } from "./store.ts";

const ORIGIN = ["title", "date", "publisher", "url"] as const satisfies readonly (keyof ArticleOrigin)[];

type Placed = Found & { readonly ordinal: number };

/**
 * Stores actors that are new or known otherwise. Those known already are only read: half of all articles name the same dozen states,
 * and a write would make their writers wait for each other. Rows go in order of key, so that two writers cannot lock crosswise.
 */
async function insertActors(db: Transaction<Tables>, claims: readonly Placed[]): Promise<void> {
  const rows = claims.flatMap(({ claim: { source, target, claimant } }) =>
    [source, target, ...(claimant === null ? [] : [claimant])].map(actorRow),
  );
  const wanted = new Map(rows.map((row) => [actorKey(row.id, row.principal), row]));
  for (const batch of batches([...new Set(rows.map(({ id }) => id))])) {
    for (const known of await db.selectFrom("actor").selectAll().where("id", "in", batch).execute()) {
      const key = actorKey(known.id, known.principal);
      const row = wanted.get(key);
      const same = row?.name === known.name && row.kind === known.kind && row.principal_name === known.principal_name;
      if (same) wanted.delete(key);
    }
  }
  const keys = [...wanted.keys()].toSorted();
  for (const batch of batches(keys.flatMap((key) => wanted.get(key) ?? []))) {
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
}

export async function insertClaims(
  db: Transaction<Tables>,
  article: { readonly id: string; readonly date: string | null },
  claims: readonly Placed[],
): Promise<void> {
  await insertActors(db, claims);
  const rows: readonly ClaimRow[] = claims.map((each) => claimRow(article, each, each.ordinal));
  for (const batch of batches(rows)) await db.insertInto("claim").values(batch).execute();
}

export async function insertCorrections(
  db: Transaction<Tables>,
  verdicts: readonly (CorrectedClaim & { readonly ordinal: number })[],
): Promise<void> {
  const rows = verdicts.map((each) => correctionRow(each, each.ordinal));
  for (const batch of batches(rows)) await db.insertInto("correction").values(batch).execute();
}

/** Moves on to the next revision and gives it. From here to the end of the transaction no other writer gets as far. */
export async function advance(db: Transaction<Tables>): Promise<number> {
  const { value } = await db
    .updateTable("counter")
    .set({ value: sql`value + 1` })
    .where("name", "=", "revision")
    .returning("value")
    .executeTakeFirstOrThrow();
  return value;
}

export async function markChanged(db: Transaction<Tables>, revision: number, articles: readonly string[]): Promise<void> {
  for (const batch of batches(articles)) {
    await db
      .insertInto("change")
      .values(batch.map((article) => ({ article, revision })))
      .onConflict((conflict) => conflict.column("article").doUpdateSet({ revision }))
      .execute();
  }
}

/** Locks an article's row against other writers until the end of the transaction; false where there is no such article. */
async function lock(db: Transaction<Tables>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("article")
    .set((row) => ({ extractor: row.ref("extractor") }))
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * An article's head, its row locked as by `lock`.
 * @throws {DragomanError} `article-not-found`; `article-changed` where it is known otherwise than `before`.
 */
async function lockedHead(db: Transaction<Tables>, id: string, before?: ArticleOrigin): Promise<ArticleHead> {
  // An article that another adds after the first question is found by the second, but is not locked.
  const row = (await lock(db, id)) ? await findArticle(db, id) : undefined;
  if (row === undefined) throw notFound(id);
  const head = headOf(row);
  if (before === undefined || ORIGIN.every((word) => head[word] === before[word])) return head;
  throw new DragomanError(
    "article-changed",
    `The article ${JSON.stringify(id)} was edited by somebody else meanwhile; look at it again before you change it.`,
  );
}

/** Puts the claims of a new extraction in the place of an article's, with what people said about them; gives those that stand. */
async function resettle(
  db: Transaction<Tables>,
  article: ArticleHead,
  claims: readonly Claim[],
): Promise<readonly StoredClaim[]> {
  const { id } = article;
  const said = await db.selectFrom("correction").selectAll().where("article", "=", id).orderBy("ordinal").execute();
  const { standing, verdicts } = settle(identified(id, claims), said.map(correctedClaim));
  for (const table of ["claim", "correction"] as const) await db.deleteFrom(table).where("article", "=", id).execute();
  await insertClaims(db, article, standing);
  await insertCorrections(db, verdicts);
  return standing.map((each) => ({ id: each.id, article, claim: each.claim }));
}

type Writing = Pick<Store, "addArticle" | "replaceClaims" | "editArticle" | "removeArticle" | "correct">;

const noClaim = (id: string): DragomanError =>
  new DragomanError(
    "claim-not-found",
    `There is no claim ${JSON.stringify(id)}; GET /api/v1/articles/ID gives an article's claims with their ids.`,
  );

/** `now` gives the time at which an article counts as added. */
export function writing(db: Kysely<Tables>, now: () => Date): Writing {
  return {
    async addArticle(input, { extractor, claims }) {
      checkInput(input);
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
      const found = identified(id, claims).map((each, ordinal) => ({ ...each, ordinal }));
      const article = await db.transaction().execute(async (transaction) => {
        const text = transaction
          .insertInto("fingerprint")
          .values({ hash, article: id })
          .onConflict((conflict) => conflict.doNothing());
        if ((await text.executeTakeFirst()).numInsertedOrUpdatedRows === 0n) return null;
        const insert = transaction
          .insertInto("article")
          .values(row)
          .onConflict((conflict) => conflict.doNothing());
        if ((await insert.executeTakeFirst()).numInsertedOrUpdatedRows === 0n) {
          throw new DragomanError(
            "article-id-taken",
            `The id ${JSON.stringify(id)} belongs to an article with another text; choose another id, or none and one is made.`,
          );
        }
        await insertClaims(transaction, { id, date: input.date ?? null }, found);
        await markChanged(transaction, await advance(transaction), [id]);
        return headOf({ ...row, first: await joinCluster(transaction, id, input.text) });
      });
      if (article !== null)
        return { article, created: true, claims: found.map((each) => ({ id: each.id, article, claim: each.claim })) };
      // Where the article was removed between the two questions, there is room for this one now.
      return (await findText(db, input.text)) ?? this.addArticle(input, { extractor, claims });
    },

    async replaceClaims(id, { extractor, claims }, before) {
      if (!isStorable(id)) throw notFound(id);
      return db.transaction().execute(async (transaction) => {
        const article = await lockedHead(transaction, id, before);
        await transaction.updateTable("article").set({ extractor }).where("id", "=", id).execute();
        const standing = await resettle(transaction, article, claims);
        await markChanged(transaction, await advance(transaction), [id]);
        return standing;
      });
    },

    async editArticle(id, { title, date, publisher, url }, extraction, before) {
      if (!isStorable(id)) throw notFound(id);
      checkInput({ title, publisher, url, text: "" });
      return db.transaction().execute(async (transaction) => {
        const article = { ...(await lockedHead(transaction, id, before)), title, date, publisher, url };
        const known = { title, date: date ?? "", publisher, url };
        await transaction
          .updateTable("article")
          .set(extraction === null ? known : { ...known, extractor: extraction.extractor })
          .where("id", "=", id)
          .execute();
        if (extraction === null) {
          await transaction.updateTable("claim").set({ date: known.date }).where("article", "=", id).execute();
        }
        const claims =
          extraction === null ? await claimsIn(transaction, article) : await resettle(transaction, article, extraction.claims);
        await markChanged(transaction, await advance(transaction), [id]);
        return { article, claims };
      });
    },

    async removeArticle(id) {
      await db.transaction().execute(async (transaction) => {
        if (!isStorable(id) || !(await lock(transaction, id))) throw notFound(id);
        for (const table of ["claim", "correction"] as const) {
          await transaction.deleteFrom(table).where("article", "=", id).execute();
        }
        const removed = await transaction.deleteFrom("article").where("id", "=", id).returning("hash").executeTakeFirstOrThrow();
        await transaction.deleteFrom("fingerprint").where("hash", "=", removed.hash).execute();
        const revision = await advance(transaction);
        await markChanged(transaction, revision, [id, ...(await leaveCluster(transaction, id))]);
      });
    },

    async correct(id, correction) {
      if (!isStorable(id)) throw noClaim(id);
      checkCorrection(correction);
      const places = [
        await db.selectFrom("claim").select("article").where("id", "=", id).executeTakeFirst(),
        await db.selectFrom("correction").select("article").where("claim", "=", id).executeTakeFirst(),
      ];
      const owner = places.find((place) => place !== undefined)?.article;
      if (owner === undefined) throw noClaim(id);
      return db.transaction().execute(async (transaction) => {
        const row = (await lock(transaction, owner)) ? await findArticle(transaction, owner) : undefined;
        if (row === undefined) throw noClaim(id);
        const article = headOf(row);
        const said = await transaction
          .selectFrom("correction")
          .selectAll()
          .where("claim", "=", id)
          .where("article", "=", owner)
          .executeTakeFirst();
        const standing = await transaction
          .selectFrom("claim")
          .selectAll()
          .where("id", "=", id)
          .where("article", "=", owner)
          .executeTakeFirst();
        const ordinal = said?.ordinal ?? standing?.ordinal;
        const extracted = said !== undefined ? correctedClaim(said).extracted : standing && storedClaim(standing, article).claim;
        if (ordinal === undefined || extracted === undefined) throw noClaim(id);
        await transaction.deleteFrom("claim").where("id", "=", id).where("article", "=", owner).execute();
        await transaction.deleteFrom("correction").where("claim", "=", id).where("article", "=", owner).execute();
        if (correction !== null) await insertCorrections(transaction, [{ id, article: owner, extracted, correction, ordinal }]);
        const claim = correction === null ? extracted : corrected(extracted, correction);
        if (claim !== null) await insertClaims(transaction, article, [{ id, claim, ordinal }]);
        await markChanged(transaction, await advance(transaction), [owner]);
        return claim === null ? null : { id, article, claim };
      });
    },
  };
}
