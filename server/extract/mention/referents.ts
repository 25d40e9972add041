/** Referents: the mentions so far, each with what decides whether a pronoun or description can point back to it. */
import type { Mention, Parsed, ParsedToken } from "../../vocabulary/index.ts";
import { type Tree, buildTree, firstConjunct, isRelation, RELATIVE_PRONOUNS } from "../tree.ts";

/** Something named before: by a mention, or a noun that names no actor (`mention` null) and only competes. */
export interface Referent {
  readonly mention: Mention | null;
  readonly sentence: number;
  readonly head: number;
  readonly isSubject: boolean;
  /** Subject of the sentence's main clause. */
  readonly isMainSubject: boolean;
  /** An adjective ("Russian aggression"), or a place that is only a place ("in Moscow"). */
  readonly isAside: boolean;
  readonly isPossessor: boolean;
  /** By form, or a group, which is spoken of as many as often as one. */
  readonly isPlural: boolean;
  readonly isPerson: boolean;
}

/** The id of whom a referent acts for; empty where it names nobody. */
export const idOf = ({ mention }: Referent): string => mention?.actor.principal.id ?? "";

/** A parsed article as coreference walks it. */
export interface Trees {
  readonly trees: readonly Tree[];
  /** Sentences by their own index. */
  readonly position: ReadonlyMap<number, number>;
}

export function createTrees(sentences: readonly Parsed[]): Trees {
  return { trees: sentences.map(buildTree), position: new Map(sentences.map((sentence, i) => [sentence.index, i])) };
}

const isPluralToken = (token: ParsedToken | undefined): boolean => token !== undefined && /^NNP?S$/u.test(token.xpos);

/** The dependency of a token, a conjunct counting as its first conjunct. */
export function roleOf(tree: Tree, index: number): { readonly deprel: string; readonly head: number } {
  const at = tree.tokens[firstListed(tree, index)];
  return { deprel: at?.deprel ?? "", head: at?.head ?? -1 };
}

const LOCATIVE = 0.5;

export function referentOf(tree: Tree, mention: Mention, personNouns: ReadonlySet<string>): Referent {
  const token = tree.tokens[mention.head];
  // "The aid group Caritas": the name is what its noun is.
  const isNamed = token !== undefined && isRelation(token.deprel, "appos") && token.head === mention.first - 1;
  const { deprel, head } = roleOf(tree, isNamed ? token.head : mention.head);
  // "Kenya, wedged between two giants, hedges": a name that opens the sentence before a comma is whom it speaks of, however it was parsed.
  const isTopic = deprel === "root" && mention.first <= 1 && tree.tokens[mention.last]?.text === ",";
  const isSubject = isRelation(deprel, "nsubj") || isTopic;
  // "Hungary's foreign minister", "its foreign minister"
  const isByOffice = mention.form === "role" || mention.form === "description";
  const isRoleOfPerson = isByOffice && personNouns.has(token?.text.toLowerCase() ?? "") && !isPluralToken(token);
  return {
    mention,
    sentence: mention.sentence,
    head: mention.head,
    isSubject,
    isMainSubject: isTopic || (isSubject && (tree.tokens[head]?.head ?? 0) < 0),
    isAside:
      isRelation(deprel, "amod") ||
      isRelation(deprel, "compound") ||
      (mention.actor.kind === "place" && mention.certainty <= LOCATIVE),
    isPossessor: isRelation(deprel, "nmod:poss"),
    isPlural: mention.form === "name" || mention.form === "bracket" ? mention.actor.kind === "group" : isPluralToken(token),
    isPerson: mention.actor.kind === "person" || isRoleOfPerson,
  };
}

/** Nouns of a sentence that name no actor but may be what a pronoun means: subjects and objects. */
export function competitorsIn(tree: Tree, mentions: readonly Mention[], personNouns: ReadonlySet<string>): readonly Referent[] {
  const covered = new Set(mentions.map((mention) => mention.head));
  const inside = (index: number): boolean => covered.has(index) || mentions.some((m) => m.first <= index && index < m.last);
  return tree.tokens.flatMap((token): Referent[] => {
    const { deprel, head } = roleOf(tree, token.index);
    const isSubject = isRelation(deprel, "nsubj");
    if (!["NOUN", "PROPN"].includes(token.upos) || inside(token.index) || !(isSubject || isRelation(deprel, "obj"))) return [];
    const isPerson =
      personNouns.has(token.lemma.toLowerCase()) || personNouns.has(token.text.toLowerCase()) || token.upos === "PROPN";
    return [
      {
        mention: null,
        sentence: tree.sentence.index,
        head: token.index,
        isSubject,
        isMainSubject: isSubject && (tree.tokens[head]?.head ?? 0) < 0,
        isAside: false,
        isPossessor: false,
        isPlural: isPluralToken(token),
        isPerson,
      },
    ];
  });
}

/** The verb or other head of the clause that a token stands in. */
export function clauseOf(tree: Tree, index: number): number {
  let at = index;
  for (let i = 0; i < tree.tokens.length; i++) {
    const token = tree.tokens[at];
    if (token === undefined || token.head < 0) return at;
    const starts = ["advcl", "ccomp", "xcomp", "acl", "parataxis"].some((r) => isRelation(token.deprel, r));
    const verbalConjunct = isRelation(token.deprel, "conj") && ["VERB", "AUX"].includes(token.upos);
    if ((starts || verbalConjunct) && at !== index) return at;
    at = token.head;
  }
  return at;
}

/**
 * Tokens that are the subject, said or understood, of the verbs above a token: "they have no intention of invading it". What stands
 * under them as object does not mean them. Climbs only through clauses that have no subject of their own, the first that has one ends it.
 */
export function subjectAbove(tree: Tree, index: number): number | undefined {
  let at = tree.tokens[index]?.head ?? -1;
  for (let i = 0; i < tree.tokens.length && at >= 0; i++) {
    const subject = (tree.children[at] ?? []).find((child) => isRelation(tree.tokens[child]?.deprel ?? "", "nsubj"));
    if (subject !== undefined) return subject === index ? undefined : subject;
    at = tree.tokens[at]?.head ?? -1;
  }
  return undefined;
}

/**
 * The object that does what stands above a token: Russia in "allowing Russia to continue its war". Climbs through clauses without a
 * subject of their own, up to the first that another verb's object controls.
 */
export function controllerAbove(tree: Tree, index: number): number | undefined {
  let at = tree.tokens[index]?.head ?? -1;
  for (let i = 0; i < tree.tokens.length && at >= 0; i++) {
    const token = tree.tokens[at];
    const siblings = tree.children[token?.head ?? -1] ?? [];
    if ((tree.children[at] ?? []).some((child) => isRelation(tree.tokens[child]?.deprel ?? "", "nsubj"))) return undefined;
    const object = siblings.find((child) => tree.tokens[child]?.deprel === "obj" && child < at);
    if (isRelation(token?.deprel ?? "", "xcomp") && object !== undefined) return object;
    at = token?.head ?? -1;
  }
  return undefined;
}

/** Whether two tokens are arguments of the same verb, and so cannot mean the same actor ("Russia attacked it"). */
export function areCoArguments(tree: Tree, a: number, b: number): boolean {
  const left = roleOf(tree, a);
  const right = roleOf(tree, b);
  return left.head === right.head && left.head >= 0 && isArgument(left.deprel) && isArgument(right.deprel);
}

const isArgument = (deprel: string): boolean => ["nsubj", "obj", "iobj", "obl"].some((r) => isRelation(deprel, r));

/** How many times as often as the next an actor must be named to be meant where several would do. */
const STANDS_OUT = 2;

/** The last referent of the actor that is named far more often than any other of these; undefined where none is. */
export function standsOut(referents: readonly Referent[]): Referent | undefined {
  const groups = [...Map.groupBy(referents, (r) => r.mention?.actor.principal.id ?? "")].toSorted(
    (a, b) => b[1].length - a[1].length,
  );
  const [first, second] = groups;
  return first !== undefined && first[1].length >= STANDS_OUT * (second?.[1].length ?? 0) ? first[1].at(-1) : undefined;
}

/** Principals of a sentence's subject, of all coordinated with it, and of the noun that a relative subject stands for. */
export function principalsAt(tree: Tree, referents: readonly Referent[], subject: number | undefined): ReadonlySet<string> {
  if (subject === undefined) return new Set();
  const verb = tree.tokens[subject]?.head ?? -1;
  const relative = RELATIVE_PRONOUNS.has(tree.tokens[subject]?.text.toLowerCase() ?? "");
  const noun = relative && isRelation(tree.tokens[verb]?.deprel ?? "", "acl") ? (tree.tokens[verb]?.head ?? -1) : -1;
  const there = referents.filter(
    (r) =>
      r.sentence === tree.sentence.index &&
      ((r.isSubject && roleOf(tree, r.head).head === verb) ||
        (noun >= 0 && firstListed(tree, r.head) === firstListed(tree, noun))),
  );
  return new Set(there.flatMap((r) => r.mention?.actor.principal.id ?? []));
}

/** Of "Mr Silva" the title, on which the rest of the tree hangs. */
const LISTED: readonly string[] = ["conj", "flat"];

/** The first of those that a token is coordinated with, and of a name the word that the tree knows it by. */
export const firstListed = (tree: Tree, index: number): number => firstConjunct(tree, index, LISTED);
