/** What was just said of a claim, with the button that takes it back; and what went wrong, if something did. */
import { Button } from "react-aria-components";
import { Failure } from "../Failure.tsx";
import type { Judging } from "./judging.ts";

const DONE = {
  accepted: "Claim accepted.",
  rejected: "Claim rejected: it is off the graph.",
  corrected: "Claim corrected.",
} as const;

export function UndoLine({ judging: { last, undo, error, again } }: { readonly judging: Judging }) {
  const said =
    last === null ? "" : last.verdict === null ? "Taken back: the claim stands as it was read." : DONE[last.verdict.verdict];
  return (
    <>
      {error === null ? null : <Failure what="What you said was not kept." error={error} retry={again} />}
      <div className={`undo ${last === null || error !== null ? "gone" : ""}`}>
        <p role="status">{error === null ? said : ""}</p>
        {last === null || error !== null ? null : (
          <Button className="button small" onPress={undo}>
            Undo
          </Button>
        )}
      </div>
    </>
  );
}
