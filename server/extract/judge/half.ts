/** Patterns that half fire: whose predicate and conditions hold, and which one of the two actors stands where they want one. */
import type { Mention } from "../../vocabulary/index.ts";
import { fillersOf } from "../fillers.ts";
import type { Attempt, Scene } from "../match.ts";
import type { EndPaths, SlotPath } from "../patterns.ts";
import { lemmaOf } from "../tree.ts";

export interface HalfMatches {
  /** Relations whose patterns hold at a predicate but for their ends, by token index. */
  readonly relations: ReadonlyMap<number, ReadonlySet<string>>;
  /** Relations and predicates ("supplies 4") for which a mention stands where the source is sought, and where the target is. */
  readonly sources: ReadonlyMap<Mention, ReadonlySet<string>>;
  readonly targets: ReadonlyMap<Mention, ReadonlySet<string>>;
}

function add<K>(map: Map<K, Set<string>>, key: K, value: string): void {
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
    reached(scene, predicate, path).flatMap((token) =>
      fillersOf(scene.tree, token, scene.mentions, 0, path.bare).map(({ mention }) => mention),
    ),
  );

/** A pattern that fired, or that failed for want of actors alone, holds at its predicate. */
const holds = ({ missing }: Attempt): boolean => missing === null || missing.startsWith("no two actors");

/** What the attempts of a sentence tell of each predicate and mention. */
export function halfMatches(scene: Scene, attempts: readonly Attempt[]): HalfMatches {
  const relations = new Map<number, Set<string>>();
  const sources = new Map<Mention, Set<string>>();
  const targets = new Map<Mention, Set<string>>();
  for (const attempt of attempts) {
    if (!holds(attempt)) continue;
    const { pattern, trigger } = attempt;
    add(relations, trigger, pattern.relation);
    const name = `${pattern.relation} ${trigger}`;
    for (const { source, target, directed } of pattern.ends) {
      const first = mentionsAt(scene, trigger, source);
      const second = target === null ? first : mentionsAt(scene, trigger, target);
      for (const mention of directed ? first : [...first, ...second]) add(sources, mention, name);
      for (const mention of directed ? second : [...first, ...second]) add(targets, mention, name);
    }
  }
  return { relations, sources, targets };
}
