/** The paths that are looked at, found once for the stage that lights them, the panel that tells them and the live region. */
import { createContext, useContext, useMemo } from "react";
import type { GraphResponse } from "../../../server/vocabulary/index.ts";
import { pathsIn, type Paths, type Shown } from "../../derive/index.ts";
import { useView } from "../../state/index.ts";

/** Null while no paths are looked at. */
export const PathsContext = createContext<Paths | null>(null);

export const usePaths = (): Paths | null => useContext(PathsContext);

/** Finds the paths that the address asks for in the graph as it is shown. */
export function useFoundPaths(shown: Shown, all: GraphResponse): Paths | null {
  const ends = useView(({ view }) => view.path);
  return useMemo(() => (ends === null ? null : pathsIn(shown, all.edges, ends)), [shown, all, ends]);
}
