/**
 * Sentences and tokens, typed by what each stage of the pipeline adds: Tokenized → Tagged → Parsed.
 * Asking for the head of a token that was not parsed does not compile.
 */
import type { Span } from "./span.ts";

/** A token; `index` is its position in its sentence, offsets are into the article's text. */
export interface Token extends Span {
  readonly index: number;
  readonly text: string;
}

/** Adds Universal Dependencies part of speech, Penn Treebank tag and lemma. */
interface TaggedToken extends Token {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
}

/** Adds the dependency: index of the head in the same sentence (-1 for the root) and the UD relation, with subtype. */
export interface ParsedToken extends TaggedToken {
  readonly head: number;
  readonly deprel: string;
}

export interface Sentence<T extends Token> extends Span {
  /** Position of the sentence in the article. */
  readonly index: number;
  readonly tokens: readonly T[];
}

export type Tokenized = Sentence<Token>;
export type Parsed = Sentence<ParsedToken>;
