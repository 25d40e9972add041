/** Reading the evidence and saying what it is worth: contradictions, reasons, rejecting, correcting, restoring; the token; a server that is gone. */
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOOPBACK_GUARD } from "../../server/http/guard-settings.ts";
import { serveFixture } from "../http/serve.ts";
import { launchBrowser } from "./browser.ts";
import { drawnAnew, drawnEdges, eventually, openExplorer } from "./explorer.ts";
import { readAgain, startServer, type RunningServer } from "./server.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await add("Kenya supplied Brazil with tea.", { title: "Tea", publisher: "The Leaf", date: "2025-03-04" });
  await add("Turkey supplied Ukraine with armed drones in March, said the Ukrainian defence ministry.", {
    title: "Drones",
    date: "2025-03-04",
  });
  await add("Turkey denied that it had supplied Ukraine with armed drones.", { title: "Denial", date: "2025-03-06" });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function add(text: string, head: object): Promise<void> {
  const answer = await fetch(`${server.address}api/v1/articles`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, ...head }),
  });
  expect(answer.status).toBe(201);
}

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
};

const TEA = "KEN~supplies~BRA";
const DRONES = "TUR~supplies~UKR";

test(
  "a rejected claim leaves the graph, survives that its article is read again, and can be restored",
  { timeout: 240_000 },
  async () => {
    const first = await openExplorer(browser, server.address, `?edge=${TEA}`);
    await first.page.getByRole("button", { name: "Reject", exact: true }).click();
    await eventually(() => drawnEdges(first.page)).not.toContain(TEA);
    await first.page.getByRole("list", { name: "Rejected claims" }).getByText("Kenya supplied Brazil with tea.").waitFor();
    await first.close();

    expect(await readAgain(server.data)).toMatch(/^\d+ articles were read again/);
    const second = await openExplorer(browser, server.address);
    expect(await drawnEdges(second.page)).not.toContain(TEA);
    await second.page.getByText("Rejected (1)").click();
    await second.page.getByText(/^Rejected, \d+ \w+ \d{4}$/).waitFor();
    await second.page.getByRole("button", { name: "Restore this claim" }).click();
    await eventually(() => drawnEdges(second.page)).toContain(TEA);
    expect(second.faults).toEqual([]);
    await second.close();
  },
);

test("a claim is corrected by keyboard with name and reason, and that is undone", async () => {
  const { page, close } = await openExplorer(browser, server.address, `?edge=${TEA}`);
  await page.getByRole("button", { name: "Correct" }).press("Enter");
  const form = page.getByRole("group", { name: "Correct this claim" });
  await form.getByLabel("Your name (optional)").waitFor();
  const lefts = await form
    .locator(".field > :is(label, span, button, input)")
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().left)));
  expect([lefts.length > 8, new Set(lefts).size]).toEqual([true, 1]);
  await form.getByRole("button", { name: /Status/ }).press("Enter");
  await page.getByRole("option", { name: "Planned" }).press("Enter");
  await form.getByLabel("Why (optional)").fill("It sails in June.");
  await form.getByLabel("Your name (optional)").fill("Ada");
  expect(await faultsOf(page)).toEqual([]);
  await form.getByRole("button", { name: "Save the correction" }).press("Enter");
  await page.getByText(/^Corrected by Ada, /).waitFor();
  await page.locator(".claim .status", { hasText: "planned" }).waitFor();
  await page.getByText("It sails in June.").waitFor();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await page.locator(".claim .status", { hasText: "actual" }).waitFor();
  await close();
});

test(
  "claimant, object and time are corrected; Escape closes the form first, keeps what was typed, and the focus is where it was",
  { timeout: 240_000 },
  async () => {
    const { page, close } = await openExplorer(browser, server.address, `?edge=${TEA}`);
    const correct = page.getByRole("button", { name: "Correct" });
    const form = page.getByRole("group", { name: "Correct this claim" });
    const day = (name: string) => form.getByRole("textbox", { name, exact: true });
    const isFocused = () => correct.evaluate((button) => button === document.activeElement);
    await correct.press("Enter");
    const who = form.getByRole("combobox", { name: "Who says so" });
    // A list shuts when what it belongs to is scrolled, of which a busy browser tells in a frame to come.
    await who.fill("");
    await drawnAnew(page);
    await page.keyboard.type("Braz");
    await page.getByRole("option", { name: "Brazil", exact: true }).waitFor();
    for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
    expect(await who.inputValue()).toBe("Brazil");
    await page.keyboard.type("ia");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Escape");
    expect(await form.count()).toBe(1);
    await form.getByRole("button", { name: /Object$/ }).press("Enter");
    await page.getByRole("option", { name: "No object" }).press("Enter");
    await form.getByRole("button", { name: /Status/ }).press("Escape");
    await form.waitFor({ state: "detached" });
    expect([await isFocused(), new URL(page.url()).searchParams.get("edge")]).toEqual([true, TEA]);

    await correct.press("Enter");
    expect(await who.inputValue()).toBe("Brazil");
    await day("From").fill("2025-05-03");
    await day("From").press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await day("From").evaluate((field: HTMLInputElement) => [field === document.activeElement, field.value])).toEqual([
      true,
      "2025-05-02",
    ]);
    await day("To").fill("2025-05-01");
    await form.getByText("The last day lies before the first.").waitFor();
    expect(await form.getByRole("button", { name: "Save the correction" }).isDisabled()).toBe(true);
    await day("To").fill("2025-05-31");
    await form.getByLabel("When, in words").fill("in May");
    expect(await faultsOf(page)).toEqual([]);
    await form.getByRole("button", { name: "Save the correction" }).press("Enter");
    await page.getByRole("heading", { name: "Says Brazil" }).waitFor();
    await page.getByText("time told: “in May”, 2 May 2025 – 31 May 2025").waitFor();
    await eventually(isFocused).toBe(true);

    // The second correction is made of the first one, and the heading has the focus while the form is open.
    await correct.press("Enter");
    await form.getByRole("button", { name: /Status/ }).waitFor();
    await page.locator("aside h2").focus();
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    await correct.press("Enter");
    await who.fill("");
    await form.getByRole("button", { name: "Save the correction" }).press("Enter");
    await page.getByRole("heading", { name: "The articles themselves" }).waitFor();
    await page.getByText("time told: “in May”, 2 May 2025 – 31 May 2025").waitFor();
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await page.getByRole("heading", { name: "Says Brazil" }).waitFor();
    await correct.press("Enter");
    await form.getByLabel("When, in words").fill("");
    await day("From").fill("");
    await day("To").fill("");
    await who.fill("");
    await form.getByRole("button", { name: /Object$/ }).press("Enter");
    await page.getByRole("option", { name: "Goods" }).press("Enter");
    await form.getByLabel("Object, in words").fill("tea");
    await form.getByRole("button", { name: "Save the correction" }).press("Enter");
    await page.getByText("Taken back: the claim stands as it was read.").waitFor();
    await close();
  },
);

test("who denies stands beside who claims, and each claimant has a heading", async () => {
  const { page, close } = await openExplorer(browser, server.address, `?edge=${DRONES}`);
  const dispute = page.getByRole("region", { name: /^Contradicted/ });
  await dispute.getByRole("region", { name: "Claimed" }).getByText("says Ukraine").waitFor();
  await dispute.getByRole("region", { name: "Denied" }).getByText("says Turkey").waitFor();
  await page.getByRole("heading", { name: "Says Ukraine" }).waitFor();
  await page.getByRole("heading", { name: "Says Turkey" }).waitFor();
  await page.getByText(/[12]\sindependent\ssources?/).waitFor();
  await close();
});

test("why a claim was read is told as a tree and in words", async () => {
  const { page, close } = await openExplorer(browser, server.address, `?edge=${TEA}`);
  await page.getByRole("button", { name: "Why" }).click();
  await page.getByRole("heading", { name: "How the sentence was read" }).waitFor();
  expect(await page.locator(".tree-word").first().textContent()).toBe("supplied");
  await page.getByText("“Kenya” is Kenya").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await close();
});

test("a verdict that the server refuses is put back, says so and can be sent again", async () => {
  const { page, close } = await openExplorer(browser, server.address, `?edge=${TEA}`);
  await page.route("**/api/v1/claims/*/correction", (route) => route.abort());
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("alert").getByText("What you said was not kept.").waitFor();
  await page.locator("blockquote", { hasText: "Kenya supplied Brazil with tea." }).waitFor();
  await page.unroute("**/api/v1/claims/*/correction");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText(/^Accepted by |^Accepted, /).waitFor();
  await close();
});

test("a profile leads to partners and their edges", async () => {
  const { page, close } = await openExplorer(browser, server.address, "?node=RUS");
  await page.getByRole("region", { name: "Relations over time" }).waitFor();
  await page.getByRole("region", { name: "Named as" }).getByText("Vladimir Putin").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("region", { name: "Strongest partners" }).getByRole("button").first().press("Enter");
  await page.locator("blockquote").first().waitFor();
  expect(new URL(page.url()).searchParams.get("edge")).toMatch(/RUS/);
  await close();
});

test("a server that wants a token is given it once, and a wrong one is said to be wrong", async () => {
  const token = "open-sesame-1234567890";
  const clientFolder = join(import.meta.dirname, "../../dist/client");
  const guarded = await serveFixture({ guard: { ...LOOPBACK_GUARD, token }, clientFolder });
  const { page, close } = await openExplorer(browser, `${guarded.origin}/`);
  await page.getByRole("list", { name: "Relations shown" }).getByRole("button").first().click();
  const accept = page.getByRole("button", { name: "Accept", exact: true }).first();
  await accept.click();
  const question = page.getByRole("dialog", { name: "The server asks for its token" });
  await question.getByLabel("Token").fill("wrong");
  await question.getByLabel("Token").press("Enter");
  await question.getByText("That was not the right token.").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await question.getByLabel("Token").fill(token);
  await question.getByLabel("Token").press("Enter");
  await question.waitFor({ state: "detached" });
  const accepted = page.getByText(/^Accepted, /);
  await accepted.first().waitFor();
  await accept.click();
  await eventually(() => accepted.count()).toBe(0);
  expect(await question.count()).toBe(0);
  await close();
  await guarded.close();
});

test(
  "a server that is gone takes nothing off the screen, says what happened, and works again when it is back",
  { timeout: 240_000 },
  async () => {
    const mortal = await startServer();
    const { page, close } = await openExplorer(browser, mortal.address);
    const before = await drawnEdges(page);
    const relation = page.getByRole("list", { name: "Relations shown" }).getByRole("button").first();
    await relation.waitFor();
    await mortal.pause();
    await relation.click();
    await page.getByRole("alert").getByText("The server does not answer.").first().waitFor();
    expect(await drawnEdges(page)).toEqual(before);
    const back = await startServer({ data: mortal.data, port: mortal.port });
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.locator("blockquote").first().waitFor();
    expect(await drawnEdges(page)).toEqual(before);
    await close();
    await back.stop();
  },
);
