/** What every store must do, whatever it is made of. Each implementation runs this suite. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { linkOf } from "../../server/graph/index.ts";
import type { Extraction, Store } from "../../server/store/index.ts";
import type { Article, ArticleInput, ArticleSummary } from "../../server/vocabulary/index.ts";
import { ENTRIES, type Entry } from "../fixtures/fixture.ts";
import { changesContract } from "./store-changes.ts";
import { copiesContract } from "./store-copies.ts";
import { correctionsContract } from "./store-corrections.ts";
import { editsContract } from "./store-edits.ts";
import { feedsContract } from "./store-feeds.ts";
import { layoutsContract } from "./store-layouts.ts";
import { linksContract } from "./store-links.ts";
import { togetherContract } from "./store-together.ts";

const entry = (index: number): Entry => {
  const found = ENTRIES[index];
  if (found === undefined) throw new Error(`the fixture has no entry ${index}`);
  return found;
};
const extraction = ({ claims }: Entry, extractor = "1"): Extraction => ({ extractor, claims });

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const noon = (): Date => new Date("2025-02-03T04:05:06Z");

/** `create` makes a new, empty database, and gives what opens a store on it; more than one may be open. */
export function storeContract(name: string, create: () => Promise<(now: () => Date) => Promise<Store>>): void {
  describe(`the store ${name}`, () => {
    let store: Store;
    let another: () => Promise<Store>;
    beforeEach(async () => {
      const opens = await create();
      store = await opens(noon);
      another = async () => opens(noon);
    });
    afterEach(async () => store.close());

    const add = (each: Entry) => store.addArticle(each.article, extraction(each));
    const addAll = async (): Promise<void> => {
      for (const each of ENTRIES) await add(each);
    };

    test("is empty at first", async () => {
      expect(await store.articles({ after: null, limit: 10 })).toEqual({ articles: [], next: null });
      expect(await store.links()).toEqual([]);
      expect(await store.claims(["nothing"])).toEqual([]);
    });

    test("gives back an article and its claims just as they came", async () => {
      const { article, claims } = entry(0);
      const added = await add(entry(0));
      const { text: _text, ...head } = article;
      expect(added).toMatchObject({ created: true, article: head });
      expect(added.claims.map((each) => each.claim)).toEqual(claims);
      expect(await store.article(article.id)).toEqual(article);
      expect(await store.claimsOf(article.id)).toEqual(added.claims);
    });

    test("keeps nothing but the text where nothing else is known", async () => {
      const { article } = await store.addArticle({ text: "Nothing happened.", title: null }, { extractor: "1", claims: [] });
      const expected: Article = {
        id: article.id,
        title: null,
        date: null,
        publisher: null,
        url: null,
        duplicateOf: null,
        text: "Nothing happened.",
      };
      expect(await store.article(article.id)).toEqual(expected);
    });

    test("takes the same text for the same article, but for white space, and changes nothing", async () => {
      const first = await add(entry(0));
      const revision = await store.revision();
      const twin: ArticleInput = {
        text: `\n${entry(0).article.text.replaceAll(" ", "  ")}\t`,
        title: "Another title",
        id: "another",
      };
      const again = await store.addArticle(twin, { extractor: "2", claims: [] });
      expect(again).toEqual({ ...first, created: false });
      expect(await store.findText(twin.text)).toEqual({ ...first, created: false });
      expect(await store.revision()).toBe(revision);
      expect(await store.findText("Some other text.")).toBeNull();
    });

    test("refuses another text under an id that is taken, and keeps the first", async () => {
      const first = await add(entry(0));
      const thief = { ...entry(1).article, id: entry(0).article.id };
      await expect(store.addArticle(thief, extraction(entry(1)))).rejects.toMatchObject({ code: "article-id-taken" });
      expect(await store.article(first.article.id)).toEqual(entry(0).article);
      expect(await store.links()).toHaveLength(first.claims.length);
    });

    test("makes the same ids for the same content, in any store", async () => {
      const first = await add(entry(2));
      const other = await (await create())(() => new Date("2030-01-01T00:00:00Z"));
      const second = await other.addArticle(entry(2).article, extraction(entry(2)));
      await other.close();
      expect(second.claims.map(({ id }) => id)).toEqual(first.claims.map(({ id }) => id));
      expect(new Set(first.claims.map(({ id }) => id)).size).toBe(first.claims.length);
    });

    test("keeps the surer of two claims about the very same words", async () => {
      const { article, claims } = entry(0);
      const [claim] = claims;
      if (claim === undefined) throw new Error("the fixture's first entry has no claim");
      const doubled = [{ ...claim, confidence: 0.2 }, claim, { ...claim, confidence: 0.3 }];
      const { claims: stored } = await store.addArticle(article, { extractor: "1", claims: doubled });
      expect(stored.map((each) => each.claim)).toEqual([claim]);
    });

    test("stores an article and its claims both or neither", async () => {
      const { article, claims } = entry(0);
      const [claim] = claims;
      if (claim === undefined) throw new Error("the fixture's first entry has no claim");
      const broken = { ...claim, confidence: Number.NaN };
      await expect(
        store.addArticle(article, {
          extractor: "1",
          claims: [...claims, { ...broken, evidence: { ...claim.evidence, trigger: { start: 0, end: 1 } } }],
        }),
      ).rejects.toThrow();
      expect(await store.findText(article.text)).toBeNull();
      expect(await store.links()).toEqual([]);
      expect((await add(entry(0))).created).toBe(true);
    });

    test("replaces an article's claims as one, and moves on to a new revision", async () => {
      const { article, claims } = entry(0);
      await add(entry(0));
      await add(entry(1));
      const before = await store.revision();
      const replaced = await store.replaceClaims(article.id, { extractor: "2", claims: claims.slice(1) });
      expect(replaced.map((each) => each.claim)).toEqual(claims.slice(1));
      expect(await store.claimsOf(article.id)).toEqual(replaced);
      expect(await store.claimsOf(entry(1).article.id)).toHaveLength(entry(1).claims.length);
      expect(await store.revision()).not.toBe(before);
      await expect(store.replaceClaims("nowhere", { extractor: "2", claims: [] })).rejects.toMatchObject({
        code: "article-not-found",
      });
    });

    test("gives links that say of each claim what the claim says", async () => {
      await addAll();
      const ids = (await store.links()).map(({ id }) => id);
      const claims = await store.claims(ids);
      expect(claims).toHaveLength(ENTRIES.flatMap((each) => each.claims).length);
      expect((await store.links()).toSorted(byId)).toEqual(claims.map(linkOf).toSorted(byId));
    });

    test("gives claims newest article first, in order of place, and passes over ids it does not know", async () => {
      await addAll();
      const ids = (await store.links()).map(({ id }) => id);
      const claims = await store.claims(["unknown", ...ids]);
      const dates = claims.map(({ article }) => article.date ?? "");
      expect(dates).toEqual(dates.toSorted().toReversed());
      const first = await store.claimsOf(claims[0]?.article.id ?? "");
      expect(claims.slice(0, first.length)).toEqual(first);
    });

    test("lists articles newest first, page by page, each once", async () => {
      await store.addArticle({ text: "Undated." }, { extractor: "1", claims: [] });
      await addAll();
      const seen: ArticleSummary[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<Store["articles"]>> = await store.articles({ after, limit: 3 });
        expect(page.articles.length).toBeLessThanOrEqual(3);
        seen.push(...page.articles);
        after = page.next;
      } while (after !== null);
      expect(seen).toHaveLength(ENTRIES.length + 1);
      const dates = seen.map(({ date }) => date ?? "");
      expect(dates).toEqual(dates.toSorted().toReversed());
      const newest = ENTRIES.find(({ article }) => article.id === seen[0]?.id);
      expect(seen[0]).toMatchObject({ claims: newest?.claims.length, addedAt: "2025-02-03T04:05:06.000Z" });
      expect((await store.articles({ after: "no cursor", limit: 100 })).articles).toEqual(seen);
    });

    test("moves on to a new revision with every change, and only then", async () => {
      const revisions = [await store.revision()];
      for (const each of ENTRIES.slice(0, 3)) {
        await add(each);
        revisions.push(await store.revision());
      }
      expect(await store.revision()).toBe(revisions.at(-1));
      expect(new Set(revisions).size).toBe(4);
    });

    test("takes any text: quotes, emoji, right-to-left, two million letters", async () => {
      for (const text of ['it\'s "quoted"; DROP TABLE article; --', "🕊️ سلام عليكم 🇺🇳", "x".repeat(2_000_000)]) {
        const { article } = await store.addArticle({ text }, { extractor: "1", claims: [] });
        expect((await store.article(article.id)).text).toBe(text);
      }
    });

    test("says which article it does not have", async () => {
      await expect(store.article("nowhere")).rejects.toMatchObject({
        code: "article-not-found",
        message: expect.stringContaining("nowhere"),
      });
      await expect(store.claimsOf("nowhere")).rejects.toMatchObject({ code: "article-not-found" });
    });

    correctionsContract(() => store);
    editsContract(() => store);
    changesContract(
      () => store,
      async () => (await create())(noon),
    );
    linksContract(() => store);
    copiesContract(
      () => store,
      async () => another(),
    );
    feedsContract(
      () => store,
      () => another(),
    );
    layoutsContract(
      () => store,
      () => another(),
    );
    togetherContract(
      () => store,
      async () => another(),
    );

    test("takes no text that only one of the engines could keep", async () => {
      for (const field of ["id", "title", "publisher", "text"]) {
        const input = { text: "Some words.", [field]: "NUL \0 inside" };
        await expect(store.addArticle(input, { extractor: "1", claims: [] })).rejects.toMatchObject({ code: "binary-text" });
      }
      await expect(store.article("\0")).rejects.toMatchObject({ code: "article-not-found" });
      await expect(store.removeArticle("\0")).rejects.toMatchObject({ code: "article-not-found" });
      await expect(store.replaceClaims("\0", { extractor: "1", claims: [] })).rejects.toMatchObject({
        code: "article-not-found",
      });
      expect(await store.claims(["\0"])).toEqual([]);
      const cursor = Buffer.from(JSON.stringify(["\0", "\0"])).toString("base64url");
      expect((await store.articles({ after: cursor, limit: 5 })).articles).toEqual([]);
    });

    test("knows which extractor made what", async () => {
      await addAll();
      const [first, ...others] = ENTRIES.map(({ article }) => article.id).toSorted();
      await store.replaceClaims(first ?? "", { extractor: "2", claims: [] });
      expect(await store.extractors()).toEqual([
        { extractor: "1", articles: others.length },
        { extractor: "2", articles: 1 },
      ]);
      expect(await store.outdated("2", 2)).toEqual(others.slice(0, 2));
      expect(await store.outdated("1", 9)).toEqual([first]);
    });

    test("removes an article, and can take it again", async () => {
      await addAll();
      const { article } = entry(0);
      await store.removeArticle(article.id);
      await expect(store.article(article.id)).rejects.toMatchObject({ code: "article-not-found" });
      await expect(store.removeArticle(article.id)).rejects.toMatchObject({ code: "article-not-found" });
      expect(await store.findText(article.text)).toBeNull();
      expect((await add(entry(0))).created).toBe(true);
    });

    test("takes writers at once without losing any", async () => {
      await Promise.all(ENTRIES.map(async (each) => add(each)));
      expect((await store.articles({ after: null, limit: 100 })).articles).toHaveLength(ENTRIES.length);
      expect(await store.links()).toHaveLength(ENTRIES.flatMap((each) => each.claims).length);
    });
  });
}
