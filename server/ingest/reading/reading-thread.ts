/** Reads documents in a thread of its own, one after another: what takes too long or too much memory ends the thread and is not read. */
import { Worker } from "node:worker_threads";
import { DragomanError } from "../../vocabulary/index.ts";
import { READY, type Document, type Job, type Kind, type ReadDocument, type Readings } from "./protocol.ts";

/** Beside this file, in the source and in what was built. */
const PROGRAM = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
/** Milliseconds that a document may take. */
const LIMIT = 20_000;
const MEMORY = 512;

interface Thread {
  readonly worker: Worker;
  /** Whether it came to work at all. */
  readonly ready: Promise<boolean>;
}

interface ReadingOptions {
  /** The thread's program; another one in tests. */
  readonly program?: URL;
  readonly limit?: number;
  /** Megabytes that the thread may take. */
  readonly memory?: number;
}

const closed = (): DragomanError => new DragomanError("internal", "The reader of documents was closed; start the server again.");

/** Guards the thread and whose turn it is. */
export class ReadingThread {
  readonly #options: ReadingOptions;
  #thread: Thread | null = null;
  /** Resolves when all asked so far are answered. */
  #tail: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: ReadingOptions = {}) {
    this.#options = options;
  }

  /** @throws {DragomanError} `internal` once the thread is closed, or where it does not start. */
  readonly read: ReadDocument = <K extends Kind>(kind: K, document: Document): Promise<Readings[K] | null> => {
    const reading = this.#tail.then(() => this.#ask(kind, document));
    this.#tail = reading.catch(() => null);
    return reading;
  };

  /** Ends the thread; what was not answered is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#thread?.worker.terminate();
  }

  async #ask<K extends Kind>(kind: K, document: Document): Promise<Readings[K] | null> {
    if (this.#closed) throw closed();
    const { worker, ready } = (this.#thread ??= this.#start());
    const works = await ready;
    if (this.#closed) throw closed();
    if (!works)
      throw new DragomanError("internal", "The thread that reads documents does not start; the installation may be damaged.");
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void worker.terminate(), this.#options.limit ?? LIMIT);
      const answered = (reading: Readings[K] | null): void => {
        clearTimeout(timer);
        worker.off("exit", ended);
        resolve(reading);
      };
      const ended = (): void => {
        clearTimeout(timer);
        worker.off("message", answered);
        if (this.#closed) reject(closed());
        else resolve(null);
      };
      worker.once("message", answered);
      worker.once("exit", ended);
      worker.postMessage({ kind, document } satisfies Job, []);
    });
  }

  #start(): Thread {
    const { program = PROGRAM, memory = MEMORY } = this.#options;
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    // Its end is told by "exit"; without a listener the error would end the process.
    worker.on("error", () => {});
    const ready = new Promise<boolean>((resolve) => {
      worker.once("message", (message) => resolve(message === READY));
      worker.once("exit", () => resolve(false));
    });
    const thread = { worker, ready };
    worker.once("exit", () => {
      if (this.#thread === thread) this.#thread = null;
    });
    return thread;
  }
}
