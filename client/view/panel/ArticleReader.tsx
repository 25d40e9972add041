/** A whole article with the sentence of one claim marked in its place. */
import { useEffect, useRef } from "react";
import type { Claim, StoredClaim } from "../../../server/vocabulary/index.ts";
import { useArticle, useSource } from "../../data/index.ts";
import { articleSegments, day } from "../../derive/index.ts";
import { select, useView } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { Icon } from "../Icon.tsx";
import { useKnowledge } from "../knowledge.ts";
import { useTint } from "../tint.ts";
import { Waiting } from "../Waiting.tsx";
import { Marked } from "./Marked.tsx";
import { Original } from "./Original.tsx";

interface ArticleReaderProps {
  readonly stored: StoredClaim;
  readonly onBack: () => void;
}

function ReaderText({ text, claim }: { readonly text: string; readonly claim: Claim }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector(".mark-sentence")?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div className="reader-text" ref={place}>
      <Marked segments={articleSegments(text, claim)} />
    </div>
  );
}

export function ArticleReader({ stored: { article, claim }, onBack }: ArticleReaderProps) {
  const { ontology } = useKnowledge();
  const tint = useTint();
  const { data, error, refetch } = useArticle(article.id);
  const change = useView((state) => state.change);
  const isStored = useSource((state) => state.source.file === null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  const relation = ontology.relations.find(({ id }) => id === claim.relation);
  return (
    <article className="reader" style={tint(relation?.class ?? "")}>
      <button ref={back} type="button" className="text-button back" onClick={onBack}>
        <Icon name="back" />
        Back to the evidence
      </button>
      <h2>{article.title ?? "Untitled article"}</h2>
      <p className="claim-foot">
        <strong>{article.publisher ?? "Unnamed source"}</strong>
        <span>{day(article.date)}</span>
        <Original url={article.url} />
        {isStored ? (
          <button
            type="button"
            className="text-button"
            onClick={() => change((view) => select(view, { kind: "article", id: article.id }))}
          >
            All its claims
          </button>
        ) : null}
      </p>
      {error === null ? null : <Failure what="The article could not be read." error={error} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Waiting what="Reading the article" /> : null}
      {data === undefined ? null : <ReaderText text={data.article.text} claim={claim} />}
    </article>
  );
}
