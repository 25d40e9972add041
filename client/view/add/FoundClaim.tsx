/** One claim found in a text: what it says, in which sentence, and whether it may join the graph. */
import { qualifierOf } from "../../../server/graph/index.ts";
import type { Claim, Verdict } from "../../../server/vocabulary/index.ts";
import { saysWho, sentenceSegments, standingOfClaim, timeTold } from "../../derive/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { Marked } from "../panel/Marked.tsx";
import { ClaimVerdict } from "../panel/ClaimVerdict.tsx";
import { Qualifier } from "../Standing.tsx";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";

interface FoundClaimProps {
  /** As the extractor said it. */
  readonly claim: Claim;
  readonly verdict: Verdict | null;
  readonly onSay: (verdict: Verdict | null) => void;
}

export function FoundClaim({ claim, verdict, onSay }: FoundClaimProps) {
  const { ontology } = useKnowledge();
  const tint = useTint();
  const said = standingOfClaim({ extracted: claim, said: verdict });
  const relation = ontology.relations.find(({ id }) => id === said.relation);
  const status = ontology.statuses.find(({ id }) => id === said.status);
  const notes = [
    said.object?.text,
    said.claimant === null ? undefined : saysWho(said.claimant),
    said.time === null ? undefined : timeTold(said.time),
  ].filter((note) => note !== undefined);
  return (
    <li className="found" data-verdict={verdict?.verdict ?? "none"} style={tint(relation?.class ?? "")}>
      <div className="found-words">
        <Swatch dash={status?.dash ?? "solid"} directed={relation?.symmetric !== true} />
        <span>
          <Qualifier of={qualifierOf(said.status, ontology)} />
          {said.source.name} <span className="verb">{relation?.verb ?? said.relation}</span> {said.target.name}
          {notes.length === 0 ? null : <span className="objects">{notes.join(" · ")}</span>}
        </span>
      </div>
      <p className="found-quote">
        <Marked segments={sentenceSegments(claim)} />
      </p>
      <ClaimVerdict of={{ extracted: claim, said: verdict }} correction={null} onSay={onSay} />
    </li>
  );
}
