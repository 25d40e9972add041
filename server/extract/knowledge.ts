/** Everything the extractor knows: a frozen argument of every stage, never a global. `server/knowledge` reads it from `data/`. */
import type { Ontology } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { MatchCalibration } from "./confidence.ts";
import type { DomainModel } from "./domain.ts";
import type { Gazetteer } from "./gazetteer/index.ts";
import type { Judge } from "./judge/index.ts";
import type { ParserModel } from "./parser/index.ts";
import type { NounClasses } from "./noun-classes.ts";
import type { PatternIndex } from "./patterns.ts";
import type { TextLexicon } from "./text-lexicon.ts";
import type { LemmaExceptions } from "./lemmatize.ts";

export interface Knowledge extends BaseKnowledge {
  readonly judge: Judge;
}

/** What articles are understood with before they are judged: all that the judge itself is trained with. */
export interface BaseKnowledge {
  readonly ontology: Ontology;
  readonly text: TextLexicon;
  readonly lemmas: LemmaExceptions;
  readonly clauses: ClauseLexicon;
  readonly classes: NounClasses;
  readonly patterns: PatternIndex;
  readonly gazetteer: Gazetteer;
  readonly parser: ParserModel;
  readonly calibration: MatchCalibration;
  readonly domain: DomainModel;
}
