/** Redirects, followed by ourselves: each place on the way is checked as if it had been given, and there is an end to them. */
import { DragomanError } from "../../vocabulary/index.ts";
import type { Reach } from "./address.ts";
import { parseTarget, refused, shown } from "./target.ts";
import type { Answer } from "./transport.ts";

export const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * The answer at the end of the redirects from `start`; each step is asked for by `visit`.
 * @throws {DragomanError} `url-refused` where a step may not be taken, `url-unreadable` where there are too many, and what `visit` throws.
 */
export async function follow(start: URL, reach: Reach, visit: (url: URL) => Promise<Answer>): Promise<Answer> {
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const answer = await visit(url).catch((error: unknown) => {
      throw hops > 0 && error instanceof DragomanError && error.code === "url-refused" ? leadsAway(start, error) : error;
    });
    const { location } = answer.headers;
    if (!REDIRECTS.has(answer.status) || location === undefined) return answer;
    url = next(location, url, start, reach);
  }
  throw new DragomanError(
    "url-unreadable",
    `${shown(start)} redirects more than ${MOST_REDIRECTS} times; give the address of the page itself.`,
  );
}

/** Where a redirect leads to inside a network is told to nobody: the address that was given is. */
const leadsAway = (start: URL, cause: unknown): DragomanError =>
  refused(start, "it redirects to an address that may not be read.", { cause });

function next(location: string, from: URL, start: URL, reach: Reach): URL {
  try {
    return parseTarget(location, reach, from);
  } catch (error) {
    throw leadsAway(start, error);
  }
}
