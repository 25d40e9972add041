/** The edge of the page: the only place that speaks to the server. Every answer is checked by its schema before anybody sees it. */
import { z } from "zod";
import { Problem } from "../../server/vocabulary/index.ts";

/** A request that failed, with a detail fit to be shown: what happened and what to do. */
export class AskError extends Error {
  readonly code: string;
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = "AskError";
    this.code = code;
  }
}

/** Where the server of this page answers a path below /api/v1, wherever the page itself is mounted. */
export const addressAt = (path: string): string => new URL(`api/v1/${path}`, document.baseURI).href;

async function answerOf(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(addressAt(path), init);
  } catch (cause) {
    if (init?.signal?.aborted === true) throw cause;
    throw new AskError("unreachable", "The server does not answer. See that it runs, then try again.", { cause });
  }
  if (response.ok) return response;
  const problem = Problem.safeParse(await response.json().catch(() => null));
  if (problem.success) throw new AskError(problem.data.code, problem.data.detail);
  throw new AskError("unreadable", `The server answered ${response.status} without saying why. Try again.`);
}

/** Asks for JSON and checks it. Fails with an AskError. */
export async function ask<T extends z.ZodType>(schema: T, path: string, init?: RequestInit): Promise<z.infer<T>> {
  const response = await answerOf(path, init);
  const answer = schema.safeParse(await response.json().catch(() => null));
  if (answer.success) return answer.data;
  const where = z.prettifyError(answer.error).split("\n")[0] ?? "";
  throw new AskError("unreadable", `The server's answer to ${path} is not what this page reads: ${where}. Reload the page.`);
}

/** Sends JSON and checks the answer. */
export const send = <T extends z.ZodType>(schema: T, path: string, body: unknown, signal?: AbortSignal): Promise<z.infer<T>> =>
  ask(schema, path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });

/** Fetches a file as it is. */
export const fetchFile = async (path: string): Promise<Blob> => (await answerOf(path)).blob();
