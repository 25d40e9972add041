/**
 * What the judge is told of a candidate, in words that it can give back as reasons. No feature names an actor, so that swapping two
 * countries swaps the judgements; the features follow relation extraction's classics (Zhou et al. 2005, Mintz et al. 2009 §5).
 */
import { confidenceOf } from "../confidence.ts";
import type { Match, Scene } from "../match.ts";
import { statusOf } from "../modality.ts";
import { deprelOf, headOf, isRelation, prepositionOf } from "../tree.ts";
import type { Candidate } from "./candidates.ts";
import type { HalfMatches } from "./half.ts";
import { labelsOf } from "./path.ts";
import type { Joint } from "./roles.ts";
import type { Thesaurus } from "./thesaurus.ts";
import { looksOf, predicateAt, predicatePart, wordAt } from "./words.ts";

/** What features are made from, besides the candidate. */
export interface View {
  /** Features that many pairs of a sentence share, by what they are made from; begins empty. */
  readonly known: Map<string, readonly string[]>;
  readonly scene: Scene;
  readonly matches: readonly Match[];
  readonly half: HalfMatches;
  readonly thesaurus: Thesaurus;
}

const bin = (value: number, ...edges: readonly number[]): string => {
  const at = edges.findIndex((edge) => value <= edge);
  return at < 0 ? `over ${edges.at(-1)}` : `up to ${edges[at]}`;
};

function once(view: View, key: string, make: () => readonly string[]): readonly string[] {
  const found = view.known.get(key) ?? make();
  view.known.set(key, found);
  return found;
}

/** Two joints with one key have the same features: coordinated actors fill their slot by the same token. */
const keyOf = ({ predicate, source, target }: Joint): string =>
  `${predicate} ${source.slot} ${source.filler} ${source.depth} ${target.slot} ${target.filler} ${target.depth}`;

/** What governs the predicate: "plans to …", "the decision to …". */
function governorFeatures(view: View, predicate: number, word: string): readonly string[] {
  const { scene } = view;
  const governor = headOf(scene.tree, predicate);
  if (governor < 0) return ["main predicate", `main predicate ${word}`];
  const label = deprelOf(scene.tree, predicate);
  const above = predicateAt(scene, governor);
  return [
    `under ${above} as ${label}`,
    `${word} under ${above}`,
    `predicate is ${label}`,
    ...view.thesaurus.sortsOf(above).map((name) => `under one like ${name} as ${label}`),
  ];
}

/** What else stands about the predicate: objects, topics, "to" whom. */
function besideFeatures(view: View, joint: Joint, word: string): readonly string[] {
  const { scene } = view;
  const found: string[] = [];
  for (const [slot, tokens] of scene.slots(joint.predicate)) {
    const others = tokens.filter((at) => at !== joint.source.filler && at !== joint.target.filler).slice(0, 2);
    if (others.length > 0) found.push(`also ${slot}`);
    for (const at of others) {
      const other = wordAt(scene, at);
      found.push(`${word} with ${slot} ${other}`, `${slot} ${other}`);
      for (const sort of view.thesaurus.sortsOf(other))
        found.push(`${word} with ${slot} ${sort}`, `${slot} ${sort}: ${joint.source.slot} → ${joint.target.slot}`);
    }
  }
  return found;
}

/** Nouns through which an end fills its slot: "Russian positions", "Egypt's proposal". */
function throughFeatures(view: View, joint: Joint, word: string): readonly string[] {
  const found: string[] = [];
  for (const [end, role] of [
    ["source", joint.source],
    ["target", joint.target],
  ] as const) {
    if (role.depth === 0) continue;
    const noun = wordAt(view.scene, role.filler);
    found.push(`${end} through ${noun}`, `${word}: ${end} through ${noun}`);
    for (const sort of view.thesaurus.sortsOf(noun))
      found.push(
        `${end} through ${sort}`,
        `${word}: ${end} through ${sort}`,
        `${end} through ${sort}: ${joint.source.slot} → ${joint.target.slot}`,
      );
  }
  return found;
}

function jointFeatures(view: View, joint: Joint): readonly string[] {
  const { scene } = view;
  const word = predicateAt(scene, joint.predicate);
  const part = predicatePart(scene, joint.predicate) ?? "word";
  const slots = `${joint.source.slot} → ${joint.target.slot}`;
  const depths = `${Math.min(joint.source.depth, 2)} and ${Math.min(joint.target.depth, 2)}`;
  const status = statusOf(scene.tree, joint.predicate, null, scene.lexicon) ?? "asked for";
  return [
    `${part} ${word}: ${slots}`,
    `${part} ${word}: ${slots}, depth ${depths}`,
    `${part} ${word}: ${joint.source.slot} →`,
    `${part} ${word}: → ${joint.target.slot}`,
    `${part} ${word}`,
    `${part}: ${slots}`,
    `${slots}, depth ${depths}`,
    `status ${status}`,
    `status ${status}: ${slots}`,
    ...view.thesaurus
      .sortsOf(word)
      .flatMap((sort) => [
        `${part} like ${sort}`,
        `${part} like ${sort}: ${slots}`,
        `${part} like ${sort}: ${slots}, depth ${depths}`,
      ]),
    ...[...(view.half.relations.get(joint.predicate) ?? [])].flatMap((relation) => [
      `predicate for ${relation}`,
      `predicate for ${relation}: ${slots}`,
      `predicate for ${relation}: ${slots}, depth ${depths}`,
    ]),
    ...governorFeatures(view, joint.predicate, word),
    ...besideFeatures(view, joint, word),
    ...throughFeatures(view, joint, word),
  ];
}

function pathFeatures(view: View, candidate: Candidate): readonly string[] {
  const { scene } = view;
  const { tree } = scene;
  const { path } = candidate;
  const top = predicateAt(scene, path.top);
  const labels = labelsOf(tree, path);
  const inner = [...path.up.slice(1), ...path.down.slice(0, -1)];
  const ends = `${deprelOf(tree, path.up.at(-1) ?? -1)}↑ ${deprelOf(tree, path.down[0] ?? -1)}↓`;
  const step = (at: number, arrow: string): string => {
    const preposition = prepositionOf(tree, at);
    return `${deprelOf(tree, at)}${preposition === null ? "" : `:${preposition}`}${arrow}`;
  };
  const marked = [...path.up.map((at) => step(at, "↑")), ...path.down.map((at) => step(at, "↓"))].join(" ");
  return [
    `path ${labels}`,
    `path ${marked}`,
    `path ${marked} by ${top}`,
    `path by ${top}: ${ends}`,
    `path by ${top}`,
    `path of ${bin(path.up.length + path.down.length, 1, 2, 3, 4, 5, 6, 8)} steps`,
    ...view.thesaurus
      .sortsOf(top)
      .flatMap((name) => [`path by one like ${name}: ${ends}`, `path by one like ${name}: ${marked}`]),
    ...path.up.slice(1).map((at) => `source under ${wordAt(scene, at)}`),
    ...path.down.slice(0, -1).map((at) => `target under ${wordAt(scene, at)}`),
    ...inner.flatMap((at) => view.thesaurus.sortsOf(wordAt(scene, at)).map((sort) => `on the path ${sort}`)),
    ...(candidate.joints.length === 0 ? ["no predicate in common", `no predicate in common, path ${marked}`] : []),
  ];
}

/** Words between the ends, as far as they are few, and beside them. */
function surfaceFeatures(view: View, candidate: Candidate): readonly string[] {
  const { scene } = view;
  const { source, target } = candidate;
  const forward = source.first < target.first;
  const [first, second] = forward ? [source, target] : [target, source];
  const way = forward ? "→" : "←";
  const gap = Math.max(0, second.first - first.last);
  const between = scene.tree.tokens.slice(first.last, second.first);
  const actors = new Set(between.flatMap((token) => scene.mentions.get(token.index) ?? [])).size;
  const found = [
    `order ${way}`,
    `${bin(gap, 0, 1, 2, 4, 7, 12, 20)} words between ${way}`,
    `${bin(actors, 0, 1, 2, 4)} actors between`,
  ];
  if (gap <= 4) found.push(`between ${way} “${between.map((token) => wordAt(scene, token.index)).join(" ")}”`);
  if (gap <= 12) {
    for (const token of between) {
      if (predicatePart(scene, token.index) === null && token.upos !== "ADP") continue;
      const word = wordAt(scene, token.index);
      found.push(`${word} between ${way}`);
      if (token.upos !== "ADP") for (const sort of view.thesaurus.sortsOf(word)) found.push(`${sort} between ${way}`);
    }
  }
  for (const [end, mention] of [
    ["source", source],
    ["target", target],
  ] as const) {
    found.push(`${wordAt(scene, mention.first - 1)} before ${end}`, `${wordAt(scene, mention.last)} after ${end}`);
    found.push(`${end} is ${deprelOf(scene.tree, mention.head)}`);
  }
  return found;
}

const sure = (certainty: number): string => bin(certainty, 0.5, 0.75, 0.9, 1);

function mentionFeatures({ source, target }: Candidate): readonly string[] {
  const [from, to] = [looksOf(source), looksOf(target)];
  return [
    `${from.kind} → ${to.kind}`,
    `source is a ${from.kind}`,
    `target is a ${to.kind}`,
    `source as ${from.form}`,
    `target as ${to.form}`,
    `${from.form} → ${to.form}`,
    `source certain ${sure(source.certainty)}`,
    `target certain ${sure(target.certainty)}`,
    ...(from.isPrincipal ? ["source acts for itself"] : []),
    ...(to.isPrincipal ? ["target acts for itself"] : []),
  ];
}

const same = (a: Match["source"], b: Candidate["source"]): boolean => a.mention.actor.principal.id === b.actor.principal.id;

/** What the patterns say of this pair, of its reverse, and of its ends with others. */
function patternFeatures(view: View, candidate: Candidate): readonly string[] {
  const { source, target } = candidate;
  const found = [`${bin(view.matches.length, 0, 1, 3, 6)} patterns match here`];
  for (const match of view.matches) {
    const { pattern } = match;
    if (match.source.mention === source && match.target.mention === target)
      found.push(
        `pattern ${pattern.id}`,
        `pattern for ${pattern.relation}`,
        `pattern for ${pattern.relation} at ${bin(confidenceOf(match), 0.3, 0.45, 0.6, 0.7, 0.8)}`,
      );
    else if (match.source.mention === target && match.target.mention === source)
      found.push(`pattern reversed ${pattern.id}`, `pattern for ${pattern.relation} reversed`);
    else if (same(match.source, source) && same(match.target, target))
      found.push(`pattern for ${pattern.relation} between others of theirs`);
    else if (same(match.source, source)) found.push(`source in ${pattern.relation} with another`);
    else if (same(match.target, target)) found.push(`target in ${pattern.relation} of another`);
    else if (same(match.source, target)) found.push(`target as source of ${pattern.relation}`);
    else if (same(match.target, source)) found.push(`source as target of ${pattern.relation}`);
    if (match.trigger === candidate.trigger) found.push(`its predicate makes ${pattern.relation}`);
  }
  if (!found.some((name) => name.startsWith("pattern "))) found.push("no pattern for the pair");
  return found;
}

/** The relation of a half match such as "supplies 4". */
const relationOf = (name: string): string => name.slice(0, name.indexOf(" "));

/** Ends that stand where patterns seek them, though none fires for the pair. */
function halfFeatures(view: View, candidate: Candidate): readonly string[] {
  const { half } = view;
  const { path } = candidate;
  const sources = half.sources.get(candidate.source) ?? new Set<string>();
  const targets = half.targets.get(candidate.target) ?? new Set<string>();
  const inner = [path.top, ...path.up.slice(1), ...path.down.slice(0, -1)];
  const steps = bin(path.up.length + path.down.length, 2, 4, 6);
  return [
    ...[...sources].map((name) => `source sought for ${relationOf(name)}${targets.has(name) ? ", target too" : ""}`),
    ...[...targets].map((name) => `target sought for ${relationOf(name)}${sources.has(name) ? ", source too" : ""}`),
    ...inner.flatMap((at) =>
      [...(half.relations.get(at) ?? [])].flatMap((relation) => {
        const name = `${relation} ${at}`;
        const sought = `${sources.has(name) ? "source sought" : "source not sought"}, ${targets.has(name) ? "target sought" : "target not sought"}`;
        return [
          `path by a predicate for ${relation}`,
          `path by a predicate for ${relation}: ${sought}`,
          `path by a predicate for ${relation}: ${sought}, ${steps} steps`,
        ];
      }),
    ),
  ];
}

function sentenceFeatures(view: View): readonly string[] {
  const { scene } = view;
  const root = scene.tree.tokens.find((token) => isRelation(token.deprel, "root"));
  const word = root === undefined ? "edge" : predicateAt(scene, root.index);
  return [
    `main ${word}`,
    ...view.thesaurus.clustersOf(word).map((name) => `main one like ${name}`),
    `sentence of ${bin(scene.tree.tokens.length, 8, 15, 25, 40)} words`,
  ];
}

/** Predicates in common that are told of, the closest apart from the rest. */
const MAX_JOINTS = 3;

/** The features of a candidate, each once, in a fixed order. */
export function featuresOf(view: View, candidate: Candidate): readonly string[] {
  const joints = candidate.joints.slice(0, MAX_JOINTS);
  return [
    ...new Set([
      ...joints.flatMap((joint, rank) =>
        once(view, `${rank === 0 ? "first" : "further"} ${keyOf(joint)}`, () =>
          jointFeatures(view, joint).map((name) => (rank === 0 ? name : `further ${name}`)),
        ),
      ),
      `${joints.length} predicates in common`,
      ...pathFeatures(view, candidate),
      ...surfaceFeatures(view, candidate),
      ...mentionFeatures(candidate),
      ...patternFeatures(view, candidate),
      ...halfFeatures(view, candidate),
      ...once(view, "sentence", () => sentenceFeatures(view)),
    ]),
  ];
}
