/** What every store must tell of its changes, so that whoever holds a copy of the links can keep it fresh. */
import { array, assert, asyncProperty, constantFrom, nat, record } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Link } from "../../server/graph/index.ts";
import type { Store } from "../../server/store/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";

const NOWHERE = { title: null, date: null, publisher: null, url: null };
const AT = "2025-03-01T10:00:00Z";
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

async function add(store: Store, index: number): Promise<string> {
  const { article, claims } = ENTRIES[index % ENTRIES.length] ?? { article: { text: "" }, claims: [] };
  return (await store.addArticle(article, { extractor: "1", claims })).article.id;
}

export function changesContract(store: () => Store, open: () => Promise<Store>): void {
  describe("tells what changed", () => {
    test("since the beginning: everything; since now: nothing", async () => {
      const ids = [await add(store(), 0), await add(store(), 1)];
      const all = await store().changes("0");
      expect(all?.articles.map(({ article }) => article)).toEqual(ids);
      expect(all?.articles.flatMap(({ links }) => links).toSorted(byId)).toEqual((await store().links()).toSorted(byId));
      expect(all?.revision).toBe(await store().revision());
      expect(await store().changes(await store().revision())).toEqual({ revision: await store().revision(), articles: [] });
    });

    test("of an article that was removed: that it has no links any more", async () => {
      const id = await add(store(), 0);
      const before = await store().revision();
      await store().removeArticle(id);
      expect(await store().links()).toEqual([]);
      expect(await store().changes(before)).toEqual({
        revision: await store().revision(),
        articles: [{ article: id, links: [] }],
      });
    });

    test("except since a revision that it never had", async () => {
      await add(store(), 0);
      for (const since of ["1000000", "-1", "", "yesterday", "1.5", "9".repeat(40)]) {
        expect(await store().changes(since)).toBeNull();
      }
    });

    test("so that a copy kept by the changes alone is the store's links, whatever was done", async () => {
      const step = record({
        act: constantFrom("add", "remove", "replace", "edit", "edit and read", "reject", "accept", "withdraw", "look"),
        of: nat(ENTRIES.length - 1),
      });
      await assert(
        asyncProperty(array(step, { maxLength: 12 }), async (steps) => {
          const mine = await open();
          const copy = new Map<string, readonly Link[]>();
          let seen = await mine.revision();
          const look = async (): Promise<void> => {
            const changes = await mine.changes(seen);
            for (const { article, links } of changes?.articles ?? []) copy.set(article, links);
            seen = changes?.revision ?? "";
            expect([...copy.values()].flat().toSorted(byId)).toEqual((await mine.links()).toSorted(byId));
          };
          const verdicts = { reject: "rejected", accept: "accepted" } as const;
          for (const { act, of } of steps) {
            const { article, claims } = ENTRIES[of] ?? { article: { id: "" }, claims: [] };
            const stored = await mine.article(article.id).catch(() => null);
            if (act === "add") await add(mine, of);
            else if (act === "look") await look();
            else if (stored === null) continue;
            else if (act === "remove") await mine.removeArticle(article.id);
            else if (act === "replace") await mine.replaceClaims(article.id, { extractor: "2", claims: claims.slice(1) });
            else if (act === "edit") await mine.editArticle(article.id, { ...NOWHERE, date: "1999-12-31" }, null);
            else if (act === "edit and read") {
              await mine.editArticle(article.id, { ...NOWHERE, publisher: "Another" }, { extractor: "2", claims });
            } else if (act === "withdraw") {
              for (const { id } of await mine.corrections(article.id)) await mine.correct(id, null);
            } else {
              const [first] = await mine.claimsOf(article.id);
              if (first !== undefined) await mine.correct(first.id, { verdict: verdicts[act], note: null, at: AT });
            }
          }
          await look();
          expect(await mine.check()).toEqual([]);
          await mine.close();
        }),
        { numRuns: 12, seed: 4 },
      );
    });
  });
}
