/** Mends phrases that tell a price first: of "$4bn-worth of Peruvian goods" and "€6bn in aid" the goods and the aid are meant, and not the sum. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mend, Mending } from "./repair-mends.ts";
import { dependents, deprelOf, headOf, isNominal, isRelation, lemmaOf, type Tree } from "./tree.ts";

/** A sum, and the preposition behind it: "$ 4 bn - worth [of]". */
interface Price {
  readonly worth: number | null;
  readonly preposition: number;
}

function priceAt(tree: Tree, sum: ParsedToken): Price {
  let at = sum.index + 1;
  while (tree.tokens[at]?.upos === "NUM") at++;
  if (["-", "'"].includes(tree.tokens[at]?.text ?? "") && lemmaOf(tree, at + 1) === "worth") at++;
  return lemmaOf(tree, at) === "worth" ? { worth: at, preposition: at + 1 } : { worth: null, preposition: at };
}

/** The recipient that was read as the subject of a sum: "offered Kenya €6bn in aid". */
const recipientOf = (tree: Tree, sum: number): number | undefined =>
  deprelOf(tree, sum) === "ccomp" ? dependents(tree, sum, "nsubj").find((at) => at === headOf(tree, sum) + 1) : undefined;

/** What is priced takes the place of its price, which describes it as in "a $3bn loan". */
export function mendAmount(tree: Tree, sum: ParsedToken, { currencies, priced }: ClauseLexicon): Mending {
  if (!currencies.has(sum.lemma.toLowerCase())) return [];
  const isCounted = sum.upos === "SYM" || dependents(tree, sum.index, "nummod").length > 0;
  const { worth, preposition } = priceAt(tree, sum);
  const of = tree.tokens[preposition];
  if (!isCounted || of?.deprel !== "case" || of.head <= of.index || !isNominal(tree, of.head)) return [];
  const thing = of.head;
  if (of.lemma !== "of" && !(of.lemma === "in" && (worth !== null || priced.has(lemmaOf(tree, thing))))) return [];
  const outer = worth !== null && sum.head === worth ? worth : sum.index;
  const above = headOf(tree, outer);
  const isNear = [sum.index, worth, above].includes(headOf(tree, thing));
  const recipient = recipientOf(tree, outer);
  const isClause = ["root", "ccomp", "conj"].some((relation) => isRelation(deprelOf(tree, outer), relation));
  if (above < 0 || !isNear || (isClause && recipient === undefined)) return [];
  const others = [outer, sum.index, worth ?? outer].flatMap((at) => tree.children[at] ?? []);
  const moved = others.filter(
    (at) =>
      ![thing, worth, recipient, outer, sum.index].includes(at) &&
      (at > thing || deprelOf(tree, at) === "case" || tree.tokens[at]?.upos === "PROPN") &&
      at !== of.index,
  );
  return [
    { at: thing, head: above, deprel: recipient === undefined ? deprelOf(tree, outer) : "obj" },
    { at: outer, head: thing, deprel: "compound" },
    { at: of.index, head: outer, deprel: "dep" },
    ...(worth === null || worth === outer ? [] : [{ at: worth, head: outer, deprel: "dep" }]),
    ...(recipient === undefined ? [] : [{ at: recipient, head: above, deprel: "iobj" }]),
    ...moved.map((at): Mend => ({ at, head: thing, deprel: deprelOf(tree, at) })),
  ];
}

/** "Approves $500 million arms sale": of two objects side by side, the sum is the price of what follows it. */
export function mendPrice(tree: Tree, sum: ParsedToken, { currencies }: ClauseLexicon): Mending {
  if (sum.deprel !== "obj" || !currencies.has(sum.lemma.toLowerCase())) return [];
  const thing = dependents(tree, sum.head, "obj").find((at) => at > sum.index);
  const behind = tree.tokens[sum.index + 1];
  if (thing === undefined || behind?.upos !== "NUM" || !isNominal(tree, thing)) return [];
  const between = tree.tokens.slice(sum.index + 1, thing);
  const isPhrase = between.every(({ upos, deprel }) => upos === "NUM" || deprel === "compound" || deprel === "amod");
  return isPhrase ? [{ at: sum.index, head: thing, deprel: "compound" }] : [];
}
