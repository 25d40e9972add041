/** What a first visit fetches: little enough script for a slow line, and nothing from elsewhere. */
import { gzipSync } from "node:zlib";
import type { Browser, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { eventually } from "./explorer.ts";
import { startServer, type RunningServer } from "./server.ts";

/** Of script, packed with gzip, in bytes. */
const MOST = 400_000;

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("a first visit fetches at most 400 kB of script, workers included, and the server packs what is not tiny", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const scripts = new Map<string, Response>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().resourceType() === "script" || pathname.endsWith(".js")) scripts.set(pathname, response);
  });
  await page.goto(server.address, { waitUntil: "networkidle" });
  await page.getByRole("list", { name: "Relations shown" }).getByRole("button").first().waitFor();
  await eventually(() => page.locator("canvas").count()).toBeGreaterThan(0);
  await page.waitForLoadState("networkidle");

  const bodies = await Promise.all([...scripts.values()].map((response) => response.body()));
  expect(bodies.length).toBeGreaterThan(2);
  expect(bodies.map((body) => gzipSync(body).length).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(MOST);
  const plain = [...scripts].filter(([, response]) => response.headers()["content-encoding"] === undefined);
  const sizes = await Promise.all(plain.map(async ([path, response]) => [path, (await response.body()).length] as const));
  expect(sizes.filter(([, bytes]) => bytes > 2000)).toEqual([]);
  await context.close();
});

test("each gets the coding that it takes, of the same script", async () => {
  const document = await (await fetch(server.address)).text();
  const path = /assets\/start-[^"]+\.js/.exec(document)?.[0] ?? "";
  const get = async (
    accepted: string,
  ): Promise<{ coding: string | null; text: string; type: string | null; vary: string | null }> => {
    const response = await fetch(server.address + path, { headers: { "Accept-Encoding": accepted } });
    const header = (name: string): string | null => response.headers.get(name);
    return {
      coding: header("content-encoding"),
      text: await response.text(),
      type: header("content-type"),
      vary: header("vary"),
    };
  };
  const [plain, gzip, brotli] = [await get("identity"), await get("gzip"), await get("gzip, deflate, br")];
  expect([plain.coding, gzip.coding, brotli.coding]).toEqual([null, "gzip", "br"]);
  expect(plain.text.length).toBeGreaterThan(1_400);
  expect(gzip.text === plain.text && brotli.text === plain.text).toBe(true);
  expect(new Set([plain, gzip, brotli].map(({ type }) => type?.toLowerCase()))).toEqual(
    new Set(["text/javascript; charset=utf-8"]),
  );
  expect(gzip.vary).toBe("Accept-Encoding");
});

test.each([
  [1280, 800],
  [360, 740],
])("what is loaded after the graph moves nothing when it comes, at %i by %i", async (width, height) => {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const held = Promise.withResolvers<void>();
  await page.route(/beside-graph/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(server.address);
  const still = page.locator('.search [placeholder][tabindex="-1"]');
  await still.waitFor();
  await page.evaluate(() => document.fonts.ready);
  const boxes = (): Promise<unknown> =>
    page.evaluate(() =>
      [".page-header", ".search", ".actions > *", ".stage", "footer", ".stage-tools .button"].map((each) =>
        [...document.querySelectorAll(each)].map((element) => {
          const { x, y, width: wide, height: high } = element.getBoundingClientRect();
          return { each, words: element.textContent, box: [x, y, wide, high].map(Math.round) };
        }),
      ),
    );
  const before = await boxes();
  held.resolve();
  await page.locator(".search [role=combobox]").waitFor();
  await page.locator(".actions button").first().waitFor();
  await page.locator("button.view-button").waitFor();
  expect(await boxes()).toEqual(before);
  await context.close();
});
