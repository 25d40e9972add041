/** Saying what a claim is worth: at once on the page, then on the server, with one step back. */
import { useState } from "react";
import type { CorrectedClaim, StoredClaim, Verdict } from "../../../server/vocabulary/index.ts";
import { useCorrections, useVerdict, type SaidOfClaim } from "../../data/index.ts";

export interface Judging {
  readonly corrections: readonly CorrectedClaim[];
  readonly correctionOf: (id: string) => CorrectedClaim | undefined;
  /** Says something about a claim, or takes back what was said. */
  readonly say: (id: string, verdict: Verdict | null, stored: StoredClaim | null) => void;
  /** What was said last here, for the line that undoes it. */
  readonly last: SaidOfClaim | null;
  readonly undo: () => void;
  readonly error: Error | null;
  readonly again: () => void;
}

/** A verdict as it was sent, out of one that is kept. */
function verdictIn(corrected: CorrectedClaim | undefined): Verdict | null {
  if (corrected === undefined) return null;
  const { at: _at, ...verdict } = corrected.correction;
  return verdict;
}

export function useJudging(): Judging {
  const { data: corrections = [] } = useCorrections();
  const { mutate, error, variables } = useVerdict();
  const [last, setLast] = useState<{ readonly said: SaidOfClaim; readonly before: Verdict | null } | null>(null);
  const correctionOf = (id: string): CorrectedClaim | undefined => corrections.find((each) => each.id === id);
  return {
    corrections,
    correctionOf,
    say: (id, verdict, stored) => {
      setLast({ said: { id, verdict, stored }, before: verdictIn(correctionOf(id)) });
      mutate({ id, verdict, stored });
    },
    last: last?.said ?? null,
    undo: () => {
      if (last === null) return;
      mutate({ ...last.said, verdict: last.before });
      setLast(null);
    },
    error,
    again: () => (variables === undefined ? undefined : mutate(variables)),
  };
}
