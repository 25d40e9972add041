/**
 * Patterns as data: which predicate, with whom in which slots, makes which claim. The files are `data/patterns/*.json`; each pattern
 * carries sentences that must and must not match. Here: their shape, the small language of slots, and the index by lemma.
 */
import { z } from "zod";
import { ActorKind, DragomanError, RelationId, Status } from "../vocabulary/index.ts";

const Kinds = z.array(ActorKind).min(1);
const EndKinds = z.strictObject({ source: Kinds.optional(), target: Kinds.optional() });

const Example = z.tuple([z.string(), z.string().regex(/^.+ > .+$/)]);

const PatternData = z.strictObject({
  id: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  trigger: z.strictObject({
    verb: z.array(z.string()).optional(),
    noun: z.array(z.string()).optional(),
    adj: z.array(z.string()).optional(),
  }),
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
  /** Sentences in which a claim is not made. */
  no: z.array(Example).min(1),
});

export const PatternFile = z.strictObject({
  relation: RelationId,
  /** Kinds of actor that may stand at either end of the relation; none given allows all. */
  kinds: EndKinds.default({}),
  /** Whether who mediates is a party: to a meeting, not to an agreement. */
  mediators: z.boolean().default(false),
  /** The ends at which an ordinary person may stand for a state: who arrests a tourist deals with his state, but a tourist accuses for nobody. */
  citizens: z.enum(["neither", "target", "either"]).default("neither"),
  patterns: z.array(PatternData).min(1),
  bars: z.array(BarData).default([]),
});
export type PatternFile = Readonly<z.infer<typeof PatternFile>>;

/** One step of a slot path: the slot's name, lemmas and classes allowed in it (none allows all), and whether only mentions fill it. */
interface Step {
  readonly slot: string;
  readonly lemmas: ReadonlySet<string> | null;
  /** Written "on(!monday)": the lemmas are those that do not fill it. */
  readonly isExcept: boolean;
}
export interface SlotPath {
  /** The names of the slots, for people. */
  readonly slots: string;
  readonly steps: readonly Step[];
  /** Written "slot!": a noun that belongs to an actor does not fill it, only the actor itself. */
  readonly bare: boolean;
}

/** Alternatives for one end, best first. */
export type EndPaths = readonly SlotPath[];
export interface Ends {
  readonly source: EndPaths;
  /** Null where the members of the source slot are paired with each other. */
  readonly target: EndPaths | null;
  readonly directed: boolean;
}

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
  /** For each relation words with the status that all its patterns of that word give: to "leave" an organisation ends a membership. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<string, Status | null>>;
  readonly byTrigger: Readonly<Record<PartOfSpeech, ReadonlyMap<string, readonly Pattern[]>>>;
}

/** Named sets of lemmas ("@arms", "@agreement") that patterns refer to. */
export type NounClasses = ReadonlyMap<string, ReadonlySet<string>>;

function parseLemmas(source: string, classes: NounClasses): ReadonlySet<string> {
  const lemmas = new Set<string>();
  for (const item of source.split(",").map((word) => word.trim())) {
    if (!item.startsWith("@")) lemmas.add(item);
    else {
      const members = classes.get(item.slice(1));
      if (members === undefined)
        throw new DragomanError(
          "knowledge-missing",
          `Pattern class "${item}" is not defined; add it to data/lexicon/classes.json.`,
        );
      for (const member of members) lemmas.add(member);
    }
  }
  return lemmas;
}

/** Reads "obj(@arms).to" or "poss!"; throws `knowledge-missing` with the offending text. */
export function parsePath(source: string, classes: NounClasses): SlotPath {
  const bare = source.endsWith("!");
  const steps = (bare ? source.slice(0, -1) : source).split(".").map((step): Step => {
    const match = /^([a-z][a-z ]*)(?:\((!?)([^()]+)\))?$/.exec(step.trim());
    if (match?.[1] === undefined)
      throw new DragomanError(
        "knowledge-missing",
        `Slot path "${source}" is not understood; write for example "obj(aid,@arms).to|iobj".`,
      );
    const lemmas = match[3] === undefined ? null : parseLemmas(match[3], classes);
    return { slot: match[1].trim(), lemmas, isExcept: match[2] === "!" };
  });
  return { steps, bare, slots: steps.map(({ slot }) => slot).join(".") };
}

function parsePaths(source: string, classes: NounClasses): EndPaths {
  return source.split("|").map((path) => parsePath(path.trim(), classes));
}

function parseEnds(source: string, classes: NounClasses): Ends {
  const match = /^(.+?)\s*(->|<>)\s*(.*)$/.exec(source);
  if (match?.[1] === undefined || match[3] === undefined || (match[2] === "->" && match[3] === ""))
    throw new DragomanError(
      "knowledge-missing",
      `Ends "${source}" are not understood; write "subj -> to", "subj <> with" or "between <>".`,
    );
  return {
    source: parsePaths(match[1], classes),
    target: match[3] === "" ? null : parsePaths(match[3], classes),
    directed: match[2] === "->",
  };
}

/** The slots of paths, in words. */
export const describe = (paths: EndPaths): string => paths.map(({ slots }) => slots).join("|");

const describeEnds = (ends: readonly Ends[]): string =>
  ends
    .map(({ source, target }) => `${describe(source)} with ${target === null ? "another of them" : describe(target)}`)
    .join(", or at ");

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

function barOf(file: PatternFile, { trigger, ...data }: z.infer<typeof BarData>, classes: NounClasses): Bar {
  const { verb = [], noun = [], adj = [] } = trigger ?? {};
  return {
    frame: patternOf(file, { ...data, prior: 0 }, classes),
    triggers: trigger === undefined ? null : { verb: new Set(verb), noun: new Set(noun), adj: new Set(adj) },
  };
}

function statusesOf({ patterns }: PatternFile): ReadonlyMap<string, Status | null> {
  const statuses = new Map<string, Status | null>();
  for (const { trigger, status = null } of patterns)
    for (const word of [trigger.verb ?? [], trigger.noun ?? [], trigger.adj ?? []].flat())
      statuses.set(word, statuses.has(word) && statuses.get(word) !== status ? null : status);
  return statuses;
}

/** Compiles pattern files into the index by trigger; throws `knowledge-missing` on a pattern that cannot be read. */
export function compilePatterns(files: readonly PatternFile[], classes: NounClasses): PatternIndex {
  const byTrigger = { verb: new Map<string, Pattern[]>(), noun: new Map<string, Pattern[]>(), adj: new Map<string, Pattern[]>() };
  const patterns: Pattern[] = [];
  for (const file of files) {
    for (const data of file.patterns) {
      const pattern = patternOf(file, data, classes);
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
  const statuses = new Map(files.map((file) => [file.relation, statusesOf(file)]));
  const mediators = new Set(files.flatMap(({ relation, mediators: are }) => (are ? [relation] : [])));
  const bars = new Map(files.map((file) => [file.relation, file.bars.map((bar) => barOf(file, bar, classes))]));
  const citizens = new Map(files.map(({ relation, citizens: ends }) => [relation, ends]));
  return { patterns, proposals, bars, mediators, citizens, verbs, statuses, byTrigger };
}
