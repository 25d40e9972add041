/**
 * Mends what the parser is known to get wrong, where grammar or a lexicon tells better. Runs between the parser and everything else: what
 * is mended, and in what order, stands at `repair`; the rules stand in modules by what they mend, and those for the speakers and bare
 * names of a verb here.
 */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { mendAgent, mendDoer, mendExpletive, mendHit } from "./repair-agents.ts";
import { mendAmount, mendPrice } from "./repair-amounts.ts";
import {
  mendApposedSubject,
  mendBareSubject,
  mendBoth,
  mendCountry,
  mendPlaceBefore,
  mendSecondName,
  mendVerblessApposition,
} from "./repair-apposition.ts";
import { repairAffaires } from "./repair-affaires.ts";
import { repairAsides } from "./repair-asides.ts";
import { mendClause, mendContent } from "./repair-clauses.ts";
import { mendBacked, mendOwned, mendOwner, mendPair, mendStates } from "./repair-compounds.ts";
import {
  mendBetween,
  mendCoordinate,
  mendCoordinateVerb,
  mendVerbOfNoun,
  mendFinite,
  mendImposed,
  mendLastOfMany,
  mendListed,
  mendNamed,
  mendPastBesideModal,
  mendSpeakersVerb,
  mendVerbBesideNoun,
} from "./repair-coordination.ts";
import { mendMember, mendNeighbouring } from "./repair-descriptions.ts";
import { mendFellow } from "./repair-fellows.ts";
import { mendFlatHeadline, mendHeadline, mendListedPair, mendListedSubject } from "./repair-headlines.ts";
import { mendGapped, mendNameList } from "./repair-lists.ts";
import { type Mend, type Mending, mendEach, mendVerbs } from "./repair-mends.ts";
import { mendCalled, mendNaming, mendUnwelcome } from "./repair-namings.ts";
import {
  mendAgentsOrigin,
  mendBarrier,
  mendClauseSubject,
  mendDated,
  mendDue,
  mendAboutTo,
  mendOpenTo,
  mendOrigin,
  mendParticle,
  mendPreposition,
  mendRuledOut,
  mendSaidNo,
} from "./repair-prepositions.ts";
import {
  mendBlamed,
  mendCountedRecipient,
  mendLongRecipient,
  mendRecipient,
  mendSold,
  mendTerm,
  mendTold,
  mendWith,
} from "./repair-recipients.ts";
import { repairOffices } from "./repair-offices.ts";
import { mendPairSubject } from "./repair-pairs.ts";
import { repairPlural } from "./repair-plural.ts";
import { mendPerfect } from "./repair-perfect.ts";
import { repairProgressive } from "./repair-progressive.ts";
import { mendCharged, mendThat, repairRelativeVerbs } from "./repair-relatives.ts";
import { repairTags } from "./repair-tags.ts";
import { mendTemporalSubject } from "./repair-temporal.ts";
import { repairVerbless } from "./repair-verbless.ts";
import { isFiniteForm } from "./tense.ts";
import { buildTree, dependents, deprelOf, headOf, isNominal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** Labels that a bare name before its verb gets by mistake. */
const MISTAKEN: ReadonlySet<string> = new Set(["compound", "advmod", "dep", "nmod", "vocative", "discourse"]);

/** A bare name before a verb without a subject is its subject; right after a verb without an object, its object. */
function mendBareNames(tree: Tree, verb: ParsedToken): readonly Mending[] {
  const bare = (tree.children[verb.index] ?? []).flatMap((at) => {
    const token = tree.tokens[at];
    const mistaken =
      token?.deprel === "obl:unmarked" || token?.deprel === "vocative" || (at < verb.index && MISTAKEN.has(token?.deprel ?? ""));
    return token?.upos === "PROPN" && mistaken && prepositionOf(tree, at) === null ? [token] : [];
  });
  if (bare.length === 0) return [];
  // A past tense is often tagged as a participle; without an auxiliary it is one no more than it is finite.
  const finite = isFiniteForm(verb) || (verb.xpos === "VBN" && dependents(tree, verb.index, "aux").length === 0);
  const hasSubject = dependents(tree, verb.index, "nsubj").length > 0;
  const hasObject = dependents(tree, verb.index, "obj", "iobj", "ccomp").length > 0;
  return bare.map((token): Mending => {
    if (token.index < verb.index) return hasSubject || !finite ? [] : [{ at: token.index, deprel: "nsubj" }];
    return hasObject || token.index - verb.index > 3 ? [] : [{ at: token.index, deprel: "obj" }];
  });
}

/** "Peru has armed Laos, diplomats in Lima say.": what stands between the last comma and a verb of speech without a subject is who says so. */
function mendClosingSpeaker(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const next = tree.tokens[verb.index + 1];
  if (verb.deprel !== "parataxis" || !lexicon.reportingVerbs.has(verb.lemma) || (next !== undefined && next.upos !== "PUNCT"))
    return [];
  if (dependents(tree, verb.index, "nsubj", "csubj").length > 0) return [];
  const comma = tree.tokens.findLast(({ index, text }) => index < verb.index && text === ",");
  const speaker = tree.tokens
    .slice((comma?.index ?? verb.index) + 1, verb.index)
    .find(({ head }) => head <= (comma?.index ?? -1));
  return speaker === undefined || !isNominal(tree, speaker.index) || prepositionOf(tree, speaker.index) !== null
    ? []
    : [{ at: speaker.index, head: verb.index, deprel: "nsubj" }];
}

/** "Peru, Kenya says, has armed Laos": a name between a comma and a verb of speech in commas speaks, and describes nobody. */
function mendInterposed(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const speaker = tree.tokens[verb.index - 1];
  const isSetOff = tree.tokens[verb.index - 2]?.text === "," && tree.tokens[verb.index + 1]?.text === ",";
  if (!isSetOff || speaker?.deprel !== "appos" || !lexicon.reportingVerbs.has(verb.lemma.toLowerCase())) return [];
  const mended: Mend = { at: speaker.index, head: verb.index, deprel: "nsubj" };
  if (verb.deprel === "parataxis" && dependents(tree, verb.index, "nsubj").length === 0) return [mended];
  const reported = dependents(tree, verb.index, "ccomp", "parataxis").find((at) => at > verb.index);
  const isBoth = deprelOf(tree, speaker.head) === "nsubj" && headOf(tree, speaker.head) === verb.index;
  if (reported === undefined || !isBoth || dependents(tree, reported, "nsubj").length > 0) return [];
  return [mended, { at: speaker.head, head: reported, deprel: "nsubj" }];
}

/** "The ships were sunk, Qatar said; Kenya blamed Peru": what stands behind a semicolon is not said by who has had his say before it. */
function mendSaidBefore(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  if (verb.deprel !== "ccomp" || !lexicon.reportingVerbs.has(lemmaOf(tree, verb.head).toLowerCase())) return [];
  const isBehind = deprelOf(tree, verb.head) === "parataxis" && headOf(tree, verb.head) < verb.head;
  const hasSaid = isBehind || dependents(tree, verb.head, "ccomp").some((at) => at < verb.head);
  const isParted = tree.tokens.slice(verb.head + 1, verb.index).some(({ text }) => text === ";");
  return hasSaid && isParted ? [{ at: verb.index, deprel: "parataxis" }] : [];
}

/** "China, officials say, supplies …": of two subjects of a reporting verb the first belongs to what is reported. */
function mendParenthesis(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const [outer, inner] = dependents(tree, verb.index, "nsubj");
  const reported = dependents(tree, verb.index, "ccomp", "parataxis").find((at) => at > verb.index);
  if (
    outer === undefined ||
    inner === undefined ||
    reported === undefined ||
    !lexicon.reportingVerbs.has(verb.lemma.toLowerCase())
  )
    return [];
  const parted = tree.tokens.slice(outer, inner).some(({ text }) => text === ",");
  return parted && dependents(tree, reported, "nsubj").length === 0 ? [{ at: outer, head: reported, deprel: "nsubj" }] : [];
}

/** Names and lists of them. */
const nameRules = (tree: Tree, token: ParsedToken, lexicon: ClauseLexicon): readonly Mending[] => [
  mendMember(tree, token, lexicon),
  mendNeighbouring(tree, token, lexicon),
  mendNameList(tree, token),
  mendGapped(tree, token),
  mendCoordinate(tree, token),
  mendNamed(tree, token),
  mendListed(tree, token),
  mendDated(tree, token),
  mendListedSubject(tree, token),
  mendListedPair(tree, token),
  mendPair(tree, token),
];

const phraseRules = (tree: Tree, token: ParsedToken, lexicon: ClauseLexicon): readonly Mending[] => [
  mendAmount(tree, token, lexicon),
  mendPrice(tree, token, lexicon),
  mendNaming(tree, token, lexicon),
  mendUnwelcome(tree, token),
  mendLastOfMany(tree, token),
  mendOwner(tree, token),
  mendStates(tree, token, lexicon),
  mendBacked(tree, token, lexicon),
  mendOwned(tree, token, lexicon),
  mendDue(tree, token),
  mendPreposition(tree, token),
  mendOrigin(tree, token),
  mendAgentsOrigin(tree, token),
  mendRuledOut(tree, token, lexicon),
  mendBarrier(tree, token, lexicon),
  mendDoer(tree, token, lexicon),
  mendSold(tree, token, lexicon),
];

/** Subjects, objects, recipients and particles of one verb. */
const argumentRules = (tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): readonly Mending[] => [
  mendParticle(tree, verb, lexicon),
  mendSaidNo(tree, verb),
  mendApposedSubject(tree, verb),
  mendBareSubject(tree, verb),
  mendBoth(tree, verb),
  mendPlaceBefore(tree, verb),
  mendSecondName(tree, verb),
  ...mendCountry(tree, verb),
  ...mendBareNames(tree, verb),
  mendClauseSubject(tree, verb),
  mendSaidBefore(tree, verb, lexicon),
  mendParenthesis(tree, verb, lexicon),
  mendInterposed(tree, verb, lexicon),
  mendClosingSpeaker(tree, verb, lexicon),
  mendRecipient(tree, verb, lexicon),
  mendLongRecipient(tree, verb, lexicon),
  mendCountedRecipient(tree, verb, lexicon),
  ...mendBlamed(tree, verb, lexicon),
  ...mendTold(tree, verb, lexicon),
  ...mendWith(tree, verb),
  mendTerm(tree, verb, lexicon),
  mendAgent(tree, verb, lexicon),
  mendHit(tree, verb, lexicon),
  mendExpletive(tree, verb, lexicon),
  mendContent(tree, verb, lexicon),
  mendCalled(tree, verb),
  mendThat(tree, verb, lexicon),
  mendCharged(tree, verb, lexicon),
  mendOpenTo(tree, verb, lexicon),
  mendAboutTo(tree, verb),
];

/** Mends of verbs that were read as other words, in their order. */
const MISREAD: readonly ((sentence: Parsed, lexicon: ClauseLexicon) => Parsed)[] = [
  repairVerbless,
  repairOffices,
  repairPlural,
  repairProgressive,
  repairRelativeVerbs,
  repairAsides,
  repairAffaires,
  repairTags,
];

/**
 * The sentence with its tree mended; the very same sentence where all is well. Each pass sees what the one before has mended: tags first,
 * for the rules ask for verbs; the two names that open a clause; names, which lists are made of; lists; the phrases that stand in them or describe their last; verbs that
 * are coordinated, which say what clause goes with what; clauses, which say what verb is left without a subject; and last what hangs on
 * each verb. A rule looks at a token, what it hangs on and what hangs on it, and at the words between: near O(n).
 */
export function repair(sentence: Parsed, lexicon: ClauseLexicon): Parsed {
  const tagged = buildTree(MISREAD.reduce((read, mend) => mend(read, lexicon), sentence));
  const pairs = mendEach(tagged, (tree, token) =>
    ["VERB", "AUX", "PART"].includes(token.upos) ? [mendPairSubject(tree, token, lexicon)] : [],
  );
  const names = mendEach(pairs, (tree, token) => nameRules(tree, token, lexicon));
  const lists = mendEach(names, (tree, token) => [mendFellow(tree, token, lexicon)]);
  const phrases = mendEach(lists, (tree, token) => phraseRules(tree, token, lexicon));
  const verbs = mendVerbs(phrases, (tree, verb) => [
    mendPerfect(tree, verb),
    mendTemporalSubject(tree, verb),
    mendCoordinateVerb(tree, verb),
    mendFinite(tree, verb),
    mendVerbBesideNoun(tree, verb),
    mendVerbOfNoun(tree, verb),
    mendImposed(tree, verb, lexicon),
    mendBetween(tree, verb),
    mendSpeakersVerb(tree, verb, lexicon),
    mendPastBesideModal(tree, verb),
    mendVerblessApposition(tree, verb),
    mendHeadline(tree, verb),
    mendFlatHeadline(tree, verb),
  ]);
  const clauses = mendVerbs(verbs, (tree, verb) => mendClause(tree, verb, lexicon));
  return mendVerbs(clauses, (tree, verb) => argumentRules(tree, verb, lexicon)).sentence;
}
