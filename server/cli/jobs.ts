/** `dragoman jobs`: how the queue stands, what failed, and another try. */
import type { Writable } from "node:stream";
import { readConfig } from "../config.ts";
import { openQueue, retryAll, type Queue } from "../ingest/index.ts";
import type { JobStatus } from "../vocabulary/index.ts";
import { counted, messageOf, readOptions, UsageError, type Command } from "./command.ts";
import { write } from "./streams.ts";

const PAGE = 200;

interface JobsRequest {
  readonly queue: Queue;
  readonly failed: boolean;
  /** Ids of failed jobs. */
  readonly again: readonly string[];
  readonly everythingAgain: boolean;
  readonly output: Writable;
  readonly errors: Writable;
}

function lineOf({ id, kind, attempts, about, error }: JobStatus): string {
  return `${[id, kind, counted(attempts, "attempt"), about, `${error?.code}: ${error?.message}`].join("\t")}\n`;
}

async function list(queue: Queue, output: Writable): Promise<void> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Queue["failed"]>> = await queue.failed({ after, limit: PAGE });
    for (const job of page.jobs) await write(output, lineOf(job));
    after = page.next;
  } while (after !== null);
}

/** Does what was asked for; the exit code is 1 where a job that should be retried is not among the failed. */
export async function runJobs({ queue, failed, again, everythingAgain, output, errors }: JobsRequest): Promise<number> {
  let missed = 0;
  for (const id of again) {
    try {
      await queue.retry(id);
      await write(output, `${id}\twaits again\n`);
    } catch (error) {
      missed++;
      await write(errors, `${messageOf(error)}\n`);
    }
  }
  if (everythingAgain) {
    const count = await retryAll(queue);
    await write(output, `${counted(count, "job")} ${count === 1 ? "waits" : "wait"} again\n`);
  }
  if (failed) await list(queue, output);
  if (again.length === 0 && !everythingAgain && !failed) {
    for (const [state, jobs] of Object.entries(await queue.counts())) await write(output, `${state}\t${jobs}\n`);
  }
  return missed === 0 ? 0 : 1;
}

export const command: Command = {
  summary: "count the jobs of the queue, list those that failed, try them again",
  usage: `dragoman jobs [--failed] [--retry ID]… [--retry-all]

Without options, prints how many jobs wait, run, are done (of the last days) and failed. --failed lists those that were given up: id, kind,
attempts, what they are about, and the error. --retry ID, as often as needed, or --retry-all puts failed jobs in line again.`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      failed: { type: "boolean", default: false },
      retry: { type: "string", multiple: true, default: [] },
      "retry-all": { type: "boolean", default: false },
    });
    if (positionals.length > 0) throw new UsageError(`jobs takes options only, not ${JSON.stringify(positionals[0])}.`);
    const queue = await openQueue(readConfig(), (error) => void process.stderr.write(`${messageOf(error)}\n`));
    try {
      const { failed, retry } = values;
      const streams = { output: process.stdout, errors: process.stderr };
      return await runJobs({ queue, failed, again: retry, everythingAgain: values["retry-all"], ...streams });
    } finally {
      await queue.close();
    }
  },
};
