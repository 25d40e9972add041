/**
 * An order of actors that does not depend on what they are called: by the shape of their surroundings (colour refinement, Weisfeiler
 * and Lehman 1968), so that renaming actors renames the blocs and changes nothing else. Only actors that look alike fall back on ids.
 */
import { byCode } from "../order.ts";
import type { Tie } from "./ties.ts";

/** Enough for the neighbours' neighbours' neighbours. */
const ROUNDS = 3;

/** Replaces texts by their rank among the distinct ones. */
function ranksOf(texts: ReadonlyMap<string, string>): Map<string, number> {
  const ranks = new Map([...new Set(texts.values())].toSorted(byCode).map((text, rank) => [text, rank]));
  return new Map([...texts].map(([id, text]) => [id, ranks.get(text) ?? 0]));
}

/** The ids in canonical order, those with the strongest ties first. */
export function canonicalOrder(ids: readonly string[], ties: readonly Tie[]): readonly string[] {
  const near = new Map<string, { readonly id: string; readonly words: string }[]>(ids.map((id) => [id, []]));
  const strength = new Map<string, number>();
  for (const { first, second, cooperation, conflict } of ties) {
    const words = `${cooperation}/${conflict}`;
    near.get(first)?.push({ id: second, words });
    near.get(second)?.push({ id: first, words });
    for (const id of [first, second]) strength.set(id, (strength.get(id) ?? 0) + cooperation + conflict);
  }
  let ranks = new Map(ids.map((id) => [id, 0]));
  for (let round = 0; round <= ROUNDS; round++) {
    const last = ranks;
    const surroundings = (id: string): string =>
      (near.get(id) ?? [])
        .map((other) => `${other.words}:${last.get(other.id) ?? 0}`)
        .toSorted(byCode)
        .join(" ");
    ranks = ranksOf(new Map(ids.map((id) => [id, `${last.get(id) ?? 0} ${surroundings(id)}`])));
  }
  return ids.toSorted(
    (a, b) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0) || (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || byCode(a, b),
  );
}
