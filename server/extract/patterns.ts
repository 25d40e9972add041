/**
 * Patterns as data: which predicate, with whom in which slots, makes which claim. The files are `data/patterns/*.json`; each pattern
 * carries sentences that must and must not match. Here: their shape, and the index by lemma.
 */
import { z } from "zod";
import { ActorKind, RelationId, Status } from "../vocabulary/index.ts";
import { spellOut, type NounClasses } from "./noun-classes.ts";
import { describeEnds, parseEnds, parsePath, parsePaths, type EndPaths, type Ends } from "./slot-paths.ts";

const Kinds = z.array(ActorKind).min(1);
const EndKinds = z.strictObject({ source: Kinds.optional(), target: Kinds.optional() });

const Example = z.tuple([z.string(), z.string().regex(/^.+ > .+$/)]);

/** Lemmas by part of speech; "@class" stands for the members of a class. */
const Trigger = z.strictObject({
  verb: z.array(z.string()).optional(),
  noun: z.array(z.string()).optional(),
  adj: z.array(z.string()).optional(),
});
type Trigger = z.infer<typeof Trigger>;

const PatternData = z.strictObject({
  id: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  trigger: Trigger,
  /** Alternatives, best first: "subj -> to|iobj" is directed, "subj <> with" goes both ways, "between <>" pairs the members of one slot. */
  ends: z.array(z.string()).min(1),
  /** Slots of the thing handed over or asked for. */
  object: z.string().optional(),
  /** Kinds of actor that may stand at either end, where the relation's own are too wide. */
  kinds: EndKinds.default({}),
  /** Every test must hold: "obj(@arms,aid)" wants such a noun in the slot, "to" wants the slot filled, "obj.mod!" by an actor. */
  where: z.array(z.string()).default([]),
  /** No test may hold. */
  unless: z.array(z.string()).default([]),
  /** The status that the words themselves give ("suspended aid to" has ended). */
  status: Status.optional(),
  /** How often the pattern is right where it fires, before the rest of the evidence is weighed. */
  prior: z.number().min(0).max(1).default(0.75),
  reason: z.string(),
  yes: z.array(Example).min(1),
  no: z.array(z.string()).default([]),
});

/** Words that tell that a claim of the relation would be mistaken, by a pattern or by the judge: "withdrew its troops" is no sanction. */
const BarData = PatternData.pick({ id: true, kinds: true, where: true, unless: true, reason: true }).extend({
  /** None given is any word. */
  trigger: PatternData.shape.trigger.optional(),
  /** Between whom the relation is barred; none given bars it wherever the word carries it. */
  ends: z.array(z.string()).default([]),
  /** Whether only targets are meant that are agencies of another: who leaves an agency of the United Nations has not left them. */
  agencies: z.boolean().default(false),
  /** Whether only the targets themselves are meant, and nobody else of their state: who flies to Geneva has not met the Swiss. */
  exact: z.boolean().default(false),
  /** Sentences in which a claim is not made. */
  no: z.array(Example).min(1),
});

export const PatternFile = z.strictObject({
  relation: RelationId,
  /** Kinds of actor that may stand at either end of the relation; none given allows all. */
  kinds: EndKinds.default({}),
  /** Whether who mediates is a party: to a meeting, not to an agreement. */
  mediators: z.boolean().default(false),
  /**
   * The ends at which ordinary people may stand for a state: who arrests a tourist deals with his state, but a tourist accuses for nobody.
   * By "neither" one alone is done nothing to that is done to his state, though several are its people; by "none" several are not either.
   */
  citizens: z.enum(["none", "neither", "target", "either"]).default("neither"),
  /** Lists of lemmas that several patterns of the file name as they do classes: "@wrongdoing". */
  lists: z.record(z.string(), z.array(z.string())).default({}),
  patterns: z.array(PatternData).min(1),
  bars: z.array(BarData).default([]),
});
export type PatternFile = Readonly<z.infer<typeof PatternFile>>;

export interface Pattern {
  readonly id: string;
  /** What the pattern is for, for people. */
  readonly reason: string;
  readonly relation: string;
  readonly ends: readonly Ends[];
  /** Where its actors are sought, in words. */
  readonly wanted: string;
  readonly object: EndPaths;
  /** Each must be filled: one of its paths. */
  readonly where: readonly EndPaths[];
  readonly unless: EndPaths;
  readonly status: Status | null;
  readonly prior: number;
  /** Kinds allowed at either end; null allows all. */
  readonly sourceKinds: ReadonlySet<ActorKind> | null;
  readonly targetKinds: ReadonlySet<ActorKind> | null;
}

/** What a claim must not be: a frame without ends bars whatever its word carries. */
export interface Bar {
  readonly frame: Pattern;
  /** Whether it bars only targets that are agencies of another. */
  readonly agencies: boolean;
  /** Whether it bars its targets only, and nobody who stands for the same state. */
  readonly exact: boolean;
  /** Null where it bars at any word. */
  readonly triggers: Readonly<Record<PartOfSpeech, ReadonlySet<string>>> | null;
}

export type PartOfSpeech = "verb" | "noun" | "adj";

/** Patterns by part of speech and lemma of their trigger. */
export interface PatternIndex {
  readonly patterns: readonly Pattern[];
  /** For each relation the pattern without words under which the judge's proposals go. */
  readonly proposals: ReadonlyMap<string, Pattern>;
  /** For each relation what bars claims of it. */
  readonly bars: ReadonlyMap<string, readonly Bar[]>;
  /** Relations to which those who mediate are parties. */
  readonly mediators: ReadonlySet<string>;
  /** For each relation the ends at which an ordinary person may stand for a state. */
  readonly citizens: ReadonlyMap<string, PatternFile["citizens"]>;
  /** For each relation the verbs by which its patterns say it. */
  readonly verbs: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each relation words, each behind its part of speech, with the status that all its patterns of that word give: to "leave" an organisation ends a membership. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<string, Status | null>>;
  readonly byTrigger: Readonly<Record<PartOfSpeech, ReadonlyMap<string, readonly Pattern[]>>>;
}

const kindSet = (kinds: readonly ActorKind[] | undefined): ReadonlySet<ActorKind> | null =>
  kinds === undefined ? null : new Set(kinds);

function proposalOf({ relation, kinds }: PatternFile, classes: NounClasses): Pattern {
  return {
    id: `${relation}.judged`,
    reason: "no pattern fires; the judge finds the claim likely",
    relation,
    ends: [],
    wanted: "",
    object: parsePaths("obj|with|of", classes),
    where: [],
    unless: [],
    status: null,
    prior: 0,
    sourceKinds: kindSet(kinds.source),
    targetKinds: kindSet(kinds.target),
  };
}

function patternOf(
  { relation, kinds }: PatternFile,
  data: Omit<z.infer<typeof PatternData>, "trigger" | "yes" | "no">,
  classes: NounClasses,
): Pattern {
  const ends = data.ends.map((source) => parseEnds(source, classes));
  return {
    id: data.id,
    reason: data.reason,
    relation,
    ends,
    wanted: describeEnds(ends),
    object: data.object === undefined ? [] : parsePaths(data.object, classes),
    where: data.where.map((paths) => parsePaths(paths, classes)),
    unless: data.unless.map((path) => parsePath(path, classes)),
    status: data.status ?? null,
    prior: data.prior,
    sourceKinds: kindSet(data.kinds.source ?? kinds.source),
    targetKinds: kindSet(data.kinds.target ?? kinds.target),
  };
}

function barOf(file: PatternFile, { trigger, agencies, exact, ...data }: z.infer<typeof BarData>, classes: NounClasses): Bar {
  const { verb = [], noun = [], adj = [] } = trigger ?? {};
  return {
    frame: patternOf(file, { ...data, prior: 0 }, classes),
    agencies,
    exact,
    triggers: trigger === undefined ? null : { verb: new Set(verb), noun: new Set(noun), adj: new Set(adj) },
  };
}

/** Whether paths look first for an infinitive of certain verbs. */
const isInfinitive = ([first]: EndPaths): boolean => first?.steps[0]?.slot === "infinitive" && first.steps[0].lemmas !== null;

function statusesOf({ patterns }: PatternFile, classes: NounClasses): ReadonlyMap<string, Status | null> {
  const statuses = new Map<string, Status | null>();
  for (const { trigger, status: said = null, where } of patterns) {
    // "agreed to meet": what the infinitive tells to be to come, "agreed" alone does not.
    const status = where.some((paths) => isInfinitive(parsePaths(paths, classes))) ? null : said;
    for (const part of ["verb", "noun", "adj"] as const)
      for (const lemma of trigger[part] ?? []) {
        const word = `${part} ${lemma}`;
        statuses.set(word, statuses.has(word) && statuses.get(word) !== status ? null : status);
      }
  }
  return statuses;
}

/** A pattern file as it is compiled: the words of its triggers spelt out, and the classes and own lists that its patterns may name. */
function spelledOut(written: PatternFile, classes: NounClasses): { readonly file: PatternFile; readonly known: NounClasses } {
  const lists = Object.entries(written.lists).map(([name, lemmas]) => [name, new Set(lemmas)] as const);
  const known: NounClasses = lists.length === 0 ? classes : new Map([...classes, ...lists]);
  const spell = (trigger: Trigger): Trigger =>
    Object.fromEntries(Object.entries(trigger).map(([part, words = []]) => [part, [...spellOut(words, known)]]));
  const patterns = written.patterns.map((data) => ({ ...data, trigger: spell(data.trigger) }));
  const bars = written.bars.map((bar) => (bar.trigger === undefined ? bar : { ...bar, trigger: spell(bar.trigger) }));
  return { file: { ...written, patterns, bars }, known };
}

/** Compiles pattern files into the index by trigger; throws `knowledge-missing` on a pattern that cannot be read. */
export function compilePatterns(written: readonly PatternFile[], classes: NounClasses): PatternIndex {
  const byTrigger = { verb: new Map<string, Pattern[]>(), noun: new Map<string, Pattern[]>(), adj: new Map<string, Pattern[]>() };
  const patterns: Pattern[] = [];
  const read = written.map((file) => spelledOut(file, classes));
  const files = read.map(({ file }) => file);
  for (const { file, known } of read) {
    for (const data of file.patterns) {
      const pattern = patternOf(file, data, known);
      patterns.push(pattern);
      for (const part of ["verb", "noun", "adj"] as const) {
        for (const lemma of data.trigger[part] ?? []) {
          const list = byTrigger[part].get(lemma) ?? [];
          list.push(pattern);
          byTrigger[part].set(lemma, list);
        }
      }
    }
  }
  const proposals = new Map(files.map((file) => [file.relation, proposalOf(file, classes)]));
  const verbs = new Map(
    files.map((file) => [file.relation, new Set(file.patterns.flatMap(({ trigger }) => trigger.verb ?? []))]),
  );
  const statuses = new Map(read.map(({ file, known }) => [file.relation, statusesOf(file, known)]));
  const mediators = new Set(files.flatMap(({ relation, mediators: are }) => (are ? [relation] : [])));
  const bars = new Map(read.map(({ file, known }) => [file.relation, file.bars.map((bar) => barOf(file, bar, known))]));
  const citizens = new Map(files.map(({ relation, citizens: ends }) => [relation, ends]));
  return { patterns, proposals, bars, mediators, citizens, verbs, statuses, byTrigger };
}
