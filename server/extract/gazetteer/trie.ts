/**
 * A trie over atoms: the longest name that starts at an atom is found in time linear in that name's length,
 * so that a text is scanned in linear time whatever the number of names.
 */
import { keysOf, type Surface } from "./surface.ts";

interface Node {
  readonly next: Map<string, Node>;
  readonly surfaces: Surface[];
}

export interface Trie {
  readonly root: ReadonlyNode;
}

interface ReadonlyNode {
  readonly next: ReadonlyMap<string, ReadonlyNode>;
  readonly surfaces: readonly Surface[];
}

/** Surfaces that end after `length` atoms. */
export interface Hit {
  readonly length: number;
  readonly surfaces: readonly Surface[];
}

/** Builds the trie; surfaces without a letter or digit are left out. */
export function createTrie(surfaces: Iterable<Surface>): Trie {
  const root: Node = { next: new Map(), surfaces: [] };
  for (const surface of surfaces) {
    const keys = keysOf(surface);
    if (keys.length === 0) continue;
    let node = root;
    for (const key of keys) {
      const next = node.next.get(key) ?? { next: new Map<string, Node>(), surfaces: [] };
      node.next.set(key, next);
      node = next;
    }
    node.surfaces.push(surface);
  }
  return { root };
}

/** All names that start at `from`, shortest first. */
export function hitsAt(trie: Trie, keys: readonly { readonly key: string }[], from: number): readonly Hit[] {
  const hits: Hit[] = [];
  let node: ReadonlyNode | undefined = trie.root;
  for (let i = from; i < keys.length; i++) {
    node = node.next.get(keys[i]?.key ?? "");
    if (node === undefined) break;
    if (node.surfaces.length > 0) hits.push({ length: i - from + 1, surfaces: node.surfaces });
  }
  return hits;
}
