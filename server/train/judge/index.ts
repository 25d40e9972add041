/** The face of the judge's training: gold articles in, a calibrated model out. Pure and seeded. */
export { calibrate } from "./calibrate.ts";
export { clusterWords, type Clustering } from "./clusters.ts";
export { outcomesOf, wanted } from "./outcomes.ts";
export { prepare } from "./prepare.ts";
export { crossValidate, RECIPE, trainJudge, type ScoredOutcome } from "./trainer.ts";
