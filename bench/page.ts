/**
 * Measures our whole page beside a bare sigma page with straight arrows and the same graph, in one browser and one run: first render,
 * frames while dragging, and how soon a filter shows. Figures are of this machine, which draws in software; compare ratios.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../test/e2e/browser.ts";
import { startServer } from "../test/e2e/server.ts";
import { quantile, row } from "./measure.ts";
import { SIZES, type Size } from "./page-claims.ts";
import { filterChange, framesWhileDragging, openPage, stageSize } from "./page-measures.ts";
import { buildPages, serveGraph } from "./page-stage.ts";

const ROUNDS = 3;
const DRAG = 4_000;
const RELATION = "Supplies";

const median = (values: readonly number[]): number => quantile(values, 0.5);

interface Figures {
  readonly first: number[];
  readonly drag: number[];
  readonly pan: number[];
}

async function measure(browser: Browser, url: string, size: Size, figures: Figures): Promise<number | null> {
  const { page, first, close } = await openPage(browser, url, size);
  figures.first.push(first);
  figures.drag.push(await framesWhileDragging(page, `actor-${size.actors / 10}`, DRAG));
  figures.pan.push(await framesWhileDragging(page, null, DRAG));
  const shown = url.includes("/bare/") ? null : await filterChange(page, RELATION);
  await close();
  return shown;
}

async function benchSize(browser: Browser, size: Size, bare: string): Promise<void> {
  const { origin, stop } = await serveGraph(size, bare);
  const opened = await openPage(browser, `${origin}/`, size);
  const { width, height } = await stageSize(opened.page);
  await opened.close();
  const ours: Figures = { first: [], drag: [], pan: [] };
  const theirs: Figures = { first: [], drag: [], pan: [] };
  const filters: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await measure(browser, `${origin}/bare/?width=${width}&height=${height}`, size, theirs);
    filters.push((await measure(browser, `${origin}/`, size, ours)) ?? Number.NaN);
  }
  await stop();
  console.log(`${size.actors} actors, ${size.edges} edges, a stage of ${width} by ${height}`);
  row("  first render, bare page", median(theirs.first), "ms");
  row("  first render, our page", median(ours.first), "ms");
  row("    ours against bare", median(ours.first) / median(theirs.first), "times (bar 1.3)");
  for (const [what, key] of [
    ["a node", "drag"],
    ["the picture", "pan"],
  ] as const) {
    row(`  frames while dragging ${what}, bare page`, median(theirs[key]), "a second");
    row(`  frames while dragging ${what}, our page`, median(ours[key]), "a second");
    row("    ours against bare", median(ours[key]) / median(theirs[key]), "times (bar 2)");
  }
  row("  a relation switched off shows after", median(filters), `ms${size.edges === 100_000 ? " (bar 1,000)" : ""}`);
}

const folder = await mkdtemp(join(tmpdir(), "dragoman-bench-"));
const bare = await buildPages(folder);
const browser = await launchBrowser();
try {
  const only = process.argv[2];
  for (const size of SIZES) if (only === undefined || only === String(size.edges)) await benchSize(browser, size, bare);
  const samples = await startServer();
  const { page, close } = await openPage(browser, samples.address, { actors: 1, edges: 1 });
  const times: number[] = [];
  for (let round = 0; round < 6; round++) times.push(await filterChange(page, RELATION));
  row("sample articles: a relation switched shows after", median(times), "ms (bar 100)");
  await close();
  await samples.stop();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
