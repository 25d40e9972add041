/**
 * The queue on PostgreSQL: pg-boss keeps the jobs, leases them with SKIP LOCKED, watches heartbeats, backs off, and copies what failed
 * for good into a second queue, which is the list of the failed.
 */
import { type Clock, type Db, PgBoss } from "pg-boss";
import { z } from "zod";
import { DragomanError, type JobCounts } from "../../vocabulary/index.ts";
import { notFailed, readJob, writeJob } from "./job.ts";
import { Affected, CountRow, dataOf, PendingRow, statusOfDead, statusOfJob, Taken, type JobData } from "./postgres-rows.ts";
import { DAYS_KEPT, LONGEST_BACK_OFF, POLICY, type Lease, type Queue, type QueuePolicy } from "./queue.ts";

const JOBS = "jobs";
const FAILED = "failed-jobs";
const DAY = 86_400;
/** Seconds for which a job may wait, or stay in the list, before pg-boss would drop it: longer than anybody's patience. */
const EVER = 20 * 365 * DAY;
/** Seconds that one attempt may take, heartbeats or not. */
const LIMIT = 900;
/** Each process holds at most so many connections, of the hundred that PostgreSQL gives by default. */
const CONNECTIONS = 4;
/** Jobs read at once for a backup; each may be some megabytes long. */
const PORTION = 50;
/** What is not done, under the id that the job had when it was put in. */
const PENDING = `select id, payload from (
    select case when name = $1 then id else source_id end::text collate "C" as id, data ->> 'payload' as payload from pgboss.job
      where (name = $1 and state in ('created', 'retry', 'active')) or (name = $2 and state = 'created')
  ) as pending where id > $3 order by id limit $4`;

const NO_TRANSACTIONS = "The database of the queue has no transactions.";

interface PostgresQueueOptions {
  readonly policy?: QueuePolicy;
  /** Seconds between two looks for leases that lapsed. */
  readonly supervise?: number;
  /** Another clock, in tests. */
  readonly clock?: Clock;
  /** Told of what goes wrong in the background. */
  readonly reportError: (error: unknown) => void;
}

async function start(boss: PgBoss, policy: QueuePolicy): Promise<void> {
  await boss.start();
  await boss.createQueue(FAILED, { retentionSeconds: EVER, deleteAfterSeconds: EVER });
  const settings = {
    deadLetter: FAILED,
    retryLimit: policy.attempts - 1,
    retryDelay: policy.backOff,
    retryBackoff: true,
    retryDelayMax: LONGEST_BACK_OFF,
    expireInSeconds: LIMIT,
    heartbeatSeconds: policy.lease,
    retentionSeconds: EVER,
    deleteAfterSeconds: DAYS_KEPT * DAY,
  };
  await boss.createQueue(JOBS, settings);
  // The queue may be there with the settings of an earlier version.
  await boss.updateQueue(JOBS, settings);
}

/**
 * Opens the queue in the database, making pg-boss's schema where it is missing; several processes may do so at once.
 * @throws {DragomanError} `unsupported-store`, without the password.
 */
export async function openPostgresQueue(databaseUrl: string, options: PostgresQueueOptions): Promise<Queue> {
  const { policy = POLICY, supervise = 15, clock, reportError } = options;
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "dragoman",
    max: CONNECTIONS,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: supervise,
    monitorIntervalSeconds: supervise,
    ...(clock === undefined ? {} : { clock }),
  });
  boss.on("error", reportError);
  try {
    await start(boss, policy);
  } catch (error) {
    await boss.stop({ graceful: false }).catch(reportError);
    throw new DragomanError(
      "unsupported-store",
      `The queue in the database of DATABASE_URL cannot be opened: ${error instanceof Error ? error.message : String(error)}. Let DATABASE_URL name a database in which schemas can be made.`,
      { cause: error },
    );
  }
  return queueOver(boss, policy);
}

const attemptOf = ({ id, attempt }: Lease) => ({ id, retryCount: attempt - 1 });

function queueOver(boss: PgBoss, policy: QueuePolicy): Queue {
  /** All of it or nothing. */
  const together = async <T>(action: (db: Db) => Promise<T>): Promise<T> => {
    const transaction = await boss.getDb().beginTransaction?.();
    if (transaction === undefined) throw new Error(NO_TRANSACTIONS);
    try {
      const result = await action(transaction.db);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  };
  const put = async (id: string, data: JobData, more: { db?: Db; retryLimit?: number } = {}): Promise<boolean> => {
    const { db, ...settings } = more;
    const job = { id, data, singletonKey: id, ...settings };
    const ids = await boss.insert(JOBS, [job], { returnId: true, ...(db === undefined ? {} : { db }) });
    return ids !== null && ids.length > 0;
  };
  const dead = async (id: string, db: Db = boss.getDb()) => (await boss.findJobs(FAILED, { key: id, limit: 1, db })).at(0);
  /** Puts a job that is settled in line again, as if it were new. */
  const again = async (id: string, data: JobData): Promise<void> =>
    together(async (db) => {
      const grave = await dead(id, db);
      if (grave !== undefined) await boss.deleteJob(FAILED, grave.id, { db });
      await boss.deleteJob(JOBS, id, { db });
      await put(id, data, { db });
    });
  /** Takes a leased job out and puts it in again; false where the lease has lapsed. */
  const replace = async (db: Db, lease: Lease, retryLimit: number): Promise<boolean> => {
    const [job] = await boss.findJobs(JOBS, { id: lease.id, db });
    const removed = Affected.parse(await boss.deleteJob(JOBS, attemptOf(lease), { db }));
    if (job === undefined || removed.affected === 0) return false;
    return put(lease.id, dataOf(job), { db, retryLimit });
  };

  return {
    policy,

    async enqueue(job) {
      const { id, ...data } = writeJob(job);
      if (await put(id, data)) return id;
      const [same] = await boss.findJobs(JOBS, { id });
      if (same === undefined || same.state === "completed" || same.state === "failed") await again(id, data);
      return id;
    },

    async take(limit) {
      const jobs = await boss.fetch(JOBS, { batchSize: limit, includeMetadata: true });
      return z
        .array(Taken)
        .parse(jobs)
        .map(({ id, data, retryCount, retryLimit }) => ({
          id,
          payload: data.payload,
          attempt: retryCount + 1,
          triesLeft: Math.max(0, retryLimit - retryCount),
        }));
    },

    async extend(leases) {
      await boss.touch(JOBS, leases.map(attemptOf));
    },

    async finish(lease, article) {
      await boss.complete(JOBS, attemptOf(lease), { article });
    },

    async fail(lease, failure, final) {
      const output = { ...failure, attempts: lease.attempt };
      if (!final) {
        await boss.fail(JOBS, attemptOf(lease), output);
        return;
      }
      // A job without retries goes to the failed at once, on the very way of one that has used them up.
      await together(async (db) => {
        if (await replace(db, lease, 0)) await boss.fail(JOBS, lease.id, output, { db });
      });
    },

    async handBack(lease) {
      await together(async (db) => replace(db, lease, lease.triesLeft));
    },

    async job(id) {
      if (!z.guid().safeParse(id).success) return null;
      const [job] = await boss.findJobs(JOBS, { id });
      if (job !== undefined) return statusOfJob(job);
      const grave = await dead(id);
      return grave === undefined ? null : statusOfDead(grave);
    },

    async failed({ after, limit }) {
      const position = after === null ? undefined : (await dead(after))?.id;
      const rows = await boss.findJobs(FAILED, { limit: limit + 1, ...(position === undefined ? {} : { after: position }) });
      const jobs = rows.slice(0, limit).map(statusOfDead);
      return { jobs, next: rows.length > limit ? (jobs.at(-1)?.id ?? null) : null };
    },

    async *pending() {
      const transaction = await boss.getDb().beginTransaction?.();
      if (transaction === undefined) throw new Error(NO_TRANSACTIONS);
      try {
        // One instant for all portions: a job that goes from one of pg-boss's queues to the other would be missed between them.
        await transaction.db.executeSql("set transaction isolation level repeatable read, read only");
        let after = "";
        for (;;) {
          const { rows } = await transaction.db.executeSql(PENDING, [JOBS, FAILED, after, PORTION]);
          const portion = z.array(PendingRow).parse(rows);
          for (const { payload } of portion) yield readJob(payload);
          const last = portion.at(-1);
          if (last === undefined) return;
          after = last.id;
        }
      } finally {
        await transaction.rollback();
      }
    },

    async retry(id) {
      const grave = await dead(id);
      if (grave === undefined) throw notFailed(id);
      await again(id, dataOf(grave));
    },

    async counts(): Promise<JobCounts> {
      // pg-boss's own counts are up to a minute old.
      const { rows } = await boss
        .getDb()
        .executeSql("select name, state::text, count(*)::int as jobs from pgboss.job where name = any($1) group by 1, 2", [
          [JOBS, FAILED],
        ]);
      const counted = z.array(CountRow).parse(rows);
      const of = (name: string, ...states: readonly string[]): number =>
        counted.filter((row) => row.name === name && states.includes(row.state)).reduce((sum, { jobs }) => sum + jobs, 0);
      return {
        waiting: of(JOBS, "created", "retry"),
        running: of(JOBS, "active"),
        done: of(JOBS, "completed"),
        failed: of(FAILED, "created"),
      };
    },

    async close() {
      await boss.stop({ graceful: false });
    },
  };
}
