/**
 * What the judge is told of a candidate, in words that it can give back as reasons. No feature names an actor, so that swapping two
 * countries swaps the judgements; the features follow relation extraction's classics (Zhou et al. 2005, Mintz et al. 2009 §5).
 */
import { confidenceOf } from "../confidence.ts";
import { isReciprocal, type Match } from "../match.ts";
import { statusOf } from "../modality.ts";
import { deprelOf, headOf, isRelation } from "../tree.ts";
import { pathFeatures, surfaceFeatures } from "./between.ts";
import type { Candidate } from "./candidates.ts";
import type { Sought } from "./half.ts";
import type { Joint } from "./roles.ts";
import { createNameSink, createRowSink } from "./sink.ts";
import type { RowTable } from "./table.ts";
import { bin, type Telling, type View } from "./telling.ts";
import { looksOf, predicateAt, predicatePart, wordAt } from "./words.ts";

/** Roles of a sentence are fewer. */
const MOST_ROLES = 2 ** 24;

/** Two joints with one key have the same features: coordinated actors fill their slot by the same token. */
const keyOf = ({ source, target }: Joint): number => source.number * MOST_ROLES + target.number;

/** What governs the predicate: "plans to …", "the decision to …". */
function governorFeatures({ scene, thesaurus, sink: { say, more } }: Telling, predicate: number, word: string): void {
  const governor = headOf(scene.tree, predicate);
  if (governor < 0) {
    say`main predicate`;
    more` ${word}`;
    return;
  }
  const label = deprelOf(scene.tree, predicate);
  const above = predicateAt(scene, governor);
  say`under ${above} as ${label}`;
  say`${word} under ${above}`;
  say`predicate is ${label}`;
  for (const name of thesaurus.sortsOf(above)) say`under one like ${name} as ${label}`;
}

/** What else stands about the predicate: objects, topics, "to" whom. */
function besideFeatures({ scene, thesaurus, sink: { say } }: Telling, joint: Joint, word: string): void {
  for (const [slot, tokens] of scene.slots(joint.predicate)) {
    const others = tokens.filter((at) => at !== joint.source.filler && at !== joint.target.filler).slice(0, 2);
    if (others.length > 0) say`also ${slot}`;
    for (const at of others) {
      const other = wordAt(scene, at);
      say`${word} with ${slot} ${other}`;
      say`${slot} ${other}`;
      for (const sort of thesaurus.sortsOf(other)) say`${slot} ${sort}: ${joint.source.slot} → ${joint.target.slot}`;
    }
  }
}

/** Nouns through which an end fills its slot: "Russian positions", "Egypt's proposal". */
function throughFeatures({ scene, thesaurus, sink: { say } }: Telling, joint: Joint, word: string): void {
  for (const [end, role] of [
    ["source", joint.source],
    ["target", joint.target],
  ] as const) {
    if (role.depth === 0) continue;
    const noun = wordAt(scene, role.filler);
    say`${end} through ${noun}`;
    say`${word}: ${end} through ${noun}`;
    for (const sort of thesaurus.sortsOf(noun)) {
      say`${end} through ${sort}`;
      say`${word}: ${end} through ${sort}`;
      say`${end} through ${sort}: ${joint.source.slot} → ${joint.target.slot}`;
    }
  }
}

function jointFeatures(telling: Telling, joint: Joint, before: string): void {
  const { scene, thesaurus, half, sink } = telling;
  const { say, more } = sink;
  const word = predicateAt(scene, joint.predicate);
  const part = predicatePart(scene, joint.predicate) ?? "word";
  const slots = `${joint.source.slot} → ${joint.target.slot}`;
  const depths = `${Math.min(joint.source.depth, 2)} and ${Math.min(joint.target.depth, 2)}`;
  const status = statusOf(scene.tree, joint.predicate, null, scene.lexicon) ?? "asked for";
  say`${part} ${word}: ${slots}`;
  more`, depth ${depths}`;
  say`${part} ${word}: ${joint.source.slot} →`;
  say`${part} ${word}: → ${joint.target.slot}`;
  say`${part} ${word}`;
  say`${part}: ${slots}`;
  say`${slots}, depth ${depths}`;
  say`status ${status}`;
  more`: ${slots}`;
  for (const sort of thesaurus.sortsOf(word)) {
    say`${part} like ${sort}`;
    more`: ${slots}`;
  }
  for (const { relation } of half.relations.get(joint.predicate) ?? []) {
    say`predicate for ${relation}`;
    more`: ${slots}`;
    more`, depth ${depths}`;
  }
  sink.once("governor", `${part} ${joint.predicate} ${before}`, () => governorFeatures(telling, joint.predicate, word));
  besideFeatures(telling, joint, word);
  throughFeatures(telling, joint, word);
}

const sure = (certainty: number): string => bin(certainty, 0.5, 0.75, 0.9, 1);

function mentionFeatures({ sink: { say, once } }: Telling, { source, target }: Candidate): void {
  const [from, to] = [looksOf(source), looksOf(target)];
  const [fromSure, toSure] = [sure(source.certainty), sure(target.certainty)];
  once(
    "mentions",
    [from, to].map(({ kind, form, isPrincipal }) => `${kind} ${form} ${isPrincipal}`).join() + fromSure + toSure,
    () => {
      say`${from.kind} → ${to.kind}`;
      say`source is a ${from.kind}`;
      say`target is a ${to.kind}`;
      say`source as ${from.form}`;
      say`target as ${to.form}`;
      say`${from.form} → ${to.form}`;
      say`source certain ${fromSure}`;
      say`target certain ${toSure}`;
      if (from.isPrincipal) say`source acts for itself`;
      if (to.isPrincipal) say`target acts for itself`;
    },
  );
}

const same = (a: Match["source"], b: Candidate["source"]): boolean => a.mention.actor.principal.id === b.actor.principal.id;

/** What the patterns say of this pair, of its reverse, and of its ends with others. */
function patternFeatures({ scene, matches, sink: { say, more } }: Telling, { source, target, trigger }: Candidate): void {
  let ofPair = false;
  say`${bin(matches.length, 0, 1, 3, 6)} patterns match here`;
  for (const match of matches) {
    const { id, relation } = match.pattern;
    if (match.source.mention === source && match.target.mention === target) {
      ofPair = true;
      say`pattern ${id}`;
      say`pattern for ${relation}`;
      more` at ${bin(confidenceOf(match), 0.3, 0.45, 0.6, 0.7, 0.8)}`;
      if (isReciprocal(scene, match.trigger)) say`pattern for ${relation} of each other`;
    } else if (match.source.mention === target && match.target.mention === source) {
      ofPair = true;
      say`pattern reversed ${id}`;
      say`pattern for ${relation} reversed`;
    } else if (same(match.source, source) && same(match.target, target)) {
      ofPair = true;
      say`pattern for ${relation} between others of theirs`;
    } else if (same(match.source, source)) say`source in ${relation} with another`;
    else if (same(match.target, target)) say`target in ${relation} of another`;
    else if (same(match.source, target)) say`target as source of ${relation}`;
    else if (same(match.target, source)) say`source as target of ${relation}`;
    if (match.trigger === trigger) say`its predicate makes ${relation}`;
  }
  if (!ofPair) say`no pattern for the pair`;
}

const NOTHING_SOUGHT: ReadonlySet<Sought> = new Set();

/** Ends that stand where patterns seek them, though none fires for the pair. */
function halfFeatures({ half, sink: { say, more } }: Telling, { path, source, target }: Candidate): void {
  const sources = half.sources.get(source) ?? NOTHING_SOUGHT;
  const targets = half.targets.get(target) ?? NOTHING_SOUGHT;
  const steps = bin(path.up.length + path.down.length, 2, 4, 6);
  for (const sought of sources) say`source sought for ${sought.relation}${targets.has(sought) ? ", target too" : ""}`;
  for (const sought of targets) say`target sought for ${sought.relation}${sources.has(sought) ? ", source too" : ""}`;
  for (const at of [path.top, ...path.up.slice(1), ...path.down.slice(0, -1)]) {
    for (const sought of half.relations.get(at) ?? []) {
      const { relation } = sought;
      const from = sources.has(sought) ? "source sought" : "source not sought";
      const to = targets.has(sought) ? "target sought" : "target not sought";
      say`path by a predicate for ${relation}`;
      more`: ${from}, ${to}`;
      more`, ${steps} steps`;
    }
  }
}

function sentenceFeatures({ scene, thesaurus, sink: { say } }: Telling): void {
  const root = scene.tree.tokens.find((token) => isRelation(token.deprel, "root"));
  const word = root === undefined ? "edge" : predicateAt(scene, root.index);
  say`main ${word}`;
  for (const name of thesaurus.clustersOf(word)) say`main one like ${name}`;
  say`sentence of ${bin(scene.tree.tokens.length, 8, 15, 25, 40)} words`;
}

/** Predicates in common that are told of, the closest apart from the rest. */
const MAX_JOINTS = 2;

/** Says the features of a candidate in a fixed order; a feature may be said more than once. */
function tell(telling: Telling, candidate: Candidate): void {
  const { sink } = telling;
  const joints = candidate.joints.slice(0, MAX_JOINTS);
  for (const [rank, joint] of joints.entries()) {
    const before = rank === 0 ? "" : "further ";
    sink.once(`${before}joint`, keyOf(joint), () => jointFeatures(telling, joint, before), before);
  }
  sink.say`${String(joints.length)} predicates in common`;
  pathFeatures(telling, candidate);
  surfaceFeatures(telling, candidate);
  mentionFeatures(telling, candidate);
  patternFeatures(telling, candidate);
  halfFeatures(telling, candidate);
  sink.once("sentence", 0, () => sentenceFeatures(telling));
}

/** The features of a sentence's candidates by name, each once, in a fixed order. */
export function featuresOf(view: View): (candidate: Candidate) => readonly string[] {
  const sink = createNameSink();
  const telling = { ...view, sink };
  return (candidate) => {
    tell(telling, candidate);
    return [...new Set(sink.take())];
  };
}

/** The same features as rows of a model, in the same order; those that it does not know are left out. */
export function rowsOf(view: View, table: RowTable): (candidate: Candidate) => Int32Array {
  const sink = createRowSink(table);
  const telling = { ...view, sink };
  return (candidate) => {
    tell(telling, candidate);
    return table.distinct(sink.take());
  };
}
