/** Feeds as the queue works them: read once when asked for, then again whenever they are due; what is new becomes jobs. */
import type { FeedStates } from "../../store/index.ts";
import type { Job } from "../../vocabulary/index.ts";
import { newFeed } from "../feeds/feed-state.ts";
import type { FeedEntry } from "../feeds/entries.ts";
import { pollDue, pollFeed } from "../feeds/poll.ts";
import type { Fetcher } from "../fetcher.ts";

/** Minutes between two readings of a feed while all is well. */
const INTERVAL = 30;

/** Takes a job; what it rejects is new again at the next reading of its feed. */
type Submit = (job: Job) => Promise<unknown>;

export interface FeedReader {
  /**
   * Reads a feed now, submits what is new, and remembers the feed.
   * @throws what `Fetcher.readFeed` throws.
   */
  readonly readFeed: (url: string, submit: Submit) => Promise<void>;
  /** Reads the remembered feeds that are due; a feed that fails is reported and does not keep the others. */
  readonly readDue: (submit: Submit) => Promise<void>;
}

export interface FeedReaderDependencies {
  readonly fetcher: Pick<Fetcher, "readFeed">;
  readonly states: FeedStates;
  /** Told of entries and feeds that failed beside the one that was asked for. */
  readonly reportError: (error: unknown) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** An entry whose text is whole is an article already; of the others the page is fetched. */
const jobOf = ({ article, url }: FeedEntry): Job =>
  article === null ? { kind: "url", url } : { kind: "article", input: article };

export function createFeedReader({ fetcher, states, reportError, now }: FeedReaderDependencies): FeedReader {
  const polling = (submit: Submit) => ({
    states,
    readFeed: fetcher.readFeed,
    submit: async (entry: FeedEntry): Promise<void> => void (await submit(jobOf(entry))),
    reportError: (_place: string, error: unknown): void => reportError(error),
    now,
  });
  return {
    async readFeed(url, submit) {
      await pollFeed(polling(submit), (await states.get(url)) ?? newFeed(url, INTERVAL, now()));
    },
    readDue: async (submit) => pollDue(polling(submit)),
  };
}
