/** The page under a finger at 360 pixels: tap, pinch, the bottom sheet, targets that can be hit, and nothing that scrolls sideways. */
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { cameraRatio, eventually, nodeDiscs, nodePlaces, openExplorer } from "./explorer.ts";
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

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Controls that are seen and are lower than a finger is wide, by the frame that is pressed where they have one. A link or a mark within a line of text is as high as the line. */
const tooLow = (page: Page): Promise<string[]> =>
  page.locator("button, select, input:not([type=checkbox]), label:has(input), [role=tab], summary").evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => {
        const framed = element.closest(".search, .find, .segmented, .brush-thumb");
        const height = framed === null ? box.height : Math.max(box.height, framed.getBoundingClientRect().height);
        return box.width > 1 && height < 43.5;
      })
      .map(({ element, box }) => `${element.className} ${element.textContent} ${box.height}`),
  );

async function touch(session: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) {
  await session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
}

test("a tap on a flag opens its sheet, a drag on the grip puts it away", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address, "", PHONE);
  const { CHN } = await nodePlaces(page);
  if (CHN === undefined) throw new Error("China is not drawn");
  await page.touchscreen.tap(CHN.x, CHN.y);
  await eventually(() => page.locator("aside").getByRole("heading").first().isVisible()).toBe(true);
  expect(new URL(page.url()).searchParams.get("node")).not.toBe(null);
  expect(await tooLow(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  const grip = page.locator("aside .sheet-handle");
  await eventually(() => page.locator("aside").evaluate((sheet) => sheet.getAnimations().length)).toBe(0);
  const box = await grip.boundingBox();
  if (box === null) throw new Error("The sheet has no grip");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  await touch(session, "touchStart", [{ x, y }]);
  for (const way of [30, 60, 90, 120]) await touch(session, "touchMove", [{ x, y: y + way }]);
  await touch(session, "touchEnd", []);
  await eventually(() => page.locator("aside").isVisible()).toBe(false);
  expect(faults).toEqual([]);
  await close();
});

test("a shared link to an edge opens its evidence", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?edge=PRK~supplies~RUS", PHONE);
  await page.locator("aside blockquote").first().waitFor({ state: "visible" });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.locator("aside").getByRole("button", { name: "Close" }).tap();
  await eventually(() => page.locator("aside").isVisible()).toBe(false);
  expect(new URL(page.url()).search).toBe("");
  await close();
});

test("above its sheet an edge is seen whole, between its ends", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?edge=PRK~supplies~RUS", PHONE);
  await page.locator("aside blockquote").first().waitFor({ state: "visible" });
  const apart = async (): Promise<number> => {
    const discs = await nodeDiscs(page);
    const [from, to] = [discs["PRK"], discs["RUS"]];
    if (from === undefined || to === undefined) return 0;
    return Math.hypot(from.x - to.x, from.y - to.y) - from.radius - to.radius;
  };
  await eventually(apart).toBeGreaterThan(60);
  const sheet = await page.locator("aside").boundingBox();
  const { PRK, RUS } = await nodePlaces(page);
  expect(Math.max(PRK?.y ?? Infinity, RUS?.y ?? Infinity)).toBeLessThan(sheet?.y ?? 0);

  const discs = await nodeDiscs(page);
  await page.locator("aside").getByRole("button", { name: "North Korea" }).first().tap();
  await page.getByRole("heading", { name: "North Korea" }).waitFor();
  await eventually(() => nodeDiscs(page)).not.toEqual(discs);
  await close();
});

test("how the graph is set out can be chosen whole, within the graph", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?from=2024-01-01", PHONE);
  await page.getByRole("button", { name: /^View/ }).tap();
  const menu = await page.getByRole("dialog", { name: "View" }).boundingBox();
  const graph = await page.locator("main").boundingBox();
  expect(menu?.y).toBeGreaterThanOrEqual(graph?.y ?? Infinity);
  expect(menu?.height).toBeGreaterThan(300);
  await page.getByText("Conflict", { exact: true }).tap();
  await eventually(() => new URL(page.url()).searchParams.get("size")).toBe("conflict");
  await close();
});

test("filters stand one beside the other under the switch", async () => {
  const query = "?compare=dates&a=2022-01-01..2023-12-31&b=2024-01-01..2025-12-31&relation=supplies";
  const { page, close } = await openExplorer(browser, server.address, query, PHONE);
  const boxes = await page.getByRole("list", { name: "Active filters" }).getByRole("button").all();
  const switchBox = await page.getByRole("radiogroup", { name: "View" }).boundingBox();
  for (const chip of boxes) {
    const { inner, outer } = await chip.evaluate((element) => ({ inner: element.scrollHeight, outer: element.clientHeight }));
    expect(inner).toBeLessThanOrEqual(outer);
    expect((await chip.boundingBox())?.y).toBeGreaterThan((switchBox?.y ?? 0) + (switchBox?.height ?? 0));
  }
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await close();
});

test("a pinch brings the graph nearer", async () => {
  const { page, close } = await openExplorer(browser, server.address, "", PHONE);
  const before = await cameraRatio(page);
  const session = await page.context().newCDPSession(page);
  const [x, y] = [180, 330];
  const fingers = (apart: number) => [
    { x: x - apart, y },
    { x: x + apart, y },
  ];
  await touch(session, "touchStart", fingers(20));
  for (const apart of [30, 45, 60, 80]) await touch(session, "touchMove", fingers(apart));
  await touch(session, "touchEnd", []);
  await eventually(() => cameraRatio(page)).toBeLessThan(before * 0.8);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await close();
});

test("tables, filters and the first view have targets for fingers and fit the width", async () => {
  const { page, close } = await openExplorer(browser, server.address, "", PHONE);
  expect(await tooLow(page)).toEqual([]);
  await page.getByRole("button", { name: "Filters" }).tap();
  await page.getByRole("button", { name: "Only Supplies" }).tap();
  expect(await tooLow(page)).toEqual([]);
  await page.getByRole("button", { name: "Close filters" }).tap();
  await page.getByRole("radio", { name: "Table" }).tap();
  for (const tab of ["Actors", "Edges", "Claims"]) {
    await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).tap();
    await page.getByRole("grid", { name: tab }).locator("tbody tr[data-key]").first().waitFor();
    expect(await tooLow(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await page.locator(".table-scroll").evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  }
  await page.getByRole("grid", { name: "Claims" }).locator("tbody tr[data-key]").first().tap();
  await page.locator(".reader-text").waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await close();
});
