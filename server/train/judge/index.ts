/** The face of the judge's training: gold articles in, a calibrated model out. Pure and seeded. */
export { calibrate } from "./calibrate.ts";
export { clusterWords, type Clustering, type WordVectors } from "./clusters.ts";
export { fold, GoldArticle } from "./gold.ts";
export { outcomesOf, wanted, type Outcome } from "./outcomes.ts";
export { prepare, type PreparedArticle } from "./prepare.ts";
export { crossValidate, RECIPE, trainJudge, type JudgePlan } from "./trainer.ts";
