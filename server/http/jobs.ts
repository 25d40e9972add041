/** Work that is done later: articles by text or address and feeds put in line, how far each is, and those that were given up. */
import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import { parseArticle, type JobDesk } from "../ingest/index.ts";
import { Address, DragomanError, type Job, type JobsResponse, type JobStatus, type QueuedResponse } from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { jsonBody, readJson } from "./json-body.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

export const JobPageQuery = z.object({
  after: z.string().max(1_000).optional().meta({ description: "The `next` of the page before." }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** The desk where jobs are put in. */
function deskOf({ jobs }: AppDependencies): JobDesk {
  if (jobs !== undefined) return jobs;
  throw new DragomanError("not-ready", "This server has no queue; send the article's text and wait for its claims.");
}

async function statusOf(desk: JobDesk, id: string): Promise<JobStatus> {
  const status = await desk.job(id);
  if (status !== null) return status;
  throw new DragomanError("job-not-found", `There is no job ${JSON.stringify(id)}; what was done days ago is forgotten.`);
}

async function answerQueued(desk: JobDesk, id: string, response: Response): Promise<void> {
  const job = await statusOf(desk, id);
  response.status(202).location(`/api/v1/jobs/${encodeURIComponent(id)}`);
  response.json({ job } satisfies QueuedResponse);
}

/** Puts an article in line instead of extracting it while the client waits. An article that is none is refused at once. */
export async function queueArticle(dependencies: AppDependencies, value: unknown, response: Response): Promise<void> {
  const desk = deskOf(dependencies);
  await answerQueued(desk, await desk.enqueue({ kind: "article", input: parseArticle(value) }), response);
}

export function jobRoutes(dependencies: AppDependencies): Router {
  const router = express.Router();
  const queueAddress =
    (kind: Exclude<Job["kind"], "article">) =>
    async (request: Request, response: Response): Promise<void> => {
      const desk = deskOf(dependencies);
      const { url } = read(Address, readJson(request));
      await answerQueued(desk, await desk.enqueue({ kind, url }), response);
    };

  // Only this method: an article may have the id "url", and is read by another route.
  router.post("/articles/url", jsonBody, queueAddress("url"));
  router.route("/feeds").post(jsonBody, queueAddress("feed")).all(onlyMethods("POST"));

  router
    .route("/jobs")
    .get(async (request, response) => {
      const desk = deskOf(dependencies);
      const { after, limit } = read(JobPageQuery, request.query);
      const [counts, failed] = await Promise.all([desk.counts(), desk.failed({ after: after ?? null, limit })]);
      response.set("Cache-Control", "no-store").json({ counts, failed } satisfies JobsResponse);
    })
    .all(onlyMethods("GET"));

  router
    .route("/jobs/:id")
    .get(async (request, response) => {
      const job = await statusOf(deskOf(dependencies), request.params.id);
      response.set("Cache-Control", "no-store").json(job satisfies JobStatus);
    })
    .all(onlyMethods("GET"));

  router
    .route("/jobs/:id/retry")
    .post(async (request, response) => {
      const desk = deskOf(dependencies);
      await desk.retry(request.params.id);
      await answerQueued(desk, request.params.id, response);
    })
    .all(onlyMethods("POST"));

  return router;
}
