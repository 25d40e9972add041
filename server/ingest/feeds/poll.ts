/** Polls feeds: reads one, hands its new entries on, and remembers how far it came. */
import type { FeedState, FeedStates } from "../../store/index.ts";
import { DragomanError } from "../../vocabulary/index.ts";
import type { FeedEntry } from "./entries.ts";
import { afterEnd, afterFailure, afterReading, hasSeen } from "./feed-state.ts";
import type { FeedReading, Validators } from "./read-feed.ts";

export interface PollDependencies {
  readonly states: FeedStates;
  readonly readFeed: (url: string, validators: Validators) => Promise<FeedReading | "unchanged">;
  /** Takes a new entry; one that it rejects is new again at the next reading. */
  readonly submit: (entry: FeedEntry) => Promise<void>;
  /** Told of every entry and feed that failed. */
  readonly reportError: (place: string, error: unknown) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What one reading of a feed came to. */
export interface Polled {
  readonly listed: number;
  readonly submitted: number;
  readonly failed: number;
}

/**
 * Reads a feed now, whether it is due or not, and keeps its new state. Entries are handed on at least once: the state is kept after
 * them, so that whoever dies in between gets them again. Gives "unchanged" where the server says that nothing is new.
 * @throws {DragomanError} what reading it threw; the state then says when to try again, or that the feed has ended.
 */
export async function pollFeed(dependencies: PollDependencies, state: FeedState): Promise<Polled | "unchanged"> {
  const { states, readFeed, submit, reportError, now } = dependencies;
  const reading = await readFeed(state.url, state.validators).catch(async (error: unknown) => {
    const ended = error instanceof DragomanError && error.code === "feed-ended";
    await states.put(ended ? afterEnd(state) : afterFailure(state, now()));
    throw error;
  });
  if (reading === "unchanged") {
    await states.put(afterReading(state, now(), { validators: state.validators, seen: [] }));
    return "unchanged";
  }
  const fresh = reading.entries.filter((entry) => !hasSeen(state, entry));
  const seen: string[] = [];
  // The oldest first, as they were published.
  for (const entry of fresh.toReversed()) {
    try {
      await submit(entry);
      seen.push(entry.id, entry.url);
    } catch (error) {
      reportError(entry.url, error);
    }
  }
  const failed = fresh.length - new Set(fresh.filter(({ id }) => seen.includes(id))).size;
  // With the new validators the server would not list again what failed.
  const validators = failed === 0 ? reading.validators : state.validators;
  await states.put(afterReading(state, now(), { validators, seen }));
  return { listed: reading.entries.length, submitted: fresh.length - failed, failed };
}

/** Milliseconds for which a feed is left to whoever has taken it. */
const TURN = 15 * 60_000;

/** Reads all feeds that are due and that nobody else is reading, one after another; one that fails is reported and does not keep the others. */
export async function pollDue(dependencies: PollDependencies): Promise<void> {
  const { states, reportError, now } = dependencies;
  const take = () => states.take(new Date(now()).toISOString(), new Date(now() + TURN).toISOString());
  for (let state = await take(); state !== null; state = await take()) {
    const { url } = state;
    await pollFeed(dependencies, state).catch((error: unknown) => reportError(url, error));
  }
}
