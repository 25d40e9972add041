/** The app: every route, in one place. It never listens, so that tests may drive it as they like. */
import express, { type Express } from "express";
import { actorRoutes } from "./actors.ts";
import { articleRoutes } from "./articles.ts";
import { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { exportRoutes } from "./export.ts";
import { graphRoutes } from "./graph.ts";
import { openApiRoutes } from "./openapi.ts";
import { pageRoutes, securityHeaders } from "./page.ts";
import { problemHandler, routeNotFound } from "./problems.ts";
import { stateRoutes } from "./state.ts";
import { whereaboutsRoutes } from "./whereabouts.ts";

/** Builds the app over its dependencies; it opens nothing and keeps only caches. */
export function createApp(dependencies: AppDependencies): Express {
  const atlas = new Atlas(dependencies);
  const app = express();
  app.disable("x-powered-by");
  app.use(securityHeaders());
  app.use(
    "/api/v1",
    articleRoutes(dependencies),
    graphRoutes(dependencies, atlas),
    actorRoutes(dependencies, atlas),
    exportRoutes(dependencies, atlas),
    stateRoutes(dependencies),
    whereaboutsRoutes(dependencies),
    openApiRoutes(dependencies),
    routeNotFound,
  );
  if (dependencies.clientFolder !== null) app.use(pageRoutes(dependencies.clientFolder));
  app.use(routeNotFound);
  app.use(problemHandler(dependencies.reportError));
  return app;
}
