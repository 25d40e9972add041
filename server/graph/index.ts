/** The face of the graph: claims become edges, edges a view, the view a graphology graph. Pure. */
export { claimsWith, linksInOrder } from "./claim-list.ts";
export { EdgeIndex, type ArticleLinks } from "./edge-index/index.ts";
export { edgeId } from "./edge.ts";
export { evidenceOf } from "./evidence.ts";
export { flagOf, type Alpha2 } from "./flag.ts";
export { layoutOf, type Place } from "./layout.ts";
export { linkOf, type Link } from "./link.ts";
export { fromGraph, toGraph, type EdgeAttributes, type NodeAttributes, type RelationGraph } from "./multigraph.ts";
export { shortestPaths } from "./paths.ts";
export { readClaims } from "./read/claim-lines.ts";
export { readImported, surveyImported } from "./read/imported.ts";
export { filterKey, readFilter } from "./read-filter.ts";
export { endsAt, rollUp, type Level } from "./roll-up.ts";
export { surveyOf, symmetricRelations, type Survey } from "./survey.ts";
export { edgeIn, linksIn, linksOfEdge, viewOf } from "./view.ts";
export { timelineOf } from "./timeline.ts";
