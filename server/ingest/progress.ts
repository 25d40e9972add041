/** How far the running ingestion is, for whoever wants to watch. */
import type { Progress } from "../vocabulary/index.ts";

type Listener = (progress: Progress) => void;

/** Guards the counts of one ingestion and tells its listeners of every step. */
export class ProgressBoard {
  #now: Progress = { total: 0, done: 0, failed: 0 };
  readonly #listeners = new Set<Listener>();

  get now(): Progress {
    return this.#now;
  }

  /** Whether every article begun was either stored or given up. */
  get finished(): boolean {
    return this.#now.done + this.#now.failed >= this.#now.total;
  }

  report(progress: Progress): void {
    this.#now = progress;
    for (const listener of this.#listeners) listener(progress);
  }

  /** Calls the listener at each step; what is returned ends that. */
  watch(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
