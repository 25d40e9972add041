/** What the page asks the server for, as cached queries. A change of filter keeps the old graph on screen until the new one is there. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  ActorList,
  AddArticleResponse,
  ArticleDetail,
  type ArticleInput,
  EvidenceResponse,
  ExtractResponse,
  type GraphFilter,
  GraphResponse,
  Ontology,
  Whereabouts,
} from "../../server/vocabulary/index.ts";
import { filterWords } from "../state/index.ts";
import { ask, send } from "./ask.ts";

export const useOntology = () =>
  useQuery({ queryKey: ["ontology"], queryFn: ({ signal }) => ask(Ontology, "ontology", { signal }), staleTime: Infinity });

/** Where actors are on the earth; asked for only where the map is wanted. */
export const useWhereabouts = (enabled: boolean) =>
  useQuery({
    queryKey: ["whereabouts"],
    queryFn: ({ signal }) => ask(Whereabouts, "whereabouts", { signal }),
    staleTime: Infinity,
    enabled,
  });

export function useGraph(filter: GraphFilter) {
  const words = filterWords(filter).toString();
  return useQuery({
    queryKey: ["graph", words],
    queryFn: ({ signal }) => ask(GraphResponse, `graph?${words}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}

export function useEvidence(edge: string, filter: GraphFilter) {
  const words = filterWords(filter).toString();
  return useQuery({
    queryKey: ["evidence", edge, words],
    queryFn: ({ signal }) => ask(EvidenceResponse, `edges/${encodeURIComponent(edge)}/evidence?${words}`, { signal }),
    staleTime: Infinity,
  });
}

export const useArticle = (id: string) =>
  useQuery({
    queryKey: ["article", id],
    queryFn: ({ signal }) => ask(ArticleDetail, `articles/${encodeURIComponent(id)}`, { signal }),
    staleTime: Infinity,
  });

/** Actors by any of their names; asks nothing for an empty text. */
export const useActors = (text: string) =>
  useQuery({
    queryKey: ["actors", text],
    queryFn: ({ signal }) => ask(ActorList, `actors?q=${encodeURIComponent(text)}`, { signal }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });

/** The claims that a text would add, nothing stored. */
export const usePreview = (article: ArticleInput) =>
  useQuery({
    queryKey: ["preview", article],
    queryFn: ({ signal }) => send(ExtractResponse, "extract", article, signal),
    enabled: article.text.trim() !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Everything that depends on the stored claims. */
const STORED = ["graph", "evidence", "actors", "article"];

export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(STORED.map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}

export function useAddArticle() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (article: ArticleInput) => send(AddArticleResponse, "articles", article),
    onSuccess: refresh,
  });
}
