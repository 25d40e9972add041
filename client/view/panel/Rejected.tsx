/** Claims that people rejected: off the graph, kept here with who said so and when, each can be restored. */
import { qualifierOf } from "../../../server/graph/index.ts";
import type { CorrectedClaim } from "../../../server/vocabulary/index.ts";
import { remarkOf, sentenceSegments } from "../../derive/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { Qualifier } from "../Standing.tsx";
import type { Judging } from "./judging.ts";
import { Marked } from "./Marked.tsx";

interface RejectedProps {
  readonly claims: readonly CorrectedClaim[];
  readonly judging: Judging;
  readonly open?: boolean;
}

export function Rejected({ claims, judging, open = false }: RejectedProps) {
  const { ontology } = useKnowledge();
  if (claims.length === 0) return null;
  return (
    <details className="rejected" open={open}>
      <summary>Rejected ({claims.length})</summary>
      <ul aria-label="Rejected claims">
        {claims.map(({ id, extracted, correction }) => (
          <li key={id}>
            <p>
              <Qualifier of={qualifierOf(extracted.status, ontology)} />
              {extracted.source.name}{" "}
              <span className="verb">
                {ontology.relations.find((each) => each.id === extracted.relation)?.verb ?? extracted.relation}
              </span>{" "}
              {extracted.target.name}
            </p>
            <blockquote>
              <Marked segments={sentenceSegments(extracted)} />
            </blockquote>
            <p className="remark">
              {remarkOf(correction)}
              {correction.note === null ? null : <q>{correction.note}</q>}
            </p>
            <button type="button" className="text-button" onClick={() => judging.say(id, null, null)}>
              Restore<span className="unseen"> this claim</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
