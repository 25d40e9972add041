/** The `dragoman` command as a process: exit codes, pipes, and the way from a file into the store and out again. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readClaims, readGraphology } from "../../server/exchange/index.ts";

const MAIN = join(import.meta.dirname, "../../server/cli/main.ts");
const START = join(import.meta.dirname, "../../server/index.ts");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-cli-"));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const start = (program: string, args: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, [program, ...args], {
    env: { ...process.env, DRAGOMAN_DATA: join(folder, "data"), ...env },
    stdio: "pipe",
  });

async function dragoman(...args: readonly string[]) {
  const child = start(MAIN, args);
  child.stdin.end();
  const [out, err, [code]] = await Promise.all([readAll(child.stdout), readAll(child.stderr), once(child, "exit")]);
  return { out, err, code };
}

const address = async (child: ReturnType<typeof start>): Promise<string> => {
  for await (const chunk of child.stdout) {
    const found = /http:\/\/\S+/.exec(String(chunk));
    if (found !== null) return found[0];
  }
  throw new Error("the server said nothing");
};

describe("a file", () => {
  test("goes into the store once and comes out of it as claims and as a graph", { timeout: 60_000 }, async () => {
    const file = join(folder, "talks.txt");
    await writeFile(file, "Russia has supplied North Korea with missiles.\n");
    const added = await dragoman("add", file, join(folder, "missing.txt"));
    expect(added).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^article-\w+\tadded\t[1-9]/),
      err: expect.stringContaining("missing.txt"),
    });
    expect((await dragoman("add", file)).out).toContain("stored before");
    const claims = readClaims((await dragoman("export", "--format", "claims-jsonl", "--relation", "supplies")).out);
    expect(claims.map(({ claim }) => [claim.source.id, claim.target.id])).toEqual([["RUS", "PRK"]]);
    const { graph } = readGraphology(JSON.parse((await dragoman("export")).out));
    expect(graph.hasEdge("RUS~supplies~PRK")).toBe(true);
    const sentence = "Russia has supplied North Korea with missiles.";
    expect((await dragoman("export")).out).toContain(sentence);
    expect((await dragoman("export", "--sentences", "no")).out).not.toContain(sentence);
    expect(await dragoman("export", "--actor", "russia")).toMatchObject({
      code: 0,
      out: expect.stringContaining('"edges":[]'),
      err: 'No claim is about the actor "russia"; did you mean RUS (Russia)?\n',
    });
    expect((await dragoman("export", "--to", "1900-01-01")).err).toBe(
      "No claim is left under these filters, so the file holds none.\n",
    );
    expect(await dragoman("export", "--relation", "loves")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("loves"),
    });
  });

  test("that somebody stops reading is no error", { timeout: 60_000 }, async () => {
    const file = join(folder, "many.jsonl");
    await writeFile(file, `${JSON.stringify({ text: "Russia attacked Ukraine. ".repeat(20) })}\n`.repeat(400));
    const child = start(MAIN, ["extract", "--min-confidence", "0", file]);
    child.stdout.once("data", () => child.stdout.destroy());
    const [err, [code]] = await Promise.all([readAll(child.stderr), once(child, "exit")]);
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("the server", () => {
  test("says in one line where it is, and ends with success when told to", { timeout: 60_000 }, async () => {
    const child = start(START, [], { PORT: "0", DRAGOMAN_DATA: join(folder, "served") });
    const exited = once(child, "exit");
    const errors = readAll(child.stderr);
    const response = await fetch(`${await address(child)}api/v1/health`);
    expect(await response.json()).toMatchObject({ status: expect.any(String), progress: expect.any(Object) });
    child.kill("SIGTERM");
    expect([await exited, await errors]).toEqual([[0, null], ""]);
  });

  test("names a port that is taken and ends with failure", { timeout: 60_000 }, async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const place = taken.address();
    const port = typeof place === "object" && place !== null ? String(place.port) : "";
    const child = start(MAIN, ["serve", "--port", port]);
    const [err, [code]] = await Promise.all([readAll(child.stderr), once(child, "exit")]);
    expect([code, err]).toEqual([1, expect.stringContaining(port)]);
    expect(err).toContain("PORT");
    taken.close();
  });

  test("refuses a setting that it cannot use", { timeout: 60_000 }, async () => {
    const { code, err } = await dragoman("serve", "--port", "http");
    expect([code, err]).toEqual([1, expect.stringMatching(/PORT is "http"/)]);
  });
});
