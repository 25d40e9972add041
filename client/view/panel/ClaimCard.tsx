/** One claim as a quotation: its sentence with the spans marked, when and where, why it was read like that, and whether it is right. */
import { useSource } from "../../data/index.ts";
import { day, saysWho, sentenceSegments, type ToldClaim } from "../../derive/index.ts";
import { ClaimVerdict } from "./ClaimVerdict.tsx";
import type { Judging } from "./judging.ts";
import { Marked } from "./Marked.tsx";
import { Original } from "./Original.tsx";
import { StatusSign } from "./StatusSign.tsx";
import { Why } from "./Why.tsx";

interface ClaimCardProps {
  readonly told: ToldClaim;
  readonly judging: Judging;
  readonly onOpen: (claim: string) => void;
}

const nameOf = ({ publisher, title }: ToldClaim["copies"][number]): string => publisher ?? title ?? "an unnamed source";

export function ClaimCard({ told: { stored, copies }, judging, onOpen }: ClaimCardProps) {
  const { id, article, claim } = stored;
  const correction = judging.correctionOf(id)?.correction ?? null;
  const speaker = claim.claimant;
  // The server knows nothing of what stands in a file: neither reasons nor corrections.
  const isStored = useSource(({ source }) => source.file === null);
  return (
    <article
      className="claim"
      aria-label={`Claim of ${article.publisher ?? article.title ?? "an unnamed source"}, ${day(article.date)}`}
    >
      <div className="tags">
        <StatusSign status={claim.status} />
        {speaker === null || speaker.id === speaker.principal.id ? null : <span className="tag">{saysWho(speaker)}</span>}
        {claim.object === null ? null : <span className="tag quiet">{claim.object.text}</span>}
      </div>
      <blockquote>
        <Marked segments={sentenceSegments(claim)} />
      </blockquote>
      <p className="claim-foot">
        <strong>{article.publisher ?? article.title ?? "Unnamed source"}</strong>
        <span>{day(article.date)}</span>
      </p>
      {copies.length === 0 ? null : (
        <p className="copies">The same report stands in {copies.map(nameOf).join(", ")}: counted once.</p>
      )}
      <div className="claim-actions">
        <button type="button" className="text-button" onClick={() => onOpen(id)}>
          In its article
        </button>
        <Original url={article.url} />
        {isStored ? (
          <>
            <Why id={id} claim={claim} />
            <ClaimVerdict
              key={JSON.stringify(correction)}
              claim={claim}
              decided={correction?.verdict ?? null}
              correction={correction}
              onSay={(verdict) => judging.say(id, verdict, stored)}
            />
          </>
        ) : null}
      </div>
    </article>
  );
}
