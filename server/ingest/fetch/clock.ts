/** Time as fetching needs it, handed in so that tests need not wait. */
import { setTimeout as sleep } from "node:timers/promises";

export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const systemClock: Clock = { now: Date.now, sleep: (milliseconds) => sleep(milliseconds) };
