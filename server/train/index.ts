/** The face of training: treebank sentences and word vectors in, parser models out. Pure and seeded. */
export { readConllu, type GoldSentence } from "./conllu.ts";
export { trainDomain } from "./domain.ts";
export { asTokenized, scoreParser, type ParserScore } from "./evaluate.ts";
export { trainParser, DIMENSIONS } from "./trainer.ts";
export { chooseVectors } from "./vectors.ts";
