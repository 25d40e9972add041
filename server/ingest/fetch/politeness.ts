/** A polite rate: one request at a time for each host, and a pause between two. */
import type { Clock } from "./clock.ts";

interface Line {
  /** Resolves when those who came before are done. */
  tail: Promise<void>;
  /** Who waits or runs. */
  length: number;
  /** When the next may start, in milliseconds since the epoch. */
  next: number;
}

/** Guards who waits for which host, and when it was last asked. */
export class HostQueue {
  readonly #clock: Clock;
  readonly #lines = new Map<string, Line>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Runs the task when its host is free; the host then rests for `pause` milliseconds from its end. Whoever has gone by then is passed
   * over, so that nobody rests or waits for what was never asked.
   * @throws the signal's reason, and what the task throws.
   */
  async run<T>(host: string, pause: number, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const line = this.#lines.get(host) ?? { tail: Promise.resolve(), length: 0, next: 0 };
    this.#lines.set(host, line);
    const before = line.tail;
    const { promise, resolve } = Promise.withResolvers<void>();
    line.tail = promise;
    line.length++;
    let asked = false;
    try {
      await before;
      signal?.throwIfAborted();
      const wait = line.next - this.#clock.now();
      if (wait > 0) await this.#clock.sleep(wait);
      signal?.throwIfAborted();
      asked = true;
      return await task();
    } finally {
      if (asked) line.next = this.#clock.now() + pause;
      line.length--;
      this.#forgetRested();
      resolve();
    }
  }

  /** A host that nobody waits for and that has rested need not be remembered. */
  #forgetRested(): void {
    const now = this.#clock.now();
    for (const [host, { length, next }] of this.#lines) if (length === 0 && next <= now) this.#lines.delete(host);
  }
}
