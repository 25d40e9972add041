/** Articles at addresses, fetched and read while the client waits, so that people see what would be added before anything is. */
import express, { type Router } from "express";
import { Address, DragomanError, type FetchedArticle } from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { jsonBody, readJson } from "./json-body.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

export function addressRoutes({ fetcher }: AppDependencies): Router {
  const router = express.Router();
  router
    .route("/addresses/read")
    .post(jsonBody, async (request, response) => {
      if (fetcher === undefined) throw new DragomanError("not-ready", "This server fetches nothing; send the article's text.");
      const { url } = read(Address, readJson(request));
      // Whoever goes away waits no longer, and the site is not asked for what nobody reads.
      const gone = new AbortController();
      response.once("close", () => gone.abort());
      try {
        response.json({ article: await fetcher.fetchArticle(url, gone.signal) } satisfies FetchedArticle);
      } catch (error) {
        if (!gone.signal.aborted) throw error;
      }
    })
    .all(onlyMethods("POST"));
  return router;
}
