/** The articles of the store: all of them as one list, how many claims a filter leaves of each, and what changes one or takes it away. */
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { ArticleEdit, ArticleSummary, GraphFilter } from "../../server/vocabulary/index.ts";
import { filterWords } from "../state/index.ts";
import { ask, discard, patch } from "./ask.ts";
import { useRefresh } from "./queries.ts";
import { answers, useSource } from "./source.ts";

/** Articles of one request, and of all: beyond that the newest are listed. */
const PAGE = 500;
const MOST = 20_000;

export interface ListedArticles {
  readonly articles: readonly ArticleSummary[];
  /** False where there are more than are listed. */
  readonly whole: boolean;
}

async function allArticles(signal: AbortSignal): Promise<ListedArticles> {
  const { ArticleList } = await answers();
  const all: ArticleSummary[] = [];
  let after = "";
  while (all.length < MOST) {
    const { articles, next } = await ask(ArticleList, `articles?limit=${PAGE}${after}`, { signal });
    all.push(...articles);
    if (next === null) return { articles: all, whole: true };
    after = `&after=${encodeURIComponent(next)}`;
  }
  return { articles: all, whole: false };
}

/** All articles of the store, the newest first; a file has none. */
export function useArticleList() {
  const file = useSource(({ source }) => source.file);
  return useQuery({
    queryKey: ["articles"],
    queryFn: ({ signal }) => allArticles(signal),
    enabled: file === null,
    staleTime: Infinity,
  });
}

/** How many claims a filter leaves of each article of the store, by its id. */
export function useArticleCounts(filter: GraphFilter) {
  const file = useSource(({ source }) => source.file);
  const words = filterWords(filter).toString();
  return useQuery({
    queryKey: ["article-counts", words],
    queryFn: async ({ signal }) => {
      const { articles } = await ask((await answers()).ArticleCounts, `article-counts?${words}`, { signal });
      return new Map(articles.map(({ id, claims }) => [id, claims]));
    },
    placeholderData: keepPreviousData,
    enabled: file === null,
    staleTime: Infinity,
  });
}

const placeOf = (id: string): string => `articles/${encodeURIComponent(id)}`;

/** Says anew where an article comes from. */
export function useArticleEdit(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (edit: ArticleEdit) => patch((await answers()).EditArticleResponse, placeOf(id), edit),
    onSuccess: refresh,
  });
}

/** Takes an article out of the store. `onRemoved` is called before anything is read anew: whoever shows the article can leave it. */
export function useArticleRemoval(id: string, onRemoved: () => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => discard(placeOf(id)),
    onSuccess: () => {
      onRemoved();
      return refresh();
    },
  });
}
