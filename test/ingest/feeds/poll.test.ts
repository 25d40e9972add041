/** Polling: only what changed is read, only what is new is handed on, failures are tried again ever later, and an end is an end. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openFetcher, newFeed, pollDue, pollFeed, type Fetcher } from "../../../server/ingest/index.ts";
import { openSqlite, type FeedStates, type Store } from "../../../server/store/index.ts";
import { fakeClock, reaching } from "../fetch/web.ts";
import { sends, serveSite, type Route, type Site } from "../site.ts";
import { JSON_FEED, RSS } from "./feeds.ts";

const routes: Record<string, Route> = {};
let site: Site;
let fetcher: Fetcher;
beforeAll(async () => {
  site = await serveSite(routes);
  fetcher = openFetcher(reaching(site));
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
});

describe("a feed", () => {
  const clock = fakeClock();
  let submitted: string[];
  let reported: string[];
  let refuses: string | null;
  let store: Store;
  let states: FeedStates;
  let url: string;

  async function poll(): Promise<void> {
    await pollDue({
      states,
      readFeed: fetcher.readFeed,
      submit: async ({ url: address }) => {
        if (refuses !== null && address.endsWith(refuses)) throw new Error("refused");
        submitted.push(new URL(address).pathname);
      },
      reportError: (place, error) => reported.push(`${place}: ${String(error)}`),
      now: clock.now,
    });
  }

  beforeEach(async () => {
    [submitted, reported, refuses] = [[], [], null];
    site.asked.length = 0;
    store = await openSqlite(":memory:", () => new Date(0));
    states = store.feeds;
    url = `${site.origin}/feed`;
    await states.put(newFeed(url, 30, clock.now()));
  });

  afterEach(async () => store.close());

  test("is read when it is due, and its entries are handed on once, the oldest first", async () => {
    routes["/feed"] = sends("application/rss+xml", RSS);
    await poll();
    await poll();
    expect([submitted, site.asked]).toEqual([["/three", "/two", "/one"], ["/feed"]]);
    clock.pass(31 * 60_000);
    routes["/feed"] = sends(
      "application/feed+json",
      JSON.stringify({
        ...JSON.parse(JSON_FEED),
        items: [
          { id: "new", url: "/four" },
          { id: "p-1", url: "/one" },
        ],
      }),
    );
    await poll();
    expect(submitted).toEqual(["/three", "/two", "/one", "/four"]);
  });

  test("that has not changed is not sent again", async () => {
    const asked: (string | undefined)[][] = [];
    routes["/feed"] = ({ headers }, response) => {
      asked.push([headers["if-none-match"], headers["if-modified-since"]]);
      if (headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { "Content-Type": "text/xml", ETag: '"v1"', "Last-Modified": "Tue, 04 Mar 2025 00:00:00 GMT" })
          .end(RSS);
    };
    await poll();
    clock.pass(31 * 60_000);
    await poll();
    clock.pass(31 * 60_000);
    await poll();
    const conditions = ['"v1"', "Tue, 04 Mar 2025 00:00:00 GMT"];
    expect(asked).toEqual([[undefined, undefined], conditions, conditions]);
    expect([submitted, reported]).toEqual([["/three", "/two", "/one"], []]);
  });

  test("hands on again what was refused, though the feed did not change", async () => {
    refuses = "/two";
    routes["/feed"] = ({ headers }, response) => {
      if (headers["if-none-match"] !== undefined) response.writeHead(304).end();
      else response.writeHead(200, { "Content-Type": "text/xml", ETag: '"v1"' }).end(RSS);
    };
    await poll();
    expect([submitted, reported]).toEqual([["/three", "/one"], [expect.stringContaining("/two: Error: refused")]]);
    refuses = null;
    clock.pass(31 * 60_000);
    await poll();
    expect(submitted).toEqual(["/three", "/one", "/two"]);
  });

  test("that fails is tried again ever later, up to a day, and then as before", async () => {
    routes["/feed"] = (_request, response) => void response.writeHead(500).end();
    const pauses: number[] = [];
    for (let i = 0; i < 7; i++) {
      await poll();
      const next = Date.parse((await states.get(url))?.next ?? "") - clock.now();
      pauses.push(next / 60_000);
      clock.pass(next);
    }
    expect(pauses).toEqual([60, 120, 240, 480, 960, 1440, 1440]);
    expect(reported).toHaveLength(7);
    routes["/feed"] = sends("text/xml", RSS);
    await poll();
    expect(await states.get(url)).toMatchObject({ failures: 0, next: new Date(clock.now() + 30 * 60_000).toISOString() });
  });

  test("that has ended is not read again", async () => {
    routes["/feed"] = (_request, response) => void response.writeHead(410).end();
    await poll();
    clock.pass(1_000 * 3_600_000);
    await poll();
    expect([site.asked, reported]).toEqual([["/feed"], [expect.stringContaining("410")]]);
  });

  test("that is none is reported by name", async () => {
    routes["/feed"] = sends("text/html", "<html><body>x</body></html>");
    await poll();
    expect(reported).toEqual([expect.stringContaining(`${url} is no feed`)]);
    const missing = { states, readFeed: fetcher.readFeed, submit: async () => {}, reportError: () => {}, now: clock.now };
    await expect(pollFeed(missing, newFeed(`${site.origin}/none`, 30, 0))).rejects.toMatchObject({ code: "unreadable-feed" });
  });
});
