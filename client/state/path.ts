/** Two actors between whom the paths are looked at. In the address as `node` and `path`: `from` and `to` are the days of the filter there. */

export interface PathEnds {
  readonly from: string;
  readonly to: string;
}

/** The words of an address that say it. */
export function writePath(path: PathEnds | null, words: URLSearchParams): void {
  if (path === null) return;
  words.set("node", path.from);
  words.set("path", path.to);
}

/** What an address says of it; null where it does not name two actors. */
export function readPath(words: URLSearchParams): PathEnds | null {
  const [from, to] = [words.get("node"), words.get("path")];
  return from && to && from !== to ? { from, to } : null;
}
