/** Taking the view along and bringing a file back, in a real browser: pictures, graphs and reports are read as their readers would. */
import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { drawnEdges, eventually, nodePlaces, openExplorer } from "./explorer.ts";
import { banner, exported, importFile, look, openMenu } from "./files.ts";
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

/** The colours of a PNG's pixels, little-endian, alpha first. */
const coloursIn = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer());
    return [...new Set(pixels)];
  }, png.toString("base64"));

test("pictures hold what is shown, with title, filters, day and legend", async () => {
  const { page, foreign, faults, close } = await openExplorer(browser, server.address, "?relation=supplies");
  await eventually(() => drawnEdges(page).then((ids) => ids.every((id) => id.includes("~supplies~")))).toBe(true);
  const [edges, places] = [await drawnEdges(page), await nodePlaces(page)];
  const svg = await exported(page, "SVG");
  const seen = await look(page, svg.bytes.toString("utf8"));
  expect(svg.name).toBe("dragoman.svg");
  expect(seen).toMatchObject({ broken: null, nodes: Object.keys(places).length, edges: edges.length, images: true });
  expect(seen.texts.slice(0, 3)).toEqual(["Supplies", expect.stringMatching(/^\d+ actors/), "Filters: Supplies"]);
  expect(seen.texts).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Dragoman, \d+ \w+ \d{4}$/), "Material cooperation", "one way"]),
  );

  const png = await exported(page, "PNG");
  expect(png.bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const stage = await page.locator(".stage").boundingBox();
  expect(png.bytes.readUInt32BE(16)).toBe(Math.round((stage?.width ?? 0) * 2));
  expect(png.bytes.readUInt32BE(20)).toBeGreaterThan((stage?.height ?? 0) * 2);
  const colours = await coloursIn(page, png.bytes);
  // The paper and the colour of material cooperation as in the legend.
  expect(colours).toEqual(expect.arrayContaining([0xfff7fafb, 0xff8f9d2a]));
  expect(colours.length).toBeGreaterThan(200);
  expect([foreign, faults]).toEqual([[], []]);
  await close();
});

test("pictures of the map have its coasts, those of blocs their hulls and names", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?layout=map&blocs=on");
  const drawing = async () => look(page, (await exported(page, "SVG")).bytes.toString("utf8"));
  // The land is drawn once its outlines have come.
  await eventually(async () => (await drawing()).ground.slice(0, 2)).toEqual(["#eeeadf", "none"]);
  const { hulls, texts } = await drawing();
  expect(hulls).toBeGreaterThan(3);
  expect(texts.filter((text) => /^[\p{Lu}\d ,]+ AND /u.test(text)).length).toBeGreaterThan(0);
  expect(await coloursIn(page, (await exported(page, "PNG")).bytes)).toContain(0xffdfeaee);
  await close();
});

test("a picture of a comparison says what is compared and what its lines mean; a report tells how each edge differs, with the sources of both sides", async () => {
  const sides = "a=1995-01-01..2024-11-30&b=2024-12-01..2025-12-31";
  const { page, close } = await openExplorer(browser, server.address, `?compare=dates&${sides}`);
  await page.getByRole("heading", { name: "Differences" }).waitFor();
  const { texts } = await look(page, (await exported(page, "SVG")).bytes.toString("utf8"));
  // A title is broken into lines where it is wider than the drawing.
  expect(texts.join(" ")).toMatch(
    /^Who does what to whom: 1 Jan 1995 – 30 Nov 2024 against 1 Dec 2024 – 31 Dec 2025 \d+ of \d+ edges differ /,
  );
  expect(texts).toEqual(expect.arrayContaining(["newly told", "no longer told", "as before"]));
  expect(texts).not.toContain("planned, possible");
  const told =
    (await page.locator("aside .change").evaluateAll((parts) => parts.map((part) => part.getAttribute("aria-label")))) ?? [];
  const report = (await exported(page, "Cited report, Markdown")).bytes.toString("utf8");
  expect(report).toContain("Who does what to whom: 1 Jan 1995 – 30 Nov 2024 against 1 Dec 2024 – 31 Dec 2025\n");
  const headings = [...report.matchAll(/^## (.+): [\d,]+ edges?$/gm)].map(([, title]) => title);
  expect(headings).toEqual(told);
  expect(report.match(/^### /gm)).toHaveLength((await drawnEdges(page)).length);
  expect(report).toMatch(/; of the second\)$/m);
  await close();
});

test("GEXF holds what is shown; everything holds more", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?relation=supplies");
  await eventually(() => drawnEdges(page).then((ids) => ids.every((id) => id.includes("~supplies~")))).toBe(true);
  const edges = await drawnEdges(page);
  const gexf = await exported(page, "GEXF");
  const graph = parseGexf(MultiGraph, gexf.bytes.toString("utf8"));
  expect(graph.edges().toSorted()).toEqual(edges);
  expect(graph.everyNode((_, { label, x, size, color }) => [label, x, size, color].every((value) => value !== undefined))).toBe(
    true,
  );

  await openMenu(page);
  await page.getByRole("menuitemradio", { name: "Everything" }).click();
  await page.keyboard.press("Escape");
  const all = await exported(page, "GEXF");
  expect(all.name).toBe("dragoman-everything.gexf");
  expect(parseGexf(MultiGraph, all.bytes.toString("utf8")).size).toBeGreaterThan(edges.length);
  await close();
});

test("the report says each edge that is shown with its sentences, and is a page for everybody", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?relation=supplies&status=planned");
  await eventually(() => drawnEdges(page).then((ids) => ids.every((id) => id.includes("~supplies~")))).toBe(true);
  const edges = await drawnEdges(page);
  const report = await exported(page, "Cited report, HTML");
  expect(report.name).toBe("dragoman-shown-report.html");
  const apart = await browser.newContext();
  const reader = await apart.newPage();
  await reader.setContent(report.bytes.toString("utf8"));
  expect(await reader.getByRole("heading", { level: 1 }).textContent()).toBe("Supplies");
  expect(await reader.getByRole("heading", { level: 3 }).count()).toBe(edges.length);
  expect(await reader.locator("blockquote").count()).toBeGreaterThanOrEqual(edges.length);
  expect((await new AxeBuilder({ page: reader }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await apart.close();
  await close();
});

describe("an imported file", () => {
  test("of claims brings its sentences, by a drop", async () => {
    const { page, close } = await openExplorer(browser, server.address);
    const { bytes } = await exported(page, "Claims, JSON Lines");
    const files = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "claims.jsonl"));
      return transfer;
    }, bytes.toString("utf8"));
    await page.locator("main").dispatchEvent("dragover", { dataTransfer: files });
    await page.getByText("Drop a graph or claims file").waitFor();
    await page.locator("main").dispatchEvent("drop", { dataTransfer: files });
    await banner(page).getByText("claims.jsonl").waitFor();
    await page.getByRole("list", { name: "Relations shown" }).getByRole("button").first().click();
    expect((await page.locator("blockquote").first().textContent())?.length).toBeGreaterThan(20);

    await page.route("**/api/v1/**", (route) => route.abort());
    const report = await exported(page, "Cited report, Markdown");
    expect(report.bytes.toString("utf8").match(/^### /gm)).toHaveLength((await drawnEdges(page)).length);
    await page.getByRole("radio", { name: "Table" }).click();
    await page.getByRole("tab", { name: /^Claims/ }).click();
    await page.getByRole("grid", { name: "Claims" }).locator("tbody tr[data-key]").first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await close();
  });

  test("that does not fit is refused by the name of what is wrong, and the graph stays", async () => {
    const { page, close } = await openExplorer(browser, server.address);
    const edges = await drawnEdges(page);
    const nodes = [{ id: "RUS" }, { id: "USA" }];
    const text = JSON.stringify({ nodes, links: [{ source: "RUS", target: "USA", relation: "hugs" }] });
    await importFile(page, { name: "hugs.json", bytes: Buffer.from(text) });
    await page.getByRole("alert").getByText('Edge 1 (RUS to USA) has the relation "hugs"').waitFor();
    expect(await drawnEdges(page)).toEqual(edges);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await eventually(() => page.getByRole("alert").count()).toBe(0);
    await close();
  });
});

test("an export that fails says so and can be tried again", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.route("**/api/v1/export?*", (route) => route.abort());
  await openMenu(page);
  await page.getByRole("menuitem", { name: "STIX 2.1", exact: true }).click();
  await page.getByRole("alert").getByText("The export failed.").waitFor();
  await page.unroute("**/api/v1/export?*");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Try again" }).click()]);
  expect(JSON.parse(await readFile(await download.path(), "utf8"))).toMatchObject({ type: "bundle" });
  await close();
});
