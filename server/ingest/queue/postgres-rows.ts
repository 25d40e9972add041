/** pg-boss's jobs read as ours. Its rows are unknown input: they are checked here, once. */
import { z } from "zod";
import { JobFailure, JobStatus } from "../../vocabulary/index.ts";
import { LOST, statusOf } from "./job.ts";

/**
 * What pg-boss stores of a job. The payload is a string inside the JSON, since jsonb refuses NUL characters and lone surrogates, which a
 * title may hold.
 */
const Data = z.object({ kind: JobStatus.shape.kind, about: z.string(), payload: z.string() });
export type JobData = z.output<typeof Data>;

export const Taken = z.object({ id: z.string(), data: Data, retryCount: z.int(), retryLimit: z.int() });
export const Affected = z.object({ affected: z.int() });
export const PendingRow = z.object({ id: z.string(), payload: z.string() });
export const CountRow = z.object({ name: z.string(), state: z.string(), jobs: z.int() });

const Stored = z.object({
  id: z.string(),
  data: Data,
  state: z.enum(["created", "retry", "active", "completed", "cancelled", "failed"]),
  retryCount: z.int(),
  output: z.unknown(),
});
const Dead = z.object({ data: Data, sourceId: z.string(), sourceRetryCount: z.int(), sourceOutput: z.unknown() });
const Done = z.object({ article: z.string().nullable() });
const Failed = JobFailure.extend({ attempts: z.int() });

/** What a worker reported; of a worker that fell silent pg-boss writes words of its own. */
function failureIn(output: unknown): { readonly error: JobFailure; readonly attempts: number | null } {
  const { data } = Failed.safeParse(output);
  return data === undefined
    ? { error: LOST, attempts: null }
    : { error: { code: data.code, message: data.message }, attempts: data.attempts };
}

/** The job that a row of pg-boss holds. */
export function dataOf(row: unknown): JobData {
  return z.object({ data: Data }).parse(row).data;
}

/** The status of a job of the queue itself. */
export function statusOfJob(row: unknown): JobStatus {
  const { id, data, state, retryCount, output } = Stored.parse(row);
  const named = { id, ...data };
  const error = output === null ? null : failureIn(output);
  switch (state) {
    case "created":
      return statusOf(named, "waiting", 0);
    case "retry":
      return statusOf(named, "waiting", retryCount + 1, { error: error?.error ?? null });
    case "active":
      return statusOf(named, "running", retryCount + 1, { error: error?.error ?? null });
    case "completed":
      return statusOf(named, "done", retryCount + 1, { article: Done.safeParse(output).data?.article ?? null });
    default:
      return statusOf(named, "failed", error?.attempts ?? retryCount + 1, { error: error?.error ?? LOST });
  }
}

/** The status of a job in the list of the failed. */
export function statusOfDead(row: unknown): JobStatus {
  const { data, sourceId, sourceRetryCount, sourceOutput } = Dead.parse(row);
  const { error, attempts } = failureIn(sourceOutput);
  return statusOf({ id: sourceId, ...data }, "failed", attempts ?? sourceRetryCount + 1, { error });
}
