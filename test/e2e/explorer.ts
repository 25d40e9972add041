/** The page as a user has it, and where things are on its canvas, which the document does not tell. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { pointOnCurve } from "../../client/derive/curvature.ts";
import type { CurveLayer } from "../../client/view/graph/curve-layer.ts";
import type { StageSigma } from "../../client/view/graph/looks.ts";

type Opened = Window & { readonly dragoman?: { readonly sigma: StageSigma; readonly curves: CurveLayer } };

export interface Explorer {
  readonly page: Page;
  /** Addresses asked for that are not the server's own. */
  readonly foreign: readonly string[];
  /** What went wrong in the page without being shown. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the page in a context of its own and waits until the graph is drawn. */
export async function openExplorer(
  browser: Browser,
  address: string,
  query = "",
  options: BrowserContextOptions = {},
): Promise<Explorer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "light", ...options });
  const page = await context.newPage();
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  page.on("pageerror", (error) => faults.push(error.message));
  // Whoever listens has the browser hand over choosers of files from now on: told so when a key is pressed, it may hear of it too late.
  page.on("filechooser", () => undefined);
  await page.goto(address + query);
  await drawn(page);
  return { page, foreign, faults, close: () => context.close() };
}

/** Looks again until it fits: the page draws in software, on a machine that may be busy. */
export const eventually = <T>(look: () => Promise<T> | T): ReturnType<typeof expect.poll> =>
  expect.poll(look, { timeout: 20_000, interval: 100 });

/** Waits until sigma holds nodes, the curves between them are drawn, and what comes after them is there: search, actions, the menu of views, lists. */
const drawn = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const { sigma, curves } = (window as Opened).dragoman ?? {};
    return sigma !== undefined && sigma.getGraph().order > 0 && curves?.isNew === false;
  });
  await page.waitForFunction(() =>
    [".search [role=combobox]", ".actions button", "button.view-button"].every((each) => document.querySelector(each) !== null),
  );
  await followed(page);
};

/**
 * Waits until a filter is drawn and what stands beside the graph has followed: lists and counts come after it, and who is quicker clicks
 * on a row of before.
 */
export const followed = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => document.querySelector("[aria-busy=true]") === null && (window as Opened).dragoman?.curves.isNew === false,
  );
};

/** Two frames later, whatever was to be drawn is drawn, and what was scrolled has been told. */
export const drawnAnew = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Ids of the edges that are drawn, sorted. */
export const drawnEdges = (page: Page): Promise<string[]> =>
  page.evaluate(() => ((window as Opened).dragoman?.curves.ids ?? []).toSorted());

type Places = Record<string, { x: number; y: number }>;

/** The farthest that a node of both pictures lies from where it lay, in pixels: rounding leaves some hundred-thousandths. */
export const farthest = (before: Places, after: Places): number =>
  Math.max(...Object.entries(after).map(([id, { x, y }]) => Math.hypot(x - (before[id]?.x ?? NaN), y - (before[id]?.y ?? NaN))));

/** Where the drawn nodes are in the window, by id. */
export const nodePlaces = (page: Page): Promise<Places> =>
  page.evaluate(() => {
    const sigma = (window as Opened).dragoman?.sigma;
    if (sigma === undefined) return {};
    const frame = sigma.getContainer().getBoundingClientRect();
    const places = sigma.getGraph().mapNodes((id, node): [string, { x: number; y: number }] => {
      const { x, y } = sigma.graphToViewport(node);
      return [id, { x: x + frame.x, y: y + frame.y }];
    });
    return Object.fromEntries(places.filter(([id]) => sigma.getNodeDisplayData(id)?.hidden === false));
  });

/** How much of the stage's width or height the drawn nodes take, whichever they fill more: 1 is all of it; 0 where any lies outside. */
export const shareFilled = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const sigma = (window as Opened).dragoman?.sigma;
    if (sigma === undefined) return 0;
    const { width, height } = sigma.getDimensions();
    const graph = sigma.getGraph();
    const visible = graph.filterNodes((id) => sigma.getNodeDisplayData(id)?.hidden === false);
    const spots = visible.map((id) => sigma.graphToViewport(graph.getNodeAttributes(id)));
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (!(left >= 0 && right <= width && top >= 0 && bottom <= height)) return 0;
    return Math.max((right - left) / width, (bottom - top) / height);
  });

/** Where nodes are in the picture, whatever part of it the camera shows; of all, drawn or not. */
export const picturePlaces = (page: Page): Promise<Places> =>
  page.evaluate(() => {
    const graph = (window as Opened).dragoman?.sigma.getGraph();
    return Object.fromEntries(graph?.mapNodes((id, { x, y }): [string, { x: number; y: number }] => [id, { x, y }]) ?? []);
  });

/** Where the layout has nodes, before it is stretched to fill the stage. */
export const layoutPlaces = (page: Page): Promise<Places> =>
  page.evaluate(() => {
    const graph = (window as Opened).dragoman?.sigma.getGraph();
    const places = graph?.mapNodes((id, { layoutX, layoutY }): [string, { x: number; y: number }] => [
      id,
      { x: layoutX, y: layoutY },
    ]);
    return Object.fromEntries(places ?? []);
  });

/** Waits until the camera rests. */
export const cameraAtRest = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (window as Opened).dragoman?.sigma.getCamera().isAnimated() === false);

type Discs = Record<string, { name: string; x: number; y: number; radius: number }>;

/** The drawn nodes as discs in the window, by id. */
export const nodeDiscs = (page: Page): Promise<Discs> =>
  page.evaluate(() => {
    const sigma = (window as Opened).dragoman?.sigma;
    if (sigma === undefined) return {};
    const frame = sigma.getContainer().getBoundingClientRect();
    const discs = sigma.getGraph().mapNodes((id, node): [string, Discs[string]] => {
      const { x, y } = sigma.graphToViewport(node);
      const radius = sigma.scaleSize(sigma.getNodeDisplayData(id)?.size ?? 0);
      return [id, { name: node.name, x: x + frame.x, y: y + frame.y, radius }];
    });
    return Object.fromEntries(discs.filter(([id]) => sigma.getNodeDisplayData(id)?.hidden === false));
  });

/** Tabs on until the focus is within something. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((within) => document.activeElement?.closest(within) !== null, selector)) return;
  }
  expect.fail(`Forty tabs did not lead to ${selector}`);
}

/** How far the camera has been drawn back: less is nearer. */
export const cameraRatio = (page: Page): Promise<number> =>
  page.evaluate(() => (window as Opened).dragoman?.sigma.getCamera().ratio ?? 0);

/** The edge whose ends lie farthest apart: it has room to be clicked on where others crowd. */
export const longestOf = (edges: readonly string[], places: Places): string => {
  const length = (edge: string): number => {
    const [source = "", , target = ""] = edge.split("~");
    const [from, to] = [places[source], places[target]];
    return from === undefined || to === undefined ? 0 : Math.hypot(from.x - to.x, from.y - to.y);
  };
  return edges.reduce((longest, edge) => (length(edge) > length(longest) ? edge : longest));
};

/** The edges that lie under a grid of points of the stage, as told while a refresh of sigma's is scheduled, or not. */
export const edgesUnder = (page: Page, whileScheduled: boolean): Promise<(string | null)[]> =>
  page.evaluate((scheduled) => {
    const { sigma, curves } = (window as Opened).dragoman ?? {};
    if (sigma === undefined || curves === undefined) return [];
    const { width, height } = sigma.getDimensions();
    const points = Array.from({ length: 400 }, (_, i) => ({ x: ((i % 20) / 20) * width, y: (Math.floor(i / 20) / 20) * height }));
    if (scheduled) sigma.scheduleRefresh();
    return points.map((point) => curves.at(point));
  }, whileScheduled);

/** Clicks along a curve until it opens: near its middle another curve or a node may lie above it. */
export async function clickCurve(page: Page, edge: string): Promise<void> {
  const curvature = await page.evaluate(
    (id) => (window as Opened).dragoman?.sigma.getGraph().getAttribute("edges").get(id)?.curvature ?? 0,
    edge,
  );
  const [source = "", , target = ""] = edge.split("~");
  const places = await nodePlaces(page);
  const [from, to] = [places[source], places[target]];
  if (from === undefined || to === undefined) throw new Error(`The ends of ${edge} are not drawn`);
  for (const t of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const { x, y } = pointOnCurve(from, to, curvature, t);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    const opened = await page.evaluate(() => new URLSearchParams(window.location.search).get("edge"));
    if (opened === edge) return;
    await page.keyboard.press("Escape");
  }
  expect.fail(`No click along the curve of ${edge} opened it`);
}
