/** An article by its address, from a site on this machine: looked over before anything is stored, and waiting may be ended. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sends, serveSite, type Site } from "../ingest/site.ts";
import { launchBrowser } from "./browser.ts";
import { drawnEdges, eventually, openExplorer } from "./explorer.ts";
import { startServer, type RunningServer } from "./server.ts";

const WORDS = "Peru supplied Laos with rice. Chile supplied Laos with copper.";
const broken = Promise.withResolvers<void>();

let site: Site;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite({
    "/rice.txt": sends("text/plain", WORDS),
    "/slow": (_request, response) => void response.on("close", broken.resolve),
  });
  [server, browser] = await Promise.all([startServer({ sites: [site.port] }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await site.close();
});

const articles = async (): Promise<number> => {
  const answer: unknown = await (await fetch(`${server.address}api/v1/articles?limit=100`)).json();
  return (answer as { readonly articles: readonly unknown[] }).articles.length;
};

async function fetchAt(page: Page, path: string): Promise<void> {
  await page.getByLabel("Web address of the article").fill(`${site.origin}${path}`);
  await page.keyboard.press("Enter");
}

test("what is fetched is looked over, decided on and then added; waiting may be ended", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address);
  const before = await articles();
  await page.getByRole("button", { name: "Add article" }).click();
  await page.getByRole("tab", { name: "Address" }).click();
  await fetchAt(page, "/slow");
  await eventually(() => site.asked).toContain("/slow");
  await page.getByRole("button", { name: "Stop fetching" }).press("Enter");
  await broken.promise;
  await eventually(() =>
    page.getByLabel("Web address of the article").evaluate((field) => field === document.activeElement),
  ).toBe(true);
  expect(await page.getByRole("alert").count()).toBe(0);

  await fetchAt(page, "/rice.txt");
  const found = page.getByRole("list", { name: "Claims found" }).getByRole("listitem");
  await found.filter({ hasText: "Chile" }).getByRole("button", { name: "Reject" }).click();
  expect(await page.getByLabel("Web address", { exact: true }).inputValue()).toBe(`${site.origin}/rice.txt`);
  expect(await articles()).toBe(before);
  await page.getByRole("button", { name: "Add to the graph" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await eventually(() => drawnEdges(page)).toContain("PER~supplies~LAO");
  await eventually(() => drawnEdges(page)).not.toContain("CHL~supplies~LAO");
  expect(await articles()).toBe(before + 1);
  expect(faults).toEqual([]);
  await close();
});
