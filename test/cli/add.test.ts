/** `dragoman add` and `dragoman feed` as others rely on them: what can be added is, the rest is named, and the exit code tells. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runAdd } from "../../server/cli/add.ts";
import { runFeed } from "../../server/cli/feed.ts";
import { openFetcher, type Fetcher } from "../../server/ingest/index.ts";
import { openSqlite, type Store } from "../../server/store/index.ts";
import { fakeExtractor } from "../fixtures/fixture.ts";
import { RSS } from "../ingest/feeds/feeds.ts";
import { reaching } from "../ingest/fetch/web.ts";
import { NEWSPAPER, TALKS_TEXT } from "../ingest/page/pages.ts";
import { sends, serveSite, type Route, type Site } from "../ingest/site.ts";

const page = sends("text/html", NEWSPAPER);
const routes: Record<string, Route> = {
  "/page": page,
  "/two": sends("text/plain", "Peru thanked Kenya."),
  "/feed": sends("application/rss+xml", RSS.replace("http://b.example", "")),
};
let site: Site;
let fetcher: Fetcher;
let folder: string;
let store: Store;
beforeAll(async () => {
  site = await serveSite(routes);
  fetcher = openFetcher(reaching(site));
  folder = await mkdtemp(join(tmpdir(), "dragoman-add-"));
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  store = await openSqlite(":memory:", () => new Date());
});

async function printed(run: (output: PassThrough, errors: PassThrough) => Promise<number>) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const [out, err] = [readAll(output), readAll(errors)];
  const code = await run(output, errors);
  output.end();
  errors.end();
  return { code, out: (await out).split("\n").slice(0, -1), err: (await err).split("\n").slice(0, -1) };
}

const add = (...sources: readonly string[]) =>
  printed((output, errors) =>
    runAdd({ store, extractor: fakeExtractor, fetchArticle: fetcher.fetchArticle, sources, output, errors }),
  );
const feed = (...urls: readonly string[]) =>
  printed((output, errors) =>
    runFeed({ store, extractor: fakeExtractor, fetcher, states: store.feeds, urls, now: Date.now, output, errors }),
  );
const texts = async () => {
  const { articles } = await store.articles({ after: null, limit: 10 });
  return (await Promise.all(articles.map(async ({ id }) => (await store.article(id))?.text ?? ""))).toSorted();
};

test("files and addresses are added beside each other; what is refused is named and does not keep out the rest", async () => {
  const file = join(folder, "table.csv");
  await writeFile(file, "title,text\nOne,Kenya thanked Peru.\nTwo,\n");
  const { code, out, err } = await add(
    file,
    `${site.origin}/page`,
    "ftp://a.example/x",
    "http://10.0.0.1/",
    join(folder, "none.txt"),
  );
  expect([code, out.length]).toEqual([1, 2]);
  expect(out).toEqual([expect.stringMatching(/\tadded\t0 claims$/), expect.stringMatching(/\tadded\t0 claims$/)]);
  expect(err).toEqual([
    expect.stringContaining("table.csv, row 2: The article's text is empty"),
    expect.stringContaining("its scheme is ftp"),
    expect.stringContaining("not public"),
    expect.stringContaining("none.txt cannot be read"),
  ]);
  expect(await texts()).toEqual([TALKS_TEXT, "Kenya thanked Peru."].toSorted());
});

test("a broken line keeps out no other, and each complaint names its place once", async () => {
  const file = join(folder, "lines.jsonl");
  await writeFile(file, '{"text":"Kenya thanked Peru."}\n{\n{"text":"Peru thanked Kenya.","date":"soon"}\n');
  const { code, out, err } = await add(file, folder);
  expect([code, out.length, err.length]).toEqual([1, 1, 3]);
  expect(err).toEqual([
    expect.stringMatching(/^[^:]*lines\.jsonl, line 2 is not JSON/),
    expect.stringMatching(/lines\.jsonl, line 3: This is no article: its date is "soon"/),
    expect.stringContaining("is a folder"),
  ]);
});

test("an article added twice is one", async () => {
  expect(await add(`${site.origin}/page`)).toMatchObject({ code: 0, out: [expect.stringContaining("\tadded\t")] });
  expect(await add(`${site.origin}/page`)).toMatchObject({ code: 0, out: [expect.stringContaining("\tstored before\t")] });
});

test("a feed's new entries are added, what failed is tried again, the rest is not fetched twice", async () => {
  const first = await feed(`${site.origin}/feed`);
  expect([first.code, first.out.at(-1)]).toEqual([1, `${site.origin}/feed\t2 new of 3 entries`]);
  expect(first.err).toEqual([expect.stringMatching(/\/three .*404/)]);
  expect(await texts()).toEqual([TALKS_TEXT, "Peru thanked Kenya."].toSorted());
  routes["/three"] = sends("text/plain", "Chile thanked Peru.");
  site.asked.length = 0;
  expect(await feed(`${site.origin}/feed`)).toMatchObject({
    code: 0,
    err: [],
    out: [expect.any(String), expect.stringContaining("1 new of 3")],
  });
  expect(site.asked).toEqual(["/feed", "/three"]);
  expect(await feed(`${site.origin}/none`, `${site.origin}/feed`)).toMatchObject({
    code: 1,
    err: [expect.stringContaining("/none")],
  });
});

test("a feed that did not change says so", async () => {
  routes["/same"] = (request, response) => {
    if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
    response.writeHead(200, { "content-type": "application/rss+xml", etag: '"1"' });
    response.end('<rss version="2.0"><channel><title>News</title></channel></rss>');
  };
  expect(await feed(`${site.origin}/same`)).toMatchObject({ code: 0, out: [`${site.origin}/same\t0 new of 0 entries`] });
  expect(await feed(`${site.origin}/same`)).toMatchObject({ code: 0, out: [`${site.origin}/same\tunchanged`] });
});
