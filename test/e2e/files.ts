/** Files that leave the page and files that are opened in it. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

export interface PageFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export const openMenu = (page: Page): Promise<void> => page.getByRole("button", { name: "Export", exact: true }).click();

/** What the export menu's item saves. */
export async function exported(page: Page, item: string): Promise<PageFile> {
  await openMenu(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: item, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Opens a file with the button in the head of the page. */
export async function importFile(page: Page, { name, bytes }: PageFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open a graph or claims file" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: bytes });
}

/** Says that what is on screen is a file. */
export const banner = (page: Page) => page.getByRole("status").filter({ hasText: "Imported file, not stored" });

/** A browser's own judgement of an SVG: what is in it, or what is wrong with it. */
export const look = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    const count = (selector: string): number => document.querySelectorAll(selector).length;
    return {
      broken: document.querySelector("parsererror")?.textContent ?? null,
      nodes: count("g.node"),
      edges: count("svg > g g.edge"),
      ground: [...document.querySelectorAll("path.ground")].map((path) => path.getAttribute("fill")),
      hulls: count("path.ground > title"),
      images: [...document.querySelectorAll("image")].every(
        (image) => image.getAttribute("href")?.startsWith("data:image/") === true,
      ),
      texts: [...document.querySelectorAll("text")].map(({ textContent }) => textContent),
    };
  }, svg);
