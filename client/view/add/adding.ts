/** Adds articles one after another, then says of their claims what the reader decided; tells how far it is, and goes on where it failed. */
import { useRef, useState } from "react";
import type { ArticleInput, StoredClaim } from "../../../server/vocabulary/index.ts";
import { addArticle, sendVerdict, useRefresh } from "../../data/index.ts";
import { counted, verdictsFor, type Decisions } from "../../derive/index.ts";
import { signature, type Addition } from "../../state/index.ts";

interface Adding {
  /** Steps done of all; null while nothing runs. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: Error | null;
  readonly add: (articles: readonly ArticleInput[], decisions: Decisions) => void;
}

/** "2 articles added with 7 claims.", "This article was stored already." */
function summary(created: number, before: number, claims: number): string {
  if (created === 0)
    return before === 1 ? "This article was stored already." : `${counted(before, "article")} were stored already.`;
  const rest = before === 0 ? "" : ` ${counted(before, "article")} stood there already.`;
  return `${created === 1 ? "Article" : counted(created, "article")} added with ${counted(claims, "claim")}.${rest}`;
}

export function useAdding(onAdded: (added: Addition) => void): Adding {
  const refresh = useRefresh();
  const [state, setState] = useState<Pick<Adding, "progress" | "error">>({ progress: null, error: null });
  const running = useRef(false);

  const run = async (articles: readonly ArticleInput[], decisions: Decisions): Promise<void> => {
    let [created, before] = [0, 0];
    const claims: StoredClaim[] = [];
    for (const [done, article] of articles.entries()) {
      setState({ progress: { done, total: articles.length }, error: null });
      const answer = await addArticle(article);
      created += Number(answer.created);
      before += Number(!answer.created);
      const verdicts = new Map(verdictsFor(decisions, answer.claims).map(({ id, verdict }) => [id, verdict]));
      for (const stored of answer.claims) {
        const verdict = verdicts.get(stored.id);
        const claim = verdict === undefined ? stored : (await sendVerdict(stored.id, { ...verdict, by: signature() })).claim;
        if (claim !== null) claims.push(claim);
      }
    }
    onAdded({ said: summary(created, before, claims.length), claims });
  };

  const add = (articles: readonly ArticleInput[], decisions: Decisions): void => {
    if (running.current) return;
    running.current = true;
    run(articles, decisions)
      .then(
        () => setState({ progress: null, error: null }),
        (error: unknown) => setState({ progress: null, error: error instanceof Error ? error : new Error(String(error)) }),
      )
      .finally(() => {
        running.current = false;
        return refresh();
      });
  };
  return { ...state, add };
}
