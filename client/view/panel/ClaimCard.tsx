/** One claim as a quotation: its sentence with the spans marked, when and where, why it was read like that, and whether it is right. */
import { useSource } from "../../data/index.ts";
import { day, saysWho, sentenceSegments, surenessOf, timeTold, type ToldClaim } from "../../derive/index.ts";
import { ClaimVerdict } from "./ClaimVerdict.tsx";
import type { Judging } from "./judging.ts";
import { Marked } from "./Marked.tsx";
import { Original } from "./Original.tsx";
import { StatusSign } from "./StatusSign.tsx";
import { Why } from "./Why.tsx";

interface ClaimCardProps {
  readonly told: ToldClaim;
  /** Which side of the comparison it is of; null where nothing is compared. */
  readonly side: string | null;
  readonly judging: Judging;
  readonly onOpen: (claim: string) => void;
}

const nameOf = ({ publisher, title }: ToldClaim["copies"][number]): string => publisher ?? title ?? "an unnamed source";

export function ClaimCard({ told: { stored, copies }, side, judging, onOpen }: ClaimCardProps) {
  const { id, article, claim } = stored;
  const known = judging.correctionOf(id);
  const correction = known?.correction ?? null;
  const extracted = known?.extracted ?? claim;
  const speaker = claim.claimant;
  // The server knows nothing of what stands in a file: neither articles, reasons nor corrections.
  const isStored = useSource(({ source }) => source.file === null);
  return (
    <article
      className="claim"
      data-claim={id}
      aria-label={`Claim of ${article.publisher ?? article.title ?? "an unnamed source"}, ${day(article.date)}`}
    >
      <div className="tags">
        <StatusSign status={claim.status} />
        {speaker === null || speaker.id === speaker.principal.id ? null : <span className="tag">{saysWho(speaker)}</span>}
        {side === null ? null : <span className="tag">{side}</span>}
        {claim.object === null ? null : <span className="tag quiet">{claim.object.text}</span>}
      </div>
      <blockquote>
        <Marked segments={sentenceSegments(claim)} />
      </blockquote>
      <p className="claim-foot">
        <strong>{article.publisher ?? article.title ?? "Unnamed source"}</strong>
        <span>{article.date === null ? "no date" : `published ${day(article.date)}`}</span>
        {claim.time === null ? null : <span>{timeTold(claim.time)}</span>}
        <span>{surenessOf(claim.confidence, correction !== null)}</span>
      </p>
      {copies.length === 0 ? null : (
        <p className="copies">The same report stands in {copies.map(nameOf).join(", ")}: counted once.</p>
      )}
      <div className="claim-actions">
        {isStored ? (
          <button type="button" className="text-button" onClick={() => onOpen(id)}>
            In its article
          </button>
        ) : null}
        <Original url={article.url} />
        {isStored ? (
          <>
            <Why id={id} claim={extracted} />
            <ClaimVerdict
              of={{ extracted, said: correction }}
              correction={correction}
              onSay={(verdict) => judging.say(id, verdict, stored)}
            />
          </>
        ) : null}
      </div>
    </article>
  );
}
