/** The face of what comes over the wire. It stands beside state, under derive and view: it knows the API and no picture. */
export { AskError, fetchFile } from "./ask.ts";
export { useProgress } from "./progress.ts";
export {
  useActors,
  useAddArticle,
  useArticle,
  useEvidence,
  useGraph,
  useOntology,
  usePreview,
  useRefresh,
  useWhereabouts,
} from "./queries.ts";
