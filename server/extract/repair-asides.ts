/** Mends sentences whose verb, behind an aside, was read as a participle: "Peru, which trains troops, voiced concern" tells what Peru did. */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { applyMendings, type Mend } from "./repair-mends.ts";
import { buildTree, dependents, deprelOf, type Tree } from "./tree.ts";

/** Words between a participle and its noun, at most. */
const MAX_BETWEEN = 4;

/** The lemma of what may be a verb in the past, as a word that describes a noun; undefined of other words. */
function pastIn({ upos, xpos, text, lemma }: ParsedToken, { participles }: ClauseLexicon): string | undefined {
  if (upos === "VERB") return ["VBN", "VBD"].includes(xpos) ? lemma : undefined;
  return participles.get(text);
}

/** The name that a sentence without a verb opens with, before a comma: its root, or what was hung on the root across the aside. */
function openingName(tree: Tree, root: ParsedToken, before: number): number | undefined {
  const names = root.index < before ? [root.index] : dependents(tree, root.index, "compound");
  return names.find((at) => at < before - 2 && tree.tokens[at]?.upos === "PROPN" && tree.tokens[at + 1]?.text === ",");
}

function mending(tree: Tree, participle: ParsedToken, root: ParsedToken): readonly Mend[] {
  const noun = participle.head;
  const name = openingName(tree, root, participle.index);
  if (name === undefined || (root.index !== name && root.index !== noun)) return [];
  // Verbs that go on behind "and", and the full stop.
  const going = [...new Set([root.index, noun])]
    .flatMap((above) => tree.children[above] ?? [])
    .filter((at) => at > participle.index && ["VERB", "PUNCT"].includes(tree.tokens[at]?.upos ?? ""));
  return [
    { at: participle.index, head: -1, deprel: "root" },
    { at: name, head: participle.index, deprel: "nsubj" },
    { at: noun, head: participle.index, deprel: "obj" },
    ...going.map((at) => ({ at, head: participle.index, deprel: deprelOf(tree, at) })),
  ];
}

/** The very same sentence where it has a verb, or no name in commas before what may be one. O(n). */
export function repairAsides(sentence: Parsed, lexicon: ClauseLexicon): Parsed {
  const root = sentence.tokens.find(({ head }) => head < 0);
  if (root === undefined || !["PROPN", "NOUN"].includes(root.upos)) return sentence;
  const tree = buildTree(sentence);
  const participle = tree.tokens.find(
    (token) =>
      token.deprel === "amod" &&
      tree.tokens[token.index - 1]?.text === "," &&
      token.head > token.index &&
      token.head <= token.index + MAX_BETWEEN &&
      pastIn(token, lexicon) !== undefined,
  );
  if (participle === undefined || dependents(tree, root.index, "cop").length > 0) return sentence;
  const mended = applyMendings(tree, [mending(tree, participle, root)]);
  if (mended === tree) return sentence;
  const tag = { upos: "VERB", xpos: "VBD", lemma: pastIn(participle, lexicon) ?? participle.lemma };
  const tokens = mended.sentence.tokens.map((token) => (token.index === participle.index ? { ...token, ...tag } : token));
  return { ...mended.sentence, tokens };
}
