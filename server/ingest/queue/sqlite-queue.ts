/** The queue in an SQLite file: one table, each change one statement, so that several processes may work on one file. */
import { z } from "zod";
import { JobStatus } from "../../vocabulary/index.ts";
import { LOST, notFailed, readJob, statusOf, writeJob } from "./job.ts";
import { DAYS_KEPT, LONGEST_BACK_OFF, POLICY, type Lease, type Queue, type QueuePolicy } from "./queue.ts";
import { openJobs } from "./sqlite-file.ts";

const { kind, state } = JobStatus.shape;
const Row = z.object({
  id: z.string(),
  kind,
  about: z.string(),
  state,
  attempts: z.int(),
  due: z.string(),
  article: z.string().nullable(),
  code: z.string().nullable(),
  message: z.string().nullable(),
});
const Taken = z.object({ id: z.string(), payload: z.string(), attempts: z.int() });
const Pending = z.object({ id: z.string(), payload: z.string() });
const Count = z.object({ state, jobs: z.int() });

function statusOfRow(row: z.output<typeof Row>): JobStatus {
  const { code, message, article } = row;
  return statusOf(row, row.state, row.attempts, {
    article,
    error: code === null || message === null ? null : { code, message },
  });
}

const mine = ({ id, attempt }: Lease) => ({ id, attempt });

/** Whatever `take` may give: jobs that wait, and jobs whose lease lapsed. */
const DUE = "state in ('waiting', 'running') and due <= :now";
const MINE = "id = :id and state = 'running' and attempts = :attempt";

/** Jobs read at once for a backup; each may be some megabytes long. */
const PORTION = 50;

/**
 * Opens the queue in a file; ":memory:" keeps nothing.
 * @throws {DragomanError} `unsupported-store`.
 */
export function openSqliteQueue(file: string, now: () => Date, policy: QueuePolicy = POLICY): Queue {
  const database = openJobs(file);
  const after = (seconds: number): string => new Date(now().getTime() + 1000 * seconds).toISOString();
  const prune = database.prepare("delete from job where state = 'done' and due < ?");
  prune.run(after(-DAYS_KEPT * 86_400));

  const enqueue = database.prepare(
    `insert into job values (:id, :kind, :about, :payload, 'waiting', 0, :now, null, null, null) on conflict (id) do update
      set state = 'waiting', payload = excluded.payload, attempts = 0, due = excluded.due, article = null, code = null, message = null
      where state in ('done', 'failed')`,
  );
  const due = database.prepare(`select 1 from job where ${DUE} limit 1`);
  const bury = database.prepare(
    `update job set state = 'failed', code = :code, message = :message, due = :now
      where state = 'running' and due <= :now and attempts >= :most`,
  );
  const take = database.prepare(
    `update job set state = 'running', attempts = attempts + 1, due = :until
      where id in (select id from job where ${DUE} order by due, id limit :limit) returning id, payload, attempts`,
  );
  const extend = database.prepare(`update job set due = :until where ${MINE}`);
  const finish = database.prepare(
    `update job set state = 'done', payload = '', due = :now, article = :article, code = null, message = null where ${MINE}`,
  );
  const fail = database.prepare(`update job set state = :state, due = :due, code = :code, message = :message where ${MINE}`);
  const handBack = database.prepare(`update job set state = 'waiting', attempts = attempts - 1, due = :now where ${MINE}`);
  const one = database.prepare("select * from job where id = ?");
  const given = database.prepare("select due from job where id = ? and state = 'failed'").pluck();
  const failed = database.prepare(
    "select * from job where state = 'failed' and (due, id) > (:due, :id) order by due, id limit :limit",
  );
  const pending = database.prepare("select id, payload from job where state <> 'done' and id > ? order by id limit ?");
  const retry = database.prepare(
    `update job set state = 'waiting', attempts = 0, due = :now, code = null, message = null where id = :id and state = 'failed'`,
  );
  const counts = database.prepare("select state, count(*) as jobs from job group by state");

  /**
   * Without waiting for the disk: a process that is killed loses nothing, and what a power cut takes is merely done again. Each wait for
   * the disk is one of the whole server.
   */
  const hastily = <T>(action: () => T): T => {
    database.pragma("synchronous = NORMAL");
    try {
      return action();
    } finally {
      database.pragma("synchronous = FULL");
    }
  };

  return {
    policy,

    async enqueue(job) {
      const written = writeJob(job);
      enqueue.run({ ...written, now: after(0) });
      return written.id;
    },

    async take(limit) {
      const moment = { now: after(0) };
      // Most often nothing is due, and looking disturbs nobody, while the statements below take the lock.
      if (due.get(moment) === undefined) return [];
      bury.run({ ...moment, ...LOST, most: policy.attempts });
      const taken = hastily(() => take.all({ ...moment, until: after(policy.lease), limit }));
      const rows = z.array(Taken).parse(taken);
      return rows.map(({ id, payload, attempts }) => ({
        id,
        payload,
        attempt: attempts,
        triesLeft: Math.max(0, policy.attempts - attempts),
      }));
    },

    async extend(leases) {
      const until = after(policy.lease);
      const all = database.transaction(() => leases.forEach((lease) => extend.run({ ...mine(lease), until })));
      hastily(() => all.immediate());
    },

    async finish(lease, article) {
      hastily(() => finish.run({ ...mine(lease), now: after(0), article }));
    },

    async fail(lease, failure, final) {
      const over = final || lease.triesLeft === 0;
      const delay = over ? 0 : Math.min(LONGEST_BACK_OFF, policy.backOff * 2 ** (lease.attempt - 1));
      fail.run({ ...mine(lease), ...failure, state: over ? "failed" : "waiting", due: after(delay) });
    },

    async handBack(lease) {
      handBack.run({ ...mine(lease), now: after(0) });
    },

    async job(id) {
      const row = Row.optional().parse(one.get(id));
      return row === undefined ? null : statusOfRow(row);
    },

    async failed(page) {
      const position = page.after === null ? undefined : z.string().optional().parse(given.get(page.after));
      const from = position === undefined ? { due: "", id: "" } : { due: position, id: page.after };
      const rows = z.array(Row).parse(failed.all({ ...from, limit: page.limit + 1 }));
      const jobs = rows.slice(0, page.limit).map(statusOfRow);
      return { jobs, next: rows.length > page.limit ? (jobs.at(-1)?.id ?? null) : null };
    },

    async *pending() {
      let told = "";
      for (;;) {
        const rows = z.array(Pending).parse(pending.all(told, PORTION));
        for (const { payload } of rows) yield readJob(payload);
        const last = rows.at(-1);
        if (last === undefined) return;
        told = last.id;
      }
    },

    async retry(id) {
      if (retry.run({ id, now: after(0) }).changes === 0) throw notFailed(id);
    },

    async counts() {
      const found = new Map(
        z
          .array(Count)
          .parse(counts.all())
          .map((row) => [row.state, row.jobs]),
      );
      const of = (each: JobStatus["state"]): number => found.get(each) ?? 0;
      return { waiting: of("waiting"), running: of("running"), done: of("done"), failed: of("failed") };
    },

    async close() {
      database.close();
    },
  };
}
