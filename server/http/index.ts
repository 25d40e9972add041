/** The face of the HTTP API. */
export { createApp } from "./app.ts";
export type { ActorSearch, AppDependencies } from "./dependencies.ts";
export { guardFor } from "./guard-settings.ts";
export { createLog } from "./log.ts";
export { createMetrics } from "./metrics.ts";
export { Readiness } from "./readiness.ts";
export { createHttpServer } from "./server.ts";
export { stopGracefully } from "./stop.ts";
export { placesKnown } from "./whereabouts.ts";
