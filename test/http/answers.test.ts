/** Answers kept: made once, compressed once, thrown away oldest first, and sent in the coding that the client takes. */
import { once } from "node:events";
import { request as ask } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Answers, json } from "../../server/http/answers.ts";
import { serveFixture, type Served } from "./serve.ts";

describe("what is kept", () => {
  test("is made once, also for those who ask while it is being made", async () => {
    const answers = new Answers();
    let made = 0;
    const make = async () => {
      made++;
      return json({ made });
    };
    const [first, second] = await Promise.all([answers.get("a", make), answers.get("a", make)]);
    expect([await answers.get("a", make), second, made]).toEqual([first, first, 1]);
  });

  test("is compressed once for each coding", async () => {
    const answers = new Answers();
    const answer = await answers.get("a", () => json("word ".repeat(1_000)));
    const [one, other] = await Promise.all([answers.coded("a", answer, "br"), answers.coded("a", answer, "br")]);
    expect(other).toBe(one);
    expect(brotliDecompressSync(one)).toEqual(answer.body);
    expect(answers.size).toBeGreaterThan(answer.body.length + one.length);
  });

  test("holds no more memory than is counted", async () => {
    const answers = new Answers();
    const answer = await answers.get("a", () => json("word ".repeat(1_000)));
    for (const coding of ["br", "gzip"] as const) {
      const bytes = await answers.coded("a", answer, coding);
      expect(bytes.buffer.byteLength).toBe(bytes.length);
    }
  });

  test("counts what a tiny answer takes beside its body", async () => {
    const answers = new Answers(100_000);
    for (let i = 0; i < 1_000; i++) await answers.get(String(i), () => json(i));
    let again = 0;
    for (let i = 0; i < 1_000; i++) await answers.get(String(i), () => json(again++));
    expect(again).toBeGreaterThan(900);
  });

  test("never takes more room than there is; what was used last stays", async () => {
    const answers = new Answers(3_000);
    const made: string[] = [];
    const get = (key: string) =>
      answers.get(key, () => {
        made.push(key);
        return json("x".repeat(398));
      });
    for (const key of ["a", "b", "a", "c", "a", "b"]) {
      await get(key);
      expect(answers.size).toBeLessThanOrEqual(3_000);
    }
    expect(made).toEqual(["a", "b", "c", "b"]);
    await answers.get("huge", () => json("x".repeat(2_000)));
    expect(answers.size).toBe(0);
  });

  test("is nothing that could not be made", async () => {
    const answers = new Answers();
    const failing = answers.get("a", () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect((await answers.get("a", () => json(1))).body.toString()).toBe("1");
  });
});

describe("an answer", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveFixture();
  });
  afterAll(async () => served.close());

  async function get(path: string, headers: Record<string, string>, method = "GET") {
    const outgoing = ask(`${served.origin}/api/v1${path}`, { headers, method, agent: false });
    outgoing.end();
    const [response] = await once(outgoing, "response");
    return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
  }

  const PATHS = [
    "/graph",
    "/export?format=graphology",
    "/export?format=claims-jsonl",
    "/timeline",
    "/paths?from=RUS&to=PRK",
    "/ontology",
    "/openapi.json",
  ];

  test.each(PATHS)("of %s says the same in every coding, each with a validator of its own", async (path) => {
    const plain = await get(path, { "accept-encoding": "identity" });
    const brotli = await get(path, { "accept-encoding": "gzip, deflate, br" });
    const gzip = await get(path, { "accept-encoding": "gzip" });
    expect([plain, brotli, gzip].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([plain, brotli, gzip].map(({ headers }) => headers["vary"])).toEqual(Array(3).fill("Accept-Encoding"));
    if (plain.body.length < 1_400) return;
    expect([brotli, gzip].map(({ headers }) => headers["content-encoding"])).toEqual(["br", "gzip"]);
    expect([brotliDecompressSync(brotli.body), gunzipSync(gzip.body)]).toEqual([plain.body, plain.body]);
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers["etag"])).size).toBe(3);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 2);
  });

  test.each(PATHS)("of %s is not sent to whoever has it in any coding", async (path) => {
    const { headers } = await get(path, { "accept-encoding": "br" });
    const again = await get(path, { "accept-encoding": "gzip", "if-none-match": `"x", W/${headers["etag"]}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get(path, { "if-none-match": '"x"' })).status).toBe(200);
  });

  test("to HEAD has the headers and no body", async () => {
    const [head, whole] = [await get("/graph", {}, "HEAD"), await get("/graph", {})];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
  });
});
