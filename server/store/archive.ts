/** Everything out of a store and into an empty one, for backups and for moving from one engine to the other. */
import type { Kysely, Transaction } from "kysely";
import { DragomanError } from "../vocabulary/index.ts";
import { bandsOf, runsOf } from "./near-copies.ts";
import { lead } from "./clusters.ts";
import { feedsOf } from "./feeds.ts";
import { textHash } from "./identity.ts";
import type { ArticleRecord } from "./record.ts";
import { correctedClaim, headOf, storedClaim } from "./rows.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";
import { advance, insertClaims, insertCorrections, markChanged } from "./writing.ts";

/** Articles read at once. */
const PAGE = 50;

async function recordsAfter(db: Kysely<Tables>, last: string): Promise<readonly ArticleRecord[]> {
  const rows = await db
    .selectFrom("article")
    .leftJoin("near_copy", "near_copy.article", "article.id")
    .selectAll("article")
    .select("near_copy.first")
    .where("article.id", ">", last)
    .orderBy("article.id")
    .limit(PAGE)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const claims = await db
    .selectFrom("claim")
    .select(["article", "id", "ordinal", "body"])
    .where("article", "in", ids)
    .orderBy("ordinal")
    .orderBy("id")
    .execute();
  const said = await db.selectFrom("correction").selectAll().where("article", "in", ids).orderBy("ordinal").execute();
  const [claimsOf, saidOf] = [Map.groupBy(claims, ({ article }) => article), Map.groupBy(said, ({ article }) => article)];
  return rows.map((row) => {
    const article = headOf(row);
    return {
      article: { ...article, text: row.text },
      addedAt: row.added_at,
      extractor: row.extractor,
      claims: (claimsOf.get(row.id) ?? []).map((each) => ({
        id: each.id,
        ordinal: each.ordinal,
        claim: storedClaim(each, article).claim,
      })),
      corrections: (saidOf.get(row.id) ?? []).map((each) => ({ ...correctedClaim(each), ordinal: each.ordinal })),
    };
  });
}

async function insertRecord(db: Transaction<Tables>, record: ArticleRecord, revision: number): Promise<void> {
  const { article, addedAt, extractor, claims, corrections } = record;
  const { id, title, date, publisher, url, text, duplicateOf } = article;
  const hash = textHash(text);
  await db.insertInto("fingerprint").values({ hash, article: id }).execute();
  await db
    .insertInto("article")
    .values({ id, hash, title, date: date ?? "", publisher, url, text, added_at: addedAt, extractor })
    .execute();
  await insertClaims(db, article, claims);
  await insertCorrections(db, corrections);
  if (duplicateOf === null) await lead(db, id, bandsOf(runsOf(text)));
  else await db.insertInto("near_copy").values({ article: id, first: duplicateOf }).execute();
  await markChanged(db, revision, [id]);
}

/** The two methods of a store that move it as a whole. */
export function archive(db: Kysely<Tables>): Pick<Store, "records" | "restore"> {
  return {
    async *records() {
      const transaction = await db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
      try {
        let last = "";
        for (;;) {
          const page = await recordsAfter(transaction, last);
          yield* page;
          const end = page.at(-1);
          if (end === undefined) return;
          last = end.article.id;
        }
      } finally {
        await transaction.rollback().execute();
      }
    },

    async restore(records, feeds) {
      return db.transaction().execute(async (transaction) => {
        const revision = await advance(transaction);
        const some = await transaction.selectFrom("article").select("id").limit(1).executeTakeFirst();
        if (some !== undefined) {
          throw new DragomanError(
            "store-not-empty",
            `The store holds articles already, ${JSON.stringify(some.id)} for one; a backup is restored into an empty store only. Let DRAGOMAN_DATA or DATABASE_URL name another.`,
          );
        }
        for (const feed of feeds) await feedsOf(transaction).put(feed);
        let count = 0;
        for await (const record of records) {
          await insertRecord(transaction, record, revision);
          count++;
        }
        return count;
      });
    },
  };
}
