/** The words by which descriptions are read, in sets: `descriptions.json` in `data/actors`. */
import { onceFor, type Gazetteer } from "../gazetteer/index.ts";

/** Whom a noun describes: actors of these kinds, or these alone where there are ids, but for those it is never said of. */
export interface DescribedKinds {
  readonly kinds: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  /** Where there are any, what an actor must have been called, or what stood over it, for the noun to mean it: what tells best first, an empty list for anything. */
  readonly called: readonly (readonly string[])[];
  /** The kind that is meant before the others. */
  readonly first: string | undefined;
}

/** The words of descriptions in sets. */
export interface DescriptionWords {
  readonly nouns: ReadonlyMap<string, DescribedKinds>;
  readonly pairs: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly states: ReadonlySet<string>;
  readonly neutral: ReadonlySet<string>;
  readonly blocked: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly relational: ReadonlySet<string>;
  readonly together: ReadonlyMap<string, readonly string[]>;
  readonly moments: ReadonlySet<string>;
  readonly fromTitle: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly adverbial: ReadonlySet<string>;
  readonly providing: ReadonlySet<string>;
  readonly charging: ReadonlySet<string>;
  readonly making: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly sayings: ReadonlySet<string>;
  /** Verbs of what is threatened or done to somebody unless he does otherwise. */
  readonly deterring: ReadonlySet<string>;
  /** Papers that are voted on, signed or turned down. */
  readonly papers: ReadonlySet<string>;
  /** What somebody may do to a paper, and hardly to an actor. */
  readonly onPaper: ReadonlySet<string>;
  readonly tellings: ReadonlySet<string>;
  readonly deeds: ReadonlyMap<string, ReadonlySet<string>>;
  readonly idle: ReadonlySet<string>;
  readonly reactions: ReadonlySet<string>;
  readonly judging: ReadonlySet<string>;
  readonly naming: ReadonlySet<string>;
  readonly verdicts: ReadonlySet<string>;
  readonly plainSets: ReadonlySet<string>;
  readonly mediating: ReadonlySet<string>;
  readonly talks: ReadonlySet<string>;
  readonly meeting: ReadonlySet<string>;
  readonly holding: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  readonly bordering: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly watching: ReadonlySet<string>;
  readonly ownCountries: ReadonlySet<string>;
  readonly collective: ReadonlySet<string>;
  readonly unnamed: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly ownDoings: ReadonlySet<string>;
  readonly giving: ReadonlySet<string>;
  /** Verbs whose object does what they are about: "backs Kenya in *its war*". */
  readonly backing: ReadonlySet<string>;
  readonly clearing: ReadonlySet<string>;
  readonly unlisted: ReadonlySet<string>;
  readonly homeWords: ReadonlySet<string>;
  readonly pledging: ReadonlySet<string>;
  readonly pledged: ReadonlySet<string>;
  readonly commanded: ReadonlySet<string>;
  readonly commanding: ReadonlySet<string>;
}

export const descriptionWords = onceFor(({ descriptions }: Gazetteer): DescriptionWords => {
  const nouns = Object.entries(descriptions.nouns).map(
    ([noun, { kinds, ids, not, called, first }]) =>
      [noun, { kinds: new Set(kinds), ids: new Set(ids), not: new Set(not), called, first }] as const,
  );
  return {
    nouns: new Map(nouns),
    pairs: new Set(descriptions.pairs),
    numbers: new Map(Object.entries(descriptions.numbers)),
    states: new Set(descriptions.states),
    neutral: new Set(descriptions.neutral),
    blocked: new Set(descriptions.blocked),
    persons: new Set(descriptions.persons),
    relational: new Set(descriptions.relational),
    together: new Map(Object.entries(descriptions.together)),
    moments: new Set(descriptions.moments),
    fromTitle: new Set(descriptions.fromTitle),
    regions: new Set(descriptions.regions),
    adverbial: new Set(descriptions.adverbial),
    providing: new Set(descriptions.providing),
    charging: new Set(descriptions.charging),
    making: new Set(descriptions.making),
    answers: new Set(descriptions.answers),
    sayings: new Set(descriptions.sayings),
    deterring: new Set(descriptions.deterring),
    papers: new Set(descriptions.papers),
    onPaper: new Set(descriptions.onPaper),
    tellings: new Set(descriptions.tellings),
    deeds: new Map(Object.entries(descriptions.deeds).map(([noun, told]) => [noun, new Set(told)])),
    // Who judges does nothing that another would judge.
    idle: new Set([...descriptions.idle, ...descriptions.judging]),
    reactions: new Set([...descriptions.reactions, ...descriptions.judging]),
    judging: new Set(descriptions.judging),
    naming: new Set(descriptions.naming),
    verdicts: new Set(descriptions.verdicts),
    plainSets: new Set(descriptions.plainSets),
    mediating: new Set(descriptions.mediating),
    talks: new Set(descriptions.talks),
    meeting: new Set(descriptions.meeting),
    holding: new Set(descriptions.holding),
    joining: new Set(descriptions.joining),
    bordering: new Set(descriptions.bordering),
    people: new Set(descriptions.people),
    watching: new Set(descriptions.watching),
    ownCountries: new Set(descriptions.ownCountries),
    collective: new Set(descriptions.collective),
    unnamed: new Set(descriptions.unnamed),
    sides: new Set(descriptions.sides),
    groups: new Set(descriptions.groups),
    ownDoings: new Set([...descriptions.ownActs, ...descriptions.ownDoings]),
    giving: new Set(descriptions.giving),
    backing: new Set(descriptions.backing),
    clearing: new Set(descriptions.clearing),
    unlisted: new Set(descriptions.unlisted),
    homeWords: new Set(descriptions.homeWords),
    pledging: new Set(descriptions.pledging),
    pledged: new Set(descriptions.pledged),
    commanded: new Set(descriptions.commanded),
    commanding: new Set(descriptions.commanding),
  };
});
