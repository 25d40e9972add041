/** The graph by keyboard alone: walk, open, keep the neighbours, take the graph along; and no key acts while somebody types. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "./browser.ts";
import { drawnEdges, eventually, farthest, openExplorer, picturePlaces, tabTo } from "./explorer.ts";
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

const Exported = z.object({ edges: z.array(z.object({ key: z.string() })) });

/** What a screen reader is told of the actor that the walk is at. */
const walkedTo = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
    return document.getElementById(id)?.getAttribute("aria-label") ?? null;
  });

const told = (page: Page): Promise<string | null> => page.locator("p[role=status].unseen").textContent();
const search = (page: Page): string => new URL(page.url()).search;

test("walk to an actor, hear what hovering it shows, open it, keep its neighbours, step back out", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address);
  const before = await picturePlaces(page);
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Go to the graph" }).press("Enter");
  const graph = page.getByRole("application", { name: /^Graph of \d+ actors/ });
  expect(await graph.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.keyboard.press("ArrowRight");
  await eventually(() => walkedTo(page)).toMatch(/^[^,]+, \w+, \d+ edges: .+ \w+ .+/);
  const busiest = await walkedTo(page);
  await page.keyboard.press("ArrowDown");
  await eventually(() => walkedTo(page)).not.toBe(busiest);
  await page.keyboard.press("Home");
  await eventually(() => walkedTo(page)).toBe(busiest);
  const name = busiest?.split(",")[0] ?? "";

  await page.keyboard.press("Enter");
  await page.locator("aside").getByRole("heading", { name }).waitFor();
  await eventually(() => page.evaluate(() => document.activeElement?.closest("aside") !== null)).toBe(true);
  await eventually(() => told(page)).toContain(`${name} selected, `);
  const id = new URL(page.url()).searchParams.get("node") ?? "";

  await page.keyboard.press("n");
  await eventually(() => new URL(page.url()).searchParams.get("actor")).toBe(id);
  await eventually(() => drawnEdges(page).then((edges) => edges.every((edge) => edge.split("~").includes(id)))).toBe(true);
  expect(farthest(before, await picturePlaces(page))).toBeLessThan(0.001);
  await eventually(() => told(page)).toMatch(/^\d+ actors, \d+ edges, \d+ claims shown\./);
  await page.keyboard.press("n");
  await eventually(() => new URL(page.url()).searchParams.get("actor")).toBe(null);

  await page.keyboard.press("Escape");
  await eventually(() => search(page)).toBe("");
  await eventually(() => graph.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

/** The row of the panel that has the focus; null where none has. */
const focusedRow = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest("aside [data-row]")?.getAttribute("data-row") ?? null);

test("an edge is found by tabbing, lit while it has the focus, and read; Escape leads back to its row in the profile", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?node=UKR");
  await page.locator(".relation:has(.relation-words)").first().waitFor();
  await tabTo(page, ".skip");
  await page.keyboard.press("Enter");
  await tabTo(page, ".relation:has(.relation-words)");
  const row = await page.evaluate(() => document.activeElement?.querySelector(".relation-words")?.textContent ?? "");
  expect(row).toContain("Ukraine");
  await page.keyboard.press("Enter");
  await page.locator("aside blockquote").first().waitFor();
  await page.keyboard.press("Escape");
  await eventually(() => search(page)).toBe("?node=UKR");
  expect(await page.evaluate(() => document.activeElement?.querySelector(".relation-words")?.textContent ?? "")).toBe(row);
  await page.keyboard.press("Escape");
  await eventually(() => search(page)).toBe("");
  await close();
});

test("a list that is shown whole stays whole, and who comes back from what it opened is at the row again", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const list = page.getByRole("list", { name: "Relations shown" });
  await page.getByRole("button", { name: /^Show all \d+ relations$/ }).press("Enter");
  await eventually(() => list.getByRole("button").count()).toBeGreaterThan(100);
  const ids = await list.locator("[data-row]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row")));
  expect(await focusedRow(page)).toBe(ids[40]);
  for (const back of ["Escape", "Close"]) {
    await list.locator("[data-row]").nth(70).press("Enter");
    await page.locator("aside blockquote").first().waitFor();
    if (back === "Escape") await page.keyboard.press("Escape");
    else await page.locator("aside").getByRole("button", { name: "Close" }).press("Enter");
    await eventually(() => focusedRow(page)).toBe(ids[70]);
    expect(await list.getByRole("button").count()).toBe(ids.length);
  }
  await page.getByRole("button", { name: "Show only the first 40" }).press("Enter");
  await eventually(() => list.getByRole("button").count()).toBe(40);
  await close();
});

test("filter, and export what is shown", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.getByRole("checkbox", { name: /^Material conflict/ }).focus();
  await page.keyboard.press("Space");
  await eventually(() => drawnEdges(page).then((edges) => edges.some((edge) => edge.includes("~attacks~")))).toBe(false);
  await page.keyboard.press("e");
  await page.getByRole("menuitem", { name: "Graph JSON" }).first().waitFor();
  // The scopes come first: what is shown, everything.
  for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const { edges } = Exported.parse(JSON.parse(await readFile(await download.path(), "utf8")));
  expect(edges.map(({ key }) => key).toSorted()).toEqual(await drawnEdges(page));
  await close();
});

test("the dialog tells the keys, and keys do nothing while it is open or somebody types", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.getByText("Walk to the nearest actor in that direction").waitFor();
  await page.keyboard.press("t");
  expect(search(page)).toBe("");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await page.keyboard.press("/");
  await page.keyboard.type("tent?");
  expect(await page.getByRole("combobox").inputValue()).toBe("tent?");
  expect(search(page)).toBe("");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await close();
});

test("Escape goes out of the article, then of the evidence, and the address follows", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?table=claims");
  await page.getByRole("grid", { name: "Claims" }).locator("tbody tr[data-key]").first().waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("Enter");
  await page.locator(".reader-text").waitFor();
  await eventually(() => new URL(page.url()).searchParams.get("claim")).not.toBe(null);
  await page.keyboard.press("Escape");
  await page.locator("aside blockquote").first().waitFor();
  expect(new URL(page.url()).searchParams.get("claim")).toBe(null);
  await page.keyboard.press("Escape");
  await eventually(() => search(page)).toBe("?table=claims");
  await close();
});
