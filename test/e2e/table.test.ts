/** The table by keyboard alone: it says what the graph shows, finds, sorts, opens and comes back; a link brings it elsewhere. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { drawnEdges, eventually, nodePlaces, openExplorer, tabTo } from "./explorer.ts";
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

const rows = (page: Page, label: string) => page.getByRole("grid", { name: label }).locator("tbody tr[data-key]");

const seen = (page: Page): Promise<string[]> => rows(page, "Edges").allTextContents();

/** The words of a column on the page that is open. */
const column = (page: Page, label: string, id: string): Promise<string[]> =>
  page.getByRole("grid", { name: label }).locator(`tbody [data-column="${id}"]`).allTextContents();

const focusedRow = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.closest("tr")?.textContent ?? "");

const focusedOn = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("role") ?? null);

test("T, find, sort, open, read, and back to the row, without a mouse", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address);
  await page.keyboard.press("t");
  await rows(page, "Edges").first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("korea");
  await eventually(() => page.url()).toContain("find=korea");
  const found = await column(page, "Edges", "source").then(({ length }) => length);
  expect(found).toBeGreaterThan(0);
  expect((await rows(page, "Edges").allTextContents()).every((text) => text.includes("Korea"))).toBe(true);

  await page.keyboard.press("Escape");
  await eventually(() => new URL(page.url()).search).toBe("?table=edges");
  await page.keyboard.press("ArrowDown");
  await eventually(() => focusedOn(page)).toBe("row");
  await page.keyboard.press("ArrowUp");
  await eventually(() => focusedOn(page)).toBe("columnheader");
  await page.keyboard.press("Enter");
  await eventually(() => new URL(page.url()).searchParams.get("sort")).toBe("source");
  const sources = await column(page, "Edges", "source");
  expect(sources).toEqual(sources.toSorted(new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare));
  expect(await page.getByRole("columnheader", { name: "Source", exact: true }).getAttribute("aria-sort")).toBe("ascending");

  await page.keyboard.press("ArrowDown");
  await eventually(() => focusedOn(page)).not.toBe("columnheader");
  const row = await focusedRow(page);
  await page.keyboard.press("Enter");
  await page.locator("aside blockquote").first().waitFor();
  await eventually(() => page.evaluate(() => document.activeElement?.closest("aside") !== null)).toBe(true);
  await page.keyboard.press("Escape");
  await eventually(() => focusedRow(page)).toBe(row);
  expect(new URL(page.url()).searchParams.get("edge")).toBe(null);

  await page.keyboard.press("t");
  await eventually(() => page.getByRole("grid").count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("the tables tell every edge and every actor that the graph draws", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?status=planned,negated");
  const [edges, nodes] = [await drawnEdges(page), Object.keys(await nodePlaces(page))];
  await page.keyboard.press("t");
  const told: string[] = [];
  for (;;) {
    await rows(page, "Edges").first().waitFor();
    told.push(...(await rows(page, "Edges").evaluateAll((all) => all.map((row) => row.getAttribute("data-key") ?? ""))));
    const next = page.getByRole("button", { name: "Next page" });
    if (told.length >= edges.length || !(await next.isEnabled())) break;
    await next.press("Enter");
    await eventually(() => new URL(page.url()).searchParams.get("page")).toBe(String(Math.ceil(told.length / 50) + 1));
  }
  expect(told.toSorted()).toEqual(edges);
  const statuses = new Set(await column(page, "Edges", "status"));
  expect([...statuses].every((status) => ["planned", "negated"].includes(status))).toBe(true);

  await page.getByRole("tab", { name: /^Edges/ }).focus();
  await page.keyboard.press("ArrowLeft");
  await rows(page, "Actors").first().waitFor();
  const actors = await rows(page, "Actors").evaluateAll((all) => all.map((row) => row.getAttribute("data-key") ?? ""));
  expect(actors.toSorted()).toEqual(nodes.toSorted());
  await close();
});

test("what is only denied is told as denied: in the list, in its heading, in the tables, and it makes nobody an opponent", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?status=negated");
  const list = page.getByRole("list", { name: "Relations shown" }).getByRole("button");
  await list.first().waitFor();
  expect((await list.allTextContents()).every((row) => row.startsWith("Denied: "))).toBe(true);
  await page.keyboard.press("t");
  await rows(page, "Edges").first().waitFor();
  expect((await column(page, "Edges", "relation")).every((words) => words.startsWith("denied: "))).toBe(true);
  await page.getByRole("tab", { name: /^Actors/ }).click();
  await rows(page, "Actors").first().waitFor();
  expect(new Set(await column(page, "Actors", "opponents"))).toEqual(new Set(["none"]));
  await page.keyboard.press("t");
  await list.first().press("Enter");
  await page.getByRole("heading", { level: 2, name: /^Denied: / }).waitFor();
  await close();
});

test("contested edges are found in the list and come first in the table", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.getByRole("button", { name: "Show only these" }).press("Enter");
  const list = page.getByRole("list", { name: "Relations shown" }).getByRole("button");
  const contested = await list.allTextContents();
  expect(contested.length).toBeGreaterThan(0);
  expect(contested.every((row) => /\d+ of \d+ claims den(y|ies) it/.test(row))).toBe(true);
  await page.keyboard.press("t");
  await page.getByRole("columnheader", { name: "Denied" }).click();
  await eventually(() => column(page, "Edges", "denied").then((all) => Number(all[0]))).toBeGreaterThan(0);
  await page.getByLabel("Find edges").fill("contested");
  await eventually(() => seen(page).then((all) => all.length)).toBe(contested.length);
  await close();
});

test("claims come page by page, are found by words of their sentence, and open in their article", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?table=claims");
  await rows(page, "Claims").first().waitFor();
  expect(await rows(page, "Claims").count()).toBe(50);
  const first = await column(page, "Claims", "statement");
  await page.getByRole("button", { name: "Next page" }).press("Enter");
  await eventually(() => column(page, "Claims", "statement").then((all) => all.some((each) => first.includes(each)))).toBe(false);

  const word = /[a-z]{7,}/.exec(first[0] ?? "")?.[0] ?? "";
  await page.keyboard.press("/");
  await page.keyboard.type(word);
  await eventually(() => column(page, "Claims", "statement").then((all) => all.every((each) => each.includes(word)))).toBe(true);
  expect(new URL(page.url()).searchParams.get("page")).toBe(null);

  const sentence = await page.locator(".quoted").first().textContent();
  await tabTo(page, "table");
  await page.keyboard.press("Enter");
  await page.locator(".reader-text .mark-sentence").first().waitFor();
  expect((await page.locator(".reader-text .mark-sentence").allTextContents()).join("")).toBe(sentence);
  await page.keyboard.press("Escape");
  await page.locator("aside blockquote").first().waitFor();
  await close();
});

test("a link shows the same table in a fresh browser, and back undoes", async () => {
  const first = await openExplorer(browser, server.address, "?table=edges");
  await first.page.getByRole("columnheader", { name: "Last" }).click();
  await first.page.getByLabel("Find edges").fill("russia");
  await eventually(() => first.page.url()).toContain("find=russia");
  const second = await openExplorer(browser, first.page.url(), "");
  await eventually(() => seen(second.page)).toEqual(await seen(first.page));
  await first.page.goBack();
  await eventually(() => first.page.getByLabel("Find edges").inputValue()).toBe("");
  await first.page.goBack();
  await eventually(() => new URL(first.page.url()).search).toBe("?table=edges");
  await first.close();
  await second.close();
});

test("filters narrow the table down as they do the graph, and what changed is told", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?table=edges");
  await page.getByRole("button", { name: "Only Supplies" }).press("Enter");
  await eventually(() =>
    column(page, "Edges", "relation").then((all) => all.every((each) => /^([a-z]+: )?supplies/.test(each))),
  ).toBe(true);
  const count = await page.locator(".table-count").textContent();
  await eventually(() => page.locator("p[role=status].unseen").textContent()).toContain(`${count?.split(" ")[0]} edges`);
  await close();
});

test("claims that cannot be read say so and can be asked for again", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?table=edges");
  await page.route("**/api/v1/claims?*", (route) => route.abort());
  await page.getByRole("tab", { name: /^Edges/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("alert").getByText("The server does not answer.").waitFor();
  await page.unroute("**/api/v1/claims?*");
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  await rows(page, "Claims").first().waitFor();
  await eventually(() => page.getByRole("alert").count()).toBe(0);
  await close();
});

test("words typed into the search open the claims whose sentences hold them", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.getByRole("combobox", { name: "Search actors, relations and sentences" }).fill("Russian oil");
  await page.getByRole("option", { name: "“Russian oil” in the sentences" }).click();
  await eventually(() => new URL(page.url()).search).toBe("?table=claims&find=Russian+oil");
  await eventually(() => rows(page, "Claims").filter({ hasText: "Russian oil" }).count()).toBeGreaterThan(0);
  await close();
});
