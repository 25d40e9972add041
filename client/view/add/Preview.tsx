/** What the extractor reads in the pasted text: the spans in place and the claims as a list, before anything is stored. */
import { useEffect, useState } from "react";
import type { ArticleInput, Claim } from "../../../server/vocabulary/index.ts";
import { usePreview } from "../../data/index.ts";
import { counted, marksOf, saysWho, segmentsOf } from "../../derive/index.ts";
import { Failure } from "../Failure.tsx";
import { useKnowledge } from "../knowledge.ts";
import { Marked } from "../panel/Marked.tsx";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";
import { Waiting } from "../Waiting.tsx";

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

function ClaimRow({ claim }: { readonly claim: Claim }) {
  const { ontology } = useKnowledge();
  const tint = useTint();
  const relation = ontology.relations.find(({ id }) => id === claim.relation);
  const status = ontology.statuses.find(({ id }) => id === claim.status);
  const notes = [
    claim.object?.text,
    claim.status === "actual" ? undefined : status?.label.toLowerCase(),
    claim.claimant === null ? undefined : saysWho(claim.claimant),
  ].filter((note) => note !== undefined);
  return (
    <li className="found" style={tint(relation?.class ?? "")}>
      <Swatch dash={status?.dash ?? "solid"} directed={relation?.symmetric !== true} />
      <span>
        {claim.source.name} <span className="verb">{relation?.verb ?? claim.relation}</span> {claim.target.name}
        {notes.length === 0 ? null : <span className="objects">{notes.join(" · ")}</span>}
      </span>
    </li>
  );
}

export function Preview({ article }: { readonly article: ArticleInput }) {
  const rested = useRested(article);
  const { data, error, refetch, isFetching } = usePreview(rested);
  if (article.text.trim() === "") {
    return <p className="nothing">Paste an article: the claims found in it appear here before anything is stored.</p>;
  }
  if (error !== null) return <Failure what="The text could not be read." error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Reading the text" />;
  // While newer text is being read the offsets of the old claims would point anywhere: only the list stays.
  const current = rested.text === article.text && !isFetching;
  return (
    <>
      <h3 aria-live="polite">{data.claims.length === 0 ? "No claims found" : `${counted(data.claims.length, "claim")} found`}</h3>
      {data.claims.length === 0 ? (
        <p className="nothing">
          A claim needs two actors, such as states or organisations, and something that one does to the other.
        </p>
      ) : null}
      <ul className="founds" aria-label="Claims found">
        {data.claims.map((claim, index) => (
          <ClaimRow key={`${index} ${claim.pattern}`} claim={claim} />
        ))}
      </ul>
      <div className="preview-text">
        <Marked
          segments={
            current ? segmentsOf(rested.text, 0, data.claims.flatMap(marksOf)) : [{ start: 0, text: article.text, marks: [] }]
          }
        />
      </div>
    </>
  );
}
