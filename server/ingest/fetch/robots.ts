/** What sites ask of programs in robots.txt (RFC 9309), remembered for each origin for a while. */
import robotsModule from "robots-parser";
import { DragomanError } from "../../vocabulary/index.ts";
import type { Clock } from "./clock.ts";
import type { Answer } from "./transport.ts";

/**
 * The package is CommonJS, and its types tell of a default export where the module itself is the function.
 * @throws {TypeError} where a later version has what its types tell of.
 */
function parserOf(module: unknown): typeof robotsModule.default {
  if (typeof module !== "function") throw new TypeError("robots-parser exports no function any more.");
  return module as typeof robotsModule.default;
}
const robotsParser = parserOf(robotsModule);

/** What an origin asks. */
export interface Rules {
  readonly allows: (url: URL) => boolean;
  /** Milliseconds between two requests that the site asks for; 0 where it does not. */
  readonly delay: number;
}

interface Kept {
  readonly rules: Promise<Rules>;
  expires: number;
}

/** Milliseconds that rules stand: a day at most (RFC 9309, 2.4), and much less where they could not be had. */
const FRESH = 24 * 3_600_000;
const FRESH_FAILURE = 10 * 60_000;
/** Origins remembered; the longest known is forgotten first. */
const MOST_ORIGINS = 1_000;
/** Bytes of a robots.txt that are read (RFC 9309, 2.5). */
export const ROBOTS_BYTES = 512_000;
/** A site that asks for more between two requests gets this. */
const LONGEST_DELAY = 30_000;

const ALL: Rules = { allows: () => true, delay: 0 };

function parse({ url, bytes }: Answer, token: string): Rules {
  const robots = robotsParser(url.href, bytes.toString("utf8"));
  const seconds = robots.getCrawlDelay(token) ?? 0;
  return {
    // The parser knows one origin only; after a redirect of robots.txt the rules are of the origin that was asked.
    allows: ({ pathname, search }) => robots.isAllowed(new URL(pathname + search, url).href, token) ?? true,
    delay: Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1_000, LONGEST_DELAY) : 0,
  };
}

/** Guards the rules of the origins asked lately. */
export class RobotsCache {
  readonly #kept = new Map<string, Kept>();
  readonly #fetch: (url: URL) => Promise<Answer>;
  readonly #token: string;
  readonly #clock: Clock;

  /** @param fetch gets a robots.txt, redirects followed. @param token the product token of our user agent. */
  constructor(fetch: (url: URL) => Promise<Answer>, token: string, clock: Clock) {
    this.#fetch = fetch;
    this.#token = token;
    this.#clock = clock;
  }

  /**
   * The rules of a URL's origin. Where there are none (4xx) all is allowed.
   * @throws {DragomanError} `url-unreachable` where they cannot be had (5xx, no answer): then nothing may be read; and what the fetch throws.
   */
  async rules(url: URL): Promise<Rules> {
    const { origin } = url;
    const now = this.#clock.now();
    const known = this.#kept.get(origin);
    if (known !== undefined && known.expires > now) return known.rules;
    this.#kept.delete(origin);
    const kept: Kept = { rules: this.#read(origin), expires: now + FRESH };
    kept.rules.catch((error: unknown) => {
      // Where no site was found none was asked, and none is spared: the machine may have been off the net.
      const nobody = error instanceof DragomanError && error.code === "host-unknown";
      kept.expires = nobody ? 0 : this.#clock.now() + FRESH_FAILURE;
    });
    this.#kept.set(origin, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_ORIGINS) break;
      this.#kept.delete(oldest);
    }
    return kept.rules;
  }

  async #read(origin: string): Promise<Rules> {
    const answer = await this.#fetch(new URL("/robots.txt", origin)).catch((error: unknown) => {
      // Endless redirects and what cannot be unpacked count as no rules at all (RFC 9309, 2.3.1.2).
      if (error instanceof DragomanError && error.code === "url-unreadable") return null;
      throw error;
    });
    if (answer === null) return ALL;
    if (answer.status >= 200 && answer.status < 300) return parse(answer, this.#token);
    if (answer.status < 500) return ALL;
    throw new DragomanError(
      "url-unreachable",
      `${origin}/robots.txt answers ${answer.status}; until it can be read nothing of this site may be. Try again later.`,
    );
  }
}
