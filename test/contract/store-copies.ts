/** What every store must do with near copies: link each to the first of its kind, whichever way they come and go. */
import { describe, expect, test } from "vitest";
import type { Store } from "../../server/store/index.ts";
import { agencyReport, otherReport, syndicated } from "../fixtures/reports.ts";

const none = { extractor: "1", claims: [] };

const add = async (store: Store, id: string, text: string) => (await store.addArticle({ id, text }, none)).article.duplicateOf;

async function firsts(store: Store): Promise<Record<string, string | null>> {
  const { articles } = await store.articles({ after: null, limit: 100 });
  return Object.fromEntries(articles.map(({ id, duplicateOf }) => [id, duplicateOf]));
}

export function copiesContract(store: () => Store, other: () => Promise<Store>): void {
  describe("links a near copy", () => {
    test("to the first of its kind, and leaves others alone", async () => {
      expect(await add(store(), "agency", agencyReport)).toBeNull();
      expect(await add(store(), "paper", syndicated("The Daily Paper"))).toBe("agency");
      expect(await add(store(), "site", syndicated("A Site"))).toBe("agency");
      expect(await add(store(), "rival", otherReport)).toBeNull();
      expect(await firsts(store())).toEqual({ agency: null, paper: "agency", site: "agency", rival: null });
      expect((await store().article("paper")).duplicateOf).toBe("agency");
      expect((await store().findText(syndicated("A Site")))?.article.duplicateOf).toBe("agency");
      expect(await store().check()).toEqual([]);
    });

    test("to the next of its kind, when the first is removed", async () => {
      await add(store(), "z-first", agencyReport);
      await add(store(), "y-second", syndicated("Y"));
      await add(store(), "x-third", syndicated("X"));
      await store().removeArticle("z-first");
      expect(await firsts(store())).toEqual({ "x-third": null, "y-second": "x-third" });
      expect(await add(store(), "late", syndicated("Late"))).toBe("x-third");
      await store().removeArticle("late");
      await store().removeArticle("x-third");
      expect(await firsts(store())).toEqual({ "y-second": null });
      expect(await store().check()).toEqual([]);
    });

    test("though both come at once, from two processes", async () => {
      const second = await other();
      const papers = Array.from({ length: 8 }, (_, i) => ({ id: `paper-${i}`, text: syndicated(`Paper ${i}`) }));
      const added = await Promise.all(papers.map(async (paper, i) => (i % 2 === 0 ? store() : second).addArticle(paper, none)));
      await second.close();
      const heads = added.filter(({ article }) => article.duplicateOf === null);
      expect(heads).toHaveLength(1);
      expect(new Set(added.map(({ article }) => article.duplicateOf ?? article.id)).size).toBe(1);
    });
  });
}
