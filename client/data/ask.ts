/** The edge of the page: the only place that speaks to the server. Every answer is checked by its schema before anybody sees it. */
import { z } from "zod";
import { Problem } from "../../server/vocabulary/index.ts";
import { askForToken, useToken } from "../state/index.ts";
import { addressAt, takeBegun } from "./begun.ts";

/** A request that failed, with a detail fit to be shown: what happened and what to do. */
export class AskError extends Error {
  readonly code: string;
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = "AskError";
    this.code = code;
  }
}

function withToken(init: RequestInit | undefined, token: string | null): RequestInit | undefined {
  if (token === null || init?.method === undefined) return init;
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${token}`);
  return { ...init, headers };
}

async function problemOf(response: Response): Promise<AskError> {
  const problem = Problem.safeParse(await response.json().catch(() => null));
  if (problem.success) return new AskError(problem.data.code, problem.data.detail);
  return new AskError("unreadable", `The server answered ${response.status} without saying why. Try again.`);
}

/** Sends a request; where the server wants a token for writing, the reader is asked for it and the request sent again. */
async function answerOf(path: string, init?: RequestInit): Promise<Response> {
  let { token } = useToken.getState();
  for (;;) {
    let response: Response;
    try {
      response = await (takeBegun(path) ?? fetch(addressAt(path), withToken(init, token)));
    } catch (cause) {
      if (init?.signal?.aborted === true) throw cause;
      throw new AskError("unreachable", "The server does not answer. See that it runs, then try again.", { cause });
    }
    if (response.ok) return response;
    const error = await problemOf(response);
    if (error.code !== "token-needed") throw error;
    // Somebody else may have answered the question while this request was on its way.
    const newer = useToken.getState().token;
    const given = newer === token ? await askForToken(token !== null) : newer;
    if (given === null) throw new AskError("token-needed", "The server wants its token for writing, and none was given.");
    token = given;
  }
}

/** Asks for JSON and checks it. Fails with an AskError. */
export async function ask<T extends z.ZodType>(schema: T, path: string, init?: RequestInit): Promise<z.infer<T>> {
  const response = await answerOf(path, init);
  const answer = schema.safeParse(await response.json().catch(() => null));
  if (answer.success) return answer.data;
  const where = z.prettifyError(answer.error).split("\n")[0] ?? "";
  throw new AskError("unreadable", `The server's answer to ${path} is not what this page reads: ${where}. Reload the page.`);
}

const jsonOf = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** Sends JSON and checks the answer. */
export const send = <T extends z.ZodType>(schema: T, path: string, body: unknown, signal?: AbortSignal): Promise<z.infer<T>> =>
  ask(schema, path, { ...jsonOf("POST", body), ...(signal === undefined ? {} : { signal }) });

/** Puts JSON in a place and checks the answer. */
export const put = <T extends z.ZodType>(schema: T, path: string, body: unknown): Promise<z.infer<T>> =>
  ask(schema, path, jsonOf("PUT", body));

/** Changes parts of what is in a place and checks the answer. */
export const patch = <T extends z.ZodType>(schema: T, path: string, body: unknown): Promise<z.infer<T>> =>
  ask(schema, path, jsonOf("PATCH", body));

/** Takes away what is in a place, where nothing is answered to that. */
export const discard = async (path: string): Promise<void> => void (await answerOf(path, { method: "DELETE" }));

/** Takes away what is in a place and checks the answer. */
export const takeAway = <T extends z.ZodType>(schema: T, path: string): Promise<z.infer<T>> => ask(schema, path, { method: "DELETE" });

/** Fetches a file as it is. */
export const fetchFile = async (path: string): Promise<Blob> => (await answerOf(path)).blob();
