/** A signal to a real process: what is under way is answered and kept, events end, nothing new is taken, and the process ends. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../server/store/index.ts";
import { AddArticleResponse } from "../../server/vocabulary/index.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "dragoman-stop-"));
});
afterEach(async () => rm(data, { recursive: true }));

/** Starts the program; `line` waits for the next line that it says and fails where it says another. */
function start(grace: number, patience: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "stopping.ts"), data, String(grace), String(patience)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, ended, line: async (): Promise<string> => String((await lines.next()).value) };
}

const article = { id: "late", text: "Turkey sells drones to Ukraine." };
const add = (origin: string) =>
  fetch(`${origin}/api/v1/articles`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(article),
  });

test("a request under way is answered, and what it acknowledged is there afterwards", async () => {
  const { child, ended, line } = start(60_000, 300);
  const origin = await line();
  const progress = await fetch(`${origin}/api/v1/progress`);
  const adding = add(origin);
  expect(await line()).toBe("extracting");
  child.kill("SIGTERM");
  expect(await line()).toBe("stopping");
  const response = await adding;
  expect(response.status).toBe(201);
  expect(AddArticleResponse.parse(await response.json()).article.id).toBe("late");
  // The stream ends instead of being cut off, or this would reject.
  expect(await progress.text()).toContain("event:progress");
  expect(await ended).toEqual([0, null]);
  await expect(add(origin)).rejects.toThrow("fetch failed");
  const store = await openStore({ data, databaseUrl: null });
  expect((await store.article("late")).text).toBe(article.text);
  await store.close();
});

test("what does not end in time is broken off", async () => {
  const { child, ended, line } = start(100, 600_000);
  const origin = await line();
  const adding = add(origin);
  expect(await line()).toBe("extracting");
  child.kill("SIGTERM");
  await expect(adding).rejects.toThrow("fetch failed");
  expect(await ended).toEqual([0, null]);
});
