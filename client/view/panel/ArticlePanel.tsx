/** An article of the store: where it comes from, what is claimed in it, its text; and what can be done with it. */
import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { qualifierOf } from "../../../server/graph/index.ts";
import type { ArticleDetail, StoredClaim } from "../../../server/vocabulary/index.ts";
import { useArticle, useSource } from "../../data/index.ts";
import {
  claimsTold,
  day,
  edgeOfClaim,
  isNameable,
  pointed,
  segmentsOf,
  sureOf,
  titleOfArticle,
  tonedMarks,
} from "../../derive/index.ts";
import { goTo, useView, withOnlyArticle } from "../../state/index.ts";
import { originOf, type Origin } from "../add/draft.ts";
import { Unknown } from "../add/Unknown.tsx";
import { Failure } from "../Failure.tsx";
import { useKnowledge } from "../knowledge.ts";
import { openFromRow, rowName } from "../open-in-panel.ts";
import { pointsOrFocusesAt } from "../points-at.ts";
import { Qualifier } from "../Standing.tsx";
import { Waiting } from "../Waiting.tsx";
import { Marked } from "./Marked.tsx";
import { Original } from "./Original.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { RemoveArticle } from "./RemoveArticle.tsx";
import { takesEscape, unfolds } from "./unfolded.ts";

const OriginForm = lazy(() => import("./OriginForm.tsx"));

/** Keeps what this article tells of in the graph, or lets everything else in again. */
function OnlyThis({ id }: { readonly id: string }) {
  const chosen = useView(({ view }) => view.filter.article);
  const isOnly = chosen.length === 1 && chosen[0] === id;
  if (!isNameable(id)) return null;
  return (
    <Button className="button small" onPress={() => goTo((view) => withOnlyArticle(view, isOnly ? null : id))}>
      {isOnly ? "All articles" : "Only its claims"}
    </Button>
  );
}

function Claims({ claims }: { readonly claims: readonly StoredClaim[] }) {
  const { ontology } = useKnowledge();
  const level = useView(({ view }) => view.filter.level);
  return (
    <ul className="relations" aria-label="Its claims">
      {claims.map((stored) => {
        const { id, claim } = stored;
        const edge = edgeOfClaim(stored, level, ontology);
        const words = (
          <span>
            <Qualifier of={qualifierOf(claim.status, ontology)} />
            {claim.source.name}{" "}
            <span className="verb">{ontology.relations.find((each) => each.id === claim.relation)?.verb ?? claim.relation}</span>{" "}
            {claim.target.name}
            {claim.object === null ? null : <span className="objects">{claim.object.text}</span>}
          </span>
        );
        return (
          <li key={id}>
            {edge === null ? (
              <span className="relation">{words}</span>
            ) : (
              <button
                type="button"
                className="relation"
                data-row={rowName("Claim", id)}
                onClick={() => openFromRow(rowName("Claim", id), edge)}
                {...pointsOrFocusesAt(edge)}
              >
                {words}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Read({ detail: { article, claims } }: { readonly detail: ArticleDetail }) {
  const { ontology } = useKnowledge();
  const minConfidence = useView(({ view }) => view.filter.minConfidence);
  const [editing, setEditing] = useState(false);
  // As with a correction, Escape does not let go of what was typed.
  const [begun, setBegun] = useState<Origin | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const sure = sureOf(claims, minConfidence);
  const classOf = (relation: string): string => ontology.relations.find(({ id }) => id === relation)?.class ?? "";
  const shut = (): void => {
    setEditing(false);
    opener.current?.focus();
  };
  const leave = (): void => {
    setBegun(null);
    shut();
  };
  return (
    <>
      <PanelHead
        key={article.id}
        title={titleOfArticle(article)}
        line={pointed([
          article.publisher ?? "Unnamed source",
          article.date === null ? "no date" : `published ${day(article.date)}`,
        ])}
      />
      <div className="article-actions">
        <OnlyThis id={article.id} />
        <Button ref={opener} className="button small" {...unfolds(editing)} onPress={() => (editing ? shut() : setEditing(true))}>
          Edit
        </Button>
        <RemoveArticle article={article} claims={claims} />
        <Original url={article.url} />
      </div>
      {editing ? (
        <div onKeyDownCapture={(event) => (takesEscape(event) ? shut() : undefined)}>
          <Suspense fallback={<Waiting what="Opening the form" />}>
            <OriginForm article={article} origin={begun ?? originOf(article)} onChange={setBegun} onDone={leave} />
          </Suspense>
        </div>
      ) : claims.length === 0 ? null : (
        <Unknown of={[article]} />
      )}
      {article.duplicateOf === null ? null : (
        <p className="hint">A near copy of an article that came before: the two count as one report.</p>
      )}
      <section className="article-claims" aria-label="Claims">
        <h3>{claimsTold(sure.length, claims.length)}</h3>
        <Claims claims={sure} />
      </section>
      <div className="reader-text">
        <Marked
          segments={segmentsOf(
            article.text,
            0,
            tonedMarks(
              sure.map(({ claim }) => claim),
              classOf,
            ),
          )}
        />
      </div>
    </>
  );
}

export function ArticlePanel({ id }: { readonly id: string }) {
  const { data, error, refetch } = useArticle(id);
  const file = useSource(({ source }) => source.file);
  if (error !== null) {
    return (
      <>
        <PanelHead key={id} title="Article" />
        <Failure
          what="The article could not be read."
          error={error}
          {...(file === null ? { retry: () => void refetch() } : {})}
        />
      </>
    );
  }
  return data === undefined ? <Waiting what="Reading the article" /> : <Read key={id} detail={data} />;
}
