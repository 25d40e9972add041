/** What every store must do with the states of feeds: keep them, and give a feed that is due to one reader at a time. */
import { describe, expect, test } from "vitest";
import { newFeed } from "../../server/ingest/index.ts";
import type { Store } from "../../server/store/index.ts";

const MINUTE = 60_000;
const at = (minutes: number): string => new Date(minutes * MINUTE).toISOString();

/** The addresses of all feeds that one reader is given. */
async function takeAll({ feeds }: Store): Promise<string[]> {
  const taken: string[] = [];
  for (let state = await feeds.take(at(1), at(20)); state !== null; state = await feeds.take(at(1), at(20)))
    taken.push(state.url);
  return taken;
}

/** `current` gives the store under test, `another` opens one more on the same database. */
export function feedsContract(current: () => Store, another: () => Promise<Store>): void {
  describe("feeds", () => {
    test("are given back as they were put, in place of what was put before", async () => {
      const { feeds } = current();
      expect([await feeds.all(), await feeds.get("http://a.example/")]).toEqual([[], null]);
      const [one, other] = [newFeed("http://b.example/", 60, 0), newFeed("http://a.example/", 60, 0)];
      await Promise.all([feeds.put(one), feeds.put(other)]);
      const changed = { ...one, failures: 3, seen: ["a\u0000b", "ü"], next: null };
      await feeds.put(changed);
      expect(await feeds.get(one.url)).toEqual(changed);
      expect(await feeds.all()).toEqual([other, changed]);
    });

    test("are taken when they are due, the longest due first, and an ended one never", async () => {
      const { feeds } = current();
      await feeds.put({ ...newFeed("http://late.example/", 60, 0), next: at(9) });
      await feeds.put({ ...newFeed("http://early.example/", 60, 0), next: at(5) });
      await feeds.put({ ...newFeed("http://ended.example/", 60, 0), next: null });
      expect(await feeds.take(at(4), at(20))).toBe(null);
      expect((await feeds.take(at(10), at(20)))?.url).toBe("http://early.example/");
      expect((await feeds.take(at(10), at(20)))?.url).toBe("http://late.example/");
      expect(await feeds.take(at(10), at(20))).toBe(null);
    });

    test("are due again where whoever took them never put them, and as they say where he did", async () => {
      const { feeds } = current();
      const state = newFeed("http://a.example/", 60, 0);
      await feeds.put(state);
      expect(await feeds.take(at(1), at(20))).toEqual(state);
      expect(await feeds.take(at(19), at(40))).toBe(null);
      expect(await feeds.take(at(20), at(40))).toEqual(state);
      await feeds.put({ ...state, next: at(30) });
      expect(await feeds.take(at(29), at(60))).toBe(null);
      expect((await feeds.take(at(30), at(60)))?.url).toBe(state.url);
    });

    test("are each taken once, whoever looks at the same time", async () => {
      const stores = [current(), await another(), await another()];
      const urls = Array.from({ length: 12 }, (_, index) => `http://feed.example/${String(index).padStart(2, "0")}`);
      for (const url of urls) await current().feeds.put(newFeed(url, 60, 0));
      const taken = (await Promise.all(stores.map(takeAll))).flat();
      expect(taken.toSorted()).toEqual(urls);
      await Promise.all(stores.slice(1).map(async (store) => store.close()));
    });
  });
}
