/** The paths between two actors: asked for by mouse, keyboard and finger, told with their sources, kept in the link, left step by step. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PathResponse } from "../../server/vocabulary/index.ts";
import { launchBrowser } from "./browser.ts";
import { drawnEdges, eventually, farthest, nodePlaces, openExplorer } from "./explorer.ts";
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
const told = (page: Page): Promise<string | null> => page.locator("p[role=status].unseen").textContent();
const ways = (page: Page): Promise<string[]> =>
  page.locator(".itinerary").evaluateAll((all) => all.map((each) => each.ariaLabel ?? ""));
const heading = (page: Page, name: string) => page.locator("aside").getByRole("heading", { level: 2, name, exact: true });

/** The stops of each path, as the API has them. */
async function answered(query: string): Promise<string[][]> {
  const { actors, paths } = PathResponse.parse(await (await fetch(`${server.address}api/v1/paths?${query}`)).json());
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return paths.map((path) => path.actors.map((id) => names.get(id) ?? id));
}

const stops = (page: Page): Promise<string[][]> =>
  page
    .locator(".itinerary")
    .evaluateAll((all) => all.map((each) => [...each.querySelectorAll(".end")].map((stop) => stop.textContent ?? "")));

/** Waits until every step tells where it stands. */
async function sourced(page: Page): Promise<void> {
  await page.locator(".itinerary").first().waitFor();
  await eventually(() => page.getByText("reading the sources").count()).toBe(0);
}

test("shift-click on a second actor tells the paths of the API, moves nothing, opens evidence, and goes back step by step", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address);
  const before = await nodePlaces(page);
  const edges = await drawnEdges(page);
  const [from, to] = [before["IRN"], before["PRK"]];
  if (from === undefined || to === undefined) throw new Error("Iran or North Korea is not drawn");
  await page.mouse.click(from.x, from.y);
  await heading(page, "Iran").waitFor();
  await page.keyboard.down("Shift");
  await page.mouse.click(to.x, to.y);
  await page.keyboard.up("Shift");
  await heading(page, "Iran to North Korea").waitFor();
  expect(words(page)).toEqual({ node: "IRN", path: "PRK" });
  expect(await stops(page)).toEqual(await answered("from=IRN&to=PRK"));
  await eventually(() => told(page)).toBe("3 paths from Iran to North Korea.");
  expect(farthest(before, await nodePlaces(page))).toBeLessThan(0.1);
  expect(await drawnEdges(page)).toEqual(edges);

  await sourced(page);
  const first = page.locator(".itinerary").first();
  await first
    .getByRole("button", { name: /^Dragoman samples, \d/ })
    .first()
    .click();
  await page.locator(".reader-text .mark-sentence").first().waitFor();
  await page.goBack();
  await first.locator(".relation").first().click();
  await page.locator("blockquote").first().waitFor();
  expect(words(page)).toMatchObject({ node: "IRN", path: "PRK" });
  await page.getByRole("button", { name: "Back to the paths" }).click();
  await heading(page, "Iran to North Korea").waitFor();

  await page.goBack();
  await page.locator("blockquote").first().waitFor();
  await page.keyboard.press("Escape");
  await heading(page, "Iran to North Korea").waitFor();
  await page.keyboard.press("Escape");
  await heading(page, "Iran").waitFor();
  await page.keyboard.press("Escape");
  await eventually(() => words(page)).toEqual({});
  expect(faults).toEqual([]);
  await close();
});

test("by keyboard alone: P asks to whom, the same link tells the same elsewhere", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address);
  await page.keyboard.press("g");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await heading(page, "United States").waitFor();
  await page.keyboard.press("p");
  const field = page.getByRole("combobox", { name: "To whom?" });
  await field.waitFor();
  await eventually(() => page.getByRole("option").count()).toBeGreaterThan(3);

  // The list takes the first Escape, the question the second, and the button has the focus again.
  await page.keyboard.press("Escape");
  await eventually(() => page.getByRole("option").count()).toBe(0);
  await page.keyboard.press("Escape");
  await eventually(() => field.count()).toBe(0);
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Paths to");
  await page.keyboard.press("p");
  await page.keyboard.type("north k");
  await page.getByRole("option", { name: /^North Korea/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await heading(page, "United States to North Korea").waitFor();
  await eventually(() =>
    heading(page, "United States to North Korea").evaluate((element) => element === document.activeElement),
  ).toBe(true);
  await eventually(() => told(page)).toMatch(/^\d paths from the United States to North Korea\.$/);
  expect(await stops(page)).toEqual(await answered("from=USA&to=PRK"));

  await sourced(page);
  const second = await openExplorer(browser, page.url());
  await heading(second.page, "United States to North Korea").waitFor();
  await sourced(second.page);
  expect(await second.page.locator("aside").textContent()).toBe(await page.locator("aside").textContent());
  await second.close();

  await page.keyboard.press("t");
  await page.getByRole("grid", { name: "Edges" }).waitFor();
  await heading(page, "United States to North Korea").waitFor();
  await page.keyboard.press("Escape");
  await heading(page, "United States").waitFor();
  await page.keyboard.press("p");
  await page.keyboard.type("iran");
  await page.getByRole("option", { name: /^Iran/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await heading(page, "United States to Iran").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).getByText("Paths to another actor", { exact: false }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("Shift+Enter on an actor that is walked to leads there from the one that is open", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?node=IRN");
  await page.keyboard.press("g");
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+Enter");
  await heading(page, "Iran to United States").waitFor();
  expect(words(page)).toEqual({ node: "IRN", path: "USA" });
  await close();
});

test("a file of claims that is opened in the page tells the same paths, with its own sources", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address, "?node=IRN&path=PRK");
  await sourced(page);
  const list = await page.locator("aside").textContent();
  const bytes = Buffer.from(await (await fetch(`${server.address}api/v1/export?format=claims-jsonl`)).arrayBuffer());
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("o")]);
  await chooser.setFiles({ name: "claims.jsonl", mimeType: "application/json", buffer: bytes });
  await page.getByText("Imported file, not stored").waitFor();
  await eventually(() => ways(page)).toEqual([]);
  await eventually(() => words(page)["node"]).toBeUndefined();
  await page.goBack();
  await eventually(() => page.locator("aside").textContent()).toBe(list);
  await page.getByText("Imported file, not stored").waitFor();
  expect(faults).toEqual([]);
  await close();
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("paths, the question and their absence have no fault that axe finds; filters that hide them are cleared", async () => {
    const { page, close } = await openExplorer(browser, server.address, "?node=IRN&path=PRK&status=ended", { colorScheme });
    const faultsOf = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    };
    await page.getByText(/The filters hide what joins the two: “Ended”/).waitFor();
    expect(await faultsOf()).toEqual([]);
    await page.getByRole("button", { name: "Clear the filters" }).press("Enter");
    await eventually(() => ways(page).then(({ length }) => length)).toBe(3);
    await eventually(() => told(page)).toContain("3 paths from Iran to North Korea.");
    expect(words(page)).toEqual({ node: "IRN", path: "PRK" });
    await sourced(page);
    expect(await faultsOf()).toEqual([]);
    await page.keyboard.press("p");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => page.getByRole("option").count()).toBe(0);
    expect(await faultsOf()).toEqual([]);
    await close();
  });
});

test("under a finger: a button of the profile asks, and everything can be hit", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?node=IRN", {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole("button", { name: /^Paths to/ }).tap();
  await page.getByRole("combobox", { name: "To whom?" }).fill("russia");
  await page.getByRole("option", { name: /^Russia/ }).tap();
  await heading(page, "Iran to Russia").waitFor();
  await sourced(page);
  const low = await page
    .locator("aside button")
    .evaluateAll((all) => all.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 43.5).length);
  expect(low).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await close();
});
