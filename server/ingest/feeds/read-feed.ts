/** Reads a feed if it changed since it was last read: the server is asked by ETag and Last-Modified, and mostly says no. */
import { DragomanError } from "../../vocabulary/index.ts";
import { shown } from "../fetch/target.ts";
import type { Wanted, Web } from "../fetch/web.ts";
import { documentOf, type ReadDocument } from "../reading/protocol.ts";
import type { FeedEntry } from "./entries.ts";

/** What a server said of the version it sent last, to be sent back to it as it came. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FeedReading {
  readonly entries: readonly FeedEntry[];
  readonly validators: Validators;
}

/** Bytes of the largest feed. */
const MOST_BYTES = 5_000_000;

const WANTED: Wanted = {
  accept:
    "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
  bound: () => ({ bytes: MOST_BYTES, beyond: "refuse" }),
};

function conditions({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

/**
 * The entries of a feed, or "unchanged" since the version that the validators are of.
 * @throws {DragomanError} what `Web.get` throws; `feed-ended` where it is gone for good (410); `unreadable-feed`.
 */
export async function readFeed(
  web: Web,
  read: ReadDocument,
  address: string,
  validators: Validators,
): Promise<FeedReading | "unchanged"> {
  const answer = await web.get(address, { ...WANTED, headers: conditions(validators) });
  const { url, status, headers } = answer;
  if (status === 304) return "unchanged";
  if (status === 410)
    throw new DragomanError("feed-ended", `${shown(url)} answers 410: the feed has ended. Take it off your list.`);
  if (status < 200 || status > 299) {
    throw new DragomanError("unreadable-feed", `${shown(url)} answers ${status}. Look whether the address is right.`);
  }
  const entries = await read("feed", documentOf(answer));
  if (entries === null) {
    throw new DragomanError(
      "unreadable-feed",
      `${shown(url)} is no feed that is read here; give the address of an RSS, Atom, RDF or JSON feed.`,
    );
  }
  return {
    entries,
    validators: { etag: headers["etag"] ?? null, lastModified: headers["last-modified"] ?? null },
  };
}
