/** What the API refuses: each time with problem details that name the value and the remedy, and nothing is changed by it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExtractResponse, Health } from "../../server/vocabulary/index.ts";
import { problemOf, serveFixture, type Served } from "./serve.ts";

let served: Served;
beforeAll(async () => {
  served = await serveFixture();
});
afterAll(async () => served.close());

const send = (path: string, body: string, type = "application/json") =>
  served.api(path, { method: "POST", headers: { "Content-Type": type }, body });
const post = (path: string, value: unknown) => send(path, JSON.stringify(value));
const revision = async (): Promise<string> => Health.parse(await (await served.api("/health")).json()).revision;

describe("what is sent wrongly", () => {
  const bad: readonly [string, () => Promise<Response>, number, string, string][] = [
    ["no JSON", () => send("/articles", "{"), 400, "invalid-json", "JSON"],
    ["no text", () => post("/articles", { title: "x" }), 400, "invalid-request", "text"],
    ["a number for a text", () => post("/articles", { text: 5 }), 400, "invalid-request", "text"],
    ["a date that is none", () => post("/extract", { text: "x", date: "2025-02-30" }), 400, "invalid-request", "date"],
    ["an address that is none", () => post("/extract", { text: "x", url: "javascript:alert(1)" }), 400, "invalid-request", "url"],
    ["an empty text", () => post("/articles", { text: " \n\t " }), 422, "empty-text", "text"],
    ["a picture", () => post("/extract", { text: "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" }), 422, "binary-text", "NUL"],
    ["noise", () => post("/extract", { text: "\u0001\u0002ab\u0003".repeat(50) }), 422, "binary-text", "60 %"],
    ["ten megabytes", () => post("/articles", { text: "a".repeat(10_000_000) }), 413, "text-too-long", "2000000"],
    ["fifty megabytes", () => post("/articles", { text: "a".repeat(50_000_000) }), 413, "text-too-long", "too large"],
    [
      "a form",
      () => send("/articles", "text=x", "application/x-www-form-urlencoded"),
      415,
      "unsupported-media-type",
      "urlencoded",
    ],
    ["a list", () => post("/articles", []), 400, "invalid-request", "object"],
    ["an unknown filter", () => served.api("/graph?relations=supplies"), 400, "invalid-request", "relations"],
    ["an unknown relation", () => served.api("/graph?relation=loves"), 400, "unknown-relation", "loves"],
    ["an unknown format", () => served.api("/export?format=gif"), 400, "unknown-format", "gif"],
    ["a search for nothing", () => served.api("/actors?q=%20"), 400, "invalid-request", "q"],
    ["an unknown article", () => served.api("/articles/nowhere"), 404, "article-not-found", "nowhere"],
    ["an unknown route", () => served.api("/nowhere"), 404, "route-not-found", "/nowhere"],
    ["an address badly encoded", () => served.api("/articles/%E0%A4%A"), 400, "invalid-request", "percent"],
    ["a deletion", () => served.api("/articles", { method: "DELETE" }), 405, "method-not-allowed", "DELETE"],
    ["a post of the graph", () => post("/graph", {}), 405, "method-not-allowed", "GET"],
  ];

  test.each(bad)("%s is refused with a reason", async (_name, ask, status, code, named) => {
    const before = await revision();
    const problem = await problemOf(await ask());
    expect(problem).toMatchObject({ status, code, detail: expect.stringContaining(named) });
    expect(await revision()).toBe(before);
  });

  test.each(["🕊️🇺🇳 ".repeat(500), "قال الوزير إن روسيا تدعم إيران", "\u202Eabc\u202C", "a ".repeat(20_000), "x"])(
    "odd text is no error: %#",
    async (text) => {
      const response = await post("/extract", { text });
      expect(response.status).toBe(200);
      expect(ExtractResponse.parse(await response.json()).claims).toEqual([]);
    },
  );

  test("by us is reported, not shown", async () => {
    const own = await serveFixture({
      searchActors: () => {
        throw new TypeError("secret of the house");
      },
    });
    const problem = await problemOf(await own.api("/actors?q=ru"));
    expect(problem).toMatchObject({ status: 500, code: "internal", detail: expect.not.stringContaining("secret") });
    expect(own.reported).toEqual([expect.objectContaining({ message: "secret of the house" })]);
    await own.close();
  });
});
