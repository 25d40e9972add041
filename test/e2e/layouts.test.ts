/** The graph set out otherwise: no filter ever moves a node, the way back leads back, blocs have names, a link carries it all. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AxeBuilder } from "@axe-core/playwright";
import { launchBrowser } from "./browser.ts";
import { drawnAnew, drawnEdges, eventually, farthest, nodePlaces, openExplorer, picturePlaces } from "./explorer.ts";
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

const STILL = { reducedMotion: "reduce" } as const;
const openMenu = (page: Page): Promise<void> => page.getByRole("button", { name: /^View/ }).click();
const word = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
};

/** Waits until the nodes lie otherwise than before, and still. */
const moved = async (page: Page, before: Awaited<ReturnType<typeof nodePlaces>>): Promise<void> => {
  await eventually(async () => {
    const now = await nodePlaces(page);
    await drawnAnew(page);
    const next = await nodePlaces(page);
    return farthest(now, next) < 0.1 ? farthest(before, next) : 0;
  }).toBeGreaterThan(20);
};

test.each(["Map", "Circles", "Rings"])("in the layout %s a filter moves no node", async (layout) => {
  const { page, foreign, faults, close } = await openExplorer(browser, server.address, "", STILL);
  const first = await nodePlaces(page);
  await openMenu(page);
  await page.getByText(layout, { exact: true }).click();
  expect(word(page, "layout")).toBe(layout.toLowerCase());
  await page.keyboard.press("Escape");
  await moved(page, first);
  const before = await nodePlaces(page);
  await page.getByRole("button", { name: "Only Supplies" }).click();
  await eventually(() => drawnEdges(page).then((ids) => ids.every((id) => id.includes("~supplies~")))).toBe(true);
  expect(farthest(before, await nodePlaces(page))).toBeLessThan(0.1);
  expect([foreign, faults]).toEqual([[], []]);
  await close();
});

test("by keyboard to the map and back: everything is where it was, also what was dragged", async () => {
  const { page, close } = await openExplorer(browser, server.address, "", STILL);
  const { UKR } = await nodePlaces(page);
  if (UKR === undefined) throw new Error("Ukraine is not drawn");
  await page.mouse.move(UKR.x, UKR.y);
  await page.mouse.down();
  await page.mouse.move(UKR.x + 30, UKR.y + 20, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Fit the graph to the window" }).click();
  const before = await nodePlaces(page);
  await page.getByRole("button", { name: /^View/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "By ties" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(word(page, "layout")).toBe("map");
  await moved(page, before);
  await page.keyboard.press("ArrowLeft");
  expect(word(page, "layout")).toBe(null);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Fit the graph to the window" }).click();
  await eventually(async () => farthest(before, await nodePlaces(page))).toBeLessThan(1);
  await close();
});

test("nodes glide where motion is welcome, and arrive at the same places", async () => {
  const still = await openExplorer(browser, server.address, "?layout=circles", STILL);
  const { page, close } = await openExplorer(browser, server.address);
  const start = await nodePlaces(page);
  await openMenu(page);
  await page.getByText("Circles", { exact: true }).click();
  await moved(page, start);
  await page.keyboard.press("Escape");
  await eventually(async () => farthest(await nodePlaces(still.page), await nodePlaces(page))).toBeLessThan(0.5);
  await still.close();
  await close();
});

test("blocs are named and their balance is told", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address, "", STILL);
  await openMenu(page);
  await page.getByText("Blocs and balance", { exact: true }).click();
  expect(word(page, "blocs")).toBe("on");
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  const panel = page.getByRole("region", { name: "Blocs and balance" });
  await panel.getByText(/^\d+ blocs? holds? \d+ of \d+ actors\.$/).waitFor();
  expect(await panel.locator(".bloc-row").count()).toBeGreaterThan(1);
  await panel.getByText(/^\d+ % of [\d,]+ triangles? (is|are) balanced\.$/).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("a bloc opens, tells every member, and is kept alone", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address, "?blocs=on", STILL);
  const picture = await picturePlaces(page);
  const panel = page.getByRole("region", { name: "Blocs and balance" });
  await panel.locator(".bloc-row").first().press("Enter");
  const keep = panel.getByRole("button", { name: /^Show only relations among these \d+ actors$/ });
  const told = Number(/\d+/.exec((await keep.textContent()) ?? "")?.[0]);
  expect(
    await panel
      .getByRole("list", { name: /^Members of / })
      .getByRole("button")
      .count(),
  ).toBe(told);
  expect(await faultsOf(page)).toEqual([]);
  await keep.press("Enter");
  const actors = (): readonly string[] => word(page, "actor")?.split(",") ?? [];
  await eventually(() => actors().length).toBe(told);
  expect(word(page, "ends")).toBe("both");
  const isWithin = (edge: string): boolean => [0, 2].every((end) => actors().includes(edge.split("~")[end] ?? ""));
  await eventually(() => drawnEdges(page).then((ids) => ids.length > 0 && ids.every(isWithin))).toBe(true);
  expect(farthest(picture, await picturePlaces(page))).toBeLessThan(0.001);
  await panel.getByRole("button", { name: "Show the relations of all actors" }).press("Enter");
  await eventually(() => word(page, "ends")).toBe(null);
  expect(faults).toEqual([]);
  await close();
});

test("a strained triangle is put into the light, leads to its evidence and back, and is in the link", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address, "?blocs=on", STILL);
  const panel = page.getByRole("region", { name: "Blocs and balance" });
  const triangle = panel.getByRole("list", { name: "Strained triangles" }).getByRole("button").first();
  await triangle.click();
  const ends = word(page, "triad")?.split(",") ?? [];
  expect(ends).toHaveLength(3);
  const rows = panel.getByRole("list", { name: "Relations of the triangle" }).getByRole("button");
  expect(await rows.count()).toBeGreaterThan(2);
  expect(await faultsOf(page)).toEqual([]);

  const elsewhere = await openExplorer(browser, page.url(), "", STILL);
  await elsewhere.page.getByRole("button", { name: (await triangle.textContent()) ?? "", pressed: true }).waitFor();
  expect(farthest(await nodePlaces(page), await nodePlaces(elsewhere.page))).toBeLessThan(0.1);
  await elsewhere.close();

  await rows.first().click();
  await page.locator("blockquote").first().waitFor();
  const [source, , target] = word(page, "edge")?.split("~") ?? [];
  expect(ends).toEqual(expect.arrayContaining([source, target]));
  await page.keyboard.press("Escape");
  expect(word(page, "triad")).toBe(ends.join(","));
  await page.keyboard.press("Escape");
  expect(word(page, "triad")).toBe(null);
  expect(faults).toEqual([]);
  await close();
});

test("settled again for what is shown, the same in a link, and as at first", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address, "?relation=supplies", STILL);
  const before = await nodePlaces(page);
  await openMenu(page);
  await page.getByRole("button", { name: "Settle again" }).click();
  await moved(page, before);
  await page.keyboard.press("Escape");
  const elsewhere = await openExplorer(browser, page.url(), "", STILL);
  await eventually(async () => farthest(await nodePlaces(page), await nodePlaces(elsewhere.page))).toBeLessThan(0.1);
  const settled = await nodePlaces(page);
  expect(farthest(before, settled)).toBeGreaterThan(20);
  await elsewhere.page.getByRole("button", { name: "Clear all" }).first().click();
  await eventually(() => drawnEdges(elsewhere.page).then((ids) => ids.length)).toBeGreaterThan(Object.keys(settled).length);
  const kept = await nodePlaces(elsewhere.page);
  expect(farthest(kept, settled)).toBeLessThan(0.1);
  await elsewhere.close();
  await page.goBack();
  await eventually(async () => farthest(before, await nodePlaces(page))).toBeLessThan(0.1);
  expect(faults).toEqual([]);
  await close();
});

test("sizes may stand for something else, and whoever is selected is followed to another level", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?layout=rings&node=RUS&size=betweenness", STILL);
  await page.getByRole("heading", { name: "Russia" }).waitFor();
  await openMenu(page);
  await page.getByText("Partners", { exact: true }).click();
  expect(word(page, "size")).toBe("degree");
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "As named" }).click();
  await eventually(async () => word(page, "level")).toBe("named");
  expect(word(page, "node")).toBe("RUS");
  await page.getByRole("radio", { name: "States" }).click();
  await eventually(async () => word(page, "level")).toBe(null);
  await page.getByRole("heading", { name: "Russia" }).waitFor();
  await close();
});

test("a map that cannot be drawn says so, leaves the graph as it is and can be tried again", async () => {
  const { page, close } = await openExplorer(browser, server.address, "", STILL);
  const before = await nodePlaces(page);
  await page.route("**/api/v1/whereabouts", (route) => route.abort());
  await openMenu(page);
  await page.getByText("Map", { exact: true }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("alert").getByText("Drawing the map did not work").waitFor();
  expect(farthest(before, await nodePlaces(page))).toBeLessThan(0.1);
  await page.unroute("**/api/v1/whereabouts");
  await page.getByRole("button", { name: "Try again" }).click();
  await moved(page, before);
  await close();
});
