/** The graph as a filter leaves it, and the claims behind one of its edges. */
import express, { type Router } from "express";
import { edgeIn, linksOfEdge, readFilter } from "../graph/index.ts";
import { DragomanError, type EvidenceResponse } from "../vocabulary/index.ts";
import type { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";

/** Whether the client has these bytes already; a proxy may have made the validator weak (RFC 9110, section 13.1.2). */
function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(",").some((each) => each.trim().replace(/^W\//, "") === etag) === true;
}

export function graphRoutes({ store, ontology }: AppDependencies, atlas: Atlas): Router {
  const router = express.Router();

  router
    .route("/graph")
    .get(async (request, response) => {
      const { body, etag } = await atlas.graph(readFilter(request.query, ontology));
      response.set({ ETag: etag, "Cache-Control": "no-cache" });
      if (holds(request.get("If-None-Match"), etag)) response.status(304).end();
      else response.type("application/json").send(body);
    })
    .all(onlyMethods("GET"));

  router
    .route("/edges/:id/evidence")
    .get(async (request, response) => {
      const { id } = request.params;
      const filter = readFilter(request.query, ontology);
      const { survey } = await atlas.survey(filter.level);
      const links = linksOfEdge(survey, id, filter);
      const edge = edgeIn(survey, id, filter);
      const source = survey.actors.get(edge?.source ?? "");
      const target = survey.actors.get(edge?.target ?? "");
      if (edge === undefined || source === undefined || target === undefined) {
        throw new DragomanError(
          "edge-not-found",
          `No claim makes an edge ${JSON.stringify(id)} under these filters; /api/v1/graph lists the edges.`,
        );
      }
      const claims = [...(await store.claims(links.map((link) => link.id)))];
      const ends = [source, target].map(({ id: key, name, kind, principal }) => ({ id: key, name, kind, principal }));
      const [from = source, to = target] = ends;
      response.json({ edge, source: from, target: to, claims } satisfies EvidenceResponse);
    })
    .all(onlyMethods("GET"));

  return router;
}
