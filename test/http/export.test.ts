/** Exports over a real connection: every format of the table is served as a file of its type; title and day are the caller's. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMAT_FACTS, FORMATS } from "../../server/vocabulary/index.ts";
import { problemOf, serveFixture, type Served } from "./serve.ts";

let served: Served;
beforeAll(async () => {
  served = await serveFixture();
});
afterAll(async () => served.close());

const type = (text: string | null): string | undefined => text?.split(";")[0];

const report = async (words: string) => (await served.api(`/export?format=report-markdown${words}`)).text();

describe("an export", () => {
  test.each(FORMATS)("as %s is a file of its type", async (format) => {
    const { file, mediaType } = FORMAT_FACTS[format];
    const response = await served.api(`/export?format=${format}`);
    expect(response.status).toBe(200);
    expect(type(response.headers.get("content-type"))).toBe(type(mediaType));
    expect(response.headers.get("content-disposition")).toContain(file);
    expect((await response.text()).length).toBeGreaterThan(500);
  });

  test("has the title and the day that were asked for, and today without", async () => {
    expect(await report("&title=A%20*view*&on=2025-02-03")).toMatch(/^# A \\\*view\\\*\n\n3 February 2025\. /);
    expect(await report("&title=A%20*view*&on=2025-02-04")).toContain("4 February 2025");
    expect(await report("")).toMatch(/^# Who does what to whom\n\n\d+ \w+ \d{4}\. /);
  });

  test.each(["graphology", "node-link"])("as %s has the sentences of its edges, unless they are left out", async (format) => {
    const text = async (words: string) => (await served.api(`/export?format=${format}&on=2026-11-01${words}`)).text();
    const [usual, told, bare] = [await text(""), await text("&sentences=yes"), await text("&sentences=no")];
    expect(told).toBe(usual);
    expect([usual, bare].map((each) => each.includes('"evidence":[{"id":'))).toEqual([true, false]);
    expect(bare.length).toBeLessThan(usual.length / 2);
  });

  test("of another format is the same with sentences or without", async () => {
    expect(await report("&sentences=no&on=2025-02-03")).toBe(await report("&on=2025-02-03"));
  });

  test.each([["format=gif"], ["sentences=some"], ["on=tomorrow"], [`title=${"x".repeat(201)}`]])(
    "refuses %s with a reason",
    async (words) => {
      const problem = await problemOf(await served.api(`/export?${words}`));
      expect(problem.status).toBe(400);
    },
  );
});
