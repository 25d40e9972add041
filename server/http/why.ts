/** Why a claim was read: its article is read again, and what the extractor saw in the claim's sentence is told. */
import express, { type Router } from "express";
import { extractInput } from "../ingest/index.ts";
import { DragomanError, type WhyResponse } from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";

export function whyRoutes({ store, explainer }: AppDependencies): Router {
  const router = express.Router();
  router
    .route("/claims/:id/why")
    .get(async (request, response) => {
      const { id } = request.params;
      if (explainer === undefined) throw new DragomanError("not-ready", "This server explains nothing; ask one that extracts.");
      const [stored] = await store.claims([id]);
      if (stored === undefined) {
        throw new DragomanError("claim-not-found", `There is no claim ${JSON.stringify(id)}; it may be rejected or gone.`);
      }
      const { evidence, pattern } = stored.claim;
      const article = extractInput(await store.article(stored.article.id));
      const reasons = await explainer.explain(article, evidence.trigger.start);
      response.json({ claim: id, pattern, reasons } satisfies WhyResponse);
    })
    .all(onlyMethods("GET"));
  return router;
}
