/** Decides which graph is drawn: what a choice is known to leave before the server has said so, and then its answer, if that is another. */
import { useMemo, useState } from "react";
import type { GraphFilter, GraphResponse } from "../../server/vocabulary/index.ts";
import { alike, foretold } from "../derive/index.ts";

interface Asked {
  /** The whole graph, and what it was asked by. */
  readonly whole: GraphResponse | undefined;
  readonly everything: GraphFilter;
  /** The last answer, what is asked now, and whether the one is not yet an answer to the other. */
  readonly shown: GraphResponse | undefined;
  readonly words: GraphFilter;
  readonly waiting: boolean;
}

/** The same value for as long as nothing in it is drawn otherwise. */
export function useDrawn({ whole, everything, shown, words, waiting }: Asked): GraphResponse | undefined {
  const early = useMemo(
    () => (waiting && whole !== undefined ? foretold(whole, everything, words) : null),
    [waiting, whole, everything, words],
  );
  const next = early ?? shown;
  const [kept, setKept] = useState(next);
  const drawn = useMemo(() => (kept !== undefined && next !== undefined && alike(kept, next) ? kept : next), [kept, next]);
  if (drawn !== kept) setKept(drawn);
  return drawn;
}
