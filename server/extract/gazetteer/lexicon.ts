/** The words by which roles and descriptions are read: schemas of `roles.json` and `descriptions.json` in `data/actors`. */
import { z } from "zod";

const words = z.array(z.string()).default([]);

/**
 * `roles.json`: nouns that act for the state, organisation or group that they are said of. `persons`, `bodies` and `forces` do so
 * plainly; `arms`, `interests`, `lands` and `peoples` less surely. `modifiers` may stand between ("Chinese *foreign* ministry").
 */
export const RoleData = z.object({
  persons: words,
  bodies: words,
  forces: words,
  arms: words,
  interests: words,
  lands: words,
  peoples: words,
  modifiers: words,
  /** Nouns that "in" ties to a place's government as "of" does: "officials in Seoul". */
  hosted: words,
  /** Words before who held an office once and no longer acts for the state: "Peru's ousted president". */
  former: words,
  /** Titles that only states have: an alliance has generals and secretaries, but no ministers. */
  ofStates: words,
  /** Nouns that stand for the group named, never for the state ("Iranian-backed militia", "Syrian rebels"). */
  others: words,
  /** Persons whom no state sends: where they are from names no actor ("a Chadian refugee", "separatists from Peru"). */
  privates: words,
  /** Titles of assemblies, provinces and courts: no leader of a state is meant, whatever the surname. */
  lesserTitles: words,
  /** What may stand before a name of a person and is no part of it: "Mr", "Gen.". */
  honorifics: words,
  /** What a title may take behind "of" or "for": "Secretary of State". */
  complements: words,
  /** Heads of state and government: their office without a state means that of the state spoken of. */
  offices: words,
  /** Words by which a publisher is known to speak for the actor that it names: "Ministry of Foreign Affairs of Peru". */
  publishers: words,
  /** Words besides these and the modifiers between a statement and its author: "Briefing of the Russian *General Staff*". */
  authors: words,
  /** Words for what is published in its author's own name: "EU *statement* on Guinea". */
  statements: words,
  /** Lemmas of verbs and adjectives that a statement opens with: "Australia *notes*", "the EU is *appalled*". */
  stances: words,
  /** Titles that without another word before the surname are short for offices that begin so: "Secretary Silva", who is Secretary of State. */
  shortFor: z.record(z.string(), z.string()).default({}),
  /** Words by which it is known not to: "Kenya Times", "Peru Defence Ministry News Agency". */
  press: words,
});
export type RoleData = Readonly<z.infer<typeof RoleData>>;

/** `descriptions.json`: what pronouns and descriptions may point back to. */
export const DescriptionData = z.object({
  /** Noun to the kinds of actor it describes ("government" for what acts for a state) and, where told, the ids that it may mean, or never means; `called`: who was not called one of these, or named under one of them, is not meant, those first that tell best (an empty list: anybody); `first`: the kind that is meant before the others. */
  nouns: z.record(
    z.string(),
    z.object({ kinds: words, ids: words, not: words, called: z.array(words).default([]), first: z.string().optional() }),
  ),
  /** Nouns of two or more parties: "both sides", "the two countries". */
  pairs: words,
  /** How many a number, or a noun for so many, stands for: "*both* sides", "the *trio*". */
  numbers: z.record(z.string(), z.int().positive()).default({}),
  /** Those of them that only states are. */
  states: words,
  /** Ids of those who stand between two sides and are neither. */
  neutral: words,
  /** Names of two or more states at once: "the two Koreas". */
  together: z.record(z.string(), z.array(z.string())).default({}),
  /** Nouns for whoever stands to the owner in a relation: "its ally" is another actor. */
  relational: words,
  /** Modifiers under which a noun points back to nothing: "another country", "the host nation". */
  blocked: words,
  /** Lemmas of verbs that only an actor is the subject of. */
  verbs: words,
  /** Lemmas of verbs whose subject is who speaks in the quotation beside them. */
  saying: words,
  /** What those who ask are called in the transcript of a briefing: "QUESTION: Do we know …". */
  askers: words,
  /** Lemmas of verbs that are said in passing: "as we *understand* it". */
  asides: words,
  /** Lemmas of verbs that an empty "it" is the subject of: "it seems that". */
  impersonal: words,
  /** Lemmas of verbs whose object "it" is an event or a thing: "Moscow denies it". */
  eventVerbs: words,
  /** Lemmas of nouns of time and occasion: behind a description they do not tell which one ("the rebels for their part"). */
  moments: words,
  /** Nouns that may stand for whom only the title names: "the kingdom" under "Saudi Arabia and its critics". */
  fromTitle: words,
  /** Names that tell where most of the actors of a text are, and so tell none apart: "the Gulf states". */
  regions: words,
  /** Prepositions whose noun goes with the verb where the noun before it is its object: "asked the alliance *for* a mission". */
  adverbial: words,
  /** Lemmas of verbs whose object gets what stands behind "with". */
  providing: words,
  /** Lemmas of verbs whose object is charged with, told or rid of what stands behind "of". */
  charging: words,
  /** Lemmas of verbs whose object is made or shipped, and so no actor: "now builds them itself". */
  making: words,
  /** Verbs by which somebody denies or turns down what another said. */
  answers: words,
  /** Lemmas of nouns for what somebody said: "the accusation". */
  sayings: words,
  papers: words,
  /** What somebody may do to a paper, and hardly to an actor. */
  onPaper: words,
  deterring: words,
  /** Lemmas of verbs by which it is said. */
  tellings: words,
  /** Lemmas of nouns for what somebody did, each with lemmas of verbs, and of their objects, that tell of it; none is any deed: "the move". */
  deeds: z.record(z.string(), z.array(z.string())).default({}),
  /** Lemmas of verbs that, besides those of `judging`, tell of no deed that "the move" might mean. */
  idle: words,
  /** Verbs by which somebody takes a stand on what another did, besides those of `judging`. */
  reactions: words,
  /** Verbs that take a stand and say what to think of it, so that even their object "it" is a deed and no actor. */
  judging: words,
  /** Verbs that give their object a name. */
  naming: words,
  /** Names that only a deed bears: "called it a provocation". */
  verdicts: words,
  /** Nouns of parties that need no number: "the leaders" are those last named together. */
  plainSets: words,
  /** Lemmas of what is done by who stands between two sides. */
  mediating: words,
  /** Lemmas of what a third party may host: "hosted the talks". */
  talks: words,
  /** Lemmas of verbs by which two meet: "*met* Tanaka", "*spoke* with Tanaka". */
  meeting: words,
  /** Lemmas of verbs whose object may be talks: "*held* a meeting with Tanaka". */
  holding: words,
  /** Lemmas of verbs whose subject is a party to what is "between the two": "*signed* a pact between the two countries". */
  joining: words,
  /** Nouns of parties that border each other, if any of those named do: "the neighbours", "the two armies". */
  bordering: words,
  /** Nouns that behind "their" are the states themselves: "cooperation between their *countries*". */
  ownCountries: words,
  /** Nouns of many people without a plural of their own: "*staff* and their families". */
  collective: words,
  /** Lemmas of what is done by who looks on: "Canada *expressed* concern". */
  watching: words,
  /** Nouns of parties that are persons: "the two leaders" are those who met. */
  people: words,
  /** Lemmas of nouns for a side without a name: "its rival", "the rebels". */
  unnamed: words,
  /** Those of the nouns of parties that stand against each other. */
  sides: words,
  /** Those of them that are groups or organisations, never states. */
  groups: words,
  /** Lemmas of acts of war that a group of fighters owns: "*its* campaign". */
  ownActs: words,
  /** Lemmas of what else one wages or does oneself, beside the acts of war: of "gave Kenya guns for *its war*" the war is Kenya's. */
  ownDoings: words,
  /** Lemmas of giving: whom something is given for "its" war. */
  giving: words,
  /** Lemmas of verbs whose object does what they are about: of "backs Kenya in *its war*" the war is Kenya's. */
  backing: words,
  /** Lemmas of doing away with things: "dismantle *them*" means no actors. */
  clearing: words,
  /** Lemmas of firms and associations that nobody has listed: "it" behind one means the firm. */
  unlisted: words,
  /** Words for the country of whoever speaks: "announced that *the country* will send guns". */
  homeWords: words,
  /** Lemmas by which one speaks of what one's own country will do. */
  pledging: words,
  /** Lemmas of what only one's own country can be said to do: "said that the country will *join*". */
  pledged: words,
  /** Those whom one commands: "ordered *the navy* to sail". */
  commanded: words,
  /** Lemmas by which one does. */
  commanding: words,
  /** Given names that tell "she" from "he". */
  female: words,
  male: words,
  /** Offices that "the" alone refers back to: "the secretary". */
  persons: words,
});
export type DescriptionData = Readonly<z.infer<typeof DescriptionData>>;
