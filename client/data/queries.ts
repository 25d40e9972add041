/** What the page asks the server for, as cached queries. A change of filter keeps the old graph on screen until the new one is there. */
import { keepPreviousData, queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { Ontology, Whereabouts, type GraphFilter } from "../../server/vocabulary/index.ts";
import { filterWords } from "../state/index.ts";
import { ask } from "./ask.ts";
import { answers, useSource, type Source } from "./source.ts";

const ontologyQuery = queryOptions({
  queryKey: ["ontology"],
  queryFn: ({ signal }) => ask(Ontology, "ontology", { signal }),
  staleTime: Infinity,
});

const graphQuery = (source: Source, filter: GraphFilter) =>
  queryOptions({
    queryKey: ["graph", source.key, filterWords(filter).toString()],
    queryFn: ({ signal }) => source.graph(filter, signal),
    staleTime: Infinity,
  });

/** Asks for the ontology and some graphs of the store before anything is shown. Ends when all are there, or cannot be had. */
export async function askAhead(client: QueryClient, filters: readonly GraphFilter[]): Promise<void> {
  const { source } = useSource.getState();
  await Promise.all([client.prefetchQuery(ontologyQuery), ...filters.map((each) => client.prefetchQuery(graphQuery(source, each)))]);
}

export const useOntology = () => useQuery(ontologyQuery);

/** Where actors are on the earth; asked for only where the map is wanted. */
export const useWhereabouts = (enabled: boolean) =>
  useQuery({
    queryKey: ["whereabouts"],
    queryFn: ({ signal }) => ask(Whereabouts, "whereabouts", { signal }),
    staleTime: Infinity,
    enabled,
  });

export function useGraph(filter: GraphFilter) {
  const source = useSource((state) => state.source);
  return useQuery({ ...graphQuery(source, filter), placeholderData: keepPreviousData });
}

export function useEvidence(edge: string, filter: GraphFilter) {
  const source = useSource((state) => state.source);
  return useQuery({
    queryKey: ["evidence", source.key, edge, filterWords(filter).toString()],
    queryFn: ({ signal }) => source.evidence(edge, filter, signal),
    staleTime: Infinity,
  });
}

export function useArticle(id: string) {
  const source = useSource((state) => state.source);
  return useQuery({
    queryKey: ["article", source.key, id],
    queryFn: ({ signal }) => source.article(id, signal),
    staleTime: Infinity,
  });
}

/** Actors by any of their names; asks nothing for an empty text. */
export const useActors = (text: string) =>
  useQuery({
    queryKey: ["actors", text],
    queryFn: async ({ signal }) => ask((await answers()).ActorList, `actors?q=${encodeURIComponent(text)}`, { signal }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });

/** Everything that depends on the stored claims. */
const STORED = ["graph", "evidence", "actors", "article", "articles", "article-counts", "claims", "corrections", "timeline", "why"];

export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(STORED.map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}
