/** Feeds worked through the queue: what is new becomes jobs, what was seen does not again, and a feed is read anew when it is due. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createFeedReader, openFetcher, type Fetcher } from "../../../server/ingest/index.ts";
import { openSqlite, type FeedStates, type Store } from "../../../server/store/index.ts";
import type { Job } from "../../../server/vocabulary/index.ts";
import { JSON_FEED, RSS } from "../feeds/feeds.ts";
import { reaching } from "../fetch/web.ts";
import { sends, serveSite, type Route, type Site } from "../site.ts";

const HOUR = 3_600_000;
const routes: Record<string, Route> = {};
let site: Site;
let fetcher: Fetcher;
let store: Store;
let states: FeedStates;
beforeAll(async () => {
  site = await serveSite(routes);
  fetcher = openFetcher(reaching(site));
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
});
beforeEach(async () => {
  store = await openSqlite(":memory:", () => new Date(0));
  states = store.feeds;
});
afterEach(async () => store.close());

test("entries become jobs once: whole texts as articles, the others by their address", async () => {
  routes["/feed.json"] = sends("application/feed+json", JSON_FEED);
  const jobs: Job[] = [];
  const submit = async (job: Job): Promise<void> => void jobs.push(job);
  const reader = createFeedReader({ fetcher, states, reportError: () => undefined, now: () => 0 });
  await reader.readFeed(`${site.origin}/feed.json`, submit);
  expect(jobs.length).toBeGreaterThan(0);
  for (const job of jobs) expect(job.kind === "article" ? job.input.text.length : job.kind).toBeTruthy();
  const first = jobs.length;
  await reader.readFeed(`${site.origin}/feed.json`, submit);
  expect(jobs).toHaveLength(first);
});

test("a feed is read again when it is due, and one that fails keeps no other", async () => {
  let now = 0;
  const reported: unknown[] = [];
  const jobs: Job[] = [];
  const submit = async (job: Job): Promise<void> => void jobs.push(job);
  const reader = createFeedReader({ fetcher, states, reportError: (error) => void reported.push(error), now: () => now });
  routes["/a.xml"] = sends("application/rss+xml", RSS.replace(/<item>[\s\S]*<\/item>/, ""));
  routes["/b.xml"] = sends("application/rss+xml", RSS);
  await reader.readFeed(`${site.origin}/a.xml`, submit);
  await reader.readFeed(`${site.origin}/b.xml`, submit);
  const first = jobs.length;
  routes["/a.xml"] = sends("image/png", "x");
  await reader.readDue(submit);
  expect([jobs.length, reported.length]).toEqual([first, 0]);
  now = HOUR;
  const asked = site.asked.length;
  await reader.readDue(submit);
  expect(site.asked.slice(asked)).toEqual(["/a.xml", "/b.xml"]);
  expect([jobs.length, reported.length]).toEqual([first, 1]);
});
