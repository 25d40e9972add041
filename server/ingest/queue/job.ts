/** Jobs as they are written down: their ids, their JSON, and what went wrong with them in a sentence. */
import { createHash } from "node:crypto";
import { DragomanError, Job, type JobFailure, type JobStatus } from "../../vocabulary/index.ts";

/** Characters kept of a message and of what a job is about. */
const MESSAGE = 500;
const ABOUT = 100;

export interface WrittenJob {
  /** A UUID (version 8, RFC 9562) of the first 122 bits that SHA-256 leaves for it, since pg-boss knows its jobs by UUIDs. */
  readonly id: string;
  readonly kind: Job["kind"];
  readonly about: string;
  readonly payload: string;
}

function idOf(payload: string): string {
  const hash = createHash("sha256").update(payload, "utf8").digest("hex");
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

function aboutOf(job: Job): string {
  const about = job.kind === "article" ? (job.input.title ?? job.input.url ?? job.input.text.trimStart()) : job.url;
  return about
    .slice(0, ABOUT)
    .toWellFormed()
    .replaceAll(/\s+|\0/g, " ");
}

/** The same job is always written the same way, whatever the order of the fields that it came with. */
export function writeJob(job: Job): WrittenJob {
  const parsed = Job.parse(job);
  const payload = JSON.stringify(parsed);
  return { id: idOf(payload), kind: parsed.kind, about: aboutOf(parsed), payload };
}

/**
 * A job from its JSON.
 * @throws {DragomanError} `invalid-request` where another version wrote something that this one does not know.
 */
export function readJob(payload: string): Job {
  const parsed = Job.safeParse(JSON.parse(payload));
  if (parsed.success) return parsed.data;
  throw new DragomanError(
    "invalid-request",
    "This version cannot read the job; let a worker of the version that wrote it do it.",
    {
      cause: parsed.error,
    },
  );
}

/** What is written into the list: the first line only, since what follows may be a stack, which is for the log. */
export function failureOf(error: unknown): JobFailure {
  const [code, text] = error instanceof DragomanError ? [error.code, error.message] : ["internal", String(error)];
  return { code, message: (text.split("\n", 1)[0] ?? "").slice(0, MESSAGE).toWellFormed() };
}

/** Whether the job itself is at fault, so that another attempt can only end the same. */
export function isFinal(error: unknown): boolean {
  return error instanceof DragomanError && error.toProblem().status < 500;
}

/** Of jobs whose worker ended, or fell silent, without a word. */
export const LOST: JobFailure = {
  code: "internal",
  message: "Each worker that began the job ended or fell silent before it was done; see the log of the workers, then retry it.",
};

export const notFailed = (id: string): DragomanError =>
  new DragomanError(
    "job-not-found",
    `There is no failed job ${JSON.stringify(id)}; \`dragoman jobs --failed\` lists those there are.`,
  );

/** A status in the order in which every queue gives its fields. */
export function statusOf(
  { id, kind, about }: Omit<WrittenJob, "payload">,
  state: JobStatus["state"],
  attempts: number,
  { article = null, error = null }: Partial<Pick<JobStatus, "article" | "error">> = {},
): JobStatus {
  return { id, kind, state, attempts, about, article, error };
}
