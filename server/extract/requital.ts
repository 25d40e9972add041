/** Who is punished or praised for something has done it: "sanctioned Peru for arming Laos", "an embargo on Peru for its attack". */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { isDated } from "./text/dates.ts";
import {
  dependents,
  deprelOf,
  headOf,
  isRelation,
  isNominal,
  isVerbal,
  lemmaOf,
  predicateLemma,
  prepositionOf,
  type Tree,
} from "./tree.ts";

const AIMED: ReadonlySet<string> = new Set(["on", "upon", "against", "at"]);

const NUMBER = /^\d+$/u;

/** Whether "on" names a day with a token: "on Monday", "on May 3", "on 3 May". */
function isDay({ tokens }: Tree, at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 1), at + 2).filter(({ index, text }) => index === at || NUMBER.test(text));
  return NUMBER.test(tokens[at]?.text ?? "") || isDated(near.map(({ text }) => text).join(" "));
}

const aimedAt = (tree: Tree, token: number, before: number): readonly number[] =>
  dependents(tree, token, "obl", "nmod").filter(
    (at) => at < before && AIMED.has(prepositionOf(tree, at) ?? "") && !isDay(tree, at),
  );

/** What somebody may be requited for: "for arming Laos", "for its attack". */
const isGround = (tree: Tree, at: number): boolean =>
  (tree.tokens[at]?.xpos === "VBG" || isNominal(tree, at)) &&
  dependents(tree, at, "mark", "case").some((word) => lemmaOf(tree, word) === "for");

/** What a ground belongs to: "punished *Peru for its attack*" is hung on Peru and is the ground of the punishing. */
function aboveGround(tree: Tree, ground: number, lexicon: ClauseLexicon): number {
  const above = headOf(tree, ground);
  const isWhom = deprelOf(tree, above) === "obj" && !lexicon.requitals.has(lemmaOf(tree, above));
  return isNominal(tree, ground) && isWhom ? headOf(tree, above) : above;
}

/** "took Peru to court for arming Laos". */
const isSued = (tree: Tree, verb: number, { courts }: ClauseLexicon): boolean =>
  dependents(tree, verb, "obl").some(
    (at) => courts.has(lemmaOf(tree, at)) && ["to", "before"].includes(prepositionOf(tree, at) ?? ""),
  );

/** Tokens of those whom the clause above a gerund or noun requites for it; empty where it is no such ground, or the requited is its subject. */
export function requited(tree: Tree, ground: number, lexicon: ClauseLexicon, passive: boolean): readonly number[] {
  if (!isGround(tree, ground)) return [];
  const above = aboveGround(tree, ground, lexicon);
  const objects = dependents(tree, above, "obj", "iobj").filter((at) => at < ground);
  // "agreed to sanctions on Peru for …", where the verb has no object.
  const others = objects.length > 0 ? [] : dependents(tree, above, "obl", "nsubj:pass");
  const nouns = isVerbal(tree, above) ? [...objects, ...others] : [above];
  const requital = nouns.find((at) => lexicon.requitals.has(lemmaOf(tree, at)));
  if (requital !== undefined) {
    // "was hit with tariffs for arming Laos": of a passive only the subject is aimed.
    const isAimed = isVerbal(tree, above) && !(passive && isRelation(deprelOf(tree, requital), "obl"));
    const aimed = [...aimedAt(tree, requital, ground), ...(isAimed ? aimedAt(tree, above, ground) : [])];
    // "is under sanctions for attacking Laos"
    return aimed.length > 0 || dependents(tree, requital, "cop").length === 0 ? aimed : dependents(tree, requital, "nsubj");
  }
  const requites = lexicon.requiting.has(predicateLemma(tree, above)) || isSued(tree, above, lexicon);
  if (passive || !isVerbal(tree, above) || !requites) return [];
  return objects.length > 0 ? objects : aimedAt(tree, above, ground);
}
