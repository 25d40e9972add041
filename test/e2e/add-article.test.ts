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
  await dialog.getByRole("listitem").getByText("Peru supplied Laos with rice on Monday.").waitFor();
  await dialog.locator(".preview-text mark", { hasText: "Peru" }).waitFor();
  await dialog.getByRole("button", { name: "Add to the graph" }).click();
  await dialog.waitFor({ state: "detached" });
  await eventually(() => drawnEdges(page)).toContain(EDGE);
  await page.getByText("Article added with 1 claim. 1 new relation.").first().waitFor();
  await page.getByRole("button", { name: "Show it" }).press("Enter");
  const added = page.getByRole("region", { name: "Just added" });
  await added.getByRole("button", { name: /^Peru supplies Laos/ }).waitFor();
  await page.getByRole("button", { name: "Dismiss what was added" }).press("Enter");
  await added.waitFor({ state: "detached" });
  await page.goto(`${server.address}?edge=${EDGE}`);
  await page.locator("blockquote", { hasText: "Peru supplied Laos with rice on Monday." }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("a claim rejected in the preview never joins the graph, the others do", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.getByRole("button", { name: "Add article" }).click();
  await page.getByLabel("Text of the article").fill("Chile supplied Nepal with copper. Ghana supplied Nepal with gold.");
  const found = page.getByRole("list", { name: "Claims found" }).getByRole("listitem");
  await found.filter({ hasText: "Chile" }).getByRole("button", { name: "Reject" }).click();
  await page.getByRole("button", { name: "Add to the graph" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await eventually(() => drawnEdges(page)).toContain("GHA~supplies~NPL");
  expect(await drawnEdges(page)).not.toContain("CHL~supplies~NPL");
  await page.getByText("Rejected (1)").waitFor();
  await close();
});

test("what was typed and decided outlives Escape, until it is discarded", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  const open = () => page.getByRole("button", { name: "Add article" }).click();
  const gone = () => page.getByRole("dialog").waitFor({ state: "detached" });
  const text = page.getByLabel("Text of the article");
  const found = page.getByRole("list", { name: "Claims found" }).getByRole("listitem");
  await open();
  await text.fill("Kenya supplied Oman with tea.");
  await found.getByRole("button", { name: "Reject" }).click();
  await page.keyboard.press("Escape");
  await gone();
  await open();
  expect(await text.inputValue()).toBe("Kenya supplied Oman with tea.");
  await found.getByRole("button", { name: "Reject", pressed: true }).waitFor();
  await page.getByRole("button", { name: "Discard" }).click();
  await gone();
  await open();
  expect(await text.inputValue()).toBe("");
  await page.getByRole("button", { name: "Cancel" }).waitFor();
  await close();
});

test("a file with one article can be looked over, one with several is added whole", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.getByRole("button", { name: "Add article" }).click();
  await page.getByRole("tab", { name: "File" }).click();
  const choose = async (name: string, text: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Choose a file" }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
  };
  await choose("ship.exe", "MZ");
  await page.getByRole("alert").getByText("ship.exe is of a kind that is not read here").waitFor();
  await choose("oil.txt", "Angola supplied Cuba with oil.");
  await page.getByRole("list", { name: "Claims found" }).getByText("Angola supplies Cuba").waitFor();
  expect(await page.getByLabel("Title").inputValue()).toBe("oil");
  // What was typed makes room for a file, and comes back.
  const text = page.getByLabel("Text of the article");
  await text.fill("Angola supplied Cuba with rice.");
  await page.getByRole("tab", { name: "File" }).click();
  await choose("tea.txt", "Kenya supplied Oman with tea.");
  await page.getByRole("list", { name: "Claims found" }).getByText("Kenya supplies Oman").waitFor();
  await page.getByRole("button", { name: "Bring that back" }).click();
  expect(await text.inputValue()).toBe("Angola supplied Cuba with rice.");
  await page.getByRole("button", { name: "Bring that back" }).click();
  expect(await text.inputValue()).toBe("Kenya supplied Oman with tea.");
  await page.getByRole("tab", { name: "File" }).click();
  await choose(
    "two.jsonl",
    '{"title": "Fish for Malta", "text": "Fiji supplied Malta with fish."}\n{"text": "Malta supplied Fiji with stone."}\n{"text": ""}',
  );
  await page.getByRole("list", { name: "Articles found" }).getByText("Fish for Malta").waitFor();
  await page.getByText("two.jsonl, line 3").waitFor();
  await page.getByRole("button", { name: "Add 2 articles" }).click();
  await eventually(() => drawnEdges(page)).toEqual(expect.arrayContaining(["FJI~supplies~MLT", "MLT~supplies~FJI"]));
  await close();
});

test("an address that may not be fetched says why at once and can be tried again", async () => {
  const { page, close } = await openExplorer(browser, server.address);
  await page.getByRole("button", { name: "Add article" }).click();
  await page.getByRole("tab", { name: "Address" }).click();
  await page.getByLabel("Web address of the article").fill(`${server.address}article`);
  await page.getByRole("button", { name: "Fetch", exact: true }).click();
  await page.getByRole("alert").getByText(`The article was not fetched. ${server.address}article is not read`).waitFor();
  await page.getByRole("button", { name: "Try again" }).waitFor();
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
