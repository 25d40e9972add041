/** Reads documents in a thread of its own, one after another: what takes too long or too much memory ends the thread and is not read. */
import { Worker } from "node:worker_threads";
import { DragomanError } from "../../vocabulary/index.ts";
import type { Document, Job, Kind, ReadDocument, Readings } from "./protocol.ts";

/** Beside this file, in the source and in what was built. */
const PROGRAM = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
/** Milliseconds that a document may take; the thread's start is among them. */
const LIMIT = 20_000;
const MEMORY = 512;

interface ReadingOptions {
  /** The thread's program; another one in tests. */
  readonly program?: URL;
  readonly limit?: number;
  /** Megabytes that the thread may take. */
  readonly memory?: number;
}

/** Guards the thread and whose turn it is. */
export class ReadingThread {
  readonly #options: ReadingOptions;
  #worker: Worker | null = null;
  /** Resolves when all asked so far are answered. */
  #tail: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: ReadingOptions = {}) {
    this.#options = options;
  }

  /** @throws {DragomanError} `internal` once the thread is closed. */
  readonly read: ReadDocument = <K extends Kind>(kind: K, document: Document): Promise<Readings[K] | null> => {
    const reading = this.#tail.then(() => this.#ask(kind, document));
    this.#tail = reading.catch(() => null);
    return reading;
  };

  /** Ends the thread; what was not answered is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
  }

  #ask<K extends Kind>(kind: K, document: Document): Promise<Readings[K] | null> {
    if (this.#closed) return Promise.reject(this.#closedError());
    const worker = (this.#worker ??= this.#start());
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
        if (this.#closed) reject(this.#closedError());
        else resolve(null);
      };
      worker.once("message", answered);
      worker.once("exit", ended);
      worker.postMessage({ kind, document } satisfies Job, []);
    });
  }

  #closedError(): DragomanError {
    return new DragomanError("internal", "The reader of documents was closed; start the server again.");
  }

  #start(): Worker {
    const worker = new Worker(this.#options.program ?? PROGRAM, {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memory ?? MEMORY },
    });
    // Its end is told by "exit"; without a listener the error would end the process.
    worker.on("error", () => {});
    worker.once("exit", () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}
