/**
 * The format of a backup, in no engine's words: JSON Lines. The first line says what it is, of which version, and how far feeds were read, then comes a line for
 * each job that was accepted and is not done, a line for each article with all that is stored of it, and the last tells how many there are and the SHA-256 of
 * all lines before it.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { DragomanError, Job } from "../vocabulary/index.ts";
import { FeedState } from "./feeds.ts";
import { ArticleRecord } from "./record.ts";
import type { Store } from "./store.ts";

/** Version 1 held no jobs. */
const VERSION = 2;

const Head = z.object({
  dragoman: z.literal("backup"),
  version: z.int(),
  by: z.string(),
  made: z.iso.datetime(),
  /** Earlier versions left them out. */
  feeds: z.array(FeedState).default([]),
});
const JobLine = z.strictObject({ job: Job });
const Foot = z.object({ articles: z.int().nonnegative(), jobs: z.int().nonnegative().default(0), sha256: z.string() });

/** A line between the first and the last. */
type Entry = { readonly job: Job } | { readonly record: ArticleRecord };

/** What a backup says of itself. */
export interface BackupSummary {
  readonly articles: number;
  /** Articles, addresses and feeds that were accepted and not yet read. */
  readonly jobs: number;
  /** ISO 8601. */
  readonly made: string;
  /** Version of Dragoman that made it. */
  readonly by: string;
  readonly feeds: readonly FeedState[];
}

const damaged = (what: string, cause?: unknown): DragomanError =>
  new DragomanError(
    "damaged-backup",
    `The backup cannot be used: ${what}. Nothing was changed; take another backup, or copy this one again.`,
    cause === undefined ? {} : { cause },
  );

/**
 * The lines of a backup of a store, each with its line feed. `jobs` are those of its queue that are not done; `about` gives the program's
 * version and the time, ISO 8601.
 */
export async function* writeBackup(
  store: Store,
  jobs: AsyncIterable<Job>,
  about: { readonly by: string; readonly made: string },
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text, "utf8");
    return text;
  };
  // Feeds hand on to jobs, and jobs to articles. Read in this order, what is handed on meanwhile is in the file twice, which does no
  // harm, and never missing.
  const feeds = [...(await store.feeds.all())];
  yield line({ dragoman: "backup", version: VERSION, ...about, feeds } satisfies z.infer<typeof Head>);
  let waiting = 0;
  for await (const job of jobs) {
    waiting++;
    yield line({ job } satisfies z.infer<typeof JobLine>);
  }
  let articles = 0;
  for await (const record of store.records()) {
    articles++;
    yield line(record);
  }
  yield `${JSON.stringify({ articles, jobs: waiting, sha256: hash.digest("hex") } satisfies z.infer<typeof Foot>)}\n`;
}

function parse<T>(schema: z.ZodType<T>, line: string, number: number): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw damaged(`its line ${number} cannot be read`, error);
  }
}

function readHead(line: string): z.infer<typeof Head> {
  const head = parse(Head, line, 1);
  if (head.version > VERSION) throw damaged(`it has version ${head.version} and was made by a later Dragoman (${head.by})`);
  return head;
}

/** What goes wrong while a compressed file is read: damage has codes of zlib; a file that is not there is told as it is. */
async function* mended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw code.startsWith("Z_") ? damaged("it is no gzip file, or cut off", error) : error;
  }
}

function readEntry(line: string, number: number): Entry {
  const job = JobLine.safeParse(jsonOrNull(line));
  return job.success ? job.data : { record: parse(ArticleRecord, line, number) };
}

/** What a backup holds, jobs first, and at the end what it says of itself. */
async function* entriesOf(lines: AsyncIterable<string>): AsyncGenerator<Entry, BackupSummary> {
  const hash = createHash("sha256");
  let [number, articles, jobs] = [0, 0, 0];
  let head: z.infer<typeof Head> | undefined;
  let held: string | undefined;
  // A line is held until the next one shows that it is not the last.
  for await (const line of mended(lines)) {
    if (held !== undefined) {
      hash.update(`${held}\n`, "utf8");
      number++;
      if (head === undefined) head = readHead(held);
      else {
        const entry = readEntry(held, number);
        if ("job" in entry) jobs++;
        else articles++;
        yield entry;
      }
    }
    held = line;
  }
  if (head === undefined || held === undefined) throw damaged("it is empty, or cut off");
  const foot = Foot.safeParse(jsonOrNull(held));
  if (!foot.success) throw damaged(`it is cut off after ${articles} articles`);
  const { sha256, ...counts } = foot.data;
  if (counts.articles !== articles || counts.jobs !== jobs || sha256 !== hash.digest("hex")) {
    throw damaged("its checksum does not fit");
  }
  return { articles, jobs, made: head.made, by: head.by, feeds: head.feeds };
}

/**
 * The records of a backup from its lines, without line feeds. Whoever draws all of them without an error has seen a whole and undamaged
 * backup; before that, nothing is sure.
 * @throws {DragomanError} `damaged-backup`.
 */
export async function* readBackup(lines: AsyncIterable<string>): AsyncGenerator<ArticleRecord> {
  for await (const entry of entriesOf(lines)) if ("record" in entry) yield entry.record;
}

/**
 * The jobs of a backup that was found whole, from its lines, of which no more are read than need be.
 * @throws {DragomanError} `damaged-backup`.
 */
export async function* readBackupJobs(lines: AsyncIterable<string>): AsyncGenerator<Job> {
  for await (const entry of entriesOf(lines)) {
    if (!("job" in entry)) return;
    yield entry.job;
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads a backup to its end and gives what it says of itself.
 * @throws {DragomanError} `damaged-backup`.
 */
export async function checkBackup(lines: AsyncIterable<string>): Promise<BackupSummary> {
  const entries = entriesOf(lines);
  for (;;) {
    const { done, value } = await entries.next();
    if (done === true) return value;
  }
}
