/** Whom edges join. Apart from what settles them, so that whoever asks only this loads no layout. */
import type { Edge } from "../../vocabulary/index.ts";

/** Ids of the actors that some edges join. */
export const joinedBy = (edges: readonly Edge[]): ReadonlySet<string> =>
  new Set(edges.flatMap(({ source, target }) => [source, target]));
