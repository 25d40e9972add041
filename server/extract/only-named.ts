/** Who is named and yet does nothing: what somebody was before, where a thing was made, who was left out. */
import type { Mention } from "../vocabulary/index.ts";
import { dependents, deprelOf, headOf, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** Words before somebody who no longer acts for the state they are of: "a former Peruvian minister". */
const ESTRANGED: ReadonlySet<string> = new Set([
  "former",
  "ousted",
  "deposed",
  "exiled",
  "fugitive",
  "dissident",
  "renegade",
  "opposition",
  "ex",
  "onetime",
]);

/** Whether a noun's owner is not who it acts for: "former", "exiled". */
export const isEstranged = (tree: Tree, noun: number): boolean =>
  /^ex[-‐‑]\p{L}/u.test(lemmaOf(tree, noun)) ||
  dependents(tree, noun, "amod", "compound").some((at) => ESTRANGED.has(lemmaOf(tree, at)));

/** One of many: "a member of the Union" does not act for the Union. */
const PARTS: ReadonlySet<string> = new Set(["member", "state", "country", "nation", "citizen", "candidate"]);

/** Whether a noun is but a part of the organisation that it belongs to. */
export const isWholeOf = (tree: Tree, part: number, { actor }: Mention): boolean =>
  PARTS.has(lemmaOf(tree, part)) && actor.kind === "organisation";

/** Second halves of words that tell where a thing is from or how old it is: "Peruvian-made shells", "a Soviet-era base". */
const ORIGINS: ReadonlySet<string> = new Set([
  "made",
  "built",
  "designed",
  "produced",
  "manufactured",
  "style",
  "era",
  "based",
  "educated",
  "registered",
  "administered",
  "born",
  "speaking",
]);

const MEASURES: ReadonlySet<string> = new Set(["km", "kilometre", "kilometer", "mile", "metre", "meter", "hour", "minute"]);

/** "An airbase 30 kilometres from Peru's border" is not Peru's. */
export const isDistance = (tree: Tree, phrase: number): boolean =>
  dependents(tree, phrase, "case").some((at) => lemmaOf(tree, at) === "from" && MEASURES.has(lemmaOf(tree, at - 1)));

/** Prepositions of those who are named to be left out. */
const LEAVING_OUT: ReadonlySet<string> = new Set(["without", "unlike", "except", "excluding", "barring"]);

/** "Met without their Hungarian colleague": whoever is left out, or whose people are. */
const isAbsent = (tree: Tree, head: number): boolean =>
  [head, headOf(tree, head)].some((at) => LEAVING_OUT.has(prepositionOf(tree, at) ?? ""));

/** Whether an actor only tells what somebody or something was or is from: "a former Peruvian envoy", "Peruvian-made", "without Peru". */
export function isOnlyNamed(tree: Tree, { head, first, last }: Mention): boolean {
  if (isAbsent(tree, head) || isDistance(tree, head)) return true;
  if (/^[-‐‑]$/u.test(tree.tokens[last]?.text ?? "") && ORIGINS.has(tree.tokens[last + 1]?.text.toLowerCase() ?? "")) return true;
  // "The pro-Peruvian leader" is not Peru's.
  const before = tree.tokens.slice(Math.max(0, first - 2), first).map(({ text }) => text);
  if (/(?:^|\s)pro [-‐‑]$/iu.test(before.join(" ")) || /^pro[-‐‑]/iu.test(tree.tokens[head]?.text ?? "")) return true;
  const noun = headOf(tree, head);
  return noun >= 0 && /^(?:amod|compound|nmod)/u.test(deprelOf(tree, head)) && isEstranged(tree, noun);
}
