/**
 * Deeds told by repeating those before: "Peru imposed sanctions on Laos. Kenya followed suit", "so did Chad", "Laos responded in kind". Whom
 * the deed is done to is not named again; the word that stands for the deed stands for him too.
 */
import { DEFAULT_CONFIDENCE, type Claim, type Mention, type ParsedToken, type Status } from "../vocabulary/index.ts";
import { claimantInSentence, type Reported } from "./attribution.ts";
import { span } from "./claims.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { fillersOf } from "./fillers.ts";
import { isHomeAffair } from "./gazetteer/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { statusOf } from "./modality.ts";
import { surfaceSubjects } from "./subject.ts";
import { resolveTime } from "./time.ts";
import {
  climb,
  dependents,
  deprelOf,
  headOf,
  isRelation,
  isVerbal,
  lemmaOf,
  pathToRoot,
  prepositionOf,
  textOf,
  tokenIn,
  type Tree,
} from "./tree.ts";

/** A sentence with the claims that it makes. */
export interface Told {
  readonly reported: Reported;
  readonly claims: readonly Claim[];
}

type EchoKnowledge = Pick<Knowledge, "clauses" | "gazetteer" | "ontology">;

/** How sure an echo is of what it repeats; claims that are not shown are not repeated. */
const REPEATED = 0.8;

/** Prepositions of whom something is done to. */
const TO_WHOM: ReadonlySet<string> = new Set(["to", "with", "for", "against"]);

/** Labels of words that belong to another word of their phrase. */
const OWNERS = ["nmod", "amod", "compound", "flat", "conj", "appos"] as const;

/** Labels of what is told beside what a sentence says. */
const BESIDE = ["advcl", "acl", "appos"] as const;

/** A verb that repeats what was told before, and the word by which it does: "followed" and "suit". */
interface Echo {
  readonly verb: ParsedToken;
  readonly word: ParsedToken;
  /** Whether only he to whom the deed was done can repeat it: "hit back". */
  readonly isReturned: boolean;
}

/** "So did Laos": whether a verb has its subject behind it and "so" before it. */
const isInverted = (tree: Tree, { index, lemma }: ParsedToken): boolean =>
  textOf(tree, index - 1) === "so" &&
  ["do", "have"].includes(lemma) &&
  dependents(tree, index, "nsubj", "obj").some((at) => at > index);

/** What a verb may say besides the word by which it repeats: of whom it is done to nothing. */
function isSaidOfOthers(tree: Tree, verb: number, word: number): boolean {
  const others = [
    ...dependents(tree, verb, "obj", "xcomp", "ccomp", "obl").filter((at) => at !== word),
    ...dependents(tree, word, "nmod", "obl"),
  ];
  // "Did the same to Kenya" does it to another; "did the same on Monday" does not.
  return others.some((at) => prepositionOf(tree, at) === null || TO_WHOM.has(prepositionOf(tree, at) ?? ""));
}

/** The echo that a verb is; undefined where it says something itself. */
function echoOf(tree: Tree, verb: ParsedToken, { echoing, returning }: ClauseLexicon): Echo | undefined {
  const before = tree.tokens[verb.index - 1];
  if (before !== undefined && isInverted(tree, verb)) return { verb, word: before, isReturned: false };
  const said = dependents(tree, verb.index, "obj", "advmod", "compound:prt", "obl");
  for (const [words, isReturned] of [[echoing.get(verb.lemma), false] as const, [returning.get(verb.lemma), true] as const]) {
    const word = tree.tokens[said.find((at) => words?.has(lemmaOf(tree, at)) === true) ?? -1];
    if (word !== undefined && !isSaidOfOthers(tree, verb.index, word.index)) return { verb, word, isReturned };
  }
  return undefined;
}

/** Who repeats it: the subject, which may stand behind "so did". */
function doersOf({ tree, mentions }: Reported, { verb, word }: Echo, lexicon: ClauseLexicon): readonly Mention[] {
  const behind = word.index < verb.index ? dependents(tree, verb.index, "obj") : [];
  const subjects = [...surfaceSubjects(tree, verb.index, lexicon), ...behind];
  return subjects.flatMap((at) => fillersOf({ tree, mentions, lexicon }, at)).map(({ mention }) => mention);
}

/** Whether a token is a subject, or belongs to one: "Peru's president". */
function isSubject(tree: Tree, token: number): boolean {
  const at = climb(tree, token, (part) => OWNERS.some((relation) => isRelation(deprelOf(tree, part), relation)));
  return isRelation(deprelOf(tree, at), "nsubj");
}

/** Whether a word tells of something beside what its sentence says: "condemning the raid", "which had armed Peru". */
const isBeside = (tree: Tree, token: number): boolean =>
  pathToRoot(tree, token).some((at) => BESIDE.some((relation) => isRelation(deprelOf(tree, at), relation)));

/** A claim with the subject of its sentence as its source; nothing where the sentence says something else of its subject, or two do it together. */
function ofSubject(tree: Tree, claim: Claim, isSymmetric: boolean): readonly Claim[] {
  const { source, target, trigger } = claim.evidence;
  if (claim.confidence < DEFAULT_CONFIDENCE || isBeside(tree, tokenIn(tree, trigger))) return [];
  const [isSource, isTarget] = [isSubject(tree, tokenIn(tree, source)), isSymmetric && isSubject(tree, tokenIn(tree, target))];
  if (isSource === isTarget) return [];
  return [isSource ? claim : { ...claim, source: claim.target, target: claim.source }];
}

/** "They denounced it; so did Laos": whether a clause with a subject of its own goes on from another, which says what is repeated. */
const goesOn = (tree: Tree, verb: ParsedToken): boolean =>
  pathToRoot(tree, verb.index).some(
    (at) =>
      (dependents(tree, at, "nsubj").length > 0 || isInverted(tree, verb)) &&
      ["conj", "parataxis"].some((relation) => isRelation(deprelOf(tree, at), relation)) &&
      headOf(tree, at) < at &&
      isVerbal(tree, headOf(tree, at)),
  );

/** What an echo in one sentence may repeat: claims before it in the sentence, or else, where it goes on from nothing there, those of the sentence before. */
function repeatable(here: Told, before: Told | undefined, { verb }: Echo, symmetric: ReadonlySet<string>): readonly Claim[] {
  const told = ({ reported, claims }: Told): readonly Claim[] =>
    claims.flatMap((claim) => ofSubject(reported.tree, claim, symmetric.has(claim.relation)));
  const nearer = told({ ...here, claims: here.claims.filter(({ evidence }) => evidence.trigger.end <= verb.start) });
  const isDone = nearer.length > 0 || before === undefined || goesOn(here.reported.tree, verb);
  return isDone ? nearer : told(before);
}

/** The status of a deed repeated: as it was told, unless the echo says that it is to come, or may be, or is not so; of what was ended or denied nothing. */
function statusOfEcho(tree: Tree, verb: number, status: Status, clauses: ClauseLexicon): Status | null {
  const own = statusOf(tree, verb, null, clauses);
  if (own === "actual") return status;
  return status === "ended" || status === "negated" ? null : own;
}

/** A claim told again of somebody else, by the words of the echo; of whom it was done to, it is done to whoever did it. */
function repeated(claim: Claim, doer: Mention, { verb, word }: Echo, isSymmetric: boolean): Claim {
  const sufferer = claim.target.principal.id === doer.actor.principal.id ? claim.source : claim.target;
  const ends = [
    { actor: doer.actor, span: span(doer) },
    { actor: sufferer, span: span(word) },
  ] as const;
  const [source, target] = isSymmetric && ends[0].actor.id > ends[1].actor.id ? [ends[1], ends[0]] : ends;
  const evidence = { ...claim.evidence, trigger: span(verb), source: source.span, target: target.span };
  const confidence = Math.round(1000 * REPEATED * Math.min(claim.confidence, doer.certainty)) / 1000;
  return { ...claim, source: source.actor, target: target.actor, evidence, confidence };
}

/** What somebody may repeat of what was told: what was done to him, if anything was; else what another did to a third. */
function repeatableBy(
  doer: Mention,
  claims: readonly Claim[],
  { isReturned }: Echo,
  symmetric: ReadonlySet<string>,
): readonly Claim[] {
  const { id } = doer.actor.principal;
  const suffered = claims.filter(({ relation, target }) => target.principal.id === id && !symmetric.has(relation));
  if (suffered.length > 0 || isReturned) return suffered;
  return claims.filter(({ source, target }) => source.principal.id !== id && target.principal.id !== id);
}

const isSame = (one: Claim, { relation, source, target }: Claim): boolean =>
  one.relation === relation && one.source.principal.id === source.principal.id && one.target.principal.id === target.principal.id;

/** Claims of a sentence and those that it repeats; of what is told twice, as in "Peru condemned it, and so did Laos", the surer one. */
export function withEchoes(claims: readonly Claim[], echoes: readonly Claim[]): readonly Claim[] {
  const isTold = (echo: Claim, at: number): boolean =>
    claims.some((claim) => isSame(claim, echo) && claim.confidence >= echo.confidence) ||
    echoes.some(
      (other, n) =>
        isSame(other, echo) && (other.confidence > echo.confidence || (other.confidence === echo.confidence && n < at)),
    );
  return [
    ...claims.filter((claim) => !echoes.some((echo) => isSame(echo, claim) && echo.confidence > claim.confidence)),
    ...echoes.filter((echo, at) => !isTold(echo, at)),
  ];
}

/** The claims of a sentence that repeats the deeds of the clause or the sentence before, in order of place. Pure; O(tokens × claims). */
export function echoed(
  { text, date }: { readonly text: string; readonly date: string | null },
  here: Told,
  before: Told | undefined,
  { clauses, gazetteer, ontology }: EchoKnowledge,
): readonly Claim[] {
  const { tree } = here.reported;
  const symmetric = new Set(ontology.relations.flatMap((relation) => (relation.symmetric ? [relation.id] : [])));
  const echoes = tree.tokens.flatMap((verb) => echoOf(tree, verb, clauses) ?? []);
  if (echoes.length === 0) return [];
  const { start, end } = tree.sentence;
  const sentence = { start, end, text: text.slice(start, end) };
  const time = resolveTime(sentence.text, date);
  return echoes.flatMap((echo) => {
    const doers = doersOf(here.reported, echo, clauses);
    const claimant = claimantInSentence(here.reported, echo.verb.index, clauses)?.actor ?? null;
    const claims = repeatable(here, before, echo, symmetric);
    return doers.flatMap((doer) =>
      repeatableBy(doer, claims, echo, symmetric).flatMap((claim): readonly Claim[] => {
        const status = statusOfEcho(tree, echo.verb.index, claim.status, clauses);
        const again = repeated(claim, doer, echo, symmetric.has(claim.relation));
        if (status === null || isHomeAffair(gazetteer, again.source, again.target)) return [];
        return [{ ...again, status, claimant, time, evidence: { ...again.evidence, sentence } }];
      }),
    );
  });
}
