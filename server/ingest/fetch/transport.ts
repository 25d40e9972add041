/** One request and its answer, redirects not followed: everything that can go wrong on the way becomes a problem that names the URL. */
import { request, type Agent } from "undici";
import { DragomanError } from "../../vocabulary/index.ts";
import { ACCEPT_ENCODING, BodyTooLarge, readBody, WrongCoding, type Bound } from "./body.ts";
import { UnreachableByRule } from "./guarded-agent.ts";
import { hostUnknown, notPublic, shown } from "./target.ts";

export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed; empty where the status is none of success. */
  readonly bytes: Buffer;
}

interface Ask {
  readonly accept: string;
  /** How much of the body is read, by its content type. */
  readonly bound: (contentType: string) => Bound;
  /** Ends the request, whatever it is doing. */
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @throws {DragomanError} `url-refused`, `host-unknown`, `url-unreachable` (worth another try later) or `url-unreadable` (not worth one). */
export type Transport = (url: URL, ask: Ask) => Promise<Answer>;

/** What may have failed, by the error's code; anything else is told in general words, since errors hold addresses. */
const REASONS: Readonly<Record<string, string>> = {
  EAI_AGAIN: "its host's address could not be looked up",
  ECONNREFUSED: "nothing answers there",
  ECONNRESET: "the connection broke off",
  UND_ERR_SOCKET: "the connection broke off",
  UND_ERR_CONNECT_TIMEOUT: "it took too long to connect",
  UND_ERR_HEADERS_TIMEOUT: "it took too long to answer",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is of another host",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "nobody vouches for its certificate",
  UND_ERR_BODY_TIMEOUT: "it took too long to send its page",
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

function problemOf(error: unknown, url: URL, { signal }: Ask): DragomanError {
  if (error instanceof DragomanError) return error;
  const cause = { cause: error };
  if (error instanceof UnreachableByRule) return notPublic(url);
  if (error instanceof BodyTooLarge) {
    return new DragomanError("url-unreadable", `${shown(url)} holds more than ${error.bytes} bytes; give a smaller page.`, cause);
  }
  if (error instanceof WrongCoding) {
    return new DragomanError("url-unreadable", `${shown(url)} is sent in a compression that cannot be read here.`, cause);
  }
  if (codeOf(error) === "ENOTFOUND") return hostUnknown(url, cause);
  const reason = signal.aborted ? "it took too long" : (REASONS[codeOf(error)] ?? "the connection failed");
  return new DragomanError("url-unreachable", `${shown(url)} cannot be reached: ${reason}. Try again later.`, cause);
}

/** Every header once; of one that came several times, the values joined. */
const single = (headers: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );

const NOTHING: Bound = { bytes: 0, beyond: "cut" };

export function transportBy(agent: Agent, userAgent: string): Transport {
  return async (url, ask) => {
    try {
      const response = await request(url, {
        dispatcher: agent,
        signal: ask.signal,
        headers: { ...ask.headers, accept: ask.accept, "accept-encoding": ACCEPT_ENCODING, "user-agent": userAgent },
      });
      const { statusCode: status, body } = response;
      const headers = single(response.headers);
      const success = status >= 200 && status < 300;
      const bound = success ? ask.bound(headers["content-type"] ?? "") : NOTHING;
      const bytes = await readBody(body, success ? (headers["content-encoding"] ?? "") : "", bound);
      return { url, status, headers, bytes };
    } catch (error) {
      throw problemOf(error, url, ask);
    }
  };
}
