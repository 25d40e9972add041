/** The face of what comes over the wire. It stands beside state, under derive and view: it knows the API and no picture. */
export { useArticleCounts, useArticleEdit, useArticleList, useArticleRemoval, type ListedArticles } from "./articles.ts";
export { AskError } from "./ask.ts";
export { CLAIMS_A_PAGE, useClaims } from "./claims.ts";
export { sendVerdict, useCorrections, useVerdict, type SaidOfClaim } from "./corrections.ts";
export { addArticle, useAddress, useFile, usePreview, useTimeline, useUndated, useWhy } from "./reading.ts";
export { useProgress } from "./progress.ts";
export {
  askAhead,
  useActors,
  useArticle,
  useEvidence,
  useGraph,
  useOntology,
  useRefresh,
  useWhereabouts,
} from "./queries.ts";
export { answers, closeFile, forgetFailure, openFile, useSource, type Source } from "./source.ts";
