/**
 * Replies that leave unsaid whom they are given to: "Peru asked Laos for tanks. Laos refused", "the request was turned down", "Peru seized a
 * tanker of Laos. Laos demanded an apology". Who was asked, offered, accused or harmed in the clause or the sentence before replies to whoever did so.
 */
import { DEFAULT_CONFIDENCE, type Actor, type Claim, type Mention, type ParsedToken } from "../vocabulary/index.ts";
import { claimantInSentence } from "./attribution.ts";
import { span } from "./claims.ts";
import type { ClauseLexicon, Reply } from "./clause-lexicon.ts";
import type { Told } from "./echoed.ts";
import { fillersOf } from "./fillers.ts";
import { isHomeAffair } from "./gazetteer/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { statusOf } from "./modality.ts";
import { surfaceSubjects } from "./subject.ts";
import { resolveTime } from "./time.ts";
import {
  RELATIVE_PRONOUNS,
  dependents,
  deprelOf,
  isRelation,
  lemmaOf,
  pathToRoot,
  predicateLemma,
  prepositionOf,
  subtree,
  tokenIn,
  type Tree,
} from "./tree.ts";

type ReplyKnowledge = Pick<Knowledge, "clauses" | "gazetteer">;

/** How sure a reply is of whom it is given to, beside what it replies to; claims that are not shown are not replied to. */
const REPLIED = 0.8;

/** In the lexicon, for a verb that says all by itself. */
const NOTHING_MORE = "*";

const WILL: ReadonlySet<string> = new Set(["will", "would", "shall"]);
const THIRD_PERSON: ReadonlySet<string> = new Set(["it", "he", "she", "they"]);

/** Whether a verb says nothing more: no object, no clause but "to do so", and it does not only report: "…, the president complains". */
function isBare(tree: Tree, verb: number, { reportingVerbs }: ClauseLexicon): boolean {
  if (deprelOf(tree, verb) === "parataxis" && reportingVerbs.has(lemmaOf(tree, verb))) return false;
  if (dependents(tree, verb, "obl").some((at) => prepositionOf(tree, at) === "to")) return false;
  return dependents(tree, verb, "obj", "iobj", "xcomp", "ccomp", "parataxis").every(
    (at) => lemmaOf(tree, at) === "do" && dependents(tree, at, "advmod").some((so) => lemmaOf(tree, so) === "so"),
  );
}

/** Whether a verb says one of these words: as its object, with "for" or "with", as an infinitive, or in a clause of what will be. */
function says(tree: Tree, verb: number, words: ReadonlySet<string>, lexicon: ClauseLexicon): boolean {
  if (words.has(NOTHING_MORE) && isBare(tree, verb, lexicon)) return true;
  return dependents(tree, verb, "obj", "obl", "xcomp", "ccomp", "advmod", "compound:prt").some((at) => {
    if (!words.has(predicateLemma(tree, at)) && !words.has(lemmaOf(tree, at))) return false;
    if (deprelOf(tree, at) === "obl") return ["for", "with"].includes(prepositionOf(tree, at) ?? "");
    return deprelOf(tree, at) !== "ccomp" || dependents(tree, at, "aux").some((aux) => WILL.has(lemmaOf(tree, aux)));
  });
}

/** A verb by which somebody replies, and how. */
interface Replying {
  readonly verb: ParsedToken;
  readonly reply: Reply;
  /** "The request was turned down": the noun for what was asked, where nobody is told of who replies. */
  readonly refused: ParsedToken | null;
}

/** Labels of verbs that say what somebody is to do, or of whom: "pressed Peru to give way", "Kenya, with which Laos severed ties". */
const SAID_OF_OTHERS: ReadonlySet<string> = new Set(["xcomp", "advcl", "acl", "acl:relcl", "csubj"]);

function replyingAt(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): readonly Replying[] {
  if (SAID_OF_OTHERS.has(verb.deprel)) return [];
  const lemma = predicateLemma(tree, verb.index);
  return lexicon.replies.flatMap((reply): Replying[] => {
    const [asked, ...others] = dependents(tree, verb.index, "nsubj:pass");
    if (asked !== undefined) {
      const isSaid = others.length > 0 || dependents(tree, verb.index, "obl:agent", "nmod", "obj").length > 0;
      const isRefused = reply.turningDown.has(lemma) && reply.asked.has(lemmaOf(tree, asked)) && !isSaid;
      return isRefused ? [{ verb, reply, refused: tree.tokens[asked] ?? null }] : [];
    }
    const words = reply.verbs.get(lemma) ?? reply.verbs.get(verb.lemma);
    return words !== undefined && says(tree, verb.index, words, lexicon) ? [{ verb, reply, refused: null }] : [];
  });
}

/** Whether a claim is one that is replied to in this way: "offered Laos a loan" is, and "sent Laos tanks" is not. */
function isRepliedTo({ after, prompts }: Reply, { tree }: Told["reported"], claim: Claim): boolean {
  const { relation, status, confidence, evidence } = claim;
  if (confidence < DEFAULT_CONFIDENCE || status === "negated" || status === "ended") return false;
  if (!after.has(relation)) return false;
  return (
    prompts.size === 0 || pathToRoot(tree, tokenIn(tree, evidence.trigger)).some((at) => prompts.has(predicateLemma(tree, at)))
  );
}

/** "Peru protested that Laos had closed its border": whether a verb only tells what the one at `above` says. */
function isTold(tree: Tree, verb: number, above: number): boolean {
  const path = pathToRoot(tree, verb);
  const to = path.indexOf(above);
  return path.slice(0, to < 0 ? 0 : to).some((at) => isRelation(deprelOf(tree, at), "ccomp"));
}

/** What is replied to: claims of the clauses before in the sentence, or else those of the sentence before. */
function repliedTo(here: Told, before: Told | undefined, { verb, reply }: Replying): readonly Claim[] {
  const within = ({ reported, claims }: Told): readonly Claim[] => claims.filter((claim) => isRepliedTo(reply, reported, claim));
  const { tree } = here.reported;
  const clauses = here.claims.filter(
    ({ evidence: { trigger } }) => trigger.end <= verb.start && !isTold(tree, verb.index, tokenIn(tree, trigger)),
  );
  const nearer = within({ ...here, claims: clauses });
  return nearer.length > 0 || before === undefined ? nearer : within(before);
}

interface Replier {
  readonly actor: Actor;
  readonly at: { readonly start: number; readonly end: number };
  readonly certainty: number;
}

/** The one to whom all of these claims do something; undefined where they are several. */
function sufferer(claims: readonly Claim[]): Actor | undefined {
  const [first] = claims;
  return claims.every(({ target }) => target.principal.id === first?.target.principal.id) ? first?.target : undefined;
}

/** Who replies: the subject, or where it is left unsaid or a pronoun whoever was asked. */
function repliersOf(
  here: Told,
  { verb, reply, refused }: Replying,
  claims: readonly Claim[],
  lexicon: ClauseLexicon,
): readonly Replier[] {
  const { tree, mentions } = here.reported;
  const asked = sufferer(claims);
  const subjects = surfaceSubjects(tree, verb.index, lexicon);
  const [subject] = subjects;
  const pronoun = tree.tokens[subject ?? -1];
  const isPronoun = THIRD_PERSON.has(pronoun?.text.toLowerCase() ?? "");
  // Of two who quarrel "it" may be either.
  if (isPronoun && !reply.isByWhoWasAsked) return [];
  const word = refused ?? (isPronoun ? pronoun : undefined);
  if (word !== undefined) return asked === undefined ? [] : [{ actor: asked, at: span(word), certainty: REPLIED }];
  return subjects
    .flatMap((at) => fillersOf({ tree, mentions, lexicon }, at))
    .map(({ mention }) => ({ actor: mention.actor, at: span(mention), certainty: mention.certainty }));
}

/** Whether somebody else is named in what a verb says; then patterns tell whom it is said to. */
function isAddressed({ tree, mentions }: Told["reported"], verb: number, replier: Actor): boolean {
  const subjects = new Set(dependents(tree, verb, "nsubj", "nsubj:pass", "conj", "parataxis").flatMap((at) => subtree(tree, at)));
  // "Demanded their release": whose release it is asks nobody for it.
  const isOther = ({ actor, form, head }: Mention): boolean =>
    actor.principal.id !== replier.principal.id && !(form === "pronoun" && deprelOf(tree, head) === "nmod:poss");
  const isWhom = (at: number): boolean => RELATIVE_PRONOUNS.has(lemmaOf(tree, at)) && prepositionOf(tree, at) !== null;
  return subtree(tree, verb).some((at) => !subjects.has(at) && (isWhom(at) || (mentions.get(at) ?? []).some(isOther)));
}

/** The claims of a sentence that replies to the clause or the sentence before, in order of place. Pure; O(tokens × claims). */
export function replied(
  { text, date }: { readonly text: string; readonly date: string | null },
  here: Told,
  before: Told | undefined,
  { clauses, gazetteer }: ReplyKnowledge,
): readonly Claim[] {
  const { tree } = here.reported;
  const replying = tree.tokens.flatMap((token) => (token.upos === "VERB" ? replyingAt(tree, token, clauses) : []));
  if (replying.length === 0) return [];
  const { start, end } = tree.sentence;
  const sentence = { start, end, text: text.slice(start, end) };
  const time = resolveTime(sentence.text, date);
  return replying.flatMap((one) => {
    const { verb, reply } = one;
    const claims = repliedTo(here, before, one);
    const status = statusOf(tree, verb.index, null, clauses);
    const claimant = claimantInSentence(here.reported, verb.index, clauses)?.actor ?? null;
    if (claims.length === 0 || status === null) return [];
    return repliersOf(here, one, claims, clauses).flatMap(({ actor, at, certainty }) => {
      if (isAddressed(here.reported, verb.index, actor)) return [];
      return claims.flatMap(({ source, target, confidence: known }): readonly Claim[] => {
        if (target.principal.id !== actor.principal.id || isHomeAffair(gazetteer, actor, source)) return [];
        const confidence = Math.round(1000 * REPLIED * Math.min(known, certainty)) / 1000;
        const evidence = { sentence, trigger: span(verb), source: at, target: span(verb) };
        return [
          {
            source: actor,
            relation: reply.relation,
            target: source,
            object: null,
            status,
            claimant,
            time,
            evidence,
            confidence,
            pattern: `${reply.relation}.reply`,
          },
        ];
      });
    });
  });
}
