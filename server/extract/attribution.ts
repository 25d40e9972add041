/**
 * Who says so: the claimant of what stands at a token. Reporting verbs that govern it, "according to", a speaker before or after
 * the words, and quotations that run over several sentences. The innermost reporter wins.
 */
import type { Mention } from "../vocabulary/index.ts";
import { isCircumstance } from "./circumstances.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { fillersOf, WHEREABOUTS, type MentionIndex } from "./fillers.ts";
import { onceFor } from "./gazetteer/once.ts";
import { isUnconfirmed } from "./governors.ts";
import { isPresupposed, isReporting, isSetting } from "./presupposed.ts";
import { isPassive, surfaceSubjects } from "./subject.ts";
import {
  dependents,
  deprelOf,
  headOf,
  isRelation,
  isVerbal,
  lemmaOf,
  pathToRoot,
  predicateLemma,
  prepositionOf,
  subtree,
  type Tree,
} from "./tree.ts";

/** A sentence as attribution sees it. */
export interface Reported {
  readonly tree: Tree;
  readonly mentions: MentionIndex;
}

/** Double marks, some typed as two single ones, and ends of paragraphs. */
const QUOTATION_EDGE = /[“”"]|‘‘|‘’|’’|``|''|\n\s*\n/g;
const OPENING: ReadonlySet<string> = new Set(["“", "‘‘", "‘’", "``"]);
const CLOSING: ReadonlySet<string> = new Set(["”", "’’"]);

/** Tells of each offset of the text whether it stands inside a quotation; O(n) to make, O(log n) to ask. */
export function quotedSpans(text: string): (offset: number) => boolean {
  const edges: number[] = [];
  let open: boolean = false;
  for (const match of text.matchAll(QUOTATION_EDGE)) {
    const mark = match[0];
    if (mark.trim() !== "") {
      const opens: boolean = OPENING.has(mark) || (!CLOSING.has(mark) && !open);
      if (opens !== open) {
        edges.push(match.index);
        open = opens;
      }
    } else if (open) {
      // Each paragraph of a long quotation opens with a mark of its own, so that an end of paragraph may close it safely.
      edges.push(match.index);
      open = false;
    }
  }
  return (offset) => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low % 2 === 1;
  };
}

function subjectMentions(reported: Reported, verb: number, lexicon: ClauseLexicon): readonly Mention[] {
  const { tree } = reported;
  const subjects = isPassive(tree, verb)
    ? dependents(tree, verb, "obl").filter((at) => prepositionOf(tree, at) === "by")
    : surfaceSubjects(tree, verb, lexicon);
  return subjects.flatMap((at) => spokesmen(reported, at, lexicon));
}

/** Those who speak for an actor where a noun stands as the source: of "Peruvian witnesses", "reports from Lima" and "a Peruvian association" none. */
function spokesmen(reported: Reported, at: number, lexicon: ClauseLexicon): readonly Mention[] {
  const { tree } = reported;
  const noun = lemmaOf(tree, at).toLowerCase();
  const isPrivate = lexicon.privatePersons.has(noun) || lexicon.unofficial.has(noun);
  const isPlace = ({ head }: Mention): boolean => headOf(tree, head) === at && WHEREABOUTS.has(prepositionOf(tree, head) ?? "");
  return fillersOf({ ...reported, lexicon }, at)
    .filter(({ depth, mention }) => depth === 0 || !(isPrivate || (lexicon.tidings.has(noun) && isPlace(mention))))
    .map(({ mention }) => mention);
}

/** "…; London called the veto a disgrace": what says something of its own, or stands behind a semicolon, does not report what stands before. */
function saysItsOwn(tree: Tree, at: number, verb: number): boolean {
  const between = tree.tokens.slice(Math.min(at, verb), Math.max(at, verb));
  return dependents(tree, verb, "obj", "ccomp", "xcomp").length > 0 || between.some(({ text }) => text === ";");
}

/** The reporter set beside the words: "…, Blinken said", "said the minister"; not of what hangs on that verb itself, one of `below`. */
function besideReporter(reported: Reported, at: number, below: readonly number[], lexicon: ClauseLexicon): readonly Mention[] {
  const { tree } = reported;
  for (const child of dependents(tree, at, "parataxis")) {
    if (below.includes(child) || !isReporting(tree, child, lexicon) || saysItsOwn(tree, at, child)) continue;
    const found = subjectMentions(reported, child, lexicon);
    if (found.length > 0) return found;
  }
  return [];
}

/** The Camp David Accord accords with nothing. */
const isAccordingTo = (tree: Tree, phrase: number): boolean =>
  prepositionOf(tree, phrase)?.startsWith("according") === true || (isVerbal(tree, phrase) && lemmaOf(tree, phrase) === "accord");

/** "According to papers showing an Iraqi connection": what a clause says of the source is not the source; who wrote it is. */
function namedIn(reported: Reported, phrase: number, lexicon: ClauseLexicon): Mention | null {
  const { tree } = reported;
  // Beneath a source that speaks for nobody ("reports from Lima") nobody speaks.
  if (spokesmen(reported, phrase, lexicon).length === 0) return null;
  const clauses = subtree(tree, phrase).filter((at) => at !== phrase && isRelation(deprelOf(tree, at), "acl"));
  const isSaidOf = new Set(clauses.flatMap((at) => [...subtree(tree, at)]));
  for (const at of subtree(tree, phrase)) {
    const found = isSaidOf.has(at) ? undefined : spokesmen(reported, at, lexicon)[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** The source of a phrase "according to …" that hangs on the token. */
function accordingTo(reported: Reported, at: number, lexicon: ClauseLexicon): Mention | null {
  for (const phrase of dependents(reported.tree, at, "obl", "nmod", "advcl", "parataxis")) {
    const found = isAccordingTo(reported.tree, phrase) ? namedIn(reported, phrase, lexicon) : null;
    if (found !== null) return found;
  }
  return null;
}

// A sentence of thousands of claims asks for these again and again.
const accordingIn = onceFor(({ tokens }: Tree) => tokens.find(({ text }) => text.toLowerCase() === "according") ?? null);
const hasColon = onceFor(({ tokens }: Tree) => tokens.some(({ text }) => text === ":"));

/**
 * "…, according to Lima." at the end of a sentence, or at its start, covers the whole of it, wherever the parser hung it; between commas
 * it covers what stands before.
 */
function accordingToOfSentence(reported: Reported, index: number, lexicon: ClauseLexicon): Mention | null {
  const { tree } = reported;
  const word = accordingIn(tree);
  if (word === null) return null;
  const phrase = word.upos === "VERB" && word.deprel !== "case" ? word.index : headOf(tree, word.index);
  const covered = subtree(tree, phrase);
  const rest = tree.tokens.slice((covered.at(-1) ?? 0) + 1).filter(({ upos }) => upos !== "PUNCT");
  const isSetOff = tree.tokens[word.index - 1]?.text === ",";
  const isEnclosed = isSetOff && tree.tokens[(covered.at(-1) ?? 0) + 1]?.text === ",";
  const covers = (isSetOff && rest.length === 0) || (isEnclosed && index < word.index) || word.index === 0;
  return covers ? namedIn(reported, phrase, lexicon) : null;
}

/** Of "Peru denied Laos's claim that it had armed Kenya" Peru says that it has not. */
function denierOf(reported: Reported, claim: number, lexicon: ClauseLexicon): Mention | undefined {
  const { tree } = reported;
  const verb = headOf(tree, claim);
  const isDenied = isRelation(deprelOf(tree, claim), "obj") && isVerbal(tree, verb);
  const denies = lexicon.statusVerbs.some(({ status, lemmas }) => status === "negated" && lemmas.has(predicateLemma(tree, verb)));
  return isDenied && denies ? subjectMentions(reported, verb, lexicon)[0] : undefined;
}

const COMPLEMENTS = ["ccomp", "xcomp", "advcl", "acl", "obj", "obl", "parataxis"];

/** The claimant named in the sentence itself for what stands at `index`; null where the article asserts it. */
export function claimantInSentence(reported: Reported, index: number, lexicon: ClauseLexicon): Mention | null {
  const { tree } = reported;
  const path = pathToRoot(tree, index);
  for (const at of path) {
    const according = accordingTo(reported, at, lexicon);
    if (according !== null) return according;
    const beside = besideReporter(reported, at, path, lexicon)[0];
    if (beside !== undefined) return beside;
    const governor = headOf(tree, at);
    if (governor < 0) break;
    const deprel = deprelOf(tree, at);
    if (isSetting(tree, at, governor, lexicon) || (at === index && isPresupposed(tree, at, lexicon))) return null;
    if (!COMPLEMENTS.some((relation) => isRelation(deprel, relation)) || isCircumstance(tree, at, lexicon)) continue;
    if (isUnconfirmed({ tree, lexicon }, governor)) return null;
    const isDeed = /^obj|^obl|^xcomp/u.test(deprel) && lexicon.clauseReporters.has(lemmaOf(tree, governor));
    if (isReporting(tree, governor, lexicon) && !isDeed && !isRelation(deprel, "parataxis")) {
      // A noun governed by a verb of speech is its topic; what is said of it is reported too ("denied the attack", "accused Iran of attacks").
      const found = subjectMentions(reported, governor, lexicon)[0];
      if (found !== undefined) return found;
    }
    if (isRelation(deprel, "acl") && lexicon.reportingNouns.has(lemmaOf(tree, governor))) {
      const denier = denierOf(reported, governor, lexicon);
      if (denier !== undefined) return denier;
      const owner = dependents(tree, governor, "nmod:poss", "amod", "compound").flatMap((token) =>
        fillersOf({ ...reported, lexicon }, token),
      )[0];
      if (owner !== undefined) return owner.mention;
    }
  }
  return accordingToOfSentence(reported, index, lexicon) ?? beforeColon(reported, index, lexicon);
}

/** "Lima told the envoys that the truce was broken: Laos had shelled a village": what stands behind a colon is said by who speaks before it. */
function beforeColon(reported: Reported, index: number, lexicon: ClauseLexicon): Mention | null {
  if (!hasColon(reported.tree)) return null;
  let colon = index - 1;
  while (colon > 0 && reported.tree.tokens[colon]?.text !== ":") colon--;
  return speakerOf(reported, lexicon, colon);
}

/** The one who speaks in a sentence, or in what of it stands before a token: the subject of its first reporting verb. */
function speakerOf(reported: Reported, lexicon: ClauseLexicon, end = Infinity): Mention | null {
  for (const token of reported.tree.tokens) {
    if (token.index >= end) break;
    if (!isReporting(reported.tree, token.index, lexicon)) continue;
    const found = subjectMentions(reported, token.index, lexicon)[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** Words of who speaks for himself: a report that only sums up what somebody said has none. */
const FIRST_PERSON: ReadonlySet<string> = new Set(["i", "we", "us", "me", "our", "my"]);

/** "The minister said:" at the end of a sentence, or before her own words: what goes on in the third person is the article's. */
const opensStatement = (tree: Tree, lexicon: ClauseLexicon): boolean =>
  tree.tokens.some(({ text }, at) => {
    if (text !== ":") return false;
    const said = tree.tokens.slice(at + 1).filter(({ upos }) => upos !== "PUNCT");
    const isOwn = said.length === 0 || said.some((word) => FIRST_PERSON.has(word.text.toLowerCase()));
    return isOwn && tree.tokens.slice(Math.max(0, at - LONGEST_TAG), at).some(({ index }) => isReporting(tree, index, lexicon));
  });

/** Words between the verb of speech and its colon: "said in Lima on Monday:". */
const LONGEST_TAG = 6;

/** "Notes to editors", "ENDS". */
const isHeading = ({ tokens }: Tree, { statementEnds }: ClauseLexicon): boolean =>
  statementEnds.has(
    tokens
      .filter(({ upos }) => upos !== "PUNCT")
      .map(({ text }) => text.toLowerCase())
      .join(" "),
  );

/** Whether a sentence speaks of somebody by the word that told who speaks: the statement of "the Secretary" is over. */
const isNamedAgain = ({ tree, mentions }: Reported, speaker: Mention, word: string): boolean =>
  [...mentions.keys()].some(
    (at) => tree.tokens[at]?.text === word && mentions.get(at)?.some((m) => m.actor.id === speaker.actor.id),
  );

/**
 * The speaker of each sentence of a statement without quotation marks, as governments publish them: all that follows "the minister said:"
 * up to a quotation or to the sentence that speaks of the minister again. Null outside statements.
 */
export function statementSpeakers(
  sentences: readonly Reported[],
  isQuoted: (offset: number) => boolean,
  lexicon: ClauseLexicon,
): readonly (Mention | null)[] {
  let speaker: Mention | null = null;
  let word = "";
  return sentences.map((sentence) => {
    const { tree } = sentence;
    if (
      isHeading(tree, lexicon) ||
      tree.tokens.some((token) => isQuoted(token.start)) ||
      (speaker !== null && isNamedAgain(sentence, speaker, word))
    )
      speaker = null;
    const said: Mention | null = speaker;
    if (opensStatement(tree, lexicon)) {
      speaker = speakerOf(sentence, lexicon);
      word = tree.tokens[speaker?.head ?? -1]?.text ?? "";
    }
    return said;
  });
}

/**
 * The speaker of each sentence's quotation, for claims that stand in quotation marks and have no reporter of their own in the sentence:
 * the sentence's own speaker, else that of the sentence before it in the same run of quotation, else that of the one after.
 */
export function quotationSpeakers(
  sentences: readonly Reported[],
  isQuoted: (offset: number) => boolean,
  lexicon: ClauseLexicon,
): readonly (Mention | null)[] {
  const own = sentences.map((sentence) => speakerOf(sentence, lexicon));
  const touchesQuote = sentences.map(({ tree }) => tree.tokens.some((token) => isQuoted(token.start)));
  return sentences.map((_, at) => {
    if (!touchesQuote[at]) return null;
    for (let back = at; back >= 0 && at - back <= 4; back--) {
      const speaker = own[back];
      if (speaker !== undefined && speaker !== null) return speaker;
      if (back > 0 && !touchesQuote[back - 1]) break;
    }
    return own[at + 1] ?? own[at - 1] ?? null;
  });
}
