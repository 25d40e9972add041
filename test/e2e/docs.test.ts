/** The reference at /docs in a real browser: it shows every operation, obeys the page's policy, and fetches nothing from elsewhere. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFixture, type Served } from "../http/serve.ts";
import { launchBrowser } from "./browser.ts";

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveFixture()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

test("the reference shows every operation, breaks no policy, and asks nobody else", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const [asked, said]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  const response = await page.goto(`${served.origin}/docs`);
  expect(response?.status()).toBe(200);
  expect(response?.headers()["content-security-policy"]).not.toMatch(/'unsafe-eval'|script-src[^;]*unsafe-inline/);
  expect(await page.getByRole("heading", { level: 3 }).allTextContents()).toEqual(
    expect.arrayContaining(["GET /api/v1/graph", "POST /api/v1/articles", "GET /metrics"]),
  );
  expect(await page.getByText(`curl '${served.origin}/api/v1/paths?from=TUR&to=RUS'`).count()).toBe(1);
  expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe("grid");
  await page.getByText("All problems").click();
  expect(await page.getByText("token-needed", { exact: true }).first().isVisible()).toBe(true);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(said).toEqual([]);
  expect(asked.filter((address) => !address.startsWith(`${served.origin}/`))).toEqual([]);
  await context.close();
});
