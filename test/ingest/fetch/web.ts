/** The web as the tests open it: only the loopback interface may be reached, time passes only when somebody sleeps. */
import type { Clock } from "../../../server/ingest/fetch/clock.ts";
import type { Wanted, WebOptions } from "../../../server/ingest/fetch/web.ts";
import type { Site } from "../site.ts";

/** A clock on which sleeping takes no time; `slept` holds how long each slept. */
export function fakeClock(): Clock & { readonly slept: number[]; pass(milliseconds: number): void } {
  let time = Date.UTC(2026, 0, 1);
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}

/** Options for a web that reaches some sites on 127.0.0.1 and nothing else. */
export function reaching(...sites: readonly Site[]): WebOptions {
  return {
    version: "1.2.3",
    reach: { networks: ["127.0.0.1/32"], ports: sites.map(({ port }) => port) },
    clock: fakeClock(),
  };
}

export const HTML: Wanted = { accept: "text/html", bound: () => ({ bytes: 100_000, beyond: "refuse" }) };
