/** Search over all names of all actors by prefix of any word, for the search fields of the page and the API. */
import { atomise } from "./atoms.ts";
import { keysOf, type Surface } from "./surface.ts";

interface Entry {
  /** The folded words from one word of the name on. */
  readonly key: string;
  readonly id: string;
  readonly text: string;
  /** How much a hit here is worth: less is better. */
  readonly rank: number;
}

export interface SearchIndex {
  /** Sorted by key; made when first asked for, since reading needs none. */
  readonly entries: readonly Entry[];
}

const words = (text: string): readonly string[] => atomise(text).map((atom) => atom.key);

/** Lists every name from each of its words on; the start of a name is worth more than a word inside it. */
export function createSearchIndex(surfaces: readonly Surface[]): SearchIndex {
  let made: readonly Entry[] | undefined;
  return {
    get entries() {
      return (made ??= entriesOf(surfaces));
    },
  };
}

function entriesOf(surfaces: readonly Surface[]): readonly Entry[] {
  const entries = surfaces
    .filter((s) => s.id !== "" && s.kind !== "prefix")
    .flatMap((s) => {
      const parts = keysOf(s);
      return parts.map((_, i) => ({
        key: parts.slice(i).join(" "),
        id: s.id,
        text: s.text,
        rank: i + (s.sure ? 0 : 1) + (s.kind === "demonym" ? 1 : 0),
      }));
    });
  return entries.toSorted((a, b) => order(a.key, b.key) || order(a.id, b.id) || a.rank - b.rank);
}

/** Up to `limit` distinct actors whose names hold a word that starts with the query; whole names first, then by rank, length, id. */
export function searchIndex(
  index: SearchIndex,
  query: string,
  limit: number,
): readonly { readonly id: string; readonly matched: string }[] {
  const key = words(query).join(" ");
  if (key === "" || limit <= 0) return [];
  const hits: Entry[] = [];
  for (let i = lowerBound(index.entries, key); i < index.entries.length; i++) {
    const entry = index.entries[i];
    if (entry === undefined || !entry.key.startsWith(key)) break;
    hits.push(entry);
  }
  const whole = (e: Entry): number => (e.key === key ? 0 : 1);
  const sorted = hits.toSorted(
    (a, b) => whole(a) - whole(b) || a.rank - b.rank || a.key.length - b.key.length || order(a.id, b.id),
  );
  const best = new Map<string, Entry>();
  for (const hit of sorted) if (!best.has(hit.id)) best.set(hit.id, hit);
  return [...best.values()].slice(0, limit).map(({ id, text }) => ({ id, matched: text }));
}

function lowerBound(entries: readonly Entry[], key: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
