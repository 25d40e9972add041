/** `dragoman worker`: works the queue of the store until it is told to stop; run it on as many machines as there are. */
import { readConfig } from "../config.ts";
import { openWorker } from "../ingest/index.ts";
import { messageOf, readOptions, UsageError, type Command } from "./command.ts";
import { readThreads } from "./thread-pool.ts";

/** Milliseconds that jobs get to end after a signal: container hosts kill after ten seconds. */
const GRACE = 6_000;

const reportError = (error: unknown): void => void process.stderr.write(`${messageOf(error)}\n`);

/** Resolves at the first SIGINT or SIGTERM; a second one then ends the process as it ends any. */
async function signalled(): Promise<void> {
  return new Promise((resolve) => {
    const signals = ["SIGINT", "SIGTERM"] as const;
    const told = (): void => {
      for (const signal of signals) process.off(signal, told);
      resolve();
    };
    for (const signal of signals) process.on(signal, told);
  });
}

export const command: Command = {
  summary: "work the queue until stopped, beside a server or on another machine",
  usage: `dragoman worker [--threads N]

Does the jobs that wait in the store of DATABASE_URL, or of the folder DRAGOMAN_DATA (default .dragoman): reads articles in N threads
(default 1) and stores their claims. Any number of workers may share a queue; the jobs of one that dies are done by others. On Ctrl+C or
SIGTERM it takes nothing more, ends what it can within ${GRACE / 1_000} s, hands back the rest and exits with 0; a second signal ends it at once.
Jobs that failed for good are listed by \`dragoman jobs --failed\`.`,
  async run(args) {
    const { values, positionals } = readOptions(args, { threads: { type: "string", default: "1" } });
    if (positionals.length > 0) throw new UsageError(`worker takes options only, not ${JSON.stringify(positionals[0])}.`);
    const threads = readThreads(values.threads);
    const config = readConfig();

    const told = signalled();
    const { EXTRACTOR_VERSION: extractor } = await import("../extract/index.ts");
    const worker = await openWorker({ ...config, extractor, threads }, { reportError });
    process.stdout.write(`Working the queue in ${threads} ${threads === 1 ? "thread" : "threads"}; Ctrl+C stops.\n`);
    await told;
    await worker.stop(GRACE);
    return 0;
  },
};
