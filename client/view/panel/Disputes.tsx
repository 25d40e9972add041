/** Contradictions side by side: on the left who claims that it is so, on the right who denies it. */
import { counted, day, saysWho, sentenceSegments, timeTold, type Dispute, type ToldClaim } from "../../derive/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { Marked } from "./Marked.tsx";
import { StatusSign } from "./StatusSign.tsx";

interface DisputesProps {
  readonly disputes: readonly Dispute[];
  /** Null where there are no articles to open. */
  readonly onOpen: ((claim: string) => void) | null;
}

/** More claims on one side say less, and more than the other side has leave that empty beside them: all stand below in any case. */
const MOST = 3;
const mostOf = ({ affirmed, denied }: Dispute): number => Math.min(MOST, affirmed.length, denied.length);

interface SideProps {
  readonly title: string;
  readonly claims: readonly ToldClaim[];
  /** So many of them are shown. */
  readonly most: number;
  /** Null where there are no articles to open. */
  readonly onOpen: ((claim: string) => void) | null;
}

const Side = ({ title, claims, most, onOpen }: SideProps) => (
  <section className="dispute-side" aria-label={title}>
    <h4>{title}</h4>
    {claims.slice(0, most).map(({ stored: { id, article, claim } }) => (
      <div key={id} className="dispute-claim">
        <StatusSign status={claim.status} />
        <blockquote>
          <Marked segments={sentenceSegments(claim)} />
        </blockquote>
        <p className="claim-foot">
          <strong>{claim.claimant === null ? (article.publisher ?? "The article") : saysWho(claim.claimant)}</strong>
          <span>{article.date === null ? "no date" : `published ${day(article.date)}`}</span>
          {claim.time === null ? null : <span>{timeTold(claim.time)}</span>}
        </p>
        {onOpen === null ? null : (
          <button type="button" className="text-button" onClick={() => onOpen(id)}>
            In its article
          </button>
        )}
      </div>
    ))}
    {claims.length > most ? <p className="hint">and {counted(claims.length - most, "more claim")} below</p> : null}
  </section>
);

export function Disputes({ disputes, onOpen }: DisputesProps) {
  const { ontology } = useKnowledge();
  const about = ({ object, contradicted }: Dispute): string => {
    const label = ontology.objects.find(({ id }) => id === object)?.label.toLowerCase();
    const what = contradicted ? "Contradicted" : "Also denied";
    return label === undefined ? what : `${what}: ${label}`;
  };
  return disputes.map((dispute) => (
    <section key={dispute.object ?? "all"} className="dispute" data-open={!dispute.contradicted} aria-label={about(dispute)}>
      <h3>{about(dispute)}</h3>
      {dispute.contradicted ? null : <p className="hint">A plan or an end is set beside a denial: both may be true.</p>}
      <div className="dispute-sides">
        <Side title="Claimed" claims={dispute.affirmed} most={mostOf(dispute)} onOpen={onOpen} />
        <Side title="Denied" claims={dispute.denied} most={mostOf(dispute)} onOpen={onOpen} />
      </div>
      {dispute.turned.length === 0 ? null : (
        <p className="hint">{dispute.turned.join(" and ")} stood on both sides: the word changed, or was changed.</p>
      )}
    </section>
  ));
}
