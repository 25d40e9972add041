/** The way through the tree from one mention to another: up from the source to what governs both, and down to the target. */
import { deprelOf, pathToRoot, type Tree } from "../tree.ts";

export interface TreePath {
  /** Token indices from the source's head up to below the top. */
  readonly up: readonly number[];
  /** The lowest token that is above or at both. */
  readonly top: number;
  /** Token indices from below the top down to the target's head. */
  readonly down: readonly number[];
}

/** The path between two tokens; null where the tree does not join them. */
export function pathBetween(tree: Tree, from: number, to: number): TreePath | null {
  const rising = pathToRoot(tree, from);
  const other = pathToRoot(tree, to);
  const place = new Map(other.map((token, at) => [token, at]));
  const meets = rising.findIndex((token) => place.has(token));
  const top = rising[meets];
  if (top === undefined) return null;
  return { up: rising.slice(0, meets), top, down: other.slice(0, place.get(top)).toReversed() };
}

/** The labels along a path: "nsubj↑ obj↓". */
export function labelsOf(tree: Tree, path: TreePath): string {
  return [...path.up.map((at) => `${deprelOf(tree, at)}↑`), ...path.down.map((at) => `${deprelOf(tree, at)}↓`)].join(" ");
}
