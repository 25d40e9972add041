/** The extractor as the rest of the server sees it: a text goes in, claims come out, some time later and perhaps in another thread. */
import type { ArticleInput, Claim, Reasons } from "../vocabulary/index.ts";

/** An article ready for extraction: what is not known is null. */
export interface ExtractInput {
  readonly id: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly text: string;
}

export interface Extractor {
  readonly version: string;
  /** All claims of an article, of every confidence, in order of place. */
  extract(article: ExtractInput): Promise<readonly Claim[]>;
}

/** Tells why an article gives the claims that it gives. */
export interface Explainer {
  /** What was seen in the sentence that an offset of the text lies in; null where it lies in none. */
  explain(article: ExtractInput, offset: number): Promise<Reasons | null>;
}

/** The same extractor; `took` is told the seconds of each article, of one that failed too. */
export const timedExtractor = (extractor: Extractor, took: (seconds: number) => void): Extractor => ({
  version: extractor.version,
  async extract(article) {
    const began = performance.now();
    try {
      return await extractor.extract(article);
    } finally {
      took((performance.now() - began) / 1_000);
    }
  },
});

export function extractInput({ id, title, date, publisher, url, text }: ArticleInput): ExtractInput {
  return { id: id ?? null, title: title ?? null, date: date ?? null, publisher: publisher ?? null, url: url ?? null, text };
}
