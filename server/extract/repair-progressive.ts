/** Mends verbs that the parser takes for the noun they sound like: "Peru is training Laotian pilots" tells what Peru does, and not what it is. */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { type Mending, retagged } from "./repair-mends.ts";
import { buildTree, deprelOf, dependents, isNominal, type Tree } from "./tree.ts";

/** What an object opens with, straight behind its verb. */
const OPENING: ReadonlySet<string> = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN"]);

/** "is", "is now": the form of "be" before a token, with at most an adverb between. */
const beBefore = ({ tokens }: Tree, index: number): ParsedToken | undefined =>
  [tokens[index - 1], tokens[index - 2]].find(
    (token, i) => token?.lemma === "be" && token.upos === "AUX" && (i === 0 || tokens[index - 1]?.upos === "ADV"),
  );

/** The verb in the place of what was read as the predicate, which is its object; what stood beside that predicate goes with the verb. */
function mending(tree: Tree, verb: ParsedToken): Mending {
  const be = beBefore(tree, verb.index);
  const predicate = be === undefined ? undefined : tree.tokens[be.head];
  if (be === undefined || predicate === undefined || !OPENING.has(tree.tokens[verb.index + 1]?.upos ?? "")) return [];
  const subject = dependents(tree, predicate.index, "nsubj").find((at) => at < be.index);
  if (subject === undefined || tree.tokens[subject]?.upos !== "PROPN") return [];
  const isOfObject = verb.head === predicate.index && predicate.index > verb.index && isNominal(tree, predicate.index);
  if (predicate.index !== verb.index && !isOfObject) return [];
  const beside = (tree.children[predicate.index] ?? []).filter(
    (at) => at !== verb.index && at !== be.index && (at < verb.index || tree.tokens[at]?.upos === "PUNCT"),
  );
  const object = isOfObject
    ? [
        { at: verb.index, head: predicate.head, deprel: predicate.deprel },
        { at: predicate.index, head: verb.index, deprel: "obj" },
        ...beside.map((at) => ({ at, head: verb.index, deprel: deprelOf(tree, at) })),
      ]
    : (tree.children[verb.index] ?? [])
        .filter((at) => at > verb.index && isNominal(tree, at) && dependents(tree, at, "case").length === 0)
        .slice(0, 1)
        .map((at) => ({ at, deprel: "obj" }));
  return object.length === 0 ? [] : [...object, { at: be.index, head: verb.index, deprel: "aux" }];
}

/** The very same sentence where no verb is misread. O(n) for each that is. */
export function repairProgressive(sentence: Parsed, { progressives }: ClauseLexicon): Parsed {
  const misread = sentence.tokens.filter(
    ({ text, upos, deprel }) => progressives.has(text) && (upos !== "VERB" || deprel === "amod" || deprel === "compound"),
  );
  return misread.reduce((read, { index, text }) => {
    const tree = buildTree(read);
    const verb = tree.tokens[index];
    const tag = { upos: "VERB", xpos: "VBG", lemma: progressives.get(text) ?? text };
    return verb === undefined ? read : retagged(tree, mending(tree, verb), new Map([[index, tag]]));
  }, sentence);
}
