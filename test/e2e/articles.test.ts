/** The articles behind the graph: found, read, given a day and a publisher, kept alone, removed; and what days hide is told. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOOPBACK_GUARD } from "../../server/http/guard-settings.ts";
import { serveFixture } from "../http/serve.ts";
import { launchBrowser } from "./browser.ts";
import { drawnEdges, eventually, openExplorer } from "./explorer.ts";
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

const add = async (article: { readonly title: string; readonly text: string; readonly date?: string }): Promise<void> => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${server.address}api/v1/articles`, { method: "POST", headers, body: JSON.stringify(article) });
  expect(answer.status).toBe(201);
};

const rows = (page: Page) => page.getByRole("grid", { name: "Articles" }).locator("tbody tr[data-key]");
const row = (page: Page, title: string) => rows(page).filter({ hasText: title });
const told = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });
const inPanel = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement?.closest("aside") !== null);
const inTable = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement?.closest("[role=grid]") !== null);

test("from the head to the list: an undated article is found, given a day and a publisher, and the graph follows", async () => {
  await add({ title: "Rice for Vientiane", text: "Peru supplied Laos with rice. Chad condemned Peru." });
  const { page, faults, close } = await openExplorer(browser, server.address, "?from=2024-01-01");
  await told(page, "2 undated claims hidden");
  expect(await drawnEdges(page)).not.toContain("PER~supplies~LAO");
  await page.getByRole("button", { name: "Clear all" }).first().click();
  await page.getByRole("button", { name: /^\d+ articles$/ }).click();
  await rows(page).first().waitFor();
  await page.getByLabel("Find articles").fill("no date");
  await eventually(() => rows(page).count()).toBe(1);
  await page.getByLabel("Find articles").press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Rice for Vientiane" }).waitFor();
  await eventually(() => inPanel(page)).toBe(true);
  await page.getByText("No publisher and no date: its claims count as those of an unnamed source").waitFor();
  await page.locator(".reader-text mark", { hasText: "Laos" }).waitFor();

  await page.getByRole("button", { name: "Edit" }).press("Enter");
  const form = page.getByRole("form", { name: "Edit details" });
  await form.getByLabel("Publisher").fill("The Exam");
  await form.getByLabel("Publisher").press("Escape");
  await form.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Edit" }).press("Enter");
  expect(await form.getByLabel("Publisher").inputValue()).toBe("The Exam");
  // The heading has the focus, and the form is still what Escape closes.
  await page.locator("aside h2").focus();
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Edit" }).press("Enter");
  await form.getByRole("button", { name: "Cancel" }).press("Enter");
  await form.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Edit" }).press("Enter");
  expect(await form.getByLabel("Publisher").inputValue()).toBe("");
  await form.getByLabel("Web address").fill("rice.example");
  await form.getByText("The address must begin with http:// or https://").waitFor();
  await form.getByLabel("Web address").fill("");
  await form.getByLabel("Publisher").fill("The Example");
  await form.getByLabel("Date").fill("2024-05-06");
  await form.getByLabel("Publisher").press("Enter");
  await told(page, "“Rice for Vientiane” saved: 2 claims of The Example, 6 May 2024.");
  await page.getByText("published 6 May 2024").waitFor();
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Edit");
  await eventually(() => rows(page).count()).toBe(0);
  expect(faults).toEqual([]);
  await page.goto(`${server.address}?from=2024-05-01&to=2024-05-31`);
  await eventually(() => drawnEdges(page)).toEqual(["PER~supplies~LAO", "TCD~accuses~PER"].toSorted());
  await close();
});

test("an article alone is kept by a link, and its claims lead to their evidence and back", async () => {
  await add({ title: "Tea for Accra", date: "2024-06-07", text: "Kenya supplied Ghana with tea. Togo condemned Kenya." });
  const { page, close } = await openExplorer(browser, server.address, "?table=articles&find=accra");
  await row(page, "Tea for Accra").click();
  await page.getByRole("button", { name: "Only its claims" }).click();
  await eventually(() => page.getByRole("tab", { name: /^Edges/ }).textContent()).toBe("Edges2");
  await eventually(() => new URL(page.url()).searchParams.has("article")).toBe(true);
  const href = page.url();
  await close();
  const { page: elsewhere, close: end } = await openExplorer(browser, href);
  await elsewhere.getByRole("button", { name: "Remove filter: from one article" }).waitFor();
  const claim = elsewhere.getByRole("list", { name: "Its claims" }).getByRole("button", { name: "Kenya supplies Ghana" });
  await claim.press("Enter");
  await elsewhere.locator("aside blockquote").first().waitFor();
  await elsewhere.keyboard.press("Escape");
  await eventually(() => claim.evaluate((button) => button === document.activeElement)).toBe(true);
  await claim.click();
  await elsewhere.getByRole("button", { name: "In its article" }).click();
  await elsewhere.getByRole("button", { name: "All its claims" }).click();
  await eventually(() => inPanel(elsewhere)).toBe(true);
  await elsewhere.getByRole("button", { name: "All articles" }).click();
  await eventually(() => new URL(elsewhere.url()).searchParams.get("article")).toBe(null);
  await end();
});

test("an article is removed once what goes with it was told; the page and the keyboard go on", async () => {
  await add({ title: "Tin for Lima", date: "2024-06-08", text: "Nepal supplied Fiji with tin. Nepal supplied Chad with tin." });
  const { page, close } = await openExplorer(browser, server.address, "?table=articles&find=lima");
  await row(page, "Tin for Lima").click();
  const remove = page.getByRole("button", { name: "Remove…" });
  await remove.click();
  const question = page.getByRole("alertdialog", { name: "Remove this article?" });
  await question.getByText("its text, 2 claims and 2 relations that no other article tells of").waitFor();
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 2, name: "Tin for Lima" }).waitFor();
  await remove.click();
  await page.route("**/api/v1/articles/*", (route) => (route.request().method() === "DELETE" ? route.abort() : route.continue()));
  await question.getByRole("button", { name: "Remove the article" }).click();
  await question.getByRole("alert").getByText("The article was not removed.").waitFor();
  await page.unroute("**/api/v1/articles/*");
  await question.getByRole("button", { name: "Try again" }).click();
  await question.waitFor({ state: "detached" });
  await eventually(() => rows(page).count()).toBe(0);
  await eventually(() => inTable(page)).toBe(true);
  await eventually(() => new URL(page.url()).searchParams.get("read")).toBe(null);
  await eventually(() => drawnEdges(page)).not.toContain("NPL~supplies~FJI");
  await close();
});

test("a server with a token asks for it before an edit", async () => {
  const token = "open-sesame-1234567890";
  const clientFolder = new URL("../../dist/client", import.meta.url).pathname;
  const guarded = await serveFixture({ guard: { ...LOOPBACK_GUARD, token }, clientFolder });
  const { page, close } = await openExplorer(browser, `${guarded.origin}/`, "?table=articles");
  await rows(page).first().click();
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("form", { name: "Edit details" }).getByLabel("Title").fill("Renamed");
  await page.getByRole("button", { name: "Save" }).click();
  const question = page.getByRole("dialog", { name: "The server asks for its token" });
  await question.getByLabel("Token").fill(token);
  await question.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { level: 2, name: "Renamed" }).waitFor();
  await eventually(() => row(page, "Renamed").count()).toBe(1);
  await close();
  await guarded.close();
});

test.each(["light", "dark"] as const)("axe finds nothing in list, article and form, %s", async (colorScheme) => {
  const { page, close } = await openExplorer(browser, server.address, "?table=articles&find=armenia", { colorScheme });
  await rows(page).first().click();
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("form", { name: "Edit details" }).waitFor();
  const looked = async (): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).exclude(".stage").analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  expect(await looked()).toEqual([]);
  await page.getByRole("button", { name: "Remove…" }).click();
  await page.getByRole("alertdialog").waitFor();
  expect(await looked()).toEqual([]);
  await close();
});
