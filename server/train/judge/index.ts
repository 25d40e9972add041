/** The face of the judge's training: gold articles in, a calibrated model out. Pure and seeded. */
export { readAnnotated } from "./annotated.ts";
export { calibrate } from "./calibrate.ts";
export { clusterWords, type Clustering } from "./clusters.ts";
export { GoldArticle } from "./gold.ts";
export { outcomesOf, wanted, type Outcome } from "./outcomes.ts";
export { prepare } from "./prepare.ts";
export { crossValidate, RECIPE, trainJudge } from "./trainer.ts";
