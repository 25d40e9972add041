/** How far the running ingestion is, for whoever wants to watch, and for whoever comes back and asks what happened since. */
import type { Progress } from "../vocabulary/index.ts";

export interface ProgressEvent {
  /** Counts up within one run of the server. */
  readonly id: string;
  readonly progress: Progress;
}

type Listener = (progress: Progress, id: string) => void;

/** Events that can be caught up with. Each says where things stand, so that whoever missed more needs the last one only. */
const KEPT = 100;

/** Guards the counts of what is being ingested, added up over its sources, and tells its listeners of every step. */
export class ProgressBoard {
  readonly #parts = new Map<string, Progress>();
  readonly #listeners = new Set<Listener>();
  readonly #events: ProgressEvent[] = [{ id: "0", progress: { total: 0, done: 0, failed: 0 } }];
  #last = 0;

  get now(): Progress {
    return this.#events.at(-1)?.progress ?? { total: 0, done: 0, failed: 0 };
  }

  /** Whether every article begun was either stored or given up. */
  get finished(): boolean {
    return this.now.done + this.now.failed >= this.now.total;
  }

  /** Tells how far one of the sources is; each replaces what it told before. */
  report(progress: Progress, source = "articles"): void {
    this.#parts.set(source, progress);
    const sum = (count: keyof Progress): number => [...this.#parts.values()].reduce((total, part) => total + part[count], 0);
    const event: ProgressEvent = {
      id: String(++this.#last),
      progress: { total: sum("total"), done: sum("done"), failed: sum("failed") },
    };
    this.#events.push(event);
    if (this.#events.length > KEPT) this.#events.shift();
    for (const listener of this.#listeners) listener(event.progress, event.id);
  }

  /**
   * What was reported after the event with this id, the oldest first. The last event alone for whoever comes for the first time (null),
   * or with an id that is of another run or too old.
   */
  since(id: string | null): readonly ProgressEvent[] {
    const at = this.#events.findIndex((event) => event.id === id);
    return this.#events.slice(at === -1 ? -1 : at + 1);
  }

  /** Calls the listener at each step; what is returned ends that. */
  watch(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
