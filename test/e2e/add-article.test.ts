/** Adding an article by paste: what the preview finds joins the graph, and nothing in a text is ever taken for markup. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const EDGE = "PER~supplies~LAO";

test("a pasted article is previewed, added and drawn", async () => {
  const { page, faults, close } = await openExplorer(browser, server.address);
  expect(await drawnEdges(page)).not.toContain(EDGE);
  await page.getByRole("button", { name: "Add article" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an article" });
  await dialog.getByLabel("Text of the article").fill("Peru supplied Laos with rice on Monday.");
  await dialog.getByLabel("Title").fill("Rice for Laos");
  await dialog.getByLabel("Date").fill("2025-03-04");
  await dialog.getByRole("list", { name: "Claims found" }).getByText("Peru supplies Laos").waitFor();
  await dialog.locator(".preview-text mark", { hasText: "Peru" }).waitFor();
  await dialog.getByRole("button", { name: "Add to the graph" }).click();
  await dialog.waitFor({ state: "detached" });
  await eventually(() => drawnEdges(page)).toContain(EDGE);
  await page.goto(`${server.address}?edge=${EDGE}`);
  await page.locator("blockquote", { hasText: "Peru supplied Laos with rice on Monday." }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("a refused article says why and keeps what was typed", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.route("**/api/v1/articles", (route) =>
    route.fulfill({
      status: 422,
      contentType: "application/problem+json",
      json: {
        type: "about:blank",
        code: "binary-text",
        title: "The article is not text",
        status: 422,
        detail: "It looks like a picture; paste text.",
      },
    }),
  );
  await page.getByRole("button", { name: "Add article" }).click();
  await page.getByLabel("Text of the article").fill("Peru supplied Laos with rice.");
  await page.getByRole("button", { name: "Add to the graph" }).click();
  await page.getByRole("alert").getByText("It looks like a picture; paste text.").waitFor();
  expect(await page.getByLabel("Text of the article").inputValue()).toBe("Peru supplied Laos with rice.");
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await close();
});

test("markup in an article is shown as the text it is", async () => {
  const text =
    "<script>window.broken = true</script>\n\nKenya supplied Brazil with tea.\n\n<img src=x onerror='window.broken = true'>";
  const added = await fetch(`${server.address}api/v1/articles`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, title: "<b>Tea</b>", publisher: "<i>Leaf</i>", url: "https://example.org/tea" }),
  });
  expect(added.status).toBe(201);
  const { page, close } = await openExplorer(browser, server.address, "?edge=KEN~supplies~BRA");
  await page.getByRole("button", { name: "In its article" }).first().click();
  await page.getByRole("heading", { name: "<b>Tea</b>" }).waitFor();
  await page.locator(".reader-text mark").first().waitFor();
  expect(await page.locator(".reader-text").textContent()).toBe(text);
  expect(await page.locator(".reader-text :is(script, img)").count()).toBe(0);
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
  await close();
});
