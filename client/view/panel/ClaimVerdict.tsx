/** Right, wrong, or something else: the buttons under a claim, and who said what of it before. */
import { lazy, Suspense, useRef, useState } from "react";
import { ToggleButton } from "react-aria-components";
import type { Claim, CorrectedClaim, Verdict } from "../../../server/vocabulary/index.ts";
import { remarkOf } from "../../derive/index.ts";
import { Waiting } from "../Waiting.tsx";

const CorrectionForm = lazy(() => import("./CorrectionForm.tsx"));

interface ClaimVerdictProps {
  readonly claim: Claim;
  /** What was decided; null where nothing was. */
  readonly decided: Verdict["verdict"] | null;
  /** Who said so and when, where that is known. */
  readonly correction: CorrectedClaim["correction"] | null;
  /** Null takes back what was said. */
  readonly onSay: (verdict: Verdict | null) => void;
}

export function ClaimVerdict({ claim, decided, correction, onSay }: ClaimVerdictProps) {
  const [correcting, setCorrecting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setCorrecting(false);
    opener.current?.focus();
  };
  const plain = (verdict: "accepted" | "rejected"): void => onSay(decided === verdict ? null : { verdict, note: null });
  return (
    <div className="verdict">
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
          isSelected={correcting || decided === "corrected"}
          onChange={() => setCorrecting(!correcting)}
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
            claim={claim}
            onSay={(verdict) => {
              onSay(verdict);
              close();
            }}
            onCancel={close}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
