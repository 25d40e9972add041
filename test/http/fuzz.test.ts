/**
 * Every route asked ten thousand times, by its schema and against it: never a fault of the server, never a stack, every answer as the
 * document says, and nothing stored by what was refused.
 */
import { once } from "node:events";
import { Agent, request as ask, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOOPBACK_GUARD } from "../../server/http/guard-settings.ts";
import { Problem } from "../../server/vocabulary/index.ts";
import { checkerOf, OPERATIONS } from "./document.ts";
import { requestsOf, type FuzzedRequest } from "./requests.ts";
import { serveFixture, type Served } from "./serve.ts";

const REQUESTS = 10_000;
/** Of lines that tell where in the code an error was thrown. */
const STACK = /\n\s+at |node_modules|\.[jt]s:\d+/;
const WRITING = ["POST", "PUT", "PATCH", "DELETE"];
/** Answers of any route to a method or a path that it does not have. */
const ANYWHERE = ["method-not-allowed", "route-not-found"];

let served: Served;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  served = await serveFixture({ guard: { ...LOOPBACK_GUARD, readsPerMinute: 1e9, writesPerMinute: 1e9 } });
});
afterAll(async () => {
  agent.destroy();
  await served.close();
});

/** Sends a request; of an answer without end, only the head is awaited. */
async function send({
  method,
  path,
  headers,
  body,
}: FuzzedRequest): Promise<{ readonly head: IncomingMessage; readonly text: string }> {
  const length = { "content-length": body?.length ?? 0 };
  const outgoing = ask(`${served.origin}/`, { method, path, agent, headers: { ...headers, ...length } });
  outgoing.end(body ?? undefined);
  const [head]: IncomingMessage[] = await once(outgoing, "response");
  if (head === undefined) throw new Error("no answer");
  if (head.headers["content-type"]?.startsWith("text/event-stream") === true) {
    head.destroy();
    return { head, text: "" };
  }
  const bytes = await buffer(head);
  return { head, text: head.headers["content-encoding"] === undefined ? bytes.toString("utf8") : "" };
}

function checkRefusal({ operation, method }: FuzzedRequest, status: number, head: IncomingMessage, text: string): void {
  expect(head.headers["content-type"]).toContain("application/problem+json");
  if (method === "HEAD") return;
  const problem = Problem.parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  const told = Object.keys(operation.responses[String(status)]?.content?.["application/problem+json"]?.["examples"] ?? {});
  expect([...ANYWHERE, ...(method === operation.method ? told : [problem.code])]).toContain(problem.code);
}

function checkAnswer({ operation, method }: FuzzedRequest, status: number, head: IncomingMessage, text: string): void {
  const [type = ""] = (head.headers["content-type"] ?? "").split(";");
  if (method !== operation.method || status === 304 || text === "") return;
  const media = operation.responses[String(status)]?.content?.[type];
  expect(media, `${status} ${type} is not in the document`).toBeDefined();
  const value: unknown = type === "application/json" ? JSON.parse(text) : text;
  if (media !== undefined) expect(checkerOf(media.schema).safeParse(value).error).toBeUndefined();
}

test("ten thousand requests by and against the schemas end in what the document says", { timeout: 300_000 }, async () => {
  let revision = await served.store.revision();
  let articles = (await served.store.articles({ after: null, limit: 500 })).articles.length;
  const seen = new Map<number, number>();
  const requests = fc.oneof(...OPERATIONS.map(requestsOf));
  const property = fc.asyncProperty(requests, async (request) => {
    const { head, text } = await send(request);
    const status = head.statusCode ?? 0;
    seen.set(status, (seen.get(status) ?? 0) + 1);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(STACK);
    if (status >= 400) checkRefusal(request, status, head, text);
    else checkAnswer(request, status, head, text);
    const now = await served.store.revision();
    // What is refused, or read, changes nothing.
    if (status >= 300 || !WRITING.includes(request.method)) expect(now).toBe(revision);
    articles += status === 201 ? 1 : status === 204 && request.operation.path === "/articles/{id}" ? -1 : 0;
    revision = now;
  });
  await fc.assert(property, { numRuns: REQUESTS, seed: 4_2026, endOnFailure: true });
  expect(served.reported).toEqual([]);
  expect((await served.store.articles({ after: null, limit: 500 })).articles).toHaveLength(articles);
  // Neither side was missed: most of what a server says was said.
  for (const status of [200, 201, 202, 204, 304, 400, 403, 404, 405, 415, 422]) expect([...seen.keys()]).toContain(status);
});
