/** The claims of an article that was fetched and stored: each may still be accepted, corrected or rejected. */
import { useArticle } from "../../data/index.ts";
import { counted } from "../../derive/index.ts";
import { Failure } from "../Failure.tsx";
import { useJudging } from "../panel/judging.ts";
import { Rejected } from "../panel/Rejected.tsx";
import { UndoLine } from "../panel/UndoLine.tsx";
import { Waiting } from "../Waiting.tsx";
import { FoundClaim } from "./FoundClaim.tsx";

export function Added({ article }: { readonly article: string }) {
  const { data, error, refetch } = useArticle(article);
  const judging = useJudging();
  if (error !== null) return <Failure what="The article could not be read." error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Reading the article" />;
  const rejected = judging.corrections.filter((each) => each.article === article && each.correction.verdict === "rejected");
  return (
    <>
      <h3>{data.article.title ?? "Untitled article"}</h3>
      <p className="hint">Added with {counted(data.claims.length, "claim")}.</p>
      <UndoLine judging={judging} />
      <ul className="founds" aria-label="Claims added">
        {data.claims.map((stored) => (
          <FoundClaim
            key={stored.id}
            claim={stored.claim}
            verdict={judging.correctionOf(stored.id)?.correction ?? null}
            onSay={(verdict) => judging.say(stored.id, verdict, stored)}
          />
        ))}
      </ul>
      <Rejected claims={rejected} judging={judging} open />
    </>
  );
}
