/** The face of evaluation: gold in, measures out, with the stage to blame for each error. Pure. */
export { readAnnotated } from "./annotated.ts";
export { blame } from "./blame.ts";
export { fold, GoldArticle, isNamed, type GoldClaim } from "./gold.ts";
export { createNaming, type Naming } from "./naming.ts";
export { reliability } from "./reliability.ts";
export { renderFault, renderReliability, renderScores } from "./render.ts";
export { measure, type Document } from "./score.ts";
