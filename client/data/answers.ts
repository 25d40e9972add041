/** The schemas of answers that are asked for once the graph is there: to make them all would hold up the first picture. */
export {
  ActorList,
  ArticleCounts,
  ArticleDetail,
  ArticleList,
  ClaimPage,
  EditArticleResponse,
  EvidenceResponse,
  TimelineResponse,
} from "../../server/vocabulary/index.ts";
