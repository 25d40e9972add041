/** The face of the judge: a small learned model beside the patterns, which weighs their matches and proposes claims where none fires. */
export { candidatesOf, type Candidate } from "./candidates.ts";
export { featuresOf } from "./features.ts";
export { halfMatches } from "./half.ts";
export { hash } from "./hash.ts";
export { createJudge, judge, sightingsOf, type Judge, type Judgement } from "./judge.ts";
export { encodeJudge, loadJudge, quantise, type Calibration, type CalibrationPoint, type JudgeModel } from "./model.ts";
export type { JudgedScene } from "./scenes.ts";
export { probabilityOf } from "./network.ts";
export { INPUT_COUNT, inputsOf, secondScore, type ArticleLooks, type SecondLook } from "./second-look.ts";
export { FLOOR, type Sighting } from "./sightings.ts";
export { createThesaurus, type Thesaurus } from "./thesaurus.ts";
