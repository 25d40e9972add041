/** The face of what comes over the wire. It stands beside state, under derive and view: it knows the API and no picture. */
export { AskError } from "./ask.ts";
export { CLAIMS_A_PAGE, useClaims } from "./claims.ts";
export { sendVerdict, useCorrections, useVerdict, type SaidOfClaim } from "./corrections.ts";
export { useAddress, useFile, useJob, useJobRetry, useTimeline, useWhy } from "./reading.ts";
export { useProgress } from "./progress.ts";
export {
  addArticle,
  askAhead,
  useActors,
  useArticle,
  useEvidence,
  useGraph,
  useOntology,
  usePreview,
  useRefresh,
  useWhereabouts,
} from "./queries.ts";
export { closeFile, forgetFailure, openFile, useSource } from "./source.ts";
