/** How what is remembered of a feed changes by what a reading gives. Pure: the time is handed in. */
import type { FeedState } from "../../store/index.ts";

const MINUTE = 60_000;
/** Minutes to which the pauses after failures grow. */
const LONGEST_PAUSE = 24 * 60;
/** Entries remembered; more than any feed lists at once. */
const MOST_SEEN = 2_000;

const after = (now: number, minutes: number): string => new Date(now + minutes * MINUTE).toISOString();

/** A feed that was never read, to be read at once. */
export function newFeed(url: string, interval: number, now: number): FeedState {
  return { url, validators: { etag: null, lastModified: null }, interval, failures: 0, next: after(now, 0), seen: [] };
}

export const hasSeen = ({ seen }: FeedState, entry: { readonly id: string; readonly url: string }): boolean =>
  seen.includes(entry.id) || seen.includes(entry.url);

/** After a reading that succeeded, whether it brought something or not. */
export function afterReading(
  state: FeedState,
  now: number,
  { validators, seen }: { readonly validators: FeedState["validators"]; readonly seen: readonly string[] },
): FeedState {
  const all = [...new Set([...state.seen, ...seen])];
  return { ...state, validators, failures: 0, next: after(now, state.interval), seen: all.slice(-MOST_SEEN) };
}

/** After one that failed: the pause doubles with each failure, up to a day. */
export function afterFailure(state: FeedState, now: number): FeedState {
  const failures = state.failures + 1;
  return {
    ...state,
    failures,
    next: after(now, Math.min(state.interval * 2 ** failures, Math.max(LONGEST_PAUSE, state.interval))),
  };
}

/** After the feed said that it has ended. */
export const afterEnd = (state: FeedState): FeedState => ({ ...state, next: null });
