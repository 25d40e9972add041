/** What ingestion fetches from the web: articles and feeds, through one careful way out. */
import type { ArticleInput } from "../vocabulary/index.ts";
import { fetchArticle } from "./fetch/article.ts";
import { openWeb, type WebOptions } from "./fetch/web.ts";
import { ReadingThread } from "./reading/reading-thread.ts";
import { readFeed, type FeedReading, type Validators } from "./feeds/read-feed.ts";

export interface Fetcher {
  /**
   * The article at a URL; the signal breaks it off.
   * @throws {DragomanError} `url-refused`, `robots-refused`, `host-unknown`, `url-unreadable` and what `parseArticle` throws, where another try gives
   * the same; `url-unreachable` where it may succeed later.
   */
  fetchArticle(url: string, signal?: AbortSignal): Promise<ArticleInput>;
  /**
   * The entries of a feed, or "unchanged" since the version that the validators are of.
   * @throws {DragomanError} as `fetchArticle`, and `unreadable-feed`, `feed-ended`.
   */
  readFeed(url: string, validators: Validators): Promise<FeedReading | "unchanged">;
  /** Breaks off what is under way, and ends the thread in which documents are read. */
  close(): Promise<void>;
}

export function openFetcher(options: WebOptions): Fetcher {
  const web = openWeb(options);
  const thread = new ReadingThread();
  return {
    fetchArticle: (url, signal) => fetchArticle(web, thread.read, url, signal),
    readFeed: (url, validators) => readFeed(web, thread.read, url, validators),
    close: async () => {
      await Promise.all([web.close(), thread.close()]);
    },
  };
}
