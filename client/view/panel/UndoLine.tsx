/** What was just said of a claim, with the button that takes it back; and what went wrong, if something did. */
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { Failure } from "../Failure.tsx";
import type { Judging } from "./judging.ts";

const DONE = {
  accepted: "Claim accepted.",
  rejected: "Claim rejected: it is off the graph.",
  corrected: "Claim corrected.",
} as const;

/** A claim that was corrected may go under another claimant, or off the edge: the focus follows it, or stays with what undoes that. */
function useFocusKept({ last, corrections }: Judging) {
  const undoing = useRef<HTMLButtonElement>(null);
  const heard = useRef(corrections);
  useEffect(() => {
    if (heard.current === corrections) return;
    heard.current = corrections;
    if (last === null || document.activeElement !== document.body) return;
    const card = `[data-claim="${CSS.escape(last.id)}"] .judge:last-child`;
    (document.querySelector<HTMLElement>(card) ?? undoing.current)?.focus({ preventScroll: true });
  }, [corrections, last]);
  return undoing;
}

export function UndoLine({ judging }: { readonly judging: Judging }) {
  const { last, undo, error, again } = judging;
  const undoing = useFocusKept(judging);
  const said =
    last === null ? "" : last.verdict === null ? "Taken back: the claim stands as it was read." : DONE[last.verdict.verdict];
  return (
    <>
      {error === null ? null : <Failure what="What you said was not kept." error={error} retry={again} />}
      <div className={`undo ${last === null || error !== null ? "gone" : ""}`}>
        <p role="status">{error === null ? said : ""}</p>
        {last === null || error !== null ? null : (
          <Button ref={undoing} className="button small" onPress={undo}>
            Undo
          </Button>
        )}
      </div>
    </>
  );
}
