/** A graph file opened in a real browser: the same picture as it was written from, and each edge opens its sentences where the file has them. */
import { AxeBuilder } from "@axe-core/playwright";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { drawnEdges, eventually, farthest, layoutPlaces, nodeDiscs, openExplorer } from "./explorer.ts";
import { banner, exported, importFile, look, openMenu, type PageFile } from "./files.ts";
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

const relations = (page: Page) => page.getByRole("list", { name: "Relations shown" }).getByRole("button");

async function onlySupplies(page: Page): Promise<readonly string[]> {
  await page.getByRole("button", { name: "Only Supplies" }).click();
  await eventually(() => drawnEdges(page).then((ids) => ids.every((id) => id.includes("~supplies~")))).toBe(true);
  return drawnEdges(page);
}

/** The file as it is without its sentences. */
const bare = async (format: string): Promise<PageFile> => {
  const answer = await fetch(`${server.address}api/v1/export?format=${format}&sentences=no`);
  return { name: `${format}.json`, bytes: Buffer.from(await answer.arrayBuffer()) };
};

describe("a graph file", () => {
  test("opens as the same picture, each edge with its sentences, and the way back is there", async () => {
    const { page, faults, close } = await openExplorer(browser, server.address);
    const [edges, places] = [await drawnEdges(page), await layoutPlaces(page)];
    await relations(page).first().click();
    await page.locator("blockquote").first().waitFor();
    const [title, sentences] = [
      await page.locator("aside h2").first().textContent(),
      await page.locator("blockquote").allTextContents(),
    ];
    await page.keyboard.press("Escape");
    await importFile(page, await exported(page, "Graph JSON"));
    await banner(page).waitFor();
    await page.route("**/api/v1/**", (route) => route.abort());
    await eventually(() => drawnEdges(page)).toEqual(edges);
    expect(farthest(places, await layoutPlaces(page))).toBeLessThan(0.001);
    // The stage makes room for the notice in a frame to come.
    await eventually(async () => {
      const foot = await banner(page).evaluate((notice) => notice.getBoundingClientRect().bottom);
      return Object.values(await nodeDiscs(page)).filter(({ y, radius }) => y - radius < foot);
    }).toEqual([]);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

    await relations(page).first().click();
    await page.locator("blockquote").first().waitFor();
    expect(await page.locator("aside h2").first().textContent()).toBe(title);
    expect(await page.locator("blockquote").allTextContents()).toEqual(sentences);
    expect(await page.getByText("without the sentences").count()).toBe(0);
    // It holds no article that could be read.
    expect(await page.getByRole("button", { name: "In its article" }).count()).toBe(0);
    await page.keyboard.press("Escape");

    const supplies = await onlySupplies(page);
    expect(supplies).toEqual(edges.filter((id) => id.includes("~supplies~")));
    const report = await exported(page, "Cited report, Markdown");
    expect(report.bytes.toString("utf8").match(/^### /gm)).toHaveLength(supplies.length);

    await page.unroute("**/api/v1/**");
    await page.getByRole("button", { name: "Back to the stored graph" }).click();
    await banner(page).waitFor({ state: "detached" });
    await eventually(() => drawnEdges(page)).toEqual(edges);
    expect(faults).toEqual([]);
    await close();
  });
});

test("a graph file of which some edges have sentences says of the others that they have none, in the panel, the table and the menu", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address, "?relation=supplies");
  await eventually(() => drawnEdges(page).then((ids) => ids.every((id) => id.includes("~supplies~")))).toBe(true);
  const { name, bytes } = await exported(page, "Node-link JSON");
  const { links, ...rest } = JSON.parse(bytes.toString("utf8"));
  const some = {
    ...rest,
    links: links.map((edge: object, index: number) => (index < 2 ? edge : { ...edge, evidence: undefined })),
  };
  await importFile(page, { name, bytes: Buffer.from(JSON.stringify(some)) });
  await banner(page).waitFor();
  await eventually(() => drawnEdges(page).then((ids) => ids.length)).toBe(links.length);
  await openMenu(page);
  await page.getByRole("menuitem", { name: "Claims, CSV" }).getByText("not where edges lack sentences").waitFor();
  await page.getByRole("menuitem", { name: "Graph JSON" }).getByText("with the sentences there are").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Table" }).click();
  await page.getByRole("tab", { name: /^Claims/ }).click();
  await page.getByText("The file holds some edges without their claims: these are not listed.").waitFor();
  const rows = page.getByRole("grid", { name: "Claims" }).locator("tbody tr[data-key]");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(links[0].claims + links[1].claims);
  await rows.first().click();
  await page.locator("blockquote").first().waitFor();
  await page.getByRole("tab", { name: /^Edges/ }).click();
  const others = links.slice(0, 2).map(({ id }: { id: string }) => `:not([data-key="${id}"])`);
  await page
    .getByRole("grid", { name: "Edges" })
    .locator(`tbody tr[data-key]${others.join("")}`)
    .first()
    .click();
  await page.getByText("without the sentences that it comes from").waitFor();
  expect(faults).toEqual([]);
  await close();
});

describe("a graph file without sentences", () => {
  test("says of each edge that it has none", async () => {
    const { page, faults, close } = await openExplorer(browser, server.address);
    const edges = await drawnEdges(page);
    await importFile(page, await bare("node-link"));
    await banner(page).waitFor();
    await eventually(() => drawnEdges(page)).toEqual(edges);
    await relations(page).first().click();
    await page.getByText("without the sentences that it comes from").waitFor();
    expect(await page.locator("blockquote").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("leaves in every format that needs no sentences, without the server, and the menu says which others there are", async () => {
    const { page, faults, close } = await openExplorer(browser, server.address);
    await importFile(page, await bare("graphology"));
    await banner(page).waitFor();
    const edges = await onlySupplies(page);
    await page.route("**/api/v1/**", (route) => route.abort());
    const gexf = await exported(page, "GEXF");
    expect(parseGexf(MultiGraph, gexf.bytes.toString("utf8")).edges().toSorted()).toEqual(edges);
    const again = await exported(page, "Node-link JSON");
    expect(JSON.parse(again.bytes.toString("utf8")).links).toHaveLength(edges.length);
    expect((await look(page, (await exported(page, "SVG")).bytes.toString("utf8"))).edges).toBe(edges.length);
    await openMenu(page);
    const report = page.getByRole("menuitem", { name: "Cited report, HTML" });
    expect(await report.getAttribute("aria-disabled")).toBe("true");
    await report.getByText("not of a file without sentences").waitFor();
    await page.getByRole("menuitem", { name: "Graph JSON" }).getByText("opens here, no sentences").waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
