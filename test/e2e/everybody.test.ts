/** The page for everybody: no fault that axe can find, light and dark; narrow screens; failures that take nothing away. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GraphResponse } from "../../server/vocabulary/index.ts";
import { launchBrowser } from "./browser.ts";
import { drawnEdges, eventually, followed, openExplorer } from "./explorer.ts";
import { startServer, type RunningServer } from "./server.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
};

const openFirst = async (page: Page): Promise<void> => {
  await page.getByRole("list", { name: "Relations shown" }).getByRole("button").first().click();
  await page.locator("blockquote").first().waitFor();
};

/** Few rows: each cell is looked at by every rule. */
const FEW = "relation=supplies&status=planned,possible";

const firstRow = (page: Page) => page.getByRole("grid").locator("tbody tr[data-key]").first();

const STATES: readonly { name: string; query: string; reach: (page: Page) => Promise<unknown> }[] = [
  { name: "the evidence", query: `?${FEW}`, reach: openFirst },
  {
    name: "the article",
    query: `?${FEW}`,
    reach: async (page) => {
      await openFirst(page);
      await page.getByRole("button", { name: "In its article" }).first().click();
      await page.locator(".reader-text").waitFor();
    },
  },
  {
    name: "the dialog that adds an article",
    query: `?${FEW}`,
    reach: async (page) => {
      await page.getByRole("button", { name: "Add article" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "the graph that is walked",
    query: `?${FEW}`,
    reach: async (page) => {
      await page.keyboard.press("g");
      await page.keyboard.press("ArrowRight");
      await page.locator(".walker-ring").waitFor();
    },
  },
  { name: "the table of actors", query: `?${FEW}&table=actors`, reach: (page) => firstRow(page).waitFor() },
  { name: "the table of edges", query: `?${FEW}&table=edges`, reach: (page) => firstRow(page).waitFor() },
  { name: "the table of claims", query: `?${FEW}&table=claims`, reach: (page) => firstRow(page).waitFor() },
  {
    name: "a table that nothing is found in",
    query: `?${FEW}&table=edges&find=surelynowhere`,
    reach: (page) => page.getByText("No edge fits.").waitFor(),
  },
  {
    name: "a table beside an open panel",
    query: `?${FEW}&table=actors`,
    reach: async (page) => {
      await firstRow(page).click();
      await page.getByRole("list", { name: /^Relations of/ }).waitFor();
    },
  },
  {
    name: "the menu of exports",
    query: `?${FEW}`,
    reach: async (page) => {
      await page.keyboard.press("e");
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "the dialog of the keys",
    query: `?${FEW}`,
    reach: async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
    },
  },
];

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("axe finds nothing on the first view", async () => {
    const { page, close } = await openExplorer(browser, server.address, "", { colorScheme });
    expect(await page.locator("html").getAttribute("data-theme")).toBe(colorScheme);
    expect(await faultsOf(page)).toEqual([]);
    await close();
  });

  test.each(STATES)("axe finds nothing in $name", async ({ query, reach }) => {
    const { page, close } = await openExplorer(browser, server.address, query, { colorScheme });
    await reach(page);
    expect(await faultsOf(page)).toEqual([]);
    await close();
  });
});

test("360 pixels are enough: nothing scrolls sideways, sheets open and close", async () => {
  const { page, close } = await openExplorer(browser, server.address, "", { viewport: { width: 360, height: 740 } });
  const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("button", { name: "Only Supplies" }).click();
  await page.getByRole("button", { name: "Close filters" }).click();
  await eventually(() => drawnEdges(page).then((ids) => ids.every((id) => id.includes("~supplies~")))).toBe(true);
  await followed(page);
  await page.getByRole("button", { name: "Relations", exact: true }).click();
  await openFirst(page);
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.locator("aside").getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Add article" }).click();
  await page.getByRole("dialog").waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
  await close();
});

test("a filter that fails keeps the graph, says so and can be tried again", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const before = await drawnEdges(page);
  await page.route("**/api/v1/graph?*", (route) => route.abort());
  await page.getByRole("button", { name: "Only Supplies" }).click();
  await page.getByRole("alert").getByText("The server does not answer.").waitFor();
  // What the filter would leave was foretold; the frame after the refusal draws the whole again.
  await eventually(() => drawnEdges(page)).toEqual(before);
  await page.unroute("**/api/v1/graph?*");
  await page.getByRole("button", { name: "Try again" }).click();
  await eventually(() => drawnEdges(page).then((ids) => ids.length)).toBeLessThan(before.length);
  await eventually(() => page.getByRole("alert").count()).toBe(0);
  await close();
});

test("progress is told while articles are being read", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.route("**/api/v1/progress", (route) =>
    route.fulfill({ contentType: "text/event-stream", body: 'event: progress\ndata: {"total":10,"done":3,"failed":1}\n\n' }),
  );
  await page.reload();
  await page.getByText("Reading 10 articles: 3 done, 1 failed").waitFor();
  await close();
});

test("an empty store says how to fill it", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.route("**/api/v1/graph*", async (route) => {
    const answer = GraphResponse.parse(await (await route.fetch()).json());
    await route.fulfill({ json: { ...answer, nodes: [], edges: [] } });
  });
  await page.reload();
  await page.getByRole("heading", { name: "No articles yet" }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Add the first article" }).click();
  await page.getByRole("dialog", { name: "Add an article" }).waitFor();
  await close();
});

test("an unknown relation in a link is named, and the page can still be used", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?edge=RUS~hugs~USA");
  await page.getByRole("alert").getByText("RUS~hugs~USA").waitFor();
  expect((await drawnEdges(page)).length).toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Relations" }).waitFor();
  await close();
});
