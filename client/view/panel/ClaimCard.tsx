/** One claim as a quotation: its sentence with the spans marked, who says so, when and where, and why it was read like that. */
import type { Ontology, StoredClaim } from "../../../server/vocabulary/index.ts";
import { day, saysWho, sentenceSegments } from "../../derive/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { Swatch } from "../Swatch.tsx";
import { Marked } from "./Marked.tsx";
import { Original } from "./Original.tsx";

interface ClaimCardProps {
  readonly stored: StoredClaim;
  readonly onOpen: () => void;
}

const StatusChip = ({ status, ontology }: { readonly status: StoredClaim["claim"]["status"]; readonly ontology: Ontology }) => {
  const style = ontology.statuses.find(({ id }) => id === status);
  return (
    <span className="tag status" data-status={status} title={style?.definition}>
      <Swatch dash={style?.dash ?? "solid"} />
      {style?.label.toLowerCase() ?? status}
    </span>
  );
};

export function ClaimCard({ stored: { article, claim }, onOpen }: ClaimCardProps) {
  const { ontology } = useKnowledge();
  return (
    <article className="claim">
      <div className="tags">
        <StatusChip status={claim.status} ontology={ontology} />
        {claim.claimant === null ? null : <span className="tag">{saysWho(claim.claimant)}</span>}
        {claim.object === null ? null : <span className="tag quiet">{claim.object.text}</span>}
      </div>
      <blockquote>
        <Marked segments={sentenceSegments(claim)} />
      </blockquote>
      <p className="claim-foot">
        <strong>{article.publisher ?? article.title ?? "Unnamed source"}</strong>
        <span>{day(article.date)}</span>
      </p>
      <div className="claim-actions">
        <button type="button" className="text-button" onClick={onOpen}>
          In its article
        </button>
        <Original url={article.url} />
        <details>
          <summary>Why</summary>
          <dl>
            <dt>Confidence</dt>
            <dd>{Math.round(claim.confidence * 100)} %</dd>
            <dt>Pattern</dt>
            <dd>
              <code>{claim.pattern}</code>
            </dd>
            {claim.time === null ? null : (
              <>
                <dt>Time</dt>
                <dd>{claim.time.text}</dd>
              </>
            )}
          </dl>
        </details>
      </div>
    </article>
  );
}
