/** The board: counts added up over their sources, events to catch up with, and the queue's own counts shown. */
import { expect, test } from "vitest";
import { ProgressBoard, showProgress } from "../../../server/ingest/index.ts";
import type { JobCounts, Progress } from "../../../server/vocabulary/index.ts";

const progress = (total: number, done: number, failed = 0): Progress => ({ total, done, failed });

test("adds up its sources, and tells of each step with an id", () => {
  const board = new ProgressBoard();
  const heard: [Progress, string][] = [];
  const stop = board.watch((now, id) => heard.push([now, id]));
  board.report(progress(3, 1));
  board.report(progress(10, 0), "queue");
  board.report(progress(3, 3));
  stop();
  board.report(progress(10, 10), "queue");
  expect(heard).toEqual([
    [progress(3, 1), "1"],
    [progress(13, 1), "2"],
    [progress(13, 3), "3"],
  ]);
  expect(board.now).toEqual(progress(13, 13));
  expect(board.finished).toBe(true);
});

test("lets whoever comes back catch up, and tells newcomers how things stand", () => {
  const board = new ProgressBoard();
  expect(board.since(null)).toEqual([{ id: "0", progress: progress(0, 0) }]);
  for (let done = 1; done <= 500; done++) board.report(progress(500, done));
  expect(board.since("498").map(({ id }) => id)).toEqual(["499", "500"]);
  expect(board.since("500")).toEqual([]);
  for (const id of [null, "3", "501", "nonsense"]) expect(board.since(id)).toEqual([{ id: "500", progress: progress(500, 500) }]);
});

test("shows the queue's work from rest to rest, whoever does it", async () => {
  const board = new ProgressBoard();
  const counts: JobCounts[] = [
    { waiting: 0, running: 0, done: 7, failed: 1 },
    { waiting: 3, running: 0, done: 7, failed: 1 },
    { waiting: 1, running: 1, done: 8, failed: 1 },
    { waiting: 0, running: 0, done: 9, failed: 2 },
  ];
  const { promise: seen, resolve } = Promise.withResolvers<void>();
  const heard: Progress[] = [];
  board.watch((now) => {
    heard.push(now);
    if (board.finished) resolve();
  });
  const errors: unknown[] = [];
  let asked = 0;
  const shown = showProgress(
    {
      counts: async () => {
        const [now = { waiting: 0, running: 0, done: 9, failed: 2 }] = counts.splice(0, 1);
        if (++asked === 1) queueMicrotask(() => shown.changed());
        return now;
      },
    },
    board,
    (error) => errors.push(error),
    0,
  );
  await seen;
  shown.close();
  expect(heard).toEqual([progress(3, 0), progress(3, 1), progress(3, 2, 1)]);
  expect(errors).toEqual([]);
});
