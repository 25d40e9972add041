/** What is done with each kind of job. All of it may be done twice: an article that is stored is found again by its text. */
import { setImmediate as turn } from "node:timers/promises";
import type { ArticleInput } from "../../vocabulary/index.ts";
import { addArticle, type IngestDependencies } from "../add-article.ts";
import type { FeedReader } from "./feeds.ts";
import type { Queue } from "./queue.ts";
import type { Handler } from "./work.ts";

export interface Handlers extends IngestDependencies {
  /** Where the entries of feeds are put in line. */
  readonly queue: Pick<Queue, "enqueue">;
  /** The article at an address. */
  readonly fetchArticle: (url: string) => Promise<ArticleInput>;
  readonly readFeed: FeedReader["readFeed"];
}

/** Articles are extracted and stored; addresses are fetched first; each entry of a feed becomes a job of its own. */
export function handlerOf({ queue, fetchArticle, readFeed, ...dependencies }: Handlers): Handler {
  const store = async (input: ArticleInput): Promise<string> => (await addArticle(dependencies, input)).article.id;
  return async (job) => {
    switch (job.kind) {
      case "article":
        return store(job.input);
      case "url":
        return store(await fetchArticle(job.url));
      case "feed":
        await readFeed(job.url, async (found) => {
          await queue.enqueue(found);
          // A feed may have hundreds, and the embedded queue waits for the disk at each.
          await turn();
        });
        return null;
    }
  };
}
