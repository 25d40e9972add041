/** Patterns that half fire: whose predicate and conditions hold, and which one of the two actors stands where they want one. */
import type { Mention } from "../../vocabulary/index.ts";
import type { Attempt, Scene } from "../match.ts";
import type { EndPaths, SlotPath } from "../slot-paths.ts";
import { lemmaOf } from "../tree.ts";

/** A relation whose patterns hold at a predicate but for their ends: one object for each relation and predicate of a sentence. */
export interface Sought {
  readonly relation: string;
}

export interface HalfMatches {
  /** What is sought at a predicate, by its token index. */
  readonly relations: ReadonlyMap<number, ReadonlySet<Sought>>;
  /** For which a mention stands where the source is sought, and where the target is. */
  readonly sources: ReadonlyMap<Mention, ReadonlySet<Sought>>;
  readonly targets: ReadonlyMap<Mention, ReadonlySet<Sought>>;
}

function add<K>(map: Map<K, Set<Sought>>, key: K, value: Sought): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

/** Tokens at the end of a path from a predicate. Coordinates are left to the fillers: a half match need not be exact. */
function reached(scene: Scene, predicate: number, { steps }: SlotPath): readonly number[] {
  let tokens: readonly number[] = [predicate];
  for (const { slot, lemmas } of steps)
    tokens = tokens
      .flatMap((token) => scene.slots(token).get(slot) ?? [])
      .filter((at) => lemmas === null || lemmas.has(lemmaOf(scene.tree, at)));
  return tokens;
}

const mentionsAt = (scene: Scene, predicate: number, paths: EndPaths): readonly Mention[] =>
  paths.flatMap((path) =>
    reached(scene, predicate, path).flatMap((token) => scene.fillers(token, path.bare).map(({ mention }) => mention)),
  );

/** A pattern that fired, or that failed for want of actors alone, holds at its predicate. */
const holds = ({ missing }: Attempt): boolean => missing === null || missing.startsWith("no two actors");

/** What the attempts of a sentence tell of each predicate and mention. */
export function halfMatches(scene: Scene, attempts: readonly Attempt[]): HalfMatches {
  const relations = new Map<number, Set<Sought>>();
  const sources = new Map<Mention, Set<Sought>>();
  const targets = new Map<Mention, Set<Sought>>();
  const known = new Map<string, Sought>();
  for (const attempt of attempts) {
    if (!holds(attempt)) continue;
    const { pattern, trigger } = attempt;
    const key = `${pattern.relation} ${trigger}`;
    const sought = known.get(key) ?? { relation: pattern.relation };
    known.set(key, sought);
    add(relations, trigger, sought);
    for (const { source, target, directed } of pattern.ends) {
      const first = mentionsAt(scene, trigger, source);
      const second = target === null ? first : mentionsAt(scene, trigger, target);
      for (const mention of directed ? first : [...first, ...second]) add(sources, mention, sought);
      for (const mention of directed ? second : [...first, ...second]) add(targets, mention, sought);
    }
  }
  return { relations, sources, targets };
}
