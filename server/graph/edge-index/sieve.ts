/**
 * The piles onto which the kernel deals the rows of an edge by what of a filter they fail: those left, those that each word alone shuts
 * out, and the rest, which count for nothing. Rows of a strand lie the surest first, so that those not sure enough are cut off unread.
 */
import { FAILS, several, type Choice } from "./choice.ts";
import { NONE } from "./columns.ts";
import type { IndexState } from "./edge-index.ts";
import type { Pointer } from "./heap.ts";
import { TOUCHED } from "./strands.ts";

/** Where rows are dealt to. */
export const LEFT = 0;
/** By word: where the rows go that fail it alone; known to server/graph/kernel/state.ts. */
export const ALONE = { status: 1, object: 2, claimant: 3, publisher: 4, date: 5, relation: 6, class: 7, actor: 8 } as const;
const WASTE = 9;
export const PILES = 10;

const WORDS = Object.keys(ALONE) as readonly (keyof typeof ALONE)[];

/** By the bits that a row fails: its pile, where its strand fails nothing. */
const PILE_OF = Uint8Array.from({ length: 256 }, (_, bits) => {
  const word = WORDS.find((each) => FAILS[each] === bits);
  return bits === 0 ? LEFT : word === undefined ? WASTE : ALONE[word];
});

/** By the bit that a strand fails, 0 for none: by the bits that a row fails besides, its pile. */
export const PILES_OF: ReadonlyMap<number, Uint8Array> = new Map([
  [0, PILE_OF],
  ...(["relation", "class", "actor"] as const).map(
    (word) => [FAILS[word], Uint8Array.from({ length: 256 }, (_, bits) => (bits === 0 ? ALONE[word] : WASTE))] as const,
  ),
]);

/** Deals out the rows of a strand that are sure enough; gives the confidence of the surest that is left, 0 if none is. */
export function deal({ rows, strands }: IndexState, choice: Choice, strand: number, pileOf: Pointer): number {
  const { confidence, nextInStrand, heap } = rows;
  const first = heap.run.deal(strands.start[strand] ?? 0, choice.sureEnd[strand] ?? 0, pileOf);
  let best = first === NONE ? 0 : (confidence[first] ?? 0);
  for (let row = strands.late[strand] ?? NONE; row !== NONE; row = nextInStrand[row] ?? NONE) {
    const sure = confidence[row] ?? 0;
    if (sure >= choice.minConfidence && heap.run.deal(row, row + 1, pileOf) !== NONE && sure > best) best = sure;
  }
  return best;
}

/** Bits of relation, class and actor that a strand sets, the same for all its claims; `words` are those of its relation. */
export function failsOf(strands: IndexState["strands"], { near, among }: Choice, strand: number, words: number): number {
  if (near === null || several(words)) return words;
  const { source, target, touched } = strands;
  if (among !== null) return among[source[strand] ?? 0] === 1 && among[target[strand] ?? 0] === 1 ? words : words | FAILS.actor;
  for (let i = strand * TOUCHED; i < (strand + 1) * TOUCHED; i++) {
    if (near[touched[i] ?? NONE] === 1) return words;
  }
  return words | FAILS.actor;
}
