/** Mentions: the spans of a text that stand for actors. */
import type { Actor } from "./actor.ts";
import type { Span } from "./span.ts";

/**
 * How a mention names its actor: by name ("Russia", "Antony Blinken"), demonym ("Russian"), role ("the Chinese foreign
 * ministry", "Iran's deputy foreign minister"), bracket ("[North Korea]"), pronoun ("it"), description ("the latter", "its neighbour").
 */
export type MentionForm = "name" | "demonym" | "role" | "bracket" | "pronoun" | "description";

/** One actor named by one span; a span that stands for several ("the two sides") is several mentions. */
export interface Mention extends Span {
  /** Index of the sentence, and of the first and past-the-last token within it. */
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Index of the mention's head token in the sentence. */
  readonly head: number;
  readonly actor: Actor;
  readonly form: MentionForm;
  /** 0 to 1: how sure the resolution is; 1 for an unambiguous name. */
  readonly certainty: number;
}
