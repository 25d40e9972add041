/** What cannot be opened as a queue is told with the remedy, and left as it was. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openQueue } from "../../../server/ingest/index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-queue-"));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const open = async (data: string) => openQueue({ data, databaseUrl: null }, () => {});

test("a folder that is a file", async () => {
  const data = join(folder, "file");
  await writeFile(data, "");
  await expect(open(data)).rejects.toMatchObject({ code: "unsupported-store", message: expect.stringContaining(data) });
});

test("a file that is damaged is moved away, for the store is another", async () => {
  const file = join(folder, "queue.sqlite");
  const garbled = "No database at all. ".repeat(500);
  await writeFile(file, garbled);
  await expect(open(folder)).rejects.toMatchObject({
    code: "unsupported-store",
    message: expect.stringMatching(/Move the file .*queue\.sqlite away/),
  });
  expect(await readFile(file, "utf8")).toBe(garbled);
});
