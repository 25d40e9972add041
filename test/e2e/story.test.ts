/** The user's story in a real browser against the real server: look, filter, read the evidence, take the graph along. */
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "./browser.ts";
import {
  cameraAtRest,
  clickCurve,
  drawnEdges,
  edgesUnder,
  eventually,
  farthest,
  followed,
  longestOf,
  nodePlaces,
  openExplorer,
  picturePlaces,
  shareFilled,
} from "./explorer.ts";
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

const Exported = z.object({ nodes: z.array(z.object({ key: z.string() })), edges: z.array(z.object({ key: z.string() })) });

test("open, see the graph, filter to supplies, click an edge, read its sentence, export what is shown", async () => {
  const { page, foreign, faults, close } = await openExplorer(browser, server.address);
  await eventually(() => page.locator(".totals").textContent()).toMatch(
    /^\d+ actors · \d+ edges · \d+ claims from \d+ articles, \d{4}–\d{4}$/,
  );
  const everything = await drawnEdges(page);

  await page.getByRole("button", { name: "Only Supplies" }).click();
  await eventually(() => drawnEdges(page).then((edges) => edges.length)).toBeLessThan(everything.length);
  const supplies = await drawnEdges(page);
  expect(supplies.length).toBeGreaterThan(0);
  expect(supplies.every((id) => id.split("~")[1] === "supplies")).toBe(true);
  await eventually(() => new URL(page.url()).searchParams.get("relation")).toBe("supplies");
  await followed(page);

  await page.getByRole("list", { name: "Relations shown" }).getByRole("button").first().click();
  const opened = new URL(page.url()).searchParams.get("edge") ?? "";
  expect(supplies).toContain(opened);
  await page.keyboard.press("Escape");
  expect(new URL(page.url()).searchParams.get("edge")).toBe(null);
  await clickCurve(page, longestOf(supplies, await nodePlaces(page)));

  const sentence = await page.locator("blockquote").first().textContent();
  expect(sentence?.length).toBeGreaterThan(20);
  await page.getByRole("button", { name: "In its article" }).first().click();
  await page.locator(".reader-text .mark-sentence").first().waitFor();
  const inPlace = await page.locator(".reader-text .mark-sentence").allTextContents();
  expect(inPlace.join("")).toBe(sentence);
  expect((await page.locator(".reader-text").textContent())?.length).toBeGreaterThan(inPlace.join("").length);

  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Graph JSON" }).first().click(),
  ]);
  const file = Exported.parse(JSON.parse(await readFile(await download.path(), "utf8")));
  expect(file.edges.map(({ key }) => key).toSorted()).toEqual(supplies);
  expect(file.nodes.map(({ key }) => key).toSorted()).toEqual(Object.keys(await nodePlaces(page)).toSorted());

  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test("a filter moves no node, and back undoes it", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const before = await nodePlaces(page);
  await page.getByRole("checkbox", { name: /^Verbal cooperation/ }).uncheck();
  await eventually(() => drawnEdges(page).then((ids) => ids.some((id) => id.includes("~meets~")))).toBe(false);
  const after = await nodePlaces(page);
  expect(Object.keys(after).length).toBeGreaterThan(0);
  expect(farthest(before, after)).toBeLessThan(0.1);

  await eventually(() => new URL(page.url()).search).not.toBe("");
  await page.goBack();
  await eventually(() => nodePlaces(page).then((places) => Object.keys(places))).toEqual(Object.keys(before));
  expect(farthest(before, await nodePlaces(page))).toBeLessThan(0.1);
  await close();
});

test("a link shows the same view elsewhere", async () => {
  const first = await openExplorer(browser, server.address);
  await first.page.getByRole("button", { name: "Only Material conflict" }).click();
  await first.page.getByRole("checkbox", { name: /^Planned/ }).uncheck();
  await followed(first.page);
  await first.page.getByRole("list", { name: "Relations shown" }).getByRole("button").first().click();
  await first.page.locator("blockquote").first().waitFor();
  const seen = async (page: typeof first.page) => ({
    edges: await drawnEdges(page),
    evidence: await page.locator("aside").textContent(),
    filters: await page.getByRole("list", { name: "Active filters" }).textContent(),
  });
  const second = await openExplorer(browser, first.page.url(), "");
  await second.page.locator("blockquote").first().waitFor();
  await eventually(() => seen(second.page)).toEqual(await seen(first.page));
  expect(farthest(await nodePlaces(first.page), await nodePlaces(second.page))).toBeLessThan(0.1);
  await first.close();
  await second.close();
});

test("the keyboard finds an actor, reads an edge and comes back", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.keyboard.press("/");
  await page.keyboard.type("Ukrain");
  await page.getByRole("option", { name: /^Ukraine/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Ukraine" }).waitFor();
  expect(new URL(page.url()).searchParams.get("node")).toBe("UKR");
  const row = page.getByRole("list", { name: "Relations of Ukraine" }).getByRole("button").first();
  await row.focus();
  await page.keyboard.press("Enter");
  await page.locator("blockquote").first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Relations" }).waitFor();
  await close();
});

test("a click on a flag opens its profile, and a dragged node stays where it was put", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const { UKR } = await nodePlaces(page);
  if (UKR === undefined) throw new Error("Ukraine is not drawn");
  await page.mouse.move(UKR.x, UKR.y);
  await page.mouse.down();
  await page.mouse.move(UKR.x + 20, UKR.y + 10, { steps: 4 });
  await page.mouse.move(UKR.x + 40, UKR.y + 25, { steps: 4 });
  await page.mouse.up();
  const moved = (await nodePlaces(page))["UKR"];
  expect(moved?.x).toBeCloseTo(UKR.x + 40, -1);
  expect(moved?.y).toBeCloseTo(UKR.y + 25, -1);
  await page.mouse.click(UKR.x + 40, UKR.y + 25);
  await page.getByRole("heading", { name: "Ukraine" }).waitFor();
  await close();
});

test("a double click keeps an actor's neighbours, another goes on to theirs, quick clicks on two actors are no double click", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const actors = (): string | null => new URL(page.url()).searchParams.get("actor");
  const { PRK } = await nodePlaces(page);
  if (PRK === undefined) throw new Error("North Korea is not drawn");
  const picture = await picturePlaces(page);
  await page.mouse.dblclick(PRK.x, PRK.y);
  await eventually(actors).toBe("PRK");
  await eventually(() => drawnEdges(page).then((ids) => ids.every((id) => id.split("~").includes("PRK")))).toBe(true);
  const alone = await drawnEdges(page);
  // They are brought into view, and stay where they are in the picture.
  await eventually(() => shareFilled(page)).toBeGreaterThan(0.6);
  await cameraAtRest(page);
  expect(farthest(picture, await picturePlaces(page))).toBeLessThan(0.001);
  const { RUS, KOR } = await nodePlaces(page);
  if (RUS === undefined || KOR === undefined) throw new Error("Its neighbours are not drawn");
  await page.mouse.click(KOR.x, KOR.y);
  await page.mouse.click(RUS.x, RUS.y);
  await page.getByRole("heading", { name: "Russia" }).waitFor();
  expect(actors()).toBe("PRK");
  await page.getByRole("button", { name: "Show its relations too" }).click();
  await eventually(actors).toBe("PRK,RUS");
  await eventually(() => drawnEdges(page).then((ids) => ids.length)).toBeGreaterThan(alone.length);
  await page.goBack();
  await eventually(() => drawnEdges(page)).toEqual(alone);
  await close();
});

test("a mouse lights what it moves to, not what appears beneath it; a click on the graph draws no frame, a key does", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const frame = (): Promise<string> => page.locator(".walker").evaluate((element) => getComputedStyle(element).outlineStyle);
  const { UKR } = await nodePlaces(page);
  if (UKR === undefined) throw new Error("Ukraine is not drawn");
  await page.mouse.click(UKR.x, UKR.y);
  await page.getByRole("heading", { name: "Ukraine" }).waitFor();
  expect(await frame()).toBe("none");
  await page.keyboard.press("ArrowRight");
  await eventually(frame).not.toBe("none");
  await page.mouse.move(20, 20);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  const row = page.getByRole("list", { name: "Relations shown" }).getByRole("button").nth(8);
  const lit = (): Promise<boolean> => page.locator("canvas.ground").last().isVisible();
  await eventually(lit).toBe(false);
  const box = await row.boundingBox();
  await page.getByRole("button", { name: "Add article" }).click();
  await page.getByRole("dialog").waitFor();
  await page.mouse.move(box?.x ?? 0, (box?.y ?? 0) + 8);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await lit()).toBe(false);
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 8);
  await eventually(lit).toBe(true);
  await close();
});

test("what lies under the mouse is the same while the picture is about to be drawn anew", async () => {
  const { page, close } = await openExplorer(browser, server.address, "/?relation=supplies");
  const atRest = await edgesUnder(page, false);
  expect(new Set(atRest).size).toBeGreaterThan(3);
  expect(await edgesUnder(page, true)).toEqual(atRest);
  await close();
});
