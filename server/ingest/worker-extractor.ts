/** An extractor that works in a thread of its own; a thread that dies takes only its jobs with it and is replaced. */
import { Worker } from "node:worker_threads";
import { DragomanError, type Claim } from "../vocabulary/index.ts";
import type { Extractor, ExtractInput } from "./extractor.ts";
import { errorOf, type Answer, type Job } from "./worker-protocol.ts";

interface Waiting {
  readonly resolve: (claims: readonly Claim[]) => void;
  readonly reject: (error: Error) => void;
}

export interface WorkerOptions {
  readonly knowledgeFolder: string;
  /** The thread's program; another one in tests. */
  readonly program?: URL;
}

/** Beside this file, in the source and in what was built. */
const PROGRAM = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** Guards the thread and the jobs that it has not answered. */
export class WorkerExtractor implements Extractor {
  readonly version: string;
  readonly #options: WorkerOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #count = 0;
  #closed = false;

  constructor(version: string, options: WorkerOptions) {
    this.version = version;
    this.#options = options;
  }

  /** @throws {DragomanError} what the extractor threw; `internal` where the thread died or was closed. */
  extract(article: ExtractInput): Promise<readonly Claim[]> {
    if (this.#closed) return Promise.reject(new DragomanError("internal", "The extractor was closed; start the server again."));
    const worker = (this.#worker ??= this.#start());
    const id = this.#count++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, article } satisfies Job, []);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const { program = PROGRAM, knowledgeFolder } = this.#options;
    const worker = new Worker(program, { workerData: { knowledgeFolder } });
    let reason = new DragomanError(
      "internal",
      "The extraction thread ended while reading this article; it starts anew with the next.",
    );
    worker.on("message", (answer: Answer) => {
      if (answer.type === "done") this.#settle(answer.id)?.resolve(answer.claims);
      else if (answer.type === "failed") this.#settle(answer.id)?.reject(errorOf(answer.failure));
      else if (answer.type === "unusable") reason = errorOf(answer.failure);
    });
    worker.on("error", (error) => {
      reason = new DragomanError("internal", `The extraction thread failed: ${String(error)}.`, { cause: error });
    });
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = null;
      for (const id of this.#waiting.keys()) this.#settle(id)?.reject(reason);
    });
    return worker;
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}
