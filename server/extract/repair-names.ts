/**
 * Trees mended by what is known of names: a name of several words is one thing, and what is coordinated goes with the whole of it; an article
 * that stands for somebody ("the move": whose?) is a possessive.
 */
import type { Mention, Parsed } from "../vocabulary/index.ts";
import { applyMendings, type Mending } from "./repair-mends.ts";
import { buildTree } from "./tree.ts";

/** "The Democratic Republic of Congo and Rwanda": whoever was hung on a word inside a name hangs on its head. */
export function repairNames(parsed: Parsed, mentions: readonly Mention[]): Parsed {
  const sentence = withOwners(parsed, mentions);
  const names = mentions.filter(({ form, first, last }) => form === "name" && last - first > 1);
  if (names.length === 0) return sentence;
  const heads = new Set(mentions.map(({ head }) => head));
  const mendings = sentence.tokens.flatMap(({ index, head, deprel }): readonly Mending[] => {
    if (deprel !== "conj" || !heads.has(index)) return [];
    const name = names.find(({ first, last }) => first <= head && head < last);
    const isInside = name === undefined || (name.first <= index && index < name.last);
    return isInside || name.head === head ? [] : [[{ at: index, head: name.head, deprel }]];
  });
  return mendings.length === 0 ? sentence : applyMendings(buildTree(sentence), mendings).sentence;
}

function withOwners(sentence: Parsed, mentions: readonly Mention[]): Parsed {
  const owning = new Set(mentions.filter(({ form }) => form === "description").map(({ head }) => head));
  const isOwner = ({ index, deprel }: Parsed["tokens"][number]): boolean => deprel === "det" && owning.has(index);
  if (!sentence.tokens.some(isOwner)) return sentence;
  return { ...sentence, tokens: sentence.tokens.map((token) => (isOwner(token) ? { ...token, deprel: "nmod:poss" } : token)) };
}
