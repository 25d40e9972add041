/** What is asked of the server once the graph is there: texts and files it reads, addresses it fetches, reasons, an actor over time. */
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import {
  AddArticleResponse,
  ExtractResponse,
  FetchedArticle,
  UploadResponse,
  WhyResponse,
  type ArticleInput,
  type GraphFilter,
} from "../../server/vocabulary/index.ts";
import { filterWords } from "../state/index.ts";
import { ask, send } from "./ask.ts";
import { useSource } from "./source.ts";

/** The claims that a text would add, nothing stored. */
export const usePreview = (article: ArticleInput) =>
  useQuery({
    queryKey: ["preview", article],
    queryFn: ({ signal }) => send(ExtractResponse, "extract", article, signal),
    enabled: article.text.trim() !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Why a claim was read; asked for once somebody wants to know. */
export const useWhy = (claim: string, wanted: boolean) =>
  useQuery({
    queryKey: ["why", claim],
    queryFn: ({ signal }) => ask(WhyResponse, `claims/${encodeURIComponent(claim)}/why`, { signal }),
    enabled: wanted,
    staleTime: Infinity,
  });

/** The claims that touch an actor, month by month, under the filters in force. */
export function useTimeline(actor: string, filter: GraphFilter) {
  const source = useSource((state) => state.source);
  const own = { ...filter, actor: [actor], depth: 1, ends: "any" as const };
  return useQuery({
    queryKey: ["timeline", source.key, filterWords(own).toString()],
    queryFn: ({ signal }) => source.timeline(own, signal),
    staleTime: Infinity,
  });
}

/** How many undated claims there would be were no days chosen; asked for where that is wanted only. */
export function useUndated(filter: GraphFilter, wanted: boolean) {
  const source = useSource((state) => state.source);
  const { from: _from, to: _to, ...always } = filter;
  return useQuery({
    queryKey: ["timeline", source.key, filterWords(always).toString()],
    queryFn: ({ signal }) => source.timeline(always, signal),
    select: ({ undated }) => undated,
    staleTime: Infinity,
    enabled: wanted,
  });
}

/** A file's bytes in base64, which JSON can carry. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () => reject(new Error(`${file.name} cannot be read: ${String(reader.error)}`)));
    reader.readAsDataURL(file);
  });

/** Has a file read into articles. */
export const useFile = () =>
  useMutation({
    mutationFn: async (file: File) => send(UploadResponse, "files/read", { name: file.name, data: await base64Of(file) }),
  });

/** Has the article at an address fetched and read; nothing is stored. The signal breaks it off. */
export const useAddress = () =>
  useMutation({
    mutationFn: ({ url, signal }: { readonly url: string; readonly signal: AbortSignal }) =>
      send(FetchedArticle, "addresses/read", { url }, signal),
  });

/** Adds an article; the same text again is the same article. */
export const addArticle = (article: ArticleInput): Promise<AddArticleResponse> => send(AddArticleResponse, "articles", article);
