/** The graph as a filter leaves it, the claims behind one of its edges, paths through it, and how it came about in time. */
import express, { type Router } from "express";
import { edgeIn, filterKey, linksIn, linksOfEdge, readFilter, shortestPaths, timelineOf, viewOf } from "../graph/index.ts";
import type { Survey } from "../graph/index.ts";
import {
  DragomanError,
  PathQuery,
  TimelineQuery,
  type Actor,
  type EvidenceResponse,
  type GraphResponse,
  type PathResponse,
  type TimelineResponse,
} from "../vocabulary/index.ts";
import { json, sendAnswer, type Answers, type Content } from "./answers.ts";
import type { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

/** An actor of the survey without its place. */
function actorOf({ actors, level }: Survey, id: string): Actor {
  const actor = actors.get(id);
  if (actor !== undefined) return { id: actor.id, name: actor.name, kind: actor.kind, principal: actor.principal };
  throw new DragomanError(
    "actor-not-found",
    `No claim at the level ${JSON.stringify(level)} is about ${JSON.stringify(id)}; /api/v1/actors finds ids by names.`,
  );
}

export function graphRoutes({ store, ontology }: AppDependencies, atlas: Atlas, answers: Answers): Router {
  const router = express.Router();

  router
    .route("/graph")
    .get(async (request, response) => {
      const filter = readFilter(request.query, ontology);
      const { revision, survey, drawn } = await atlas.survey(filter.level);
      await sendAnswer(answers, request, response, {
        key: `graph ${revision} ${drawn} ${filterKey(filter)}`,
        make: () => json({ revision, ...viewOf(survey, filter) } satisfies GraphResponse),
      });
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
      if (edge === undefined) {
        throw new DragomanError(
          "edge-not-found",
          `No claim makes an edge ${JSON.stringify(id)} under these filters; /api/v1/graph lists the edges.`,
        );
      }
      const claims = [...(await store.claims(links.map((link) => link.id)))];
      const [source, target] = [actorOf(survey, edge.source), actorOf(survey, edge.target)];
      response.json({ edge, source, target, claims } satisfies EvidenceResponse);
    })
    .all(onlyMethods("GET"));

  router
    .route("/paths")
    .get(async (request, response) => {
      const { from, to, since, until, limit, ...words } = read(PathQuery, request.query);
      const filter = readFilter({ ...words, from: since, to: until }, ontology);
      const { revision, survey } = await atlas.survey(filter.level);
      const ends = [actorOf(survey, from), actorOf(survey, to)];
      const make = (): Content => {
        const paths = shortestPaths(viewOf(survey, filter).edges, from, to, limit);
        const between = new Set(paths.flatMap(({ actors }) => actors));
        for (const { id } of ends) between.add(id);
        const actors = [...between].map((id) => actorOf(survey, id));
        return json({ revision, actors, paths: [...paths] } satisfies PathResponse);
      };
      const key = `paths ${revision} ${JSON.stringify([from, to, limit])} ${filterKey(filter)}`;
      await sendAnswer(answers, request, response, { key, make });
    })
    .all(onlyMethods("GET"));

  router
    .route("/timeline")
    .get(async (request, response) => {
      const { by, ...words } = read(TimelineQuery, request.query);
      const filter = readFilter(words, ontology);
      const { revision, survey } = await atlas.survey(filter.level);
      const make = (): Content => {
        const { periods, undated } = timelineOf(linksIn(survey, filter), by);
        return json({ revision, by, periods: [...periods], undated } satisfies TimelineResponse);
      };
      await sendAnswer(answers, request, response, { key: `timeline ${revision} ${by} ${filterKey(filter)}`, make });
    })
    .all(onlyMethods("GET"));

  return router;
}
