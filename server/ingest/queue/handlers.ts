/** What is done with each kind of job. All of it may be done twice: an article that is stored is found again by its text. */
import { setImmediate as turn } from "node:timers/promises";
import { DragomanError, type ArticleInput } from "../../vocabulary/index.ts";
import { addArticle, type IngestDependencies } from "../add-article.ts";
import type { Queue } from "./queue.ts";
import type { Handler } from "./work.ts";

export interface Handlers extends IngestDependencies {
  /** Where the entries of feeds are put in line. */
  readonly queue: Pick<Queue, "enqueue">;
  /** The article at an address. Throws a `DragomanError` below 500 where another attempt could only end the same. */
  readonly fetchArticle: (url: string) => Promise<ArticleInput>;
  /** The addresses of the entries of a feed; none where it has not changed. */
  readonly readFeed: (url: string) => Promise<readonly string[]>;
}

const unfetched = async (url: string): Promise<never> => {
  throw new DragomanError("invalid-request", `${url} is not fetched here; send the text of the article.`);
};

/** For a worker that has no way to the network: texts are read, and whatever would have to be fetched goes to the failed. */
export const UNFETCHED: Pick<Handlers, "fetchArticle" | "readFeed"> = { fetchArticle: unfetched, readFeed: unfetched };

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
        for (const url of await readFeed(job.url)) {
          await queue.enqueue({ kind: "url", url });
          // A feed may have hundreds, and the embedded queue waits for the disk at each.
          await turn();
        }
        return null;
    }
  };
}
