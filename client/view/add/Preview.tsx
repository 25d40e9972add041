/** What the extractor reads in the text: the spans in place and the claims to decide on, before anything is stored. */
import { useEffect, useState } from "react";
import type { ArticleInput } from "../../../server/vocabulary/index.ts";
import { usePreview } from "../../data/index.ts";
import { claimKey, counted, decided, segmentsOf, tonedMarks, type Decisions } from "../../derive/index.ts";
import { Failure } from "../Failure.tsx";
import { useKnowledge } from "../knowledge.ts";
import { Marked } from "../panel/Marked.tsx";
import { Waiting } from "../Waiting.tsx";
import { FoundClaim } from "./FoundClaim.tsx";
import { Unknown } from "./Unknown.tsx";

/** How long typing must rest before the text is read, in milliseconds. */
const REST = 350;

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

interface PreviewProps {
  readonly article: ArticleInput;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

export function Preview({ article, decisions, onDecide }: PreviewProps) {
  const { ontology } = useKnowledge();
  const classOf = (relation: string): string => ontology.relations.find(({ id }) => id === relation)?.class ?? "";
  const rested = useRested(article);
  const { data, error, refetch, isFetching } = usePreview(rested);
  if (article.text.trim() === "") {
    return <p className="nothing">Paste an article: the claims found in it appear here before anything is stored.</p>;
  }
  if (error !== null) return <Failure what="The text could not be read." error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Reading the text" />;
  // While newer text is being read the offsets of the old claims would point anywhere: only the list stays.
  const current = rested.text === article.text && !isFetching;
  const kept = data.claims.filter((claim) => decisions.get(claimKey(claim))?.verdict !== "rejected");
  return (
    <>
      <h3 aria-live="polite">{data.claims.length === 0 ? "No claims found" : `${counted(data.claims.length, "claim")} found`}</h3>
      {data.claims.length === 0 ? (
        <p className="nothing">
          A claim needs two actors, such as states or organisations, and something that one does to the other.
        </p>
      ) : null}
      {data.claims.length === 0 ? null : <Unknown of={[article]} />}
      <ul className="founds" aria-label="Claims found">
        {data.claims.map((claim, index) => (
          <FoundClaim
            key={`${index} ${claimKey(claim)}`}
            claim={claim}
            verdict={decisions.get(claimKey(claim)) ?? null}
            onSay={(verdict) => onDecide(decided(decisions, claim, verdict))}
          />
        ))}
      </ul>
      <div className="preview-text">
        <Marked
          segments={
            current ? segmentsOf(rested.text, 0, tonedMarks(kept, classOf)) : [{ start: 0, text: article.text, marks: [] }]
          }
        />
      </div>
    </>
  );
}
