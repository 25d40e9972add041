/** Contradictions side by side: on the left who claims that it is so, on the right who denies it. */
import { counted, day, saysWho, sentenceSegments, type Dispute, type ToldClaim } from "../../derive/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { Marked } from "./Marked.tsx";
import { StatusSign } from "./StatusSign.tsx";

interface DisputesProps {
  readonly disputes: readonly Dispute[];
  readonly onOpen: (claim: string) => void;
}

/** More claims on one side say less, and more than the other side has leave that empty beside them: all stand below in any case. */
const MOST = 3;
const mostOf = ({ affirmed, denied }: Dispute): number => Math.min(MOST, affirmed.length, denied.length);

interface SideProps {
  readonly title: string;
  readonly claims: readonly ToldClaim[];
  /** So many of them are shown. */
  readonly most: number;
  readonly onOpen: (claim: string) => void;
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
          <span>{day(article.date)}</span>
        </p>
        <button type="button" className="text-button" onClick={() => onOpen(id)}>
          In its article
        </button>
      </div>
    ))}
    {claims.length > most ? <p className="hint">and {counted(claims.length - most, "more claim")} below</p> : null}
  </section>
);

export function Disputes({ disputes, onOpen }: DisputesProps) {
  const { ontology } = useKnowledge();
  const about = ({ object }: Dispute): string => {
    const label = ontology.objects.find(({ id }) => id === object)?.label.toLowerCase();
    return label === undefined ? "Contradicted" : `Contradicted: ${label}`;
  };
  return disputes.map((dispute) => (
    <section key={dispute.object ?? "all"} className="dispute" aria-label={about(dispute)}>
      <h3>{about(dispute)}</h3>
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
