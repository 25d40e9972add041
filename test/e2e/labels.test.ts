/** The first view as it is drawn: no name covers another, a flag, or hides under a button. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { eventually, nodeDiscs, openExplorer } from "./explorer.ts";
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

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Overheard = Window & { written?: Box[] };

/** Overhears what is written on the canvas of the words since it was last cleared; the page itself is as it always is. */
const overhear = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const heard = window as Overheard;
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function clear(...frame) {
      if (this.canvas.classList.contains("words")) heard.written = [];
      clearRect.apply(this, frame);
    };
    CanvasRenderingContext2D.prototype.fillText = function write(text, x, y) {
      if (this.canvas.classList.contains("words")) {
        const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = this.measureText(text);
        heard.written = [
          ...(heard.written ?? []),
          { text, left: x - width / 2, right: x + width / 2, top: y - up, bottom: y + down },
        ];
      }
      fillText.call(this, text, x, y);
    };
  });

/** The names in the window. */
const written = (page: Page): Promise<Box[]> =>
  page.evaluate(() => {
    const { left, top } = document.querySelector("canvas.words")?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return ((window as Overheard).written ?? []).map((box) => ({
      text: box.text,
      left: box.left + left,
      right: box.right + left,
      top: box.top + top,
      bottom: box.bottom + top,
    }));
  });

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test.each([
  { width: 1280, height: 800, least: 15 },
  { width: 360, height: 740, least: 5 },
])(
  "at $width pixels the busiest are named, and no name covers a name, a button or a flag as large as its own",
  async ({ width, height, least }) => {
    const { page, close } = await openExplorer(browser, server.address, "", { viewport: { width, height } });
    await overhear(page);
    await page.reload();
    await eventually(() => written(page).then(({ length }) => length)).toBeGreaterThanOrEqual(least);
    const names = await written(page);
    const pairs = names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => `${a.text} and ${b.text}`)).toEqual([]);

    const discs = Object.values(await nodeDiscs(page)).map(({ name, x, y, radius }) => ({
      text: name,
      radius,
      left: x - radius * Math.SQRT1_2,
      right: x + radius * Math.SQRT1_2,
      top: y - radius * Math.SQRT1_2,
      bottom: y + radius * Math.SQRT1_2,
    }));
    const radii = new Map(discs.map(({ text, radius }) => [text, radius]));
    const covered = names.flatMap((name) =>
      discs
        .filter((disc) => overlap(name, disc) && disc.radius >= (radii.get(name.text) ?? 0))
        .map((disc) => `${name.text} on ${disc.text}`),
    );
    expect(covered).toEqual([]);
    // The more claims, the larger.
    const busiest = discs.toSorted((a, b) => b.radius - a.radius).slice(0, 3);
    expect(names.map(({ text }) => text)).toEqual(expect.arrayContaining(busiest.map(({ text }) => text)));

    const buttons = await page.locator("main button").evaluateAll((elements) =>
      elements.map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { text: element.textContent, left, right, top, bottom };
      }),
    );
    const hidden = names.flatMap((name) =>
      buttons.filter((button) => overlap(name, button)).map((button) => `${name.text} under ${button.text}`),
    );
    expect(hidden).toEqual([]);
    await close();
  },
);

test("the curves are seen: without their canvas the stage looks otherwise", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const curves = page.locator("canvas.curves");
  const look = async (): Promise<string> => {
    const stage = await page.locator(".stage").screenshot();
    return stage.toString("base64");
  };
  const show = (visibility: string) =>
    curves.evaluate((canvas, value) => {
      canvas.style.visibility = value;
    }, visibility);
  // Flags come one by one.
  let seen = "";
  await eventually(async () => {
    const before = seen;
    seen = await look();
    return seen === before;
  }).toBe(true);
  await show("hidden");
  expect((await look()) === seen).toBe(false);
  await show("visible");
  expect((await look()) === seen).toBe(true);
  await close();
});
