/** The two who meet: "Silva met Tanaka", "Silva held talks with Tanaka" are "they" and "the leaders" of what follows. */
import { type Tree, dependents, isRelation, lemmaOf, prepositionOf } from "../tree.ts";
import type { DescriptionWords } from "./description-words.ts";
import { idOf, type Referent, roleOf } from "./referents.ts";

/** Whether a verb tells of a meeting: by itself, or as what is held ("held talks"). */
function isMeeting(tree: Tree, verb: number, { meeting, holding, talks }: DescriptionWords): boolean {
  // "Silva called Tanaka a liar" is no call.
  if (meeting.has(lemmaOf(tree, verb)))
    return dependents(tree, verb, "xcomp").length === 0 && dependents(tree, verb, "obj").length < 2;
  return holding.has(lemmaOf(tree, verb)) && dependents(tree, verb, "obj").some((at) => talks.has(lemmaOf(tree, at)));
}

/** Whether a mention is who is met: the object of the verb, or behind "with" or "to", on the verb or on the talks that it holds. */
function isMet(tree: Tree, head: number, verb: number): boolean {
  const role = roleOf(tree, head);
  if (role.head === verb && isRelation(role.deprel, "obj")) return true;
  const isWith = ["with", "to"].includes(prepositionOf(tree, head) ?? "");
  return isWith && (role.head === verb || (tree.tokens[role.head]?.head === verb && isRelation(role.deprel, "nmod")));
}

/** "With Silva of Peru and Tanaka of Japan": who is coordinated with something behind the first who is met is met too. */
const isMetToo = (tree: Tree, { head }: Referent, guest: Referent | undefined): boolean =>
  guest !== undefined && isRelation(tree.tokens[head]?.deprel ?? "", "conj") && (tree.tokens[head]?.head ?? -1) >= guest.head;

/** The persons of the meeting that a sentence tells of as its main act, each of another principal; fewer than two where nobody met. */
export function metIn(tree: Tree, before: readonly Referent[], words: DescriptionWords): readonly Referent[] {
  const there = before.filter((r) => r.sentence === tree.sentence.index && r.mention !== null);
  const root = tree.tokens.find(({ head }) => head < 0);
  if (root === undefined || !isMeeting(tree, root.index, words)) return [];
  const hosts = there.filter((r) => r.isMainSubject && r.isPerson && !r.isPlural);
  const met = there.filter((r) => r.isPerson && !r.isPlural && isMet(tree, r.head, root.index));
  const guests = there.filter((r) => met.includes(r) || (r.isPerson && !r.isPlural && isMetToo(tree, r, met[0])));
  const all = [...hosts, ...guests];
  return hosts.length === 0 || guests.length === 0 || new Set(all.map(idOf)).size < all.length ? [] : all;
}
