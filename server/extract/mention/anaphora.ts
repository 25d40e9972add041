/** One token of a sentence as anaphor: a pronoun, or the head of a description, and what it stands for. */
import type { ParsedToken } from "../../vocabulary/index.ts";
import { isCurrent, roleAt } from "../gazetteer/index.ts";
import { type Tree, dependents, deprelOf, headOf, isRelation, lemmaOf } from "../tree.ts";
import { whoIsAnswered } from "./answered.ts";
import { apposedDeed } from "./apposed-deed.ts";
import { describedByOrder, sizeOfSet } from "./counted.ts";
import { type Described, describedOne, describedPerson } from "./descriptions.ts";
import { fellowObject } from "./fellow-object.ts";
import { harmersOf } from "./harmed.ts";
import { deterredBy } from "./deterred.ts";
import { isOfJudgedThing, isPaper } from "./judged-thing.ts";
import { conjunctOwner, receiverOver } from "./owners.ts";
import { antecedentOf, type PronounClass, pronounClass } from "./pronouns.ts";
import { whoIsHelped } from "./helped.ts";
import { notNamedBehind } from "./named-behind.ts";
import { officeHolder, ownCountry } from "./own-country.ts";
import { metIn } from "./meeting.ts";
import { principalsAt, type Referent, roleOf, subjectAbove } from "./referents.ts";
import { hostBefore } from "./related.ts";
import { coordinations } from "./sets.ts";
import { setOf, statesAt, theOther } from "./set-members.ts";
import { isOfNamelessMany, isOfUnlisted } from "./unlisted.ts";
import type { Walk } from "./walk.ts";
import { whoseDeed } from "./whose-deed.ts";

/**
 * Whether a pronoun is what somebody makes or ships, and so no actor ("bombed Kenya with drones, and now builds them itself"); in "ships
 * them grain" somebody is given it.
 */
function isMade(tree: Tree, index: number, making: ReadonlySet<string>): boolean {
  const verb = tree.tokens[index]?.head ?? -1;
  return (
    tree.tokens[index]?.deprel === "obj" &&
    making.has(lemmaOf(tree, verb)) &&
    dependents(tree, verb, "obj", "iobj", "xcomp").length === 1
  );
}

/** "If they set up radars, we will destroy them": things of the same sentence, and nobody, are destroyed or taken away. */
function isCleared({ descriptions }: Walk, tree: Tree, index: number, before: readonly Referent[]): boolean {
  const { deprel = "", head = -1, text = "" } = tree.tokens[index] ?? {};
  const things = before.some(
    (r) => r.sentence === tree.sentence.index && r.mention === null && r.isPlural && !r.isPerson && r.head < index,
  );
  return text.toLowerCase() === "them" && deprel === "obj" && things && descriptions.clearing.has(lemmaOf(tree, head));
}

/** "What if Peru wins?", "Many ask what happens if Peru wins": whether a sentence asks or supposes. */
const supposes = (tree: Tree): boolean =>
  tree.tokens.some(
    ({ index, text, deprel }) =>
      text === "?" || (deprel === "advcl" && dependents(tree, index, "mark").some((mark) => lemmaOf(tree, mark) === "if")),
  );

/** "What if Peru wins? It would embolden Laos": what would follow from something supposed is done by nobody; "It would go, he said" is news. */
function isSupposed({ treeOf, clauses }: Walk, tree: Tree, index: number): boolean {
  const [pronoun, next] = tree.tokens;
  if (index > 0 || pronoun?.text !== "It" || next?.text !== "would") return false;
  const over = [tree.tokens[pronoun.head]?.head ?? -1, ...dependents(tree, pronoun.head, "parataxis")];
  const isReported = over.some((verb) => clauses.reportingVerbs.has(lemmaOf(tree, verb)));
  const before = treeOf(tree.sentence.index - 1);
  return !isReported && before !== undefined && supposes(before);
}

/** Whether a pronoun that nothing beside it explains means nobody whom the text names. */
const meansNobody = (walk: Walk, tree: Tree, index: number, kind: PronounClass, before: readonly Referent[]): boolean =>
  isMade(tree, index, walk.descriptions.making) ||
  isSupposed(walk, tree, index) ||
  isCleared(walk, tree, index, before) ||
  (kind !== "person" && isOfUnlisted(walk, tree, index, before)) ||
  isOfJudgedThing(walk, tree, index) ||
  isPaper(walk, tree, index, before) ||
  isOfNamelessMany(walk, tree, index, before);

/** Several who were named together, or met, before "they"; none where that is unsure, and not who does it to "them". */
function severalBefore(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): readonly Referent[] {
  const isObject = ["obj", "iobj", "obl"].some((relation) => isRelation(deprelOf(tree, index), relation));
  const doers = principalsAt(tree, before, isObject ? subjectAbove(tree, index) : undefined);
  const others = before.filter(({ mention }) => !doers.has(mention?.actor.principal.id ?? ""));
  const together = coordinatedBefore(walk, tree, others);
  if (together.length > 1 && !together.some((r) => isWhereabouts(walk.treeOf(r.sentence), r.head))) return together;
  const met = together.length > 0 ? [] : metBefore(walk, tree, before);
  return met.length > 1 ? met : [];
}

/** What a pronoun of this class stands for. */
function resolvePronoun(
  walk: Walk,
  tree: Tree,
  token: ParsedToken,
  kind: PronounClass,
  before: readonly Referent[],
  mayBe: (referent: Referent) => boolean,
): Described | undefined {
  const { index } = token;
  const span = { first: index, last: index + 1, head: index };
  const beside = conjunctOwner(walk, tree, index);
  const owner = before.findLast((r) => r.sentence === tree.sentence.index && r.head === beside && r.mention !== null);
  if (beside !== undefined && owner === undefined && kind === "many") return undefined;
  const holder =
    owner ??
    receiverOver(walk, tree, index, before) ??
    deterredBy(walk, tree, index, before) ??
    whoIsHelped(walk, tree, index, before) ??
    fellowObject(tree, index, before);
  if (holder !== undefined) return { ...span, referents: [holder], certainty: 0.7 };
  if (meansNobody(walk, tree, index, kind, before)) return undefined;
  const several = kind === "many" ? severalBefore(walk, tree, index, before) : [];
  if (several.length > 0) return { ...span, referents: several, certainty: 0.7 };
  const voiced = kind === "thing" ? spokenFor(walk, tree, index, before) : undefined;
  if (voiced !== undefined && isSpokesman(tree, voiced))
    return { ...span, referents: [voiced], certainty: 0.7, isGovernment: true };
  const found =
    kind === "person"
      ? antecedentOf(tree, token, kind, notSpeaking(walk, tree, token, before), walk)
      : antecedentOf(tree, token, kind, before, walk, mayBe);
  if (found !== undefined) return { ...span, ...found };
  const speaker = kind === "thing" ? (speakerHarmed(walk, tree, index, before) ?? voiced) : undefined;
  return speaker === undefined ? undefined : { ...span, referents: [speaker], certainty: 0.6, isGovernment: true };
}

/** "Peru's president said Kenya had sunk one of its ships": what is harmed is of the state that he speaks for. */
function speakerHarmed(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Referent | undefined {
  const harmers = harmersOf(tree, index, walk.clauses);
  if (harmers.length === 0 || deprelOf(tree, index) !== "nmod:poss") return undefined;
  return before.findLast(
    ({ sentence, mention, head, isMainSubject, isPerson }) =>
      sentence === tree.sentence.index && mention !== null && isMainSubject && isPerson && !harmers.includes(head),
  );
}

/** "A spokesman for Hamas said it would": whoever only speaks for others says what they do, whoever was spoken of before. */
const isSpokesman = (tree: Tree, { mention }: Referent): boolean =>
  tree.tokens.slice(mention?.first ?? 0, mention?.last ?? 0).some(({ text }) => /^spokes(?:man|woman|person)$/iu.test(text));

/** "Peru's president said it had bombed Laos": what does something in what an official says is the state that he speaks for. */
function spokenFor(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Referent | undefined {
  const verb = headOf(tree, index);
  const said = headOf(tree, verb);
  const isTold =
    deprelOf(tree, index) === "nsubj" &&
    tree.tokens[verb]?.upos === "VERB" &&
    deprelOf(tree, verb) === "ccomp" &&
    walk.clauses.reportingVerbs.has(lemmaOf(tree, said));
  if (!isTold) return undefined;
  const speakers = dependents(tree, said, "nsubj");
  return before.findLast(
    ({ sentence, mention, head, isPerson }) =>
      sentence === tree.sentence.index && mention !== null && isPerson && speakers.includes(head),
  );
}

/** What the token at `index` stands for, as pronoun or as head of a description. */
export function resolveToken(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  const token = tree.tokens[index];
  if (token === undefined) return undefined;
  // What has a deed of its own ("rejected the offer") is whoever's who did it, however far back; other words are of the last who spoke.
  const meant =
    whoseDeed(walk, tree, index, before) ?? apposedDeed(walk, tree, index, before) ?? whoIsAnswered(walk, tree, index, before);
  if (meant !== undefined) return meant;
  const kind = pronounClass(tree, token, walk.cues);
  const mayBe = notNamedBehind(tree, index, walk.namedIn(tree.sentence.index), walk.cues);
  if (kind !== undefined) return resolvePronoun(walk, tree, token, kind, before, mayBe);
  const together = namedTogether(walk, tree, index);
  if (together !== undefined) return together;
  const own = ownCountry(walk, tree, index, before) ?? officeHolder(walk, tree, index, before);
  if (own !== undefined) return own;
  const other = theOther(tree, index, before);
  if (other !== undefined) return other;
  const set = sizeOfSet(tree, index, walk.descriptions);
  if (set !== undefined) {
    const referents = setOf(walk, tree, index, before, set.size);
    return referents.length < 2 ? undefined : { first: set.first, last: index + 1, head: index, referents, certainty: 0.65 };
  }
  return (
    describedByOrder(tree, index, () => coordinatedBefore(walk, tree, before), before) ??
    describedPerson(tree, index, before, walk.descriptions, (person) => titlesOf(walk, person)) ??
    describedOne(
      tree,
      index,
      before.filter(mayBe),
      walk.descriptions,
      { says: (r, noun) => says(walk, r, noun), isUnder: (r, noun) => isUnder(walk, r, noun) },
      (actor, state) => walk.gazetteer.entities.get(actor.id)?.country === state,
    ) ??
    theHosts(tree, index, before)
  );
}

/** What a description stands for where only the title has named it: "the kingdom" that the text itself never names. */
export function resolveByTitle(
  walk: Walk,
  tree: Tree,
  index: number,
  before: readonly Referent[],
  titled: readonly Referent[],
): Described | undefined {
  const noun = tree.tokens[index]?.text.toLowerCase() ?? "";
  const { descriptions } = walk;
  // "Both" and "each" alone are as often things.
  const isSet = noun !== "both" && noun !== "each" && sizeOfSet(tree, index, descriptions) !== undefined;
  const mayBe = isSet || descriptions.fromTitle.has(noun);
  return titled.length > 0 && mayBe ? resolveToken(walk, tree, index, [...titled, ...before]) : undefined;
}

const AT: ReadonlySet<string> = new Set(["in", "at", "near", "inside", "across", "throughout", "around", "within", "through"]);

/** "In Laos and Cambodia": where something happens, and who is there, "they" are not the states. */
const isWhereabouts = (tree: Tree | undefined, head: number): boolean =>
  tree !== undefined && dependents(tree, head, "case").some((at) => AT.has(tree.tokens[at]?.text.toLowerCase() ?? ""));

/** Actors named together in this sentence or, as subject or object, in the last one. */
function coordinatedBefore(walk: Walk, tree: Tree, before: readonly Referent[]): readonly Referent[] {
  for (const sentence of [tree.sentence.index, tree.sentence.index - 1]) {
    const there = walk.treeOf(sentence);
    const inSentence = before.filter((r) => r.sentence === sentence && r.mention !== null && !r.isAside);
    const together = there === undefined ? [] : coordinations(there, inSentence);
    // Of two lists in the sentence before, who acted is spoken of.
    const acting = sentence === tree.sentence.index ? undefined : together.find((group) => group.some((r) => r.isMainSubject));
    const last = acting ?? together.at(-1);
    if (last !== undefined) return last;
    if (inSentence.some((r) => r.isPlural)) return [];
  }
  return [];
}

/** "He fled," the minister said: in a quotation "he" is anybody but the speaker. "Silva fled," he said: who speaks is nobody whom he names. */
function notSpeaking(walk: Walk, tree: Tree, token: ParsedToken, before: readonly Referent[]): readonly Referent[] {
  const isHere = ({ sentence }: Referent): boolean => sentence === tree.sentence.index;
  const verb = tree.tokens[token.head]?.lemma.toLowerCase() ?? "";
  if (!walk.isQuoted(token.start) && isRelation(token.deprel, "nsubj") && walk.cues.saying.has(verb))
    return before.filter((r) => !(isHere(r) && r.isPerson && walk.isQuoted(r.mention?.start ?? -1)));
  const speaker = walk.speakerAt(token.start, tree.sentence.index)?.actor.id;
  return speaker === undefined ? before : before.filter(({ mention, isPerson }) => !isPerson || mention?.actor.id !== speaker);
}

/** Who met in the sentence before. */
function metBefore(walk: Walk, tree: Tree, before: readonly Referent[]): readonly Referent[] {
  const there = walk.treeOf(tree.sentence.index - 1);
  // "As rioters threw stones. They …": others may be meant.
  const isSure = before.every((r) => r.sentence !== tree.sentence.index - 1 || !(r.isPlural && r.isSubject));
  return there === undefined || !isSure ? [] : metIn(there, before, walk.descriptions);
}

/** "The hosts": the state of the town named last. */
function theHosts(tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  const [article, noun] = [tree.tokens[index - 1], tree.tokens[index]].map((token) => token?.text.toLowerCase());
  const host = noun === "hosts" && article === "the" ? hostBefore(tree.sentence.index, before) : undefined;
  return host === undefined
    ? undefined
    : { first: index - 1, last: index + 1, head: index, referents: [host], certainty: 0.6, isGovernment: true };
}

/** The noun over a name, or what does or suffers the verb over it: "the *army* of Chad", "the *army* seized power in Chad". */
function wordsOver(tree: Tree, head: number): readonly ParsedToken[] {
  const above = tree.tokens[roleOf(tree, head).head];
  if (above === undefined) return [];
  return above.upos === "VERB" ? dependents(tree, above.index, "nsubj", "obj").flatMap((at) => tree.tokens[at] ?? []) : [above];
}

/** Whether an actor was called by this noun: "the Sudanese army", "Sudan's army chief". */
function says(walk: Walk, { sentence, mention }: Referent, noun: string): boolean {
  const words = walk.treeOf(sentence)?.tokens.slice(mention?.first ?? 0, mention?.last ?? 0) ?? [];
  return words.some(({ text }) => text.toLowerCase() === noun);
}

/** Whether an actor was called by this noun or named under it. */
function isUnder(walk: Walk, referent: Referent, noun: string): boolean {
  const tree = walk.treeOf(referent.sentence);
  const { mention, isSubject } = referent;
  const over = tree === undefined || mention === null || isSubject ? [] : wordsOver(tree, mention.head);
  return says(walk, referent, noun) || over.some(({ text }) => text.toLowerCase() === noun);
}

/** "the two Koreas", "the Baltic states": states that one word or two name at once. */
function namedTogether(walk: Walk, tree: Tree, index: number): Described | undefined {
  const { together } = walk.descriptions;
  const word = tree.tokens[index]?.text ?? "";
  const ids = together.get(word) ?? together.get(`${tree.tokens[index - 1]?.text ?? ""} ${word}`) ?? [];
  const referents = statesAt(walk, tree, index, ids, 1);
  return referents.length < 2
    ? undefined
    : { first: together.has(word) ? index : index - 1, last: index + 1, head: index, referents, certainty: 0.9 };
}

/** All that a person is called, in small letters: the name, the offices held at the article's date, and the words it was named with. */
function titlesOf({ gazetteer, article, treeOf }: Walk, { mention, sentence }: Referent): string {
  const entity = gazetteer.entities.get(mention?.actor.id ?? "");
  const date = article.date;
  const held = entity?.roles.filter((role) => date !== null && isCurrent(role, date)) ?? [];
  const last = entity === undefined ? undefined : roleAt(entity, date);
  const words = treeOf(sentence)?.tokens.slice(mention?.first ?? 0, mention?.last ?? 0) ?? [];
  const titles = [last, ...held].map((role) => role?.title ?? "");
  return [mention?.actor.name ?? "", ...titles, ...words.map(({ text }) => text)].join(" ").toLowerCase();
}
