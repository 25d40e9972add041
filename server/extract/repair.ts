/**
 * Mends what the parser is known to get wrong where a lexicon of verbs tells better: particles read as prepositions ("called off a visit"),
 * recipients read as parts of the thing given, subjects and objects read as measures of time. Runs between the parser and everything else.
 */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { buildTree, dependents, deprelOf, headOf, prepositionOf, type Tree } from "./tree.ts";

/** A new head or label for one token; what is left out stays. */
type Mend = { readonly at: number; readonly head?: number; readonly deprel: string };

/** Labels that a bare name before its verb gets by mistake. */
const MISTAKEN: ReadonlySet<string> = new Set(["compound", "advmod", "dep", "nmod", "vocative", "discourse"]);

/** "handed over prisoners": the particle belongs to the verb, and what it seemed to govern is the verb's object. */
function mendParticle(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): readonly Mend[] {
  const particle = tree.tokens[verb.index + 1];
  if (particle === undefined || !lexicon.phrasalVerbs.has(`${verb.lemma.toLowerCase()} ${particle.text.toLowerCase()}`))
    return [];
  if (particle.deprel === "compound:prt") {
    // "cut off Poland": a bare phrase after the particle is the object.
    const bare = dependents(tree, verb.index, "obl").find((at) => at > particle.index && at - particle.index <= 3);
    const taken = bare === undefined || prepositionOf(tree, bare) !== null || dependents(tree, verb.index, "obj").length > 0;
    return taken ? [] : [{ at: bare, deprel: "obj" }];
  }
  if (particle.deprel !== "case") return [];
  const mended: Mend = { at: particle.index, head: verb.index, deprel: "compound:prt" };
  // "pulled out of Laos": another preposition stays, and Laos with it.
  const governed = tree.tokens[particle.head];
  const alone = dependents(tree, particle.head, "case").length === 1;
  return governed?.head === verb.index && alone ? [mended, { at: governed.index, deprel: "obj" }] : [mended];
}

/** A bare name before a verb without a subject is its subject; right after a verb without an object, its object. */
function mendBareNames(tree: Tree, verb: ParsedToken): readonly Mend[] {
  const bare = (tree.children[verb.index] ?? []).flatMap((at) => {
    const token = tree.tokens[at];
    const mistaken = token?.deprel === "obl:unmarked" || (at < verb.index && MISTAKEN.has(token?.deprel ?? ""));
    return token?.upos === "PROPN" && mistaken && prepositionOf(tree, at) === null ? [token] : [];
  });
  if (bare.length === 0) return [];
  // A past tense is often tagged as a participle; without an auxiliary it is one no more than it is finite.
  const finite =
    ["VBZ", "VBD", "VBP"].includes(verb.xpos) || (verb.xpos === "VBN" && dependents(tree, verb.index, "aux").length === 0);
  const hasSubject = dependents(tree, verb.index, "nsubj").length > 0;
  const hasObject = dependents(tree, verb.index, "obj", "iobj", "ccomp").length > 0;
  return bare.flatMap((token): readonly Mend[] => {
    if (token.index < verb.index) return hasSubject || !finite ? [] : [{ at: token.index, deprel: "nsubj" }];
    return hasObject || token.index - verb.index > 3 ? [] : [{ at: token.index, deprel: "obj" }];
  });
}

/** "pledged Colombia $100 million": a name right after a verb of giving that was read as part of the thing is the recipient. */
function mendRecipient(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): readonly Mend[] {
  if (!lexicon.ditransitives.has(verb.lemma.toLowerCase())) return [];
  const objects = dependents(tree, verb.index, "obj");
  const name = [verb.index + 1, verb.index + 2].find((at) => tree.tokens[at]?.upos === "PROPN");
  if (name === undefined) return [];
  // "has given Kenya ten helicopters": of two objects the name comes first and receives.
  if (objects.length > 1 && objects[0] === name) return [{ at: name, deprel: "iobj" }];
  const isPart = deprelOf(tree, name) === "compound" && objects.includes(headOf(tree, name));
  return isPart ? [{ at: name, head: verb.index, deprel: "iobj" }] : [];
}

/** The sentence with its tree mended; the very same sentence where there is nothing to mend. O(n). */
export function repair(sentence: Parsed, lexicon: ClauseLexicon): Parsed {
  const tree = buildTree(sentence);
  const { tokens } = tree;
  const mends = tokens
    .filter(({ upos }) => upos === "VERB")
    .flatMap((verb) => [
      ...mendParticle(tree, verb, lexicon),
      ...mendBareNames(tree, verb),
      ...mendRecipient(tree, verb, lexicon),
    ]);
  if (mends.length === 0) return sentence;
  const byToken = new Map(mends.map((mend) => [mend.at, mend]));
  return {
    ...sentence,
    tokens: tokens.map((token) => {
      const mend = byToken.get(token.index);
      return mend === undefined ? token : { ...token, head: mend.head ?? token.head, deprel: mend.deprel };
    }),
  };
}
