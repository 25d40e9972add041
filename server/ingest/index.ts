/** The face of ingestion. */
export { addArticle, type IngestDependencies } from "./add-article.ts";
export { editArticle } from "./edit-article.ts";
export { parseArticle } from "./article-input.ts";
export { extractInput, timedExtractor, type Explainer, type ExtractInput, type Extractor } from "./extractor.ts";
export { ProgressBoard } from "./progress.ts";
export { decodePlain } from "./page/charset.ts";
export { readArticles, type Candidate } from "./read-files.ts";
export { ingestSamples } from "./samples.ts";
export { ExtractorPool } from "./extractor-pool.ts";
export { openUploadReader, type UploadReader } from "./uploads.ts";
export { WorkerExtractor } from "./worker-extractor.ts";
export * from "./queue/index.ts";
export { openFetcher, type Fetcher } from "./fetcher.ts";
export { articleOf } from "./feeds/entry-article.ts";
export { newFeed } from "./feeds/feed-state.ts";
export { pollDue, pollFeed, type Polled } from "./feeds/poll.ts";
