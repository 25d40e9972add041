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

/** What was drawn when an answer came that said the same: whoever comes back to that filter finds everything made of it still there. */
const twins = new WeakMap<GraphResponse, GraphResponse>();

/** The same value for as long as nothing in it is drawn otherwise. */
export function useDrawn({ whole, everything, shown, words, waiting }: Asked): GraphResponse | undefined {
  const early = useMemo(
    () => (waiting && whole !== undefined ? foretold(whole, everything, words) : null),
    [waiting, whole, everything, words],
  );
  const next = early ?? (shown && twins.get(shown)) ?? shown;
  const [kept, setKept] = useState(next);
  const drawn = useMemo(() => {
    if (kept === undefined || next === undefined || !alike(kept, next)) return next;
    twins.set(next, kept);
    return kept;
  }, [kept, next]);
  if (drawn !== kept) setKept(drawn);
  return drawn;
}
