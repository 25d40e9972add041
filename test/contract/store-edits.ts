/** What every store must do when somebody says anew where an article comes from: the graph follows, and what people said is kept. */
import { describe, expect, test } from "vitest";
import type { Store } from "../../server/store/index.ts";
import type { ArticleOrigin, Claim, Correction } from "../../server/vocabulary/index.ts";
import { ENTRIES, type Entry } from "../fixtures/fixture.ts";

const AT = "2025-03-01T10:00:00Z";
const accepted: Correction = { verdict: "accepted", note: null, at: AT };
const rejected: Correction = { verdict: "rejected", note: null, at: AT };
const NEW: ArticleOrigin = {
  title: "Another title",
  date: "1999-12-31",
  publisher: "Another Gazette",
  url: "https://a.example/b",
};
const NOTHING: ArticleOrigin = { title: null, date: null, publisher: null, url: null };

/** An entry of the fixture with at least two claims. */
function entry(): Entry & { readonly claims: readonly [Claim, Claim, ...Claim[]] } {
  for (const { article, claims } of ENTRIES) {
    const [first, second, ...more] = claims;
    if (first !== undefined && second !== undefined) return { article, claims: [first, second, ...more] };
  }
  throw new Error("no entry of the fixture has two claims");
}

const add = (store: Store) => store.addArticle(entry().article, { extractor: "1", claims: entry().claims });
const origins = async (store: Store) => (await store.links()).map(({ date, publisher }) => ({ date, publisher }));

export function editsContract(store: () => Store): void {
  describe("edits where an article comes from", () => {
    test("so that article, list, claims and links tell it, and its text and claims are the same", async () => {
      const { article, claims } = await add(store());
      const revision = await store().revision();
      const edited = await store().editArticle(article.id, NEW, null);
      const head = { ...NEW, id: article.id, duplicateOf: null };
      expect(edited.article).toEqual(head);
      expect(edited.claims).toEqual(claims.map((each) => ({ ...each, article: head })));
      expect(await store().article(article.id)).toEqual({ ...head, text: entry().article.text });
      expect((await store().articles({ after: null, limit: 5 })).articles[0]).toMatchObject({ ...head, claims: claims.length });
      expect(await store().claimsOf(article.id)).toEqual(edited.claims);
      expect(await origins(store())).toEqual(claims.map(() => ({ date: NEW.date, publisher: NEW.publisher })));
      expect(await store().revision()).not.toBe(revision);
      const changes = await store().changes(revision);
      expect(changes?.articles.map((each) => each.article)).toEqual([article.id]);
      expect(changes?.articles[0]?.links.every(({ date }) => date === NEW.date)).toBe(true);
    });

    test("down to nothing", async () => {
      const { article } = await add(store());
      expect((await store().editArticle(article.id, NOTHING, null)).article).toMatchObject(NOTHING);
      expect(new Set((await origins(store())).map(({ date, publisher }) => `${date} ${publisher}`))).toEqual(
        new Set(["null null"]),
      );
    });

    test("and keeps what people said of its claims, read again or not", async () => {
      const { article, claims } = await add(store());
      const [first = "", second = ""] = claims.map(({ id }) => id);
      await store().correct(first, accepted);
      await store().correct(second, rejected);
      const said = await store().corrections(article.id);
      const kept = claims.map(({ id }) => id).filter((id) => id !== second);
      const plain = await store().editArticle(article.id, NEW, null);
      expect(plain.claims.map(({ id }) => id)).toEqual(kept);
      const again = await store().editArticle(article.id, NOTHING, { extractor: "2", claims: entry().claims });
      expect(again.claims.map(({ id }) => id)).toEqual(kept);
      expect(await store().corrections(article.id)).toEqual(said);
      const emptied = await store().editArticle(article.id, NEW, { extractor: "2", claims: [] });
      expect(emptied.claims.map(({ id }) => id)).toEqual([first]);
      expect(await origins(store())).toEqual([{ date: NEW.date, publisher: NEW.publisher }]);
      expect(await store().corrections(article.id)).toEqual(said);
      expect(await store().outdated("2", 9)).toEqual([]);
    });

    test("not over another edit that it knows nothing of, nor puts claims there that were read before it", async () => {
      const { article, claims } = await add(store());
      const edited = await store().editArticle(article.id, NEW, null, article);
      const [revision, again] = [await store().revision(), { extractor: "2", claims: entry().claims.slice(1) }];
      for (const late of [
        () => store().editArticle(article.id, NOTHING, null, article),
        () => store().editArticle(article.id, NOTHING, again, { ...NEW, date: null }),
        () => store().replaceClaims(article.id, again, article),
      ]) {
        await expect(late()).rejects.toMatchObject({ code: "article-changed", message: expect.stringContaining(article.id) });
      }
      expect(await store().revision()).toBe(revision);
      expect(await store().claimsOf(article.id)).toEqual(edited.claims);
      expect(await store().outdated("1", 9)).toEqual([]);
      expect(await store().replaceClaims(article.id, again, NEW)).toHaveLength(claims.length - 1);
    });

    test("only of an article that it has, and only to what both engines can keep", async () => {
      const { article } = await add(store());
      for (const id of ["nowhere", "\0"]) {
        await expect(store().editArticle(id, NEW, null)).rejects.toMatchObject({ code: "article-not-found" });
      }
      const revision = await store().revision();
      const broken = store().editArticle(article.id, { ...NEW, publisher: "NUL \0 inside" }, null);
      await expect(broken).rejects.toMatchObject({ code: "binary-text", message: expect.stringContaining("publisher") });
      expect(await store().revision()).toBe(revision);
      expect(await store().check()).toEqual([]);
    });
  });
}
