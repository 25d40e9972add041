/** What must be fetched or reckoned before the graph can be set out by it: each with what is waited for, and its failure. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { joinedBy, measureOf, signsOf, tiesOf } from "../../../server/graph/index.ts";
import type { GraphResponse, Ontology } from "../../../server/vocabulary/index.ts";
import { useGraph, useWhereabouts } from "../../data/index.ts";
import { radiiOf, type Places } from "../../derive/index.ts";
import { useView, viewAt } from "../../state/index.ts";
import { reckonAside } from "./reckon-aside.ts";

/** Something that is on its way, or failed to come. */
export interface Wait {
  readonly what: string;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface Settled {
  readonly places: Places;
  readonly framed: ReadonlySet<string>;
}

/** The force layout settled again for the graph that a filter leaves of `all`; null where it was not, or is not yet. */
export function useSettled(all: GraphResponse): { readonly settling: Settled | null; readonly wait: Wait } {
  const filter = useView(({ view }) => view.filter);
  const { settled } = useView(({ view }) => view.staging);
  const wanted = useMemo(
    () => (settled === null ? filter : { ...viewAt(settled).filter, level: filter.level }),
    [settled, filter],
  );
  const graph = useGraph(wanted);
  const ready = settled !== null && graph.data !== undefined && !graph.isPlaceholderData;
  const query = useQuery({
    queryKey: ["settled", settled, all.revision, filter.level, all.nodes.length],
    queryFn: ({ signal }) => reckonAside({ kind: "settle", nodes: all.nodes, edges: graph.data?.edges ?? [] }, signal),
    enabled: ready,
    staleTime: Infinity,
    retry: false,
  });
  const places = ready ? query.data : undefined;
  const edges = graph.data?.edges;
  const done = useMemo(
    () => (places === undefined || edges === undefined ? null : { places, framed: joinedBy(edges) }),
    [places, edges],
  );
  return { settling: done, wait: { ...query, what: "Settling the graph" } };
}

/** Measures every actor; null while the worker reckons. */
export function useRadii(
  all: GraphResponse,
  ontology: Ontology,
): { readonly radii: ReadonlyMap<string, number> | null; readonly wait: Wait } {
  const { size } = useView(({ view }) => view.staging);
  const query = useQuery({
    queryKey: ["betweenness", all.revision, all.nodes.length, all.edges.length],
    queryFn: ({ signal }) => reckonAside({ kind: "betweenness", nodes: all.nodes, edges: all.edges }, signal),
    enabled: size === "betweenness",
    staleTime: Infinity,
    retry: false,
  });
  const reckoned = size === "betweenness" ? query.data : undefined;
  const radii = useMemo(() => {
    if (size === "betweenness") return reckoned === undefined ? null : radiiOf(reckoned);
    return radiiOf(measureOf(size, all.nodes, all.edges, size === "conflict" ? tiesOf(all.edges, signsOf(ontology)) : []));
  }, [size, reckoned, all, ontology]);
  return { radii, wait: { ...query, what: "Measuring who lies between whom" } };
}

/** The map and who is where on it, once it is wanted. */
export function useWorld(wanted: boolean) {
  const world = useQuery({
    queryKey: ["world"],
    queryFn: async () => (await import("../../derive/world.ts")).worldOf(),
    staleTime: Infinity,
    enabled: wanted,
    retry: false,
  });
  const whereabouts = useWhereabouts(wanted);
  return { world, whereabouts };
}
