/** The face of the HTTP API. */
export { createApp } from "./app.ts";
export type { ActorSearch, AppDependencies } from "./dependencies.ts";
export { placesKnown } from "./whereabouts.ts";
