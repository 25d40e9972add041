/** What people say about claims: a verdict on one, taking it back, and all verdicts there are. */
import express, { type Router } from "express";
import { z } from "zod";
import { DragomanError, Verdict, type CorrectionList, type VerdictResponse } from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { jsonBody, readJson } from "./json-body.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

export const CorrectionQuery = z.object({
  article: z
    .string()
    .max(200)
    .optional()
    .meta({ description: "Id of the article whose corrections are asked for; all unless given." }),
  after: z.string().max(1_000).optional().meta({ description: "The `next` of the page before." }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export function correctionRoutes({ store, ontology, now = () => new Date() }: AppDependencies): Router {
  const router = express.Router();

  const readVerdict = (value: unknown): Verdict => {
    const verdict = read(Verdict, value);
    const relation = verdict.verdict === "corrected" ? verdict.fields.relation : undefined;
    if (relation === undefined || ontology.relations.some(({ id }) => id === relation)) return verdict;
    const known = ontology.relations.map(({ id }) => id).join(", ");
    throw new DragomanError("unknown-relation", `There is no relation ${JSON.stringify(relation)}; choose from ${known}.`);
  };

  router
    .route("/claims/:id/correction")
    .put(jsonBody, async (request, response) => {
      const correction = { ...readVerdict(readJson(request)), at: now().toISOString() };
      response.json({ claim: await store.correct(request.params.id, correction) } satisfies VerdictResponse);
    })
    .delete(async (request, response) => {
      response.json({ claim: await store.correct(request.params.id, null) } satisfies VerdictResponse);
    })
    .all(onlyMethods("PUT", "DELETE"));

  router
    .route("/corrections")
    .get(async (request, response) => {
      const { article, after, limit } = read(CorrectionQuery, request.query);
      const all = await store.corrections(article ?? null);
      // A cursor is the id of the last claim seen; one that is gone starts again.
      const start = all.findIndex(({ id }) => id === after) + 1;
      const corrections = all.slice(start, start + limit);
      const next = start + limit < all.length ? (corrections.at(-1)?.id ?? null) : null;
      response.json({ corrections, next } satisfies CorrectionList);
    })
    .all(onlyMethods("GET"));

  return router;
}
