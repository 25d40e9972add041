/** Builds parses and mentions by hand, so that tests of the stages after the parser load no model. */
import type { Actor, Mention, Parsed, ParsedToken } from "../../server/vocabulary/index.ts";

/**
 * A parsed sentence from lines of `form lemma UPOS XPOS head deprel`, heads counted from 1 as in CoNLL-U and 0 for the root;
 * tokens are set apart by one blank in the text.
 */
export function parsed(lines: string, index = 0, offset = 0): Parsed {
  let start = offset;
  const tokens = lines
    .trim()
    .split("\n")
    .map((line, at): ParsedToken => {
      const [text = "", lemma = "", upos = "", xpos = "", head = "0", deprel = ""] = line.trim().split(/\s+/);
      const token = { index: at, start, end: start + text.length, text, lemma, upos, xpos, head: Number(head) - 1, deprel };
      start = token.end + 1;
      return token;
    });
  return { index, start: offset, end: tokens.at(-1)?.end ?? offset, tokens };
}

export function state(id: string, name: string): Actor {
  return { id, name, kind: "state", principal: { id, name } };
}

/** A mention of an actor by the tokens from `first` to `last` (past the end). */
export function mention(sentence: Parsed, actor: Actor, first: number, last = first + 1, certainty = 1): Mention {
  const start = sentence.tokens[first]?.start ?? 0;
  const end = sentence.tokens[last - 1]?.end ?? 0;
  return { start, end, sentence: sentence.index, first, last, head: last - 1, actor, form: "name", certainty };
}
