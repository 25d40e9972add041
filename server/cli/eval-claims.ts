/** `dragoman eval claims` and `dragoman eval calibration`: the extractor held against gold. */
import {
  blame,
  createNaming,
  measure,
  reliability,
  renderFault,
  renderReliability,
  renderScores,
  type Document,
  type GoldArticle,
  type Naming,
} from "../evaluate/index.ts";
import { read, type Knowledge, type Reading } from "../extract/index.ts";

export interface EvalClaims {
  readonly articles: readonly GoldArticle[];
  readonly knowledge: Knowledge;
  readonly print: (text: string) => void;
}

const namingOf = ({ gazetteer, ontology }: Knowledge): Naming => createNaming(gazetteer, ontology.relations);

/** How many gold claims have both ends among the mentions of a sentence that their quote overlaps. */
function reachOf(article: GoldArticle, reading: Reading, { is }: Naming): { readonly found: number; readonly of: number } {
  const required = article.gold.filter(({ optional }) => !optional);
  const found = required.filter(({ quote, source, target }) => {
    const start = article.text.indexOf(quote);
    const sentences = reading.sentences.filter((each) => start >= 0 && each.start < start + quote.length && each.end > start);
    const among = (names: readonly string[], sentence: number): boolean =>
      reading.mentions.some((mention) => mention.sentence === sentence && is(mention.actor, names));
    return sentences.some(({ index }) => among(source, index) && among(target, index));
  });
  return { found: found.length, of: required.length };
}

/** Prints the measures of ../evaluate, each error before them where `errors` is asked for. */
export function evalClaims({
  articles,
  knowledge,
  minConfidence,
  errors,
  print,
}: EvalClaims & { readonly minConfidence: number; readonly errors: boolean }): void {
  const naming = namingOf(knowledge);
  const each = articles.map((article) => {
    const reading = read(knowledge, article);
    const claims = reading.claims.filter(({ confidence }) => confidence >= minConfidence);
    return {
      id: article.id,
      scores: measure({ article, claims }, naming),
      reach: reachOf(article, reading, naming),
      faults: blame(article, reading, minConfidence, naming),
    };
  });
  const faults = each.flatMap((one) => one.faults);
  if (errors) for (const fault of faults) print(`${renderFault(fault)}\n`);
  const reach = each.reduce((sum, one) => ({ found: sum.found + one.reach.found, of: sum.of + one.reach.of }), {
    found: 0,
    of: 0,
  });
  print(renderScores(each, reach, faults));
}

/** Prints how far confidence means what it says. */
export function evalCalibration({ articles, knowledge, print }: EvalClaims): void {
  const documents = articles.map((article): Document => ({ article, claims: read(knowledge, article).claims }));
  print(renderReliability(reliability(documents, namingOf(knowledge))));
}
