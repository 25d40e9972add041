/** What every store must hold to when two of them are open on one database, as two processes have them. */
import { describe, expect, test } from "vitest";
import type { Store } from "../../server/store/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";

const AT = "2025-03-01T10:00:00Z";

/** Adds, corrects, replaces and edits each article, and removes every third. */
async function work(store: Store, round: number): Promise<void> {
  for (const [i, { article, claims }] of ENTRIES.entries()) {
    await store.addArticle(article, { extractor: "1", claims });
    const [claim] = await store.claimsOf(article.id).catch(() => []);
    if (claim !== undefined) {
      // The other may have removed the article meanwhile: then there is nothing to correct or replace.
      await store.correct(claim.id, { verdict: "accepted", note: null, at: AT }).catch(expectMissing);
    }
    await store.replaceClaims(article.id, { extractor: "2", claims }).catch(expectMissing);
    const origin = { title: `Round ${round}`, date: "2024-01-01", publisher: null, url: null };
    await store.editArticle(article.id, origin, i % 2 === 0 ? null : { extractor: "2", claims }).catch(expectMissing);
    if ((i + round) % 3 === 0) await store.removeArticle(article.id).catch(expectMissing);
  }
}

export function togetherContract(first: () => Store, other: () => Promise<Store>): void {
  describe("beside another on the same database", () => {
    test("shows what the other has written, and moves on with it", async () => {
      const second = await other();
      const before = await first().revision();
      await second.addArticle({ id: "elsewhere", text: "Written elsewhere." }, { extractor: "1", claims: [] });
      expect(await first().revision()).not.toBe(before);
      expect((await first().changes(before))?.articles).toEqual([{ article: "elsewhere", links: [] }]);
      await second.close();
    });

    test("takes the same articles at once, each once and whole, and counts every change", async () => {
      const second = await other();
      const twice = await Promise.all(
        [first(), second].flatMap((store) =>
          ENTRIES.map(async ({ article, claims }) => store.addArticle(article, { extractor: "1", claims })),
        ),
      );
      await second.close();
      expect(twice.filter(({ created }) => created)).toHaveLength(ENTRIES.length);
      expect(await first().links()).toHaveLength(ENTRIES.flatMap(({ claims }) => claims).length);
      expect(await first().revision()).toBe(String(ENTRIES.length));
      expect(await first().check()).toEqual([]);
    });

    test("takes one text under two ids at once as one article", async () => {
      const second = await other();
      const [a, b] = await Promise.all([
        first().addArticle({ id: "a", text: "The very same words." }, { extractor: "1", claims: [] }),
        second.addArticle({ id: "b", text: "The very same words." }, { extractor: "1", claims: [] }),
      ]);
      await second.close();
      expect(a.article).toEqual(b.article);
      expect([a.created, b.created].toSorted()).toEqual([false, true]);
    });

    test("stays whole while both replace, correct, edit, remove and add the same articles", async () => {
      const second = await other();
      await Promise.all([work(first(), 0), work(second, 1), work(first(), 2), work(second, 0)]);
      await second.close();
      expect(await first().check()).toEqual([]);
      const { articles } = await first().articles({ after: null, limit: 100 });
      const whole = new Map(ENTRIES.map(({ article, claims }) => [article.id, claims.length]));
      for (const { id, claims } of articles) expect([id, claims]).toEqual([id, whole.get(id)]);
    });
  });
}

function expectMissing(error: unknown): void {
  expect(error).toMatchObject({ code: expect.stringMatching(/^(article|claim)-not-found$/) });
}
