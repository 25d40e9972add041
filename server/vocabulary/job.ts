/** A job: an article, an address or a feed that waits to be read, and how far it is. */
import { z } from "zod";
import { ArticleInput } from "./article.ts";

const url = z.url({ protocol: /^https?$/ }).max(2_000);

export const Job = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("article"), input: ArticleInput }),
    z.object({ kind: z.literal("url"), url }),
    z.object({ kind: z.literal("feed"), url }),
  ])
  .meta({ id: "Job", description: "Work to be done: a text, the address of an article, or the address of a feed." });
export type Job = Readonly<z.infer<typeof Job>>;

export const JobFailure = z
  .object({ code: z.string(), message: z.string() })
  .meta({ id: "JobFailure", description: "Code and sentence of the problem that the last attempt ended with." });
export type JobFailure = Readonly<z.infer<typeof JobFailure>>;

export const JobStatus = z
  .object({
    id: z.string(),
    kind: z.enum(["article", "url", "feed"]),
    state: z.enum(["waiting", "running", "done", "failed"]).meta({
      description: "Failed jobs stay in a list until somebody has them tried again.",
    }),
    attempts: z.int().nonnegative().meta({ description: "How often the job was begun." }),
    about: z.string().meta({ description: "What the job is about, for people: an address, a title, or how the text begins." }),
    article: z.string().nullable().meta({ description: "Id of the article that the job led to, once it is done." }),
    error: JobFailure.nullable(),
  })
  .meta({ id: "JobStatus" });
export type JobStatus = Readonly<z.infer<typeof JobStatus>>;

export const JobList = z
  .object({ jobs: z.array(JobStatus), next: z.string().nullable().meta({ description: "Pass as `after` for the next page." }) })
  .meta({ id: "JobList" });
export type JobList = Readonly<z.infer<typeof JobList>>;

const count = z.int().nonnegative();
export const JobCounts = z
  .object({ waiting: count, running: count, done: count, failed: count })
  .meta({ id: "JobCounts", description: "Jobs by state; those done are counted for some days only." });
export type JobCounts = Readonly<z.infer<typeof JobCounts>>;

/** Where an article or a feed is to be fetched. */
export const Address = z.object({ url: url.meta({ example: "https://news.example/drones" }) }).meta({ id: "Address" });
export type Address = Readonly<z.infer<typeof Address>>;

export const QueuedResponse = z
  .object({ job: JobStatus })
  .meta({ id: "QueuedResponse", description: "The job that will do it; asked for twice it is one job." });
export type QueuedResponse = Readonly<z.infer<typeof QueuedResponse>>;

export const JobsResponse = z
  .object({ counts: JobCounts, failed: JobList })
  .meta({ id: "JobsResponse", description: "Jobs by state, and those that were given up, with what went wrong." });
export type JobsResponse = Readonly<z.infer<typeof JobsResponse>>;
