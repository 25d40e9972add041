/** Mends places that were read as who does it, and subjects that were read as a second name for what an opening phrase ends in. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mending } from "./repair-mends.ts";
import { isFiniteForm, tenseCarrier } from "./tense.ts";
import { climb, dependents, deprelOf, isNominal, isRelation, lemmaOf, prepositionOf, subtree, type Tree } from "./tree.ts";

/** Most tokens from the name to its verb: bounds the work. */
const FARTHEST = 60;

/** Prepositions before a place. */
const WHERE: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "across",
  "around",
  "off",
  "outside",
  "inside",
  "of",
  "from",
  "to",
  "over",
]);

/** "Clashed across the Arauca region, Peru, on Monday": a name in commas behind a place says what country that is in. */
export function mendCountry(tree: Tree, verb: ParsedToken): readonly Mending[] {
  const subjects = dependents(tree, verb.index, "nsubj");
  if (!subjects.some((first) => first < verb.index)) return [];
  return [...subjects, ...dependents(tree, verb.index, "vocative")].flatMap((at): readonly Mending[] => {
    const behind = tree.tokens[at + 1]?.text ?? "";
    const isInCommas = tree.tokens[at - 1]?.text === "," && [",", ".", ""].includes(behind);
    if (!isInCommas || at < verb.index || tree.tokens[at]?.upos !== "PROPN" || tree.children[at]?.length !== 1) return [];
    const place = climb(tree, at - 2, (part) => ["flat", "compound"].some((name) => isRelation(deprelOf(tree, part), name)));
    return place > verb.index && WHERE.has(prepositionOf(tree, place) ?? "") ? [[{ at, head: place, deprel: "appos" }]] : [];
  });
}

const lastWordOf = (tree: Tree, head: number): number =>
  Math.max(...subtree(tree, head).filter((at) => tree.tokens[at]?.upos !== "PUNCT"));

/** "Before a trip to Peru, Ana Silva, the bank's chief, criticised Laos": a name with an apposition of its own before a verb without a subject is its subject. */
export function mendApposedSubject(tree: Tree, verb: ParsedToken): Mending {
  if (!isFiniteForm(verb) || tree.tokens[verb.index - 1]?.text !== ",") return [];
  if (dependents(tree, verb.index, "nsubj", "csubj", "expl").length > 0) return [];
  const name = tree.tokens.slice(Math.max(0, verb.index - FARTHEST), verb.index).find((token) => {
    if (token.deprel !== "appos" || token.upos !== "PROPN" || tree.tokens[token.index - 1]?.text !== ",") return false;
    const described = [...dependents(tree, token.index, "appos"), ...dependents(tree, token.head, "appos")];
    const own = described.find((at) => at > token.index && isNominal(tree, at));
    return own !== undefined && lastWordOf(tree, own) === verb.index - 2;
  });
  if (name === undefined) return [];
  const second = dependents(tree, name.head, "appos").filter((at) => at > name.index);
  return [
    { at: name.index, head: verb.index, deprel: "nsubj" },
    ...second.map((at) => ({ at, head: name.index, deprel: "appos" })),
  ];
}

/** "Peru, Laos's proxy in Kenya, said": of two subjects the second, between commas behind the first, describes it. */
export function mendSecondName(tree: Tree, verb: ParsedToken): Mending {
  const [name, noun, ...others] = dependents(tree, verb.index, "nsubj");
  if (name === undefined || noun === undefined || others.length > 0 || noun > verb.index) return [];
  const first = Math.min(...subtree(tree, noun).filter((at) => tree.tokens[at]?.upos !== "PUNCT"));
  const isInCommas = [first - 1, verb.index - 1].every((at) => tree.tokens[at]?.text === ",");
  const isBehind = lastWordOf(tree, name) === first - 2 && lastWordOf(tree, noun) === verb.index - 2;
  const isDescription = tree.tokens[noun]?.upos === "NOUN" && tree.tokens[name]?.upos === "PROPN";
  return isInCommas && isBehind && isDescription ? [{ at: noun, head: name, deprel: "appos" }] : [];
}

/** "Peru, Laos's closest ally, armed it": the participle with an object that a sentence without a verb ends in is its verb, for whom it opens with. */
export function mendVerblessApposition(tree: Tree, participle: ParsedToken): Mending {
  const noun = tree.tokens[participle.head];
  if (
    participle.deprel !== "acl" ||
    noun?.deprel !== "root" ||
    noun.upos !== "NOUN" ||
    tree.tokens[participle.index - 1]?.text !== ","
  )
    return [];
  const [name, ...others] = dependents(tree, noun.index, "vocative", "nsubj", "cop");
  if (name === undefined || others.length > 0 || tree.tokens[name]?.upos !== "PROPN" || tree.tokens[name + 1]?.text !== ",")
    return [];
  if (dependents(tree, participle.index, "obj").length === 0 || dependents(tree, participle.index, "nsubj").length > 0) return [];
  return [
    { at: participle.index, head: -1, deprel: "root" },
    { at: name, head: participle.index, deprel: "nsubj" },
    { at: noun.index, head: name, deprel: "appos" },
    ...(tree.children[noun.index] ?? [])
      .filter((at) => at > participle.index)
      .map((at) => ({ at, head: participle.index, deprel: deprelOf(tree, at) })),
  ];
}

/** "Hours after the Council called on Peru": a noun without a preposition between a conjunction and a verb without a subject is its subject. */
export function mendBareSubject(tree: Tree, verb: ParsedToken): Mending {
  if (!isFiniteForm(verb) || dependents(tree, verb.index, "nsubj", "csubj", "expl").length > 0) return [];
  const mark = dependents(tree, verb.index, "mark")[0];
  const noun = dependents(tree, verb.index, "obl").find((at) => at < verb.index && deprelOf(tree, at) === "obl");
  if (mark === undefined || noun === undefined || !isNominal(tree, noun) || prepositionOf(tree, noun) !== null) return [];
  const words = subtree(tree, noun);
  return Math.min(...words) === mark + 1 && Math.max(...words) === verb.index - 1 ? [{ at: noun, deprel: "nsubj" }] : [];
}

/** "In Lima protesters marched": a subject has no preposition; what stands between is the place. */
export function mendPlaceBefore(tree: Tree, verb: ParsedToken): Mending {
  const [subject] = dependents(tree, verb.index, "nsubj");
  const preposition = subject === undefined ? undefined : dependents(tree, subject, "case")[0];
  if (subject === undefined || preposition === undefined || !WHERE.has(tree.tokens[preposition]?.lemma ?? "")) return [];
  const place = dependents(tree, subject, "compound").find((at) => tree.tokens[at]?.upos === "PROPN");
  const isBetween = place === subject - 1 && Math.min(...subtree(tree, place)) === preposition + 1;
  if (place === undefined || !isBetween || tree.tokens[subject]?.upos !== "NOUN") return [];
  return [
    { at: preposition, head: place, deprel: "case" },
    { at: place, head: verb.index, deprel: "obl" },
  ];
}

/** "They met, and both condemned Laos": what opens a clause that has no other subject is that, and joins no verb to another. */
export function mendBoth(tree: Tree, verb: ParsedToken): Mending {
  if (dependents(tree, verb.index, "nsubj", "csubj", "expl").length > 0) return [];
  const both = dependents(tree, verb.index, "cc:preconj", "cc", "advmod", "det").find((at) => lemmaOf(tree, at) === "both");
  if (both === undefined || both > verb.index || !isFiniteForm(tree.tokens[tenseCarrier(tree, verb.index)] ?? verb)) return [];
  const opens = both === 0 || ["PUNCT", "CCONJ", "SCONJ"].includes(tree.tokens[both - 1]?.upos ?? "");
  return opens ? [{ at: both, deprel: "nsubj" }] : [];
}
