/** The app: every route, in one place. It never listens, so that tests may drive it as they like. */
import express, { type Express } from "express";
import { readFilter, viewOf } from "../graph/index.ts";
import { actorRoutes } from "./actors.ts";
import { addressRoutes } from "./addresses.ts";
import { Answers } from "./answers.ts";
import { articleRoutes } from "./articles.ts";
import { Atlas } from "./atlas.ts";
import { claimRoutes } from "./claims.ts";
import { correctionRoutes } from "./corrections.ts";
import type { AppDependencies } from "./dependencies.ts";
import { docsRoutes } from "./docs.ts";
import { exportRoutes } from "./export.ts";
import { graphRoutes } from "./graph.ts";
import { LOOPBACK_GUARD } from "./guard-settings.ts";
import { crossOriginReads, hostGuard, rateLimits, sameSiteWrites, tokenForWriting } from "./guard.ts";
import { healthRoutes } from "./health.ts";
import { jobRoutes } from "./jobs.ts";
import { requestLog } from "./log.ts";
import { createMetrics, metricsRoutes } from "./metrics.ts";
import { openApiRoutes } from "./openapi/index.ts";
import { pageRoutes, securityHeaders } from "./page.ts";
import { problemHandler, routeNotFound } from "./problems.ts";
import { progressRoutes } from "./progress.ts";
import { Readiness } from "./readiness.ts";
import { stateRoutes } from "./state.ts";
import { uploadRoutes } from "./uploads.ts";
import { whereaboutsRoutes } from "./whereabouts.ts";
import { whyRoutes } from "./why.ts";

/** Builds the app over its dependencies; it opens nothing and keeps only caches and counts. */
export function createApp(dependencies: AppDependencies): Express {
  const { store, progress, guard = LOOPBACK_GUARD, proxies = 0, logger, jobs } = dependencies;
  const { metrics = createMetrics({ process: false }), readiness = new Readiness() } = dependencies;
  const atlas = new Atlas(dependencies);
  const answers = new Answers(dependencies.answersRoom);
  metrics.observe({
    revision: () => store.revision(),
    counts: async () => {
      const { survey } = await atlas.survey("named");
      return viewOf(survey, readFilter({ level: "named", minConfidence: 0 }, dependencies.ontology)).totals;
    },
    jobs: async () => {
      const { total, done, failed } = progress.now;
      return jobs === undefined ? { waiting: total - done - failed, done, failed } : { ...(await jobs.counts()) };
    },
  });

  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", proxies);
  if (logger !== undefined) app.use(requestLog(logger));
  app.use(metrics.requests, securityHeaders());
  // Asked by machines that know the server by its address only.
  app.use("/healthz", healthRoutes(dependencies, readiness));
  app.use(hostGuard(guard));
  app.use(metricsRoutes(metrics));
  app.use("/api/v1", crossOriginReads(guard), stateRoutes(dependencies, answers));
  app.use("/api/v1", ...rateLimits(guard), sameSiteWrites, tokenForWriting(guard));
  app.use(
    "/api/v1",
    jobRoutes(dependencies),
    articleRoutes(dependencies, atlas, answers),
    graphRoutes(dependencies, atlas, answers),
    claimRoutes(dependencies, atlas),
    actorRoutes(dependencies, atlas),
    correctionRoutes(dependencies),
    whyRoutes(dependencies),
    whereaboutsRoutes(dependencies),
    uploadRoutes(dependencies),
    addressRoutes(dependencies),
    exportRoutes(dependencies, atlas, answers),
    progressRoutes(dependencies, readiness),
    openApiRoutes(dependencies, answers),
    routeNotFound,
  );
  app.use(docsRoutes(dependencies));
  if (dependencies.clientFolder !== null) app.use(pageRoutes(dependencies.clientFolder));
  app.use(routeNotFound);
  app.use(problemHandler(dependencies.reportError));
  return app;
}
