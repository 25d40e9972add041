/** Words that steer the reading of clauses: control, light verbs, reporting, what they do to a claim's status, and for whom a noun acts. Data: `data/lexicon/clauses.json`. */
import { z } from "zod";
import { Status } from "../vocabulary/index.ts";

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));

const wordsByVerb = z
  .record(z.string(), words)
  .transform((verbs): ReadonlyMap<string, ReadonlySet<string>> => new Map(Object.entries(verbs)));

/** How somebody replies without a word for whom he replies to: "refused", "demanded an apology". */
const Reply = z.object({
  /** What the reply claims, of who replies and whoever is replied to. */
  relation: z.string(),
  /** Relations of what is replied to: who was asked refuses, who was attacked protests. */
  after: words,
  /** Verbs that what is replied to must be told by, or under; none where any will do. */
  prompts: words,
  /** Verbs of the reply, with the words that they say, or "*" for those that say all by themselves. */
  verbs: wordsByVerb,
  /** Nouns for what is turned down, and verbs of turning it down: "the request was refused". */
  asked: words,
  turningDown: words,
  /** Whether a pronoun that replies is whoever was asked: "Peru asked Laos, but it refused". */
  isByWhoWasAsked: z.boolean(),
  reason: z.string(),
});
export type Reply = Readonly<z.infer<typeof Reply>>;

export const ClauseLexicon = z
  .object({
    /** Verbs whose object does what their complement says: "urged Iran to …", "accused Iran of …". */
    objectControl: words,
    /** Verbs that lend their subject to a noun: "provide support", "hold talks", "impose sanctions". */
    lightVerbs: words,
    /** Verbs of doing with others or after them: "joined Peru in arming Laos". */
    joiningVerbs: words,
    /** Verbs whose object does what the subject does with it: "joined Peru in sanctioning Laos". */
    following: words,
    /** Verbs of doing as others did: who will "adopt Peru's sanctions" has not made Peru's to come. */
    takingUp: words,
    /** Verbs of being one of those who do it: "engaged in talks". */
    partaking: words,
    /** Verbs of doing what was agreed: an agreement that is to be "implemented" has been made. */
    carryingOut: words,
    /** What somebody is given to do something by: "gave Laos two days to leave". */
    leave: words,
    /** Verbs of making another able to do something, which he need not do. */
    enabling: words,
    /** Verbs that tell somebody something: "told reporters that Peru had fled". */
    telling: words,
    /** Nouns between a club and one of its own: "NATO member Turkey". */
    memberNouns: words,
    /** Participles that say of a state where it lies: "neighbouring Turkey". */
    describing: words,
    /** Nouns of those who are given things, and hardly ever say of what kind these are: "sent the rebels guns". */
    receiving: words,
    /** What somebody is asked for to make up for a deed: "accused Laos and demanded an apology". */
    amends: words,
    /** Verbs of asking for it. */
    wantingAmends: words,
    /** Nouns of giving, which tell to whom and by whom: "the sale of jets to Laos by Peru". */
    handovers: words,
    /** What nobody is said to do to what is his own: "sank one of its ships". */
    assaults: words,
    /** Nor this, though it is no harm: "expelled its ambassador", "rejected its offer". */
    reacting: words,
    /** What nobody comes "to" but another's: "came to its aid". */
    rescue: words,
    /** What nobody is said to do at, on or in it: "fired at one of its ships". */
    aiming: words,
    /** What deeds bring about: who "ordered strikes, killing ten" has struck. */
    harming: words,
    /** What those and that are which are left harmed: "leaving ten dead", "leaving the town in ruins". */
    harmed: words,
    /** Prepositions of what a sitting or a time is when something is said: of "said during a summit with Peru" the summit is told by the article. */
    sayingTimes: words,
    /** Verbs with a particle: what follows the particle is their object. */
    phrasalVerbs: words,
    /** Verbs that take a recipient before the thing: "lent Kenya ten helicopters". */
    ditransitives: words,
    /** Verbs that a gerund completes: "denied arming". */
    gerundVerbs: words,
    /** Participles that pass for adjectives or nouns, with their verbs: "has armed Laos", "…, warning that Laos would pay". */
    participles: z
      .record(z.string(), z.string())
      .transform((verbs): ReadonlyMap<string, string> => new Map(Object.entries(verbs))),
    /** Past tenses that are never an adjective or a noun, with their verbs: "froze aid". */
    pasts: z.record(z.string(), z.string()).transform((verbs): ReadonlyMap<string, string> => new Map(Object.entries(verbs))),
    /** Plurals that the parser takes for adverbs or nouns: "Peru and Laos back Kenya". */
    pluralVerbs: words,
    /** Forms of the progressive that are nouns too, with their verbs: "is training pilots". */
    progressives: z
      .record(z.string(), z.string())
      .transform((verbs): ReadonlyMap<string, string> => new Map(Object.entries(verbs))),
    /** Verbs that keep somebody "from" doing something. */
    barring: words,
    /** Verbs of what is so, and is not done: "had a right to". */
    states: words,
    /** Verbs of asking that are done by saying so: "urged Peru to wait". */
    urging: words,
    /** Participles that say how an office is held: "the acting minister". */
    incumbent: words,
    /** Verbs that repeat what was told before, with the words by which they do: "followed suit". */
    echoing: wordsByVerb,
    /** Verbs by which somebody does to another what that one has done to him, with their words: "hit back". */
    returning: wordsByVerb,
    /** How somebody replies to what was done to him, without a word for whom he replies to. */
    replies: z.array(Reply),
    /** Verbs whose participle hardly ever stands before a noun: nobody speaks of "imposed sanctions". */
    neverDescribing: words,
    /** Verbs that join an adjective to whom it is said of: "remains open to". */
    linking: words,
    /** Verbs whose participle is like their past: "a town hit by drones". */
    alike: words,
    /** Verbs whose participle only says whose a thing is: "a Greek-owned ship". */
    owning: words,
    /** Verbs that say nothing without an object: "the sanctions that Peru imposed". */
    wantingObject: words,
    /** Verbs by which somebody vouches for what is told: what nobody "confirms" is only possible. */
    vouching: words,
    /** Verbs that shut a possibility out: who does not "rule out" a deed leaves it open. */
    rulingOut: words,
    /** Verbs that blame their object for a deed, with the prepositions before it: "accused Peru of a pact with Laos". */
    blaming: wordsByVerb,
    /** Verbs that lay something on somebody for a deed, with the prepositions before it: "imposed sanctions on Peru over its pact". */
    imposing: wordsByVerb,
    /** Verbs that pass for nouns in headlines, with what follows them: words, or "*" for names, numbers and plurals. */
    headlineVerbs: wordsByVerb,
    /** Verbs whose participle after "had" is its main verb, though a noun follows: "had severed relations". */
    perfects: words,
    /** Nouns that stand for what follows their "of": "a series of strikes", "a number of countries". */
    transparentNouns: words,
    /** Nouns for several states or people, some of whom are named behind "including". */
    listedKinds: words,
    /** Verbs whose object says what their subject is: "remains its main supplier". */
    staying: words,
    /** Verbs and nouns that report: their subject is the claimant of what they introduce. */
    reportingVerbs: words,
    reportingNouns: words,
    /** Verbs that report a clause and no noun: who "concluded a treaty" or "announced talks" says of it what anybody sees. */
    clauseReporters: words,
    /** Headings behind which a release no longer gives the words of whoever made the statement. */
    statementEnds: words,
    /** Words that open a clause of time, cause or contrast: what it tells is not what the verb of speech above it reports. */
    circumstances: words,
    /** Nouns for what is done because of another deed. */
    reactions: words,
    /** Words by which a governor gives a status to what it governs; one that ends in "…" only to a clause ("used to arm"). */
    statusVerbs: z.array(z.object({ status: Status, lemmas: words, reason: z.string() })),
    /** Words that say no more of a deed than that it is to come: "pledged Laos a loan", "its offer of tanks". */
    undertakings: words,
    /** What is done by being offered: of "offered his condolences" nothing is left to do. */
    performed: words,
    /** What is committed by being done, and not by being promised. */
    crimes: words,
    /** What sums of money are counted in; not the class "money", by whose loans and bonds nothing is counted, nor are "won" and "rand" often money. */
    currencies: words,
    /** What a sum may be given or taken "in": "€6bn in aid", but "$3bn in mines" is invested there; few of the things of the class "object". */
    priced: words,
    /** What is done to somebody for what they did: "punished Peru for arming Laos". */
    requiting: words,
    /** Nouns for it: "an embargo on Peru for arming Laos"; of the class "penalty" all that is laid on somebody, and "blame" besides. */
    requitals: words,
    /** What only somebody does to another, beside requiting and giving: "was accused of arming Laos by Peru". */
    doneBy: words,
    /** What somebody does who turns against another over a deed of his: "broke off relations with Peru over its attack". */
    turning: words,
    /** What a state keeps at another's place, where the other is its host. */
    outposts: words,
    /** Prepositions of what somebody is turned against over. */
    grounds: words,
    /** Deeds, beside onsets, of which "after" says as much: "closed its border with Peru after its seizure of an island". */
    misdeeds: words,
    /** Where somebody is taken who is sued. */
    courts: words,
    /** Lemmas of what distances are told in: what is 30 of them from a border is not beyond it. */
    measures: words,
    /** Persons who act for nobody: "a Peruvian tourist". */
    privatePersons: words,
    /** A state's people, who do nothing in its name. */
    nationals: words,
    /** Bodies and bystanders who say what they say in nobody's name: "a Peruvian association of brewers". */
    unofficial: words,
    /** What is heard from somewhere: "reports from Lima". */
    tidings: words,
    /** What is said by being uttered: an accusation that is rejected has been made. */
    uttered: words,
    /** Verbs that bring something to an end by saying so: "announced an end to its attacks". */
    declaring: words,
    /** What comes to its end by itself: talks that "ended without a deal" have been held. Contacts and dialogue, also of the class "talks", are broken off. */
    sittings: words,
    /** Verbs and nouns for the end that such have. */
    concluding: words,
    /** Words for nobody and nothing. */
    nobody: words,
    /** Words for how many of those meant somebody is: "one of the states that Peru has condemned". */
    ones: words,
    /** Nouns of whom something is done for: "on behalf of Peru", "in the name of Peru". */
    behalves: words,
    /** Words before a day or year that is ahead: "flies there next week". */
    coming: words,
    /** Words for a day ahead. */
    daysAhead: words,
    /** Nouns whose "no" denies nothing: "made no secret of", "lost no time". */
    idlyDenied: words,
    statusNouns: z.array(z.object({ status: Status, lemmas: words, reason: z.string() })),
    /** Adjectives that give it to the infinitive behind them: "unwilling to join". */
    statusAdjectives: z.array(z.object({ status: Status, lemmas: words, reason: z.string() })),
    /** What attempts do that come to nothing: "attempts to mend ties have failed". */
    failing: words,
    /** What a report is said to be that is none: "proved false". */
    falsehoods: words,
    /** Verbs that say that something came about: an attack that "never happened" was none. */
    occurrence: words,
    statusAuxiliaries: z.array(z.object({ status: Status, lemmas: words, reason: z.string() })),
    statusAdverbs: z.array(z.object({ status: Status, lemmas: words, reason: z.string() })),
    /** Governors whose complement is asked for, threatened or opposed rather than claimed. */
    blockingVerbs: words,
    blockingNouns: words,
    /** What stands in the way of something, which goes with it: "its veto on Peru's membership". */
    barriers: words,
    /** What go-betweens do: whoever a truce is "mediated by" is no party to it. */
    mediation: words,
    /** Those who stand over against or beside somebody: "his counterparts from Laos" act for Laos, and "Peru's enemies" not for Peru. */
    counterparts: words,
    /** Those who fight the state that they are in: who arms "rebels in Laos" does not arm Laos. Fighters and mercenaries, also of the class "insurgent", may be its own. */
    insurgents: words,
    /** What is done about a deed by others than its doer: "an attack condemned by Peru". */
    onlooking: words,
    /** What those do to ground who have it: "rebel-held villages". */
    holdingGround: words,
    /** What those do and are who act for somebody: "hackers working for Peru", "fighters loyal to Peru". */
    serving: words,
    /** What those do who are behind others: "rebels backed by Peru" do not act for Peru. */
    backing: words,
    /** What else those do who are behind them, and are all the same whom they act for: "an army led by Peru". */
    leading: words,
    /** Those that are named beside a state: "between Peru and League member states". */
    parties: words,
    /** Words before somebody who no longer acts for the state they are of: "a former Peruvian minister". */
    estranged: words,
    /** One of many: "a member of the Union" does not act for the Union. */
    parts: words,
    /** Those who are posted: "the Kenyan ambassador to Peru" acts for Kenya alone. */
    posts: words,
    /** Second halves of words that tell where a thing is from or how old it is: "Peruvian-made shells", "a Soviet-era base". */
    origins: words,
    /** Prepositions of those who are named to be left out: "met without their Hungarian colleague". */
    leavingOut: words,
    /** Words between "not" and one who is meant all the same: "not only Peru". */
    meant: words,
    /** Adjectives by which one of many is told from the others: "the only member of the Union that has not condemned Laos". */
    singled: words,
    /** Verbs that give a thing a name or an epithet: "rejected what it called slander". */
    naming: words,
    /** What is done to the place that it is done in: "a strike in Peru" is not Peru's. */
    onsets: words,
    /** Spans of time and what is said: "in his first term", "in a speech" tells not where anybody is. */
    noPlaces: words,
    /** The end of somebody: "since the fall of the Diallo regime" tells of nothing that it did. */
    downfalls: words,
    /** Prepositions of where something was done: "held talks in Paris" says nothing of France. */
    places: words,
    /** Words that mark a sentence as sport, culture or science, where verbs of war are figures of speech. */
    otherDomains: words,
    /** What is done by a score: with one in the sentence these mark it as sport. */
    contests: words,
  })
  .readonly();
export type ClauseLexicon = Readonly<z.infer<typeof ClauseLexicon>>;
