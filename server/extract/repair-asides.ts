/** Mends sentences whose verb, behind an aside, was read as a participle: "Peru, which trains troops, voiced concern" tells what Peru did. */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { type Mend, retagged } from "./repair-mends.ts";
import { buildTree, dependents, deprelOf, isRelation, prepositionOf, type Tree } from "./tree.ts";

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

/** What stands behind a verb beside its object: verbs that go on behind "and", and the full stop. */
const isGoingOn = (tree: Tree, at: number): boolean => ["VERB", "PUNCT"].includes(tree.tokens[at]?.upos ?? "");

/** "Peru, which trains troops, *voiced* concern": read as describing its object. */
function besideObject(tree: Tree, participle: ParsedToken, root: ParsedToken): readonly Mend[] {
  const { index, head: noun } = participle;
  if (!isRelation(participle.deprel, "amod") || noun < index || noun > index + MAX_BETWEEN) return [];
  const name = openingName(tree, root, index);
  if (name === undefined || (root.index !== name && root.index !== noun)) return [];
  const behind = [...new Set([root.index, noun])].flatMap((above) => tree.children[above] ?? []);
  return [
    { at: index, head: -1, deprel: "root" },
    { at: name, head: index, deprel: "nsubj" },
    { at: noun, head: index, deprel: "obj" },
    ...behind.filter((at) => at > index && isGoingOn(tree, at)).map((at) => ({ at, head: index, deprel: deprelOf(tree, at) })),
  ];
}

/** "Peru's president, Ana Silva, *called* for help.": read as describing its subject. */
function behindSubject(tree: Tree, participle: ParsedToken, root: ParsedToken): readonly Mend[] {
  const { index, head } = participle;
  const isNamed = dependents(tree, root.index, "appos").some((at) => at < index);
  const isSentence = tree.tokens.at(-1)?.text === "." && dependents(tree, index, "obl", "obj", "ccomp", "xcomp").length > 0;
  if (!isRelation(participle.deprel, "acl") || head !== root.index || !isNamed || !isSentence) return [];
  if (dependents(tree, index, "obl").some((at) => prepositionOf(tree, at) === "by")) return [];
  return [
    { at: index, head: -1, deprel: "root" },
    { at: root.index, head: index, deprel: "nsubj" },
    ...(tree.children[root.index] ?? [])
      .filter((at) => at > index)
      .map((at) => ({ at, head: index, deprel: deprelOf(tree, at) })),
  ];
}

/** The very same sentence where it has a verb, or no name in commas before what may be one. O(n). */
export function repairAsides(sentence: Parsed, lexicon: ClauseLexicon): Parsed {
  const root = sentence.tokens.find(({ head }) => head < 0);
  if (root === undefined || !["PROPN", "NOUN"].includes(root.upos)) return sentence;
  const tree = buildTree(sentence);
  if (dependents(tree, root.index, "cop", "nsubj").length > 0) return sentence;
  for (const participle of tree.tokens) {
    const lemma = tree.tokens[participle.index - 1]?.text === "," ? pastIn(participle, lexicon) : undefined;
    if (lemma === undefined) continue;
    const tag = { upos: "VERB", xpos: "VBD", lemma };
    const mending = [...besideObject(tree, participle, root), ...behindSubject(tree, participle, root)];
    const mended = retagged(tree, mending, new Map([[participle.index, tag]]));
    if (mended !== sentence) return mended;
  }
  return sentence;
}
