/** Which edges end at which nodes, by number, and whether a picture of them would be the one that there is already. */
import type { CurveEnds, PictureEdge, Shown } from "../../derive/index.ts";

/** The numbers of both ends of each edge of a picture. */
export interface Wiring {
  readonly edges: readonly PictureEdge[];
  readonly ends: Int32Array;
  readonly at: ReadonlyMap<string, readonly number[]>;
  readonly nodes: readonly string[];
}

export function wiringOf(nodes: readonly string[], edges: readonly PictureEdge[]): Wiring {
  const number = new Map(nodes.map((id, i) => [id, i]));
  const ends = new Int32Array(2 * edges.length);
  const at = new Map<string, number[]>();
  for (const [i, { source, target }] of edges.entries()) {
    for (const [side, id] of [source, target].entries()) {
      ends[2 * i + side] = number.get(id) ?? -1;
      const own = at.get(id);
      if (own === undefined) at.set(id, [i]);
      else own.push(i);
    }
  }
  return { nodes, edges, ends, at };
}

const sameNumbers = (a: Float32Array, b: Float32Array): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

/** Whether all nodes are where they were, and as big. */
export const isSame = (a: CurveEnds, b: CurveEnds | null): boolean =>
  b !== null && sameNumbers(a.x, b.x) && sameNumbers(a.y, b.y) && sameNumbers(a.size, b.size);

/** Whether the same edges are drawn alike: an answer that was foretold brings nothing new. */
export function looksSame({ edges: a }: Shown, { edges: b }: Shown): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [id, { width, dash, once }] of b) {
    const other = a.get(id);
    if (other?.width !== width || other.dash !== dash || other.once !== once) return false;
  }
  return true;
}
