/** Bars: claims that the words of a sentence speak against, whether a pattern makes them or the judge ("Kenya repaid its loan to Peru" is no help). */
import { crossed, failure, fillEnd, isAllowed, paired, partOfSpeech, triggersAt, type Match, type Scene } from "./match.ts";
import type { Bar } from "./patterns.ts";

/** A token that a bar may be told by, with the words that it answers to. */
interface Predicate {
  readonly index: number;
  readonly part: NonNullable<ReturnType<typeof partOfSpeech>>;
  readonly words: readonly string[];
}

const predicatesOf = ({ tree }: Scene): readonly Predicate[] =>
  tree.tokens.flatMap(({ index }): readonly Predicate[] => {
    const part = partOfSpeech(tree, index);
    return part === null ? [] : [{ index, part, words: triggersAt(tree, index) }];
  });

const isCalled = ({ part, words }: Predicate, { triggers }: Bar): boolean =>
  triggers === null || words.some((word) => triggers[part].has(word));

/** An agency of an organisation, such as the health organisation of the United Nations: who leaves it stays one of them. */
const isAgency = ({ mention: { actor } }: Match["target"]): boolean =>
  actor.kind === "organisation" && actor.id !== actor.principal.id;

const pairOf = (source: Match["source"], target: Match["target"]): string =>
  `${source.mention.actor.principal.id} ${target.mention.actor.principal.id}`;

/** The same of the target itself. */
const exactPairOf = (source: Match["source"], target: Match["target"]): string =>
  `${source.mention.actor.principal.id} =${target.mention.actor.id}`;

/** The pairs that a bar keeps apart at a predicate: unlike in a pattern, every slot counts that holds somebody. */
function pairsAt(scene: Scene, at: number, { frame, agencies, exact }: Bar): readonly string[] {
  const named = exact ? exactPairOf : pairOf;
  return frame.ends.flatMap(({ source, target, directed }) => {
    const sources = source.flatMap((path) => fillEnd(scene, at, [path]));
    const targets = (target ?? []).flatMap((path) => fillEnd(scene, at, [path]));
    const made = (target === null ? paired(sources) : crossed(scene, sources, targets)).filter(
      ([one, other]) => isAllowed(frame, one, other) && (!agencies || isAgency(other)),
    );
    return made.flatMap(([one, other]) => (directed ? [named(one, other)] : [named(one, other), named(other, one)]));
  });
}

/** Tells of each match of a sentence whether a bar of its relation holds for its two principals, or at its predicate. */
export function barsOf(scene: Scene, bars: ReadonlyMap<string, readonly Bar[]>): (match: Match) => boolean {
  // Most sentences claim nothing: what each token is called is asked once, and only where something is to be barred.
  let calls: readonly Predicate[] | null = null;
  const known = new Map<string, { readonly pairs: ReadonlySet<string>; readonly predicates: ReadonlySet<number> }>();
  const barred = (relation: string): { readonly pairs: ReadonlySet<string>; readonly predicates: ReadonlySet<number> } => {
    const pairs = new Set<string>();
    const predicates = new Set<number>();
    calls ??= predicatesOf(scene);
    for (const bar of bars.get(relation) ?? [])
      for (const predicate of calls) {
        const { index } = predicate;
        if (!isCalled(predicate, bar) || failure(scene, index, bar.frame) !== null) continue;
        if (bar.frame.ends.length === 0) predicates.add(index);
        for (const pair of pairsAt(scene, index, bar)) pairs.add(pair);
      }
    return { pairs, predicates };
  };
  return ({ pattern: { relation }, source, target, trigger }) => {
    const { pairs, predicates } = known.get(relation) ?? barred(relation);
    known.set(relation, { pairs, predicates });
    return (
      [pairOf(source, target), exactPairOf(source, target), exactPairOf(target, source)].some((pair) => pairs.has(pair)) ||
      predicates.has(trigger)
    );
  };
}
