/** What is measured of a page in a browser: how soon it shows its graph, how many frames it draws while something is dragged, how soon a filter shows. */
import type { Browser, Page } from "playwright-core";
import type { Size } from "./page-claims.ts";
import type { StageSigma } from "../client/view/graph/looks.ts";
import { installProbe } from "./page-probe.ts";

/** Each page tells its stage. */
type Opened = Window & { readonly dragoman?: { readonly sigma: StageSigma } };

const VIEWPORT = { width: 1280, height: 800 };
const PATIENCE = 180_000;
/** A page that has drawn nothing for so long has come to rest. */
const QUIET = 1_500;

export interface OpenPage {
  readonly page: Page;
  /** Milliseconds from the navigation to the first complete frame. */
  readonly first: number;
  readonly close: () => Promise<void>;
}

/** Opens an address in a context of its own, so that nothing is cached, and waits until all is drawn and at rest. */
export async function openPage(browser: Browser, url: string, { actors, edges }: Size): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: "light" });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(installProbe, { nodes: actors, edges });
  await page.goto(url);
  await page.waitForFunction(() => window.probe.first !== null);
  const first = await page.evaluate(() => window.probe.first ?? Number.NaN);
  await atRest(page);
  return { page, first, close: () => context.close() };
}

/** Waits until nothing has been drawn for a while. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction((quiet) => performance.now() - window.probe.last > quiet, QUIET);
}

/** The size of the stage in which sigma draws. */
export const stageSize = (page: Page): Promise<{ readonly width: number; readonly height: number }> =>
  page.evaluate(() => (window as Opened).dragoman?.sigma.getDimensions() ?? { width: 0, height: 0 });

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a node, or where no node is, on the page. */
const spotOf = (page: Page, node: string | null): Promise<Spot> =>
  page.evaluate((id) => {
    const sigma = (window as Opened).dragoman?.sigma;
    if (sigma === undefined) throw new Error("the page has no stage");
    const frame = sigma.getContainer().getBoundingClientRect();
    const graph = sigma.getGraph();
    if (id !== null) {
      const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id));
      return { x: x + frame.x, y: y + frame.y };
    }
    const discs = graph.mapNodes((_, disc) => sigma.graphToViewport(disc));
    const { width, height } = sigma.getDimensions();
    const free = (spot: Spot): number => Math.min(...discs.map(({ x, y }) => Math.hypot(x - spot.x, y - spot.y)));
    const tried = Array.from({ length: 60 }, (_, i) => ({
      x: width * (0.2 + 0.06 * (i % 10)),
      y: height * (0.2 + 0.1 * Math.floor(i / 10)),
    }));
    const best = tried.reduce((most, spot) => (free(spot) > free(most) ? spot : most));
    return { x: best.x + frame.x, y: best.y + frame.y };
  }, node);

/** Frames a second while the mouse drags in circles for so many milliseconds: a node, or the whole picture where none is named. */
export async function framesWhileDragging(page: Page, node: string | null, duration: number): Promise<number> {
  const { x, y } = await spotOf(page, node);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y);
  await page.evaluate(() => window.probe.finish());
  const before = await page.evaluate(() => ({ frames: window.probe.frames, at: performance.now() }));
  const end = Date.now() + duration;
  for (let step = 1; Date.now() < end; step++) {
    const angle = step / 8;
    await page.mouse.move(x + 60 * Math.sin(angle), y + 40 * (1 - Math.cos(angle)));
  }
  const after = await page.evaluate(() => {
    const { probe } = window;
    return { at: probe.finish(), frames: probe.frames };
  });
  await page.mouse.up();
  await page.mouse.move(2, 2);
  await atRest(page);
  return (1000 * (after.frames - before.frames)) / (after.at - before.at);
}

/**
 * Milliseconds from a click on the switch of a relation in the legend to the first frame that shows other edges. The mouse is there before,
 * as a reader's is: what the row looks like under it is drawn before anything is measured. Where the click's own frame shows them, it is the
 * browser that says when that was on the screen, to eight milliseconds: to wait for all canvases one by one waits for later frames too.
 */
export async function filterChange(page: Page, label: string): Promise<number> {
  const toggle = page.locator(".legend").getByText(label, { exact: true }).first();
  await toggle.scrollIntoViewIfNeeded();
  await toggle.hover();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(void window.probe.finish())));
      }),
  );
  await page.evaluate(() => {
    const { probe } = window;
    const before = probe.things();
    let isOwn = false;
    const clicks = { type: "event", durationThreshold: 16 };
    new PerformanceObserver((list, observer) => {
      const click = list.getEntries().find(({ name }) => name === "click");
      if (click === undefined) return;
      if (isOwn) Object.assign(window, { shownAfter: click.duration });
      observer.disconnect();
    }).observe(clicks);
    addEventListener(
      "click",
      () => {
        const clicked = performance.now();
        const look = (isFirst: boolean): void => {
          if (probe.things() === before || probe.things() === 0) requestAnimationFrame(() => look(false));
          else if (isFirst) isOwn = true;
          else setTimeout(() => Object.assign(window, { shownAfter: probe.finish() - clicked }));
        };
        requestAnimationFrame(() => look(true));
      },
      { capture: true, once: true },
    );
    delete window.shownAfter;
  });
  await toggle.click();
  await page.waitForFunction(() => window.shownAfter !== undefined);
  await atRest(page);
  return page.evaluate(() => window.shownAfter ?? Number.NaN);
}
