/** The open web as ingestion sees it: give a URL, get bytes, having gone only where we may, as often as is polite, and as the site asks. */
import { DragomanError } from "../../vocabulary/index.ts";
import type { Reach } from "./address.ts";
import type { Bound } from "./body.ts";
import { systemClock, type Clock } from "./clock.ts";
import { guardedAgent, resolveHost, TIMEOUTS, type Resolve, type Timeouts } from "./guarded-agent.ts";
import { HostQueue } from "./politeness.ts";
import { follow } from "./redirects.ts";
import { ROBOTS_BYTES, RobotsCache } from "./robots.ts";
import { hostUnknown, notPublic, parseTarget, shown } from "./target.ts";
import { transportBy, type Answer } from "./transport.ts";

/** By which robots.txt may speak of us. */
const PRODUCT = "Dragoman";
/** Milliseconds between two requests to one host where it asks for no more. */
const PAUSE = 1_000;

export interface WebOptions {
  /** Version of the package, for the user agent. */
  readonly version: string;
  readonly reach: Reach;
  readonly resolve?: Resolve;
  readonly clock?: Clock;
  readonly timeouts?: Timeouts;
}

export interface Wanted {
  readonly accept: string;
  readonly bound: (contentType: string) => Bound;
  readonly headers?: Readonly<Record<string, string>>;
  /** Breaks it off. The rules of the site are read to their end, since others ask for them too. */
  readonly signal?: AbortSignal;
}

export interface Web {
  /**
   * The answer at the end of the redirects, whatever its status but for the server's errors.
   * @throws {DragomanError} `url-refused`, `robots-refused`, `host-unknown`, `url-unreadable`; `url-unreachable` where another try may
   * succeed; and the signal's reason.
   */
  get(url: string, wanted: Wanted): Promise<Answer>;
  close(): Promise<void>;
}

const userAgentOf = (version: string): string =>
  `${PRODUCT}/${version} (geopolitical relationship graph; reads news articles for its user)`;

/** Why a page is not read whose site's rules could not be had: told of the page, which is what was asked for. */
function withoutRules(url: URL, error: unknown): unknown {
  if (!(error instanceof DragomanError)) return error;
  if (error.code === "url-refused") return notPublic(url);
  if (error.code === "host-unknown") return hostUnknown(url, { cause: error });
  return new DragomanError(error.code, `${shown(url)} is not read, since its site's rules cannot be: ${error.message}`, {
    cause: error,
  });
}

export function openWeb(options: WebOptions): Web {
  const { version, reach, resolve = resolveHost, clock = systemClock, timeouts = TIMEOUTS } = options;
  const agent = guardedAgent(reach, resolve, timeouts);
  const transport = transportBy(agent, userAgentOf(version));
  const queue = new HostQueue(clock);

  const ask = async (url: URL, wanted: Wanted, pause: number): Promise<Answer> => {
    const given = wanted.signal === undefined ? [] : [wanted.signal];
    const task = () => transport(url, { ...wanted, signal: AbortSignal.any([AbortSignal.timeout(timeouts.whole), ...given]) });
    try {
      return await queue.run(url.host, pause, task, wanted.signal);
    } catch (error) {
      // Whoever broke it off did not find the site slow.
      wanted.signal?.throwIfAborted();
      throw error;
    }
  };

  const robots = new RobotsCache(
    (start) =>
      follow(start, reach, (url) => ask(url, { accept: "text/plain", bound: () => ({ bytes: ROBOTS_BYTES, beyond: "cut" }) }, 0)),
    PRODUCT,
    clock,
  );

  const visit = async (url: URL, wanted: Wanted): Promise<Answer> => {
    const rules = await robots.rules(url).catch((error: unknown) => {
      throw withoutRules(url, error);
    });
    if (!rules.allows(url)) {
      throw new DragomanError("robots-refused", `${shown(url)} is not read: the robots.txt of ${url.host} asks programs not to.`);
    }
    return ask(url, wanted, Math.max(PAUSE, rules.delay));
  };

  return {
    get: async (text, wanted) => {
      const answer = await follow(parseTarget(text, reach), reach, (url) => visit(url, wanted));
      if (answer.status === 429 || answer.status >= 500) {
        throw new DragomanError("url-unreachable", `${shown(answer.url)} answers ${answer.status}. Try again later.`);
      }
      return answer;
    },
    close: () => agent.destroy(),
  };
}
