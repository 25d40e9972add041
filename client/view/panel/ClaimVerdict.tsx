/** Right, wrong, or something else: the buttons under a claim, and who said what of it before. */
import { lazy, Suspense, useRef, useState } from "react";
import { ToggleButton } from "react-aria-components";
import type { CorrectedClaim, Verdict } from "../../../server/vocabulary/index.ts";
import { firstAmendment, remarkOf, type Amendment, type Correctable } from "../../derive/index.ts";
import { Waiting } from "../Waiting.tsx";
import { takesEscape, unfolds } from "./unfolded.ts";

const CorrectionForm = lazy(() => import("./CorrectionForm.tsx"));

interface ClaimVerdictProps {
  readonly of: Correctable;
  /** Who said so and when, where that is known. */
  readonly correction: CorrectedClaim["correction"] | null;
  /** Null takes back what was said. */
  readonly onSay: (verdict: Verdict | null) => void;
}

export function ClaimVerdict({ of, correction, onSay }: ClaimVerdictProps) {
  const [correcting, setCorrecting] = useState(false);
  // Only "Cancel" and saving let go of what was typed: Escape is soon pressed by mistake.
  const [begun, setBegun] = useState<Amendment | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const decided = of.said?.verdict ?? null;
  const shut = (): void => {
    setCorrecting(false);
    opener.current?.focus();
  };
  const leave = (): void => {
    setBegun(null);
    shut();
  };
  const plain = (verdict: "accepted" | "rejected"): void => onSay(decided === verdict ? null : { verdict, note: null });
  return (
    <div className="verdict" onKeyDownCapture={(event) => (correcting && takesEscape(event) ? shut() : undefined)}>
      <div className="verdict-buttons" role="group" aria-label="Is this claim right?">
        <ToggleButton className="judge" isSelected={decided === "accepted"} onChange={() => plain("accepted")}>
          Accept
        </ToggleButton>
        <ToggleButton className="judge" isSelected={decided === "rejected"} onChange={() => plain("rejected")}>
          Reject
        </ToggleButton>
        <ToggleButton
          ref={opener}
          className="judge"
          {...unfolds(correcting)}
          isSelected={correcting || decided === "corrected"}
          onChange={() => (correcting ? shut() : setCorrecting(true))}
        >
          Correct
        </ToggleButton>
      </div>
      {correction === null ? null : (
        <p className="remark">
          {remarkOf(correction)}
          {correction.note === null ? null : <q>{correction.note}</q>}
        </p>
      )}
      {correcting ? (
        <Suspense fallback={<Waiting what="Opening the form" />}>
          <CorrectionForm
            of={of}
            amendment={begun ?? firstAmendment(of)}
            onAmend={setBegun}
            onSay={(verdict) => {
              onSay(verdict);
              leave();
            }}
            onCancel={leave}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
