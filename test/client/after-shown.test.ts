/** What waits for the screen: told by the browser, by the frames that go by, or by a clock where there are none. */
import { expect, test } from "vitest";
import { afterShown } from "../../client/state/index.ts";

class EventTiming {
  readonly processingEnd: number;
  constructor(processingEnd: number) {
    this.processingEnd = processingEnd;
  }
}

const runAll = (where: Map<number, () => void>): void => {
  const due = [...where.values()];
  where.clear();
  for (const run of due) run();
};

/** A browser at 100 ms whose frames, clocks and news are run by the test. */
function stage({ tells }: { readonly tells: boolean }) {
  const frames = new Map<number, () => void>();
  const clocks = new Map<number, () => void>();
  let number = 0;
  let hear: ((list: { readonly getEntries: () => readonly EventTiming[] }) => void) | null = null;
  const keep = (where: Map<number, () => void>) => (run: () => void) => {
    number += 1;
    where.set(number, run);
    return number;
  };
  const browser = {
    performance: { now: () => 100 },
    requestAnimationFrame: keep(frames),
    cancelAnimationFrame: (id: number) => frames.delete(id),
    setTimeout: keep(clocks),
    clearTimeout: (id: number) => clocks.delete(id),
    ...(tells ? { PerformanceEventTiming: EventTiming } : {}),
    PerformanceObserver: class {
      constructor(heard: NonNullable<typeof hear>) {
        hear = heard;
      }
      observe(): void {}
      disconnect(): void {
        hear = null;
      }
    },
  };
  return {
    browser,
    frame: () => runAll(frames),
    clock: () => runAll(clocks),
    tell: (processingEnd: number) => hear?.({ getEntries: () => [new EventTiming(processingEnd)] }),
    waits: () => frames.size + clocks.size + (hear === null ? 0 : 1),
  };
}

test("a click that is on the screen ends the wait, an earlier press does not, and nothing is left behind", () => {
  const { browser, frame, tell, waits } = stage({ tells: true });
  let runs = 0;
  afterShown(browser, () => {
    runs += 1;
  });
  frame();
  tell(90);
  expect(runs).toBe(0);
  tell(104);
  expect(runs).toBe(1);
  expect(waits()).toBe(0);
});

test("where the browser tells nothing, some frames or the clock end it, once", () => {
  for (const kind of ["frame", "clock"] as const) {
    const made = stage({ tells: false });
    let runs = 0;
    afterShown(made.browser, () => {
      runs += 1;
    });
    made.frame();
    expect(runs).toBe(0);
    for (let i = 0; i < 8; i++) made[kind]();
    expect(runs).toBe(1);
    expect(made.waits()).toBe(0);
  }
});

test("what is called off does not run", () => {
  const { browser, frame, clock, tell, waits } = stage({ tells: true });
  const stop = afterShown(browser, () => expect.unreachable());
  stop();
  for (let i = 0; i < 8; i++) frame();
  clock();
  tell(120);
  expect(waits()).toBe(0);
});
