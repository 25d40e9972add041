/** One claim found in a text: what it says, in which sentence, and whether it may join the graph. */
import type { Claim, Verdict } from "../../../server/vocabulary/index.ts";
import { corrected } from "../../../server/vocabulary/index.ts";
import { saysWho, sentenceSegments } from "../../derive/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { Marked } from "../panel/Marked.tsx";
import { ClaimVerdict } from "../panel/ClaimVerdict.tsx";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";

interface FoundClaimProps {
  readonly claim: Claim;
  readonly verdict: Verdict | null;
  readonly onSay: (verdict: Verdict | null) => void;
}

export function FoundClaim({ claim, verdict, onSay }: FoundClaimProps) {
  const { ontology } = useKnowledge();
  const tint = useTint();
  const said = verdict?.verdict === "corrected" ? (corrected(claim, { ...verdict, at: "" }) ?? claim) : claim;
  const relation = ontology.relations.find(({ id }) => id === said.relation);
  const status = ontology.statuses.find(({ id }) => id === said.status);
  const notes = [
    said.object?.text,
    said.status === "actual" ? undefined : status?.label.toLowerCase(),
    said.claimant === null ? undefined : saysWho(said.claimant),
  ].filter((note) => note !== undefined);
  return (
    <li className="found" data-verdict={verdict?.verdict ?? "none"} style={tint(relation?.class ?? "")}>
      <div className="found-words">
        <Swatch dash={status?.dash ?? "solid"} directed={relation?.symmetric !== true} />
        <span>
          {said.source.name} <span className="verb">{relation?.verb ?? said.relation}</span> {said.target.name}
          {notes.length === 0 ? null : <span className="objects">{notes.join(" · ")}</span>}
        </span>
      </div>
      <p className="found-quote">
        <Marked segments={sentenceSegments(claim)} />
      </p>
      <ClaimVerdict claim={claim} decided={verdict?.verdict ?? null} correction={null} onSay={onSay} />
    </li>
  );
}
