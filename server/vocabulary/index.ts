/** The face of the shared words. */
export * from "./actor.ts";
export * from "./api.ts";
export * from "./article.ts";
export * from "./claim.ts";
export * from "./edge.ts";
export * from "./filter.ts";
export * from "./mention.ts";
export * from "./ontology.ts";
export * from "./problem.ts";
export * from "./sentence.ts";
export * from "./span.ts";
export * from "./whereabouts.ts";
