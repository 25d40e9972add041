/** An extractor that works in a thread of its own, one article after another; a thread that dies or hangs is replaced. */
import { Worker } from "node:worker_threads";
import { DragomanError, type Claim, type Reasons } from "../vocabulary/index.ts";
import type { Explainer, Extractor, ExtractInput } from "./extractor.ts";
import { errorOf, type Answer, type Job } from "./worker-protocol.ts";

interface Waiting {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

interface WorkerOptions {
  readonly knowledgeFolder: string;
  /** The thread's program; another one in tests. */
  readonly program?: URL;
  /** Milliseconds that one article may take. */
  readonly limit?: number;
}

/** Beside this file, in the source and in what was built. */
const PROGRAM = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
const LIMIT = 120_000;

const ended = (): DragomanError =>
  new DragomanError("internal", "The extraction thread ended while it read this article; the next article starts another.");
const closed = (): DragomanError => new DragomanError("internal", "The extractor was closed; start the server again.");

/** Guards the thread, the article that it reads and those that wait. */
export class WorkerExtractor implements Extractor, Explainer {
  readonly version: string;
  readonly #options: WorkerOptions;
  readonly #queue: Waiting[] = [];
  #running: Waiting | null = null;
  #worker: Worker | null = null;
  #closed = false;

  constructor(version: string, options: WorkerOptions) {
    this.version = version;
    this.#options = options;
  }

  /**
   * Waits its turn, then extracts.
   * @throws {DragomanError} what the extractor threw; `text-too-long` where it took too long; `internal` where the thread died.
   */
  async extract(article: ExtractInput): Promise<readonly Claim[]> {
    const answer = await this.#ask({ article, explain: null });
    return answer.type === "done" ? answer.claims : [];
  }

  /**
   * Waits its turn, then tells what was seen in the sentence at an offset.
   * @throws {DragomanError} as `extract`.
   */
  async explain(article: ExtractInput, offset: number): Promise<Reasons | null> {
    const answer = await this.#ask({ article, explain: offset });
    return answer.type === "explained" ? answer.reasons : null;
  }

  /** Ends the thread; what was not answered is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#queue.splice(0)) reject(closed());
    await this.#worker?.terminate();
  }

  #ask(job: Job): Promise<Answer> {
    if (this.#closed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#running !== null) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) return;
    this.#running = waiting;
    this.#worker ??= this.#start();
    this.#worker.postMessage(waiting.job, []);
    this.#limit(this.#worker, waiting);
  }

  #limit(worker: Worker, job: Waiting): void {
    const { limit = LIMIT } = this.#options;
    const timer = setTimeout(() => {
      if (this.#running !== job) return;
      job.reject(new DragomanError("text-too-long", `The article took longer than ${limit / 1000} s to read; send it in parts.`));
      void worker.terminate();
    }, limit);
    timer.unref();
  }

  #settle(): Waiting | null {
    const job = this.#running;
    this.#running = null;
    return job;
  }

  #start(): Worker {
    const { program = PROGRAM, knowledgeFolder } = this.#options;
    const worker = new Worker(program, { workerData: { knowledgeFolder } });
    let reason = ended();
    worker.on("message", (answer: Answer) => {
      if (answer.type === "unusable") {
        reason = errorOf(answer.failure);
        return;
      }
      const job = this.#settle();
      if (answer.type === "failed") job?.reject(errorOf(answer.failure));
      else job?.resolve(answer);
      this.#next();
    });
    worker.on("error", (error) => {
      reason = new DragomanError("internal", `The extraction thread failed: ${String(error)}.`, { cause: error });
    });
    worker.on("exit", () => {
      this.#worker = null;
      this.#settle()?.reject(this.#closed ? closed() : reason);
      this.#next();
    });
    return worker;
  }
}
