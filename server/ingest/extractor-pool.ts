/** Several extraction threads behind one extractor: an article goes to the thread with the least to do. */
import type { Claim } from "../vocabulary/index.ts";
import type { Extractor, ExtractInput } from "./extractor.ts";

interface ClosableExtractor extends Extractor {
  close(): Promise<void>;
}

interface Member {
  readonly extractor: ClosableExtractor;
  /** Characters that it was given and has not answered. */
  load: number;
}

/** Guards who has how much to do. Answers come when they are ready, in any order. */
export class ExtractorPool implements Extractor {
  readonly version: string;
  readonly #members: readonly [Member, ...Member[]];

  /** @param extractors at least one, all of one version; the pool closes them. */
  constructor(first: ClosableExtractor, ...others: readonly ClosableExtractor[]) {
    this.version = first.version;
    this.#members = [{ extractor: first, load: 0 }, ...others.map((extractor): Member => ({ extractor, load: 0 }))];
  }

  /** Rejects as the thread's own extractor does; the other articles are not touched. */
  async extract(article: ExtractInput): Promise<readonly Claim[]> {
    const member = this.#members.reduce((least, one) => (one.load < least.load ? one : least));
    const size = article.text.length + 1;
    member.load += size;
    try {
      return await member.extractor.extract(article);
    } finally {
      member.load -= size;
    }
  }

  /** Ends all threads; what was not answered is rejected. */
  async close(): Promise<void> {
    await Promise.all(this.#members.map(async ({ extractor }) => extractor.close()));
  }
}
