/** Filters, timeline and comparisons in a real browser: by mouse and by keyboard, told in the address, undone by back, moving no node. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { drawnEdges, eventually, farthest, followed, nodePlaces, openExplorer } from "./explorer.ts";
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

const words = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);
const count = (page: Page): Promise<number> => drawnEdges(page).then(({ length }) => length);
const chips = (page: Page): Promise<string[]> =>
  page
    .getByRole("list", { name: "Active filters" })
    .getByRole("button", { name: /^Remove/ })
    .allTextContents();

test("lists, least numbers and a chip: each leaves what its count says, moves no node, and is undone by back", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const places = await nodePlaces(page);
  const whole = await count(page);

  await page.getByRole("button", { name: "Objects", exact: true }).click();
  const arms = page.getByRole("group", { name: "Objects", exact: true }).getByRole("checkbox", { name: /^Arms/ });
  const told = Number(/\d+/.exec((await arms.locator("xpath=..").textContent()) ?? "")?.[0]);
  await arms.check();
  await eventually(() => page.locator(".totals").textContent()).toContain(` ${told} claims `);
  await eventually(() => words(page)).toEqual({ object: "arms" });

  await page.getByRole("button", { name: "Strength", exact: true }).click();
  await page.getByRole("radio", { name: /^2 claims or more/ }).click();
  await eventually(() => chips(page)).toEqual(["Arms", "2 claims or more"]);
  await eventually(() => Promise.resolve(words(page))).toEqual({ object: "arms", minClaims: "2" });
  const left = await nodePlaces(page);
  expect(Object.keys(left).length).toBeGreaterThan(0);
  expect(farthest(places, left)).toBeLessThan(0.1);

  await page.goBack();
  await eventually(() => chips(page)).toEqual(["Arms"]);
  await page.getByRole("button", { name: "Remove filter: Arms" }).click();
  await eventually(() => count(page)).toBe(whole);
  await close();
});

test("who acts for a state is counted within it, folded beneath it, found by name, and chosen in its place", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?claimant=USA");
  const list = page.getByRole("group", { name: "As told by", exact: true }).last();
  const state = list.getByRole("checkbox", { name: /^United States/ });
  const claims = async (box: typeof state): Promise<number> =>
    Number(/(\d+) claims/.exec((await box.locator("xpath=..").textContent()) ?? "")?.[1]);
  await state.waitFor();
  expect(await list.getByRole("checkbox", { name: /^Antony Blinken/ }).count()).toBe(0);
  const fold = list.getByRole("button", { name: /\d+ who act for the United States$/ });
  // The list that it stands in is unfolded, this is not.
  expect(await fold.locator("svg").evaluate((mark) => getComputedStyle(mark).transform)).toBe("none");
  await fold.press("Enter");
  const under = list.getByRole("group", { name: "Who act for the United States" });
  const parts = await under.getByRole("checkbox").all();
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(await claims(part)).toBeLessThanOrEqual(await claims(state));

  await list.getByRole("searchbox").fill("blink");
  await under.getByRole("checkbox", { name: /^Antony Blinken/ }).check();
  await eventually(() => words(page)).toEqual({ claimant: "antony-blinken" });
  await list.getByRole("searchbox").fill("");
  expect(await state.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  await state.check();
  await eventually(() => words(page)).toEqual({ claimant: "USA" });
  await close();
});

test("the brush: keys move its ends as one step, a sweep is one step, a copied link shows the same elsewhere", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const last = page.getByRole("slider", { name: "Last day" });
  await last.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowLeft");
  await eventually(() => Promise.resolve(words(page)["to"])).toBeDefined();
  expect(await last.getAttribute("aria-valuetext")).toMatch(/^\d+ \w+ \d{4}$/);
  await page.goBack();
  await eventually(() => Promise.resolve(words(page))).toEqual({});

  const box = await page.locator(".bars").boundingBox();
  if (box === null) throw new Error("The bars are not drawn");
  await page.mouse.move(box.x + box.width * 0.86, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9, box.y + 20, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.94, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await eventually(() => Promise.resolve(Object.keys(words(page)))).toEqual(["from", "to"]);
  await eventually(() => chips(page).then(({ length }) => length)).toBe(1);
  await followed(page);
  const second = await openExplorer(browser, page.url());
  await eventually(() => drawnEdges(second.page)).toEqual(await drawnEdges(page));
  expect(await chips(second.page)).toEqual(await chips(page));
  await second.close();
  await page.goBack();
  await eventually(() => Promise.resolve(words(page))).toEqual({});
  await close();
});

test("the timeline plays, pauses, and is one step; with less motion it goes step by step", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const whole = await count(page);
  await page.getByRole("radio", { name: "4 times the speed" }).click();
  await page.getByRole("button", { name: "Play" }).click();
  await eventually(() => count(page)).toBeLessThan(whole);
  await page.getByRole("button", { name: "Pause" }).click();
  // The address follows the picture: who goes back before it would leave the page.
  await eventually(() => words(page)["to"]).toBeDefined();
  await page.goBack();
  await eventually(() => count(page)).toBe(whole);
  await close();

  const calm = await openExplorer(browser, server.address, "", { reducedMotion: "reduce" });
  expect(await calm.page.getByRole("button", { name: "Play" }).count()).toBe(0);
  await calm.page.getByRole("button", { name: /^Next / }).click();
  await eventually(() => count(calm.page)).toBeLessThan(whole);
  await calm.close();
});

test("an edge that the filters shut out is no failure, and comes back with them off", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?edge=PRK~supplies~RUS&relation=meets");
  await page.getByText("Under these filters no claim of this relation is left").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  await page.getByRole("complementary").getByRole("button", { name: "Clear all filters" }).click();
  await page.locator("blockquote").first().waitFor();
  await eventually(() => words(page)).toEqual({ edge: "PRK~supplies~RUS" });
  await close();
});

test("an empty result names the filter that emptied it and drops just that one", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?status=actual&from=2090-01-01");
  await page.getByText("No claim is left.").waitFor();
  await page.getByRole("button", { name: /^Drop “from 1 Jan 2090”/ }).click();
  await eventually(() => count(page)).toBeGreaterThan(0);
  await eventually(() => words(page)).toEqual({ status: "actual" });
  await close();
});

test("of an edge that is compared each claim tells its side, whatever other days are chosen, and the table tells the differences", async () => {
  const sides = "compare=dates&a=1995-01-01..2024-11-30&b=2024-12-01..2025-12-31";
  const { page, close } = await openExplorer(browser, server.address, `?${sides}&from=2025-01-01`);
  const changed = page.getByRole("region", { name: "Told differently" });
  await changed.getByRole("button").first().press("Enter");
  await page.getByText(/claims? of the first \(1 Jan 1995 – 30 Nov 2024\) and \d+ claims? of the second/).waitFor();
  await page.locator(".claim .tag", { hasText: "first: 1 Jan 1995 – 30 Nov 2024" }).first().waitFor();
  await page.locator(".claim .tag", { hasText: "second: 1 Dec 2024 – 31 Dec 2025" }).first().waitFor();
  expect(await page.getByRole("list", { name: "What the lines tell" }).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await eventually(() =>
    changed
      .getByRole("button")
      .first()
      .evaluate((row) => row === document.activeElement),
  ).toBe(true);

  await page.keyboard.press("t");
  const table = page.getByRole("grid", { name: "Edges" });
  await page.getByRole("searchbox", { name: "Find edges" }).fill("told differently");
  await eventually(() => table.locator("tbody tr[data-key]").count()).toBe(await changed.locator("li").count());
  await table
    .getByText(/^told differently: .*→/)
    .first()
    .waitFor();
  await close();
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("two periods are compared by keyboard, told in sentences, kept in the link, and left again", async () => {
    const { page, close } = await openExplorer(browser, server.address, "", { colorScheme });
    const whole = await drawnEdges(page);
    await page.getByRole("button", { name: "Compare", exact: true }).press("Enter");
    await page.getByRole("button", { name: /What$/ }).press("Enter");
    const publishers = page.getByRole("option", { name: "Two publishers" });
    expect([await publishers.getAttribute("aria-disabled"), await publishers.textContent()]).toEqual([
      "true",
      "Two publishersneeds two publishers",
    ]);
    await page.getByRole("option", { name: "Two periods" }).press("Enter");
    await page.getByRole("heading", { name: "Differences" }).waitFor();
    expect(words(page)).toMatchObject({ compare: "dates" });
    for (const title of ["Newly told", "No longer told", "Told differently", "As before"]) {
      expect(await page.getByRole("region", { name: title, exact: true }).count()).toBe(1);
    }
    // One line, one meaning: a key stands on the stage, and the statuses have no lines meanwhile.
    expect(await page.getByRole("list", { name: "What the lines tell" }).getByRole("listitem").count()).toBe(4);
    expect(await page.getByRole("group", { name: "Status" }).locator(".swatch").count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
    const list = await page.locator("aside").textContent();
    const second = await openExplorer(browser, page.url());
    await eventually(() => second.page.locator("aside").textContent()).toBe(list);
    await second.close();
    await page.getByRole("button", { name: "Leave the comparison" }).last().press("Enter");
    await eventually(() => drawnEdges(page)).toEqual(whole);
    await close();
  });
});
