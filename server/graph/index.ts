/** The face of the graph: claims become edges, edges a view, the view a graphology graph. Pure. */
export { claimsInOrder, claimsWith, linksInOrder } from "./claim-list.ts";
export { edgeId, edgesOf } from "./edge.ts";
export { keep } from "./filter.ts";
export { flagOf, type Alpha2 } from "./flag.ts";
export { layoutOf, type Place } from "./layout.ts";
export { linkOf, type Link } from "./link.ts";
export { fromGraph, toGraph, type EdgeAttributes, type NodeAttributes, type RelationGraph } from "./multigraph.ts";
export { filterKey, readFilter } from "./read-filter.ts";
export { endsAt, rollUp, type Level } from "./roll-up.ts";
export { surveyOf, symmetricRelations, type Survey } from "./survey.ts";
export { linksOfEdge, viewOf } from "./view.ts";
