/** The graph, its evidence, paths, timeline, actors and exports, described. */
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { z } from "zod";
import {
  Whereabouts,
  ActorList,
  ClaimPage,
  ClaimQuery,
  EvidenceResponse,
  FORMAT_FACTS,
  GraphFilter,
  GraphResponse,
  PathQuery,
  PathResponse,
  TimelineQuery,
  TimelineResponse,
} from "../../vocabulary/index.ts";
import { ActorQuery } from "../actors.ts";
import { ExportQuery } from "../export.ts";
import { EDGE, FACETS, NODES, REVISION, STORED, TOTALS, TURKEY, UKRAINE } from "./examples.ts";
import { idLike, ok, reads, unchanged } from "./operation.ts";

/** The media types of the other formats, whose shapes are told elsewhere. */
const OTHER_FILES = Object.fromEntries(
  Object.values(FORMAT_FACTS)
    .filter(({ mediaType }) => !["application/json", "application/x-ndjson"].includes(mediaType))
    .map(({ mediaType, label, note }) => [mediaType, { schema: z.string(), example: `${label}: ${note}` }]),
);

export const GRAPH_PATHS: ZodOpenApiPathsObject = {
  "/graph": {
    get: reads(
      {
        operationId: "graph",
        summary: "The graph that a filter leaves",
        tag: "Graph",
        answers: {
          ...ok("Nodes, edges and facets", GraphResponse, {
            revision: REVISION,
            totals: TOTALS,
            all: TOTALS,
            facets: FACETS,
            nodes: [...NODES],
            edges: [EDGE],
          }),
          ...unchanged,
        },
        problems: ["unknown-relation"],
      },
      { requestParams: { query: GraphFilter } },
    ),
  },
  "/edges/{id}/evidence": {
    get: reads(
      {
        operationId: "evidence",
        summary: "The claims of an edge, newest first",
        tag: "Graph",
        answers: ok("The edge with its claims", EvidenceResponse, {
          edge: EDGE,
          source: TURKEY,
          target: UKRAINE,
          claims: [STORED],
        }),
        problems: ["unknown-relation", "edge-not-found"],
      },
      { requestParams: { ...idLike(EDGE.id), query: GraphFilter } },
    ),
  },
  "/claims": {
    get: reads(
      {
        operationId: "claims",
        summary: "The claims that a filter leaves, by pages",
        tag: "Graph",
        answers: ok("A page of claims in the order asked for", ClaimPage, { claims: [STORED], total: 1, read: true }),
        problems: ["unknown-relation"],
      },
      { requestParams: { query: GraphFilter.extend(ClaimQuery.shape) } },
    ),
  },
  "/paths": {
    get: reads(
      {
        operationId: "paths",
        summary: "The shortest paths between two actors, with the edges on the way",
        tag: "Graph",
        answers: {
          ...ok("Paths, the best attested first", PathResponse, {
            revision: REVISION,
            actors: [TURKEY, UKRAINE],
            paths: [{ actors: ["TUR", "UKR"], claims: 1, steps: [{ source: "TUR", target: "UKR", edges: [EDGE] }] }],
          }),
          ...unchanged,
        },
        problems: ["unknown-relation", "actor-not-found"],
      },
      { requestParams: { query: PathQuery } },
    ),
  },
  "/timeline": {
    get: reads(
      {
        operationId: "timeline",
        summary: "Claims by day, week, month or year",
        tag: "Graph",
        answers: {
          ...ok("Periods, the earliest first", TimelineResponse, {
            revision: REVISION,
            by: "month",
            periods: [{ first: "2025-01-01", last: "2025-01-31", claims: 1, articles: 1, relations: { supplies: 1 } }],
            undated: 0,
          }),
          ...unchanged,
        },
        problems: ["unknown-relation"],
      },
      { requestParams: { query: TimelineQuery } },
    ),
  },
  "/actors": {
    get: reads(
      {
        operationId: "searchActors",
        summary: "Actors by any of their names",
        tag: "Graph",
        answers: ok("Actors, the best match first", ActorList, { actors: [{ ...TURKEY, claims: 1, matched: "Türkiye" }] }),
      },
      { requestParams: { query: ActorQuery } },
    ),
  },
  "/whereabouts": {
    get: reads({
      operationId: "whereabouts",
      summary: "Where actors are on the earth",
      tag: "Graph",
      answers: ok("Places by actor", Whereabouts, { places: { TUR: [35, 39] } }),
    }),
  },
  "/export": {
    get: reads(
      {
        operationId: "export",
        summary: "The graph or its claims as a file",
        tag: "Graph",
        answers: {
          "200": {
            description: "The file",
            content: {
              "application/json": { schema: z.looseObject({}), example: { attributes: {}, nodes: [], edges: [] } },
              "application/x-ndjson": { schema: z.string(), example: `${JSON.stringify(STORED)}\n` },
              ...OTHER_FILES,
            },
          },
          ...unchanged,
        },
        problems: ["unknown-relation", "unknown-format"],
      },
      { requestParams: { query: GraphFilter.extend(ExportQuery.shape) } },
    ),
  },
};
