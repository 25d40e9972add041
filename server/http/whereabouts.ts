/** Where actors are on the earth, for the page's map. It depends on no article, so browsers may keep it. */
import express, { type Router } from "express";
import { whereaboutsOf, type PlaceKnowledge } from "../graph/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";

export function whereaboutsRoutes({ placeKnowledge }: Pick<AppDependencies, "placeKnowledge">): Router {
  const router = express.Router();
  const whereabouts = whereaboutsOf(placeKnowledge);
  router
    .route("/whereabouts")
    .get((_request, response) => {
      response.set("Cache-Control", "max-age=3600").json(whereabouts);
    })
    .all(onlyMethods("GET"));
  return router;
}

/** What the gazetteer knows of places: groups are in the country where they are active, states of the past where one of today stands. */
export function placesKnown(gazetteer: {
  readonly middles: PlaceKnowledge["middles"];
  readonly members: PlaceKnowledge["members"];
  readonly entities: ReadonlyMap<string, { readonly kind: string; readonly country: string | null }>;
  readonly predecessors: readonly { readonly state: string; readonly was: string }[];
}): PlaceKnowledge {
  const groups = [...gazetteer.entities].flatMap(([id, { kind, country }]): [string, string][] =>
    kind === "group" && country !== null ? [[id, country]] : [],
  );
  const before = gazetteer.predecessors.map(({ was, state }): [string, string] => [was, state]);
  return { middles: gazetteer.middles, members: gazetteer.members, countries: new Map([...before, ...groups]) };
}
