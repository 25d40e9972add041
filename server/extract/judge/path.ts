/** The way through the tree from one mention to another: up from the source to what governs both, and down to the target. */
export interface TreePath {
  /** Token indices from the source's head up to below the top. */
  readonly up: readonly number[];
  /** The lowest token that is above or at both. */
  readonly top: number;
  /** Token indices from below the top down to the target's head. */
  readonly down: readonly number[];
}

/** The path between two tokens, by the way of each to the root, which they share above where they meet; null where the tree does not join them. */
export function pathBetween(rising: readonly number[], other: readonly number[]): TreePath | null {
  let shared = 0;
  while (shared < rising.length && rising.at(-1 - shared) === other.at(-1 - shared)) shared++;
  const top = rising[rising.length - shared];
  if (top === undefined) return null;
  return { up: rising.slice(0, -shared), top, down: other.slice(0, -shared).toReversed() };
}
