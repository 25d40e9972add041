/**
 * The one interface behind which jobs wait, on SQLite and on PostgreSQL. Workers of any number of processes take leases; a lease that
 * is neither settled nor extended lapses, and the job goes to another. So a job may run twice, and what it does must be idempotent.
 * Every implementation passes test/contract/queue.ts.
 */
import type { Job, JobCounts, JobFailure, JobList, JobStatus } from "../../vocabulary/index.ts";

/** A job in the hands of a worker, for some time. */
export interface Lease {
  readonly id: string;
  /** The job as JSON; for `readJob`. */
  readonly payload: string;
  /** 1 the first time. With the id it names this lease: once lapsed, it settles nothing. */
  readonly attempt: number;
  /** How often the job may still be begun if this attempt fails. */
  readonly triesLeft: number;
}

interface FailedPage {
  /** The `next` of the page before; null for the first. Starts again where that job is no longer in the list. */
  readonly after: string | null;
  readonly limit: number;
}

/** How a queue treats its jobs; the defaults suit articles, which take a second. */
export interface QueuePolicy {
  /** How often a job is begun before it goes to the failed. */
  readonly attempts: number;
  /** Seconds before the second attempt; doubled for each further one, with some chance added on PostgreSQL. */
  readonly backOff: number;
  /** Seconds after which a lease lapses unless it is extended; at least 10. */
  readonly lease: number;
}

export const POLICY: QueuePolicy = { attempts: 4, backOff: 5, lease: 30 };
/** Seconds that an attempt is put off at most. */
export const LONGEST_BACK_OFF = 600;
/** Days for which a job that is done can still be asked about. */
export const DAYS_KEPT = 2;

/** A job that was put in is on the disk, and so is the fate of one that failed; that it was begun or done may be lost with the power. */
export interface Queue {
  readonly policy: QueuePolicy;

  /**
   * Puts a job in line and gives its id, which follows from what it says: put in twice it is one job. One that is done or failed is
   * put in line again.
   */
  enqueue(job: Job): Promise<string>;

  /** Leases jobs that are due, the oldest first, at most so many; none where nothing is due. */
  take(limit: number): Promise<readonly Lease[]>;

  /** Prolongs leases by `policy.lease` from now. */
  extend(leases: readonly Lease[]): Promise<void>;

  /** Settles a lease: done; `article` is the id of the article that it led to. */
  finish(lease: Lease, article: string | null): Promise<void>;

  /** Settles a lease: the job is tried again later, or goes to the failed where no try is left or it is `final`. */
  fail(lease: Lease, failure: JobFailure, final: boolean): Promise<void>;

  /** Gives a job back untouched: it is due at once, for anybody, and the attempt does not count. */
  handBack(lease: Lease): Promise<void>;

  /** How far a job is; null for one that is not known, or was done long ago. */
  job(id: string): Promise<JobStatus | null>;

  /** The jobs that were given up, in the order in which they were. */
  failed(page: FailedPage): Promise<JobList>;

  /**
   * All jobs that are not done, those that were given up included, in order of id: for a backup. One that is begun, fails or is put in
   * line again meanwhile is not missed.
   */
  pending(): AsyncIterable<Job>;

  /**
   * Puts a failed job in line again, with all its attempts.
   * @throws {DragomanError} `job-not-found` where it is not among the failed.
   */
  retry(id: string): Promise<void>;

  counts(): Promise<JobCounts>;

  close(): Promise<void>;
}
