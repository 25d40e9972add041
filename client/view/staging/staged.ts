/** How the graph is set out at the moment: what the stage draws by and the panel tells of. */
import { createContext, useContext } from "react";
import type { NamedBloc, Places, World } from "../../derive/index.ts";

export interface Staged {
  /** Names the layout: nodes that the reader drags stay where they were put in this one. */
  readonly key: string;
  readonly places: Places;
  readonly radii: ReadonlyMap<string, number>;
  /** Whether the picture may be stretched to the shape of the stage: a map may not. */
  readonly stretched: boolean;
  /** Ids of those who are fitted into the stage; null for everybody. */
  readonly framed: ReadonlySet<string> | null;
  /** Whether discs may become smaller than they are by ties, so as not to cover each other on a small screen. */
  readonly crowded: boolean;
  /** Drawn under the graph; null where the layout is no map. */
  readonly world: World | null;
  /** Whether the members of a bloc lie together and apart from others. */
  readonly together: boolean;
  /** Where actors belong on the map, for those that had to make room. */
  readonly homes: Places;
  /** Drawn as hulls; empty where they are not asked for. */
  readonly blocs: readonly NamedBloc[];
}

export const StagedContext = createContext<Staged | null>(null);

export function useStaged(): Staged {
  const staged = useContext(StagedContext);
  if (staged === null) throw new Error("useStaged outside of the page that provides it: wrap the component in StagedContext");
  return staged;
}
