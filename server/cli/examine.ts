/** What `dragoman doctor` looks at: each examination gives findings, each finding what is so, and what to do where it should not be. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linkOf, type Link } from "../graph/index.ts";
import { extractInput, inspectQueue, type Extractor } from "../ingest/index.ts";
import { inspectStore, type Store, type StoreConfig } from "../store/index.ts";
import { DragomanError } from "../vocabulary/index.ts";
import { counted } from "./command.ts";

export interface Finding {
  readonly of: string;
  /** A fault makes the command fail; a note is worth knowing. */
  readonly state: "ok" | "note" | "fault";
  readonly says: string;
  readonly remedy?: string;
}

/** The oldest Node that the store's driver runs on. */
const OLDEST_NODE = [22, 14] as const;
/** A sentence that every extractor finds a claim in. */
const PROBE = "Russia has supplied North Korea with missiles.";

export function examineVersions(version: string, node: string): Finding {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const [wanted, least] = OLDEST_NODE;
  const old = major < wanted || (major === wanted && minor < least);
  const says = `Dragoman ${version} on Node ${node}`;
  if (!old) return { of: "versions", state: "ok", says };
  return {
    of: "versions",
    state: "fault",
    says,
    remedy: `Use Node ${wanted}.${least} or later, or start by npm, which brings its own.`,
  };
}

/** The tables: whether there are any, and of which version; whether the rest can be looked at. */
export async function examineTables(config: StoreConfig): Promise<{ readonly finding: Finding; readonly usable: boolean }> {
  const { place, tables } = await inspectStore(config);
  const finding = (state: Finding["state"], says: string, remedy?: string) => ({
    finding: { of: "tables", state, says: `${place}: ${says}`, ...(remedy === undefined ? {} : { remedy }) },
    usable: state === "ok",
  });
  if (tables === null) return finding("note", "nothing is stored yet", "The first start or `dragoman add` makes the store.");
  const { done, pending, unknown } = tables;
  if (unknown.length > 0) {
    return finding(
      "fault",
      `made by a later version (${unknown.join(", ")})`,
      "Use that version of Dragoman, or a backup of before.",
    );
  }
  if (pending.length === 0) return finding("ok", `up to date (${done.at(-1)})`);
  return finding(
    "note",
    `of an earlier version; ${pending.join(", ")} is to come`,
    "Back up its files; the next start brings it up to date.",
  );
}

/** Damage in the tables. */
export async function examineIntegrity(store: Store): Promise<readonly Finding[]> {
  const faults = await store.check();
  if (faults.length === 0) return [{ of: "integrity", state: "ok", says: "every row has the rows that it speaks of" }];
  const remedy = "Back up what there is, and restore the last good backup into an empty store.";
  return faults.map((says) => ({ of: "integrity", state: "fault", says, remedy }));
}

/** What a link says. Actors' names are shared by all claims and may have been improved since: who they are is what counts. */
const said = ({ source, target, ...rest }: Link): string =>
  JSON.stringify([source.id, source.principal.id, target.id, target.principal.id, Object.entries(rest).toSorted()]);

/** Whether the links that the graph is made of say what the claims say, and none is missing or left over. */
export async function examineIndex(store: Store): Promise<Finding> {
  const revision = await store.revision();
  const links = new Map((await store.links()).map((link) => [link.id, link]));
  const count = links.size;
  let wrong = 0;
  for await (const { article, claims } of store.records()) {
    for (const { id, claim } of claims) {
      const link = links.get(id);
      if (link === undefined || said(link) !== said(linkOf({ id, article, claim }))) wrong++;
      links.delete(id);
    }
  }
  wrong += links.size;
  if (wrong > 0 && (await store.revision()) !== revision) {
    return {
      of: "index",
      state: "note",
      says: "the store changed while it was looked at",
      remedy: "Run this again when nothing is being read.",
    };
  }
  if (wrong === 0) return { of: "index", state: "ok", says: `${count} claims, each as the graph has it` };
  const remedy = "Make it anew: `dragoman backup FILE`, then `dragoman restore FILE` into an empty store.";
  return { of: "index", state: "fault", says: `${wrong} claims are not in the graph as they were stored`, remedy };
}

/** The queue in its file: its damage, and how many jobs were given up. Nothing where there is no such file. */
export function examineQueue(config: StoreConfig): readonly Finding[] {
  const state = inspectQueue(config);
  if (state === null) return [];
  const { file, faults, remedy, open, failed } = state;
  if (faults.length > 0)
    return faults.map((says) => ({ of: "queue", state: "fault", says: `${file}: ${says}`, remedy: `${remedy}.` }));
  const says = `${counted(open, "job")} to do, ${failed} given up`;
  if (failed === 0) return [{ of: "queue", state: "ok", says }];
  return [{ of: "queue", state: "note", says, remedy: "`dragoman jobs --failed` tells why, `--retry-all` tries them again." }];
}

/** Articles whose claims an earlier extractor made. */
export async function examineReadings(store: Store, version: string): Promise<Finding> {
  const shares = await store.extractors();
  const total = shares.reduce((sum, { articles }) => sum + articles, 0);
  const outdated = shares.filter(({ extractor }) => extractor !== version);
  if (outdated.length === 0) return { of: "readings", state: "ok", says: `${total} articles, all read by extractor ${version}` };
  const told = outdated.map(({ extractor, articles }) => `${articles} by extractor ${extractor}`).join(", ");
  return {
    of: "readings",
    state: "note",
    says: `of ${total} articles ${told}, now ${version}`,
    remedy: "`dragoman reread` reads them again.",
  };
}

/** Whether the models load and find a claim; the first digits of SHA-256 tell one model from another. */
export async function examineModels(folder: string, load: () => Promise<Extractor>): Promise<Finding> {
  try {
    const extractor = await load();
    const claims = await extractor.extract(extractInput({ text: PROBE }));
    const files = readdirSync(folder).filter((name) => !name.endsWith(".md"));
    const marks = files.map(
      (name) =>
        `${name} ${createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex")
          .slice(0, 8)}`,
    );
    const says = `extractor ${extractor.version}: ${marks.join(", ")}`;
    if (claims.length > 0) return { of: "models", state: "ok", says };
    return {
      of: "models",
      state: "fault",
      says: `${says}; they find nothing in ${JSON.stringify(PROBE)}`,
      remedy: "Restore data/ from the repository.",
    };
  } catch (error) {
    return faultOf("models", error, "Restore data/ from the repository.");
  }
}

/** A finding of what went wrong while something was looked at. Our own errors name their remedy themselves. */
export function faultOf(of: string, error: unknown, remedy: string): Finding {
  const says = error instanceof Error ? error.message : String(error);
  return error instanceof DragomanError ? { of, state: "fault", says } : { of, state: "fault", says, remedy };
}
