/** Features of what lies between the ends of a candidate: the path through the tree, and the words of the surface. */
import type { Mention } from "../../vocabulary/index.ts";
import { deprelOf, prepositionOf } from "../tree.ts";
import type { Candidate } from "./candidates.ts";
import { bin, type Telling } from "./telling.ts";
import { predicateAt, predicatePart, wordAt } from "./words.ts";

/** The path from end to end by labels and prepositions, and the words on it. */
export function pathFeatures({ scene, thesaurus, sink: { say, more, once } }: Telling, { path, joints }: Candidate): void {
  const { tree } = scene;
  const top = predicateAt(scene, path.top);
  const ends = `${deprelOf(tree, path.up.at(-1) ?? -1)}↑ ${deprelOf(tree, path.down[0] ?? -1)}↓`;
  let labels = "";
  let marked = "";
  const steps = path.up.length + path.down.length;
  for (let n = 0; n < steps; n++) {
    const rises = n < path.up.length;
    const at = (rises ? path.up[n] : path.down[n - path.up.length]) ?? -1;
    const preposition = prepositionOf(tree, at);
    const arrow = rises ? "↑" : "↓";
    const blank = n === 0 ? "" : " ";
    labels += `${blank}${deprelOf(tree, at)}${arrow}`;
    marked += `${blank}${deprelOf(tree, at)}${preposition === null ? "" : `:${preposition}`}${arrow}`;
  }
  say`path ${labels}`;
  say`path ${marked}`;
  more` by ${top}`;
  say`path by ${top}: ${ends}`;
  say`path by ${top}`;
  say`path of ${bin(steps, 1, 2, 3, 4, 5, 6, 8)} steps`;
  for (const name of thesaurus.sortsOf(top)) say`path by one like ${name}: ${ends}`;
  for (const at of path.up.slice(1)) once("source under", at, () => say`source under ${wordAt(scene, at)}`);
  for (const at of path.down.slice(0, -1)) once("target under", at, () => say`target under ${wordAt(scene, at)}`);
  if (joints.length === 0) {
    say`no predicate in common`;
    more`, path ${marked}`;
  }
}

/** Words between the ends, as far as they are few, and beside them. */
export function surfaceFeatures({ scene, thesaurus, sink: { say, once } }: Telling, { source, target }: Candidate): void {
  const forward = source.first < target.first;
  const [first, second] = forward ? [source, target] : [target, source];
  const way = forward ? "→" : "←";
  const gap = Math.max(0, second.first - first.last);
  const between = scene.tree.tokens.slice(first.last, second.first);
  const found = new Set<Mention>();
  for (const { index } of between) for (const mention of scene.mentions.get(index) ?? []) found.add(mention);
  const actors = found.size;
  say`order ${way}`;
  say`${bin(gap, 0, 1, 2, 4, 7, 12, 20)} words between ${way}`;
  say`${bin(actors, 0, 1, 2, 4)} actors between`;
  if (gap <= 4) say`between ${way} “${between.map((token) => wordAt(scene, token.index)).join(" ")}”`;
  if (gap <= 12) {
    const group = `between ${way}`;
    for (const token of between) {
      once(group, token.index, () => {
        if (predicatePart(scene, token.index) === null && token.upos !== "ADP") return;
        const word = wordAt(scene, token.index);
        say`${word} between ${way}`;
        if (token.upos !== "ADP") for (const sort of thesaurus.sortsOf(word)) say`${sort} between ${way}`;
      });
    }
  }
  const room = scene.tree.tokens.length + 1;
  for (const [end, mention] of [
    ["source", source],
    ["target", target],
  ] as const) {
    once(end, (mention.first * room + mention.last) * room + mention.head, () => {
      say`${wordAt(scene, mention.first - 1)} before ${end}`;
      say`${wordAt(scene, mention.last)} after ${end}`;
      say`${end} is ${deprelOf(scene.tree, mention.head)}`;
    });
  }
}
