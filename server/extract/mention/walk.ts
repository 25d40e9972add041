/** What coreference knows while it walks an article: the words it goes by, and the trees of the sentences. */
import type { Actor, Mention } from "../../vocabulary/index.ts";
import type { ClauseLexicon } from "../clause-lexicon.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { Tree } from "../tree.ts";
import type { DescriptionWords } from "./description-words.ts";
import type { RoleWords } from "./noun-phrase.ts";
import type { ActorCues } from "./pronouns.ts";
import type { Article } from "./scene.ts";

/** All that the walk needs and does not change. */
export interface Walk {
  readonly gazetteer: Gazetteer;
  readonly article: Article;
  /** Whom the article speaks for, if its publisher is no newspaper; a joint statement has several authors. */
  readonly voices: readonly Actor[];
  readonly descriptions: DescriptionWords;
  readonly roles: RoleWords;
  readonly cues: ActorCues;
  readonly clauses: ClauseLexicon;
  readonly personNouns: ReadonlySet<string>;
  /** Who speaks the quoted words at an offset of a sentence. */
  readonly speakerAt: (offset: number, sentence: number) => Mention | undefined;
  readonly isQuoted: (offset: number) => boolean;
  /** Who is named in a sentence, before any pronoun is resolved. */
  readonly namedIn: (sentence: number) => readonly Mention[];
  readonly treeOf: (sentence: number) => Tree | undefined;
}

/** Whom the article speaks for, where that is one alone. */
export const soleVoice = ({ voices }: Pick<Walk, "voices">): Actor | undefined => (voices.length === 1 ? voices[0] : undefined);
