/** First persons: "we", "our" and "I" inside a quotation are its speaker's, told by the verb of speech beside it. */
import type { Mention } from "../../vocabulary/index.ts";
import { type Tree, dependents } from "../tree.ts";

const FIRST: ReadonlySet<string> = new Set(["we", "us", "our", "ours", "ourselves", "i", "my", "me"]);
const SAYING: ReadonlySet<string> = new Set([
  "say",
  "tell",
  "add",
  "warn",
  "announce",
  "declare",
  "state",
  "insist",
  "argue",
  "explain",
  "write",
  "claim",
  "reply",
  "answer",
  "ask",
  "note",
  "continue",
  "conclude",
  "stress",
  "promise",
  "vow",
  "comment",
  "remark",
  "describe",
  "call",
  "tweet",
  "post",
]);

export const isFirstPerson = (text: string): boolean => FIRST.has(text.toLowerCase());

/** Offsets in double quotation marks, as half-open pairs; a quotation left open ends with its paragraph. */
export function quotations(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (open >= 0 && (c === "”" || c === '"' || (c === "\n" && text.charAt(i + 1) === "\n"))) {
      found.push([open, i]);
      open = -1;
    } else if (open < 0 && (c === "“" || c === '"')) open = i + 1;
  }
  return open < 0 ? found : [...found, [open, text.length]];
}

/** The mention that speaks in a sentence: subject of a verb of speech outside every quotation. */
export function speakerIn(tree: Tree, mentions: readonly Mention[], isQuoted: (offset: number) => boolean): Mention | undefined {
  for (const token of tree.tokens) {
    if (!SAYING.has(token.lemma.toLowerCase()) || isQuoted(token.start) || token.upos !== "VERB") continue;
    const subject = dependents(tree, token.index, "nsubj")[0];
    const found =
      subject === undefined ? undefined : mentions.find((m) => m.head === subject || (m.first <= subject && subject < m.last));
    if (found !== undefined) return found;
  }
  return undefined;
}
