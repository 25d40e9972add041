/** What robots.txt asks is done, and is asked for once; a host is read slowly. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HostQueue } from "../../../server/ingest/fetch/politeness.ts";
import { openWeb, type Web } from "../../../server/ingest/fetch/web.ts";
import { redirects, sends, serveSite, type Route, type Site } from "../site.ts";
import { fakeClock, HTML, reaching } from "./web.ts";

let routes: Record<string, Route>;
let site: Site;
let web: Web;
let clock: ReturnType<typeof fakeClock>;
let robotsAsked: number;

beforeEach(async () => {
  routes = { "/news": sends("text/html", "<p>x</p>"), "/private/a": sends("text/html", "<p>x</p>") };
  site = await serveSite(routes);
  clock = fakeClock();
  robotsAsked = 0;
  web = openWeb({ ...reaching(site), clock });
});
afterEach(async () => {
  await web.close();
  await site.close();
});

const get = (path: string) => web.get(`${site.origin}${path}`, HTML);

function robots(route: Route): void {
  routes["/robots.txt"] = (request, response) => {
    robotsAsked++;
    route(request, response);
  };
}
const says = (text: string): void => robots(sends("text/plain", text));
const answers = (status: number): void => robots((_request, response) => void response.writeHead(status).end());
const disallowed = { code: "robots-refused", message: expect.stringContaining("robots.txt") };

describe("robots.txt", () => {
  test("that is not there allows all (4xx)", async () => {
    for (const status of [404, 403, 410]) {
      answers(status);
      await expect(get("/news")).resolves.toMatchObject({ status: 200 });
    }
  });

  test("that cannot be had (5xx) allows nothing for now", async () => {
    answers(503);
    await expect(get("/news")).rejects.toMatchObject({ code: "url-unreachable", message: expect.stringContaining("503") });
    await expect(get("/news")).rejects.toMatchObject({ code: "url-unreachable" });
    expect([robotsAsked, site.asked]).toEqual([1, []]);
    says("");
    clock.pass(11 * 60_000);
    await expect(get("/news")).resolves.toMatchObject({ status: 200 });
  });

  test("is obeyed for everybody and for us by name", async () => {
    says("User-agent: *\nDisallow: /private/\nAllow: /private/b");
    await expect(get("/private/a")).rejects.toMatchObject(disallowed);
    await expect(get("/news")).resolves.toMatchObject({ status: 200 });
    await expect(get("/private/b")).resolves.toMatchObject({ status: 404 });
    expect(site.asked).toEqual(["/news", "/private/b"]);
  });

  test("may speak of us alone", async () => {
    says("User-agent: dragoman\nDisallow: /\n\nUser-agent: *\nDisallow:");
    await expect(get("/news")).rejects.toMatchObject(disallowed);
  });

  test("of others is not ours", async () => {
    says("User-agent: otherbot\nDisallow: /");
    await expect(get("/news")).resolves.toMatchObject({ status: 200 });
  });

  test("is obeyed at every redirect", async () => {
    says("User-agent: *\nDisallow: /private/");
    routes["/there"] = redirects("/private/a");
    await expect(get("/there")).rejects.toMatchObject(disallowed);
    expect(site.asked).toEqual(["/there"]);
  });

  test("is asked for once a day", async () => {
    says("");
    for (let i = 0; i < 3; i++) await get("/news");
    expect(robotsAsked).toBe(1);
    clock.pass(25 * 3_600_000);
    await get("/news");
    expect(robotsAsked).toBe(2);
  });

  test("is found through redirects; where they do not end there are no rules", async () => {
    robots(redirects("/rules"));
    routes["/rules"] = sends("text/plain", "User-agent: *\nDisallow: /private/");
    await expect(get("/private/a")).rejects.toMatchObject(disallowed);
    clock.pass(25 * 3_600_000);
    robots(redirects("/robots.txt"));
    await expect(get("/private/a")).resolves.toMatchObject({ status: 200 });
  });

  test("of any length and content is read as far as it goes", async () => {
    says(`User-agent: *\nDisallow: /private/\n${"# x\n".repeat(300_000)}`);
    await expect(get("/private/a")).rejects.toMatchObject(disallowed);
  });
});

describe("a host", () => {
  test("is asked once a second", async () => {
    await Promise.all([get("/news"), get("/news"), get("/news")]);
    expect(clock.slept).toEqual([1_000, 1_000]);
  });

  test("is asked as slowly as it wants, within reason", async () => {
    says("User-agent: *\nCrawl-delay: 7");
    for (let i = 0; i < 2; i++) await get("/news");
    expect(clock.slept).toEqual([7_000]);
    clock.pass(25 * 3_600_000);
    says("User-agent: *\nCrawl-delay: 86400");
    for (let i = 0; i < 2; i++) await get("/news");
    expect(clock.slept).toEqual([7_000, 30_000]);
  });
});

describe("the queue of a host", () => {
  test("runs one task at a time in order, other hosts beside it, and goes on after a failure", async () => {
    const queue = new HostQueue(clock);
    const log: string[] = [];
    const held = Promise.withResolvers<void>();
    const task = (name: string) => async () => void log.push(name);
    const first = queue.run("a", 10, async () => {
      await held.promise;
      throw new Error("first");
    });
    const second = queue.run("a", 10, task("a2"));
    await queue.run("b", 10, task("b1"));
    expect(log).toEqual(["b1"]);
    held.resolve();
    await expect(first).rejects.toThrow("first");
    await second;
    expect([log, clock.slept]).toEqual([["b1", "a2"], [10]]);
  });

  test("passes over whoever has gone, for whom no host rests", async () => {
    const queue = new HostQueue(clock);
    const [gone, going] = [AbortSignal.abort(), new AbortController()];
    const held = Promise.withResolvers<void>();
    const first = queue.run("a", 10, () => held.promise);
    const passed = [gone, going.signal].map((signal) =>
      expect(queue.run("a", 30_000, () => Promise.reject(new Error("was asked")), signal)).rejects.toThrow("aborted"),
    );
    const last = queue.run("a", 10, async () => "last");
    going.abort();
    held.resolve();
    await Promise.all([first, ...passed]);
    expect([await last, clock.slept]).toEqual(["last", [10]]);
  });
});
