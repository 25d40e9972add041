/** `dragoman doctor`: looks at everything that must be right for the rest to work, and says what to do where it is not. */
import type { Writable } from "node:stream";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { EXTRACTOR_VERSION } from "../extract/index.ts";
import type { Extractor } from "../ingest/index.ts";
import { openStore, type StoreConfig } from "../store/index.ts";
import { readOptions, UsageError, type Command } from "./command.ts";
import {
  examineIndex,
  examineIntegrity,
  examineModels,
  examineQueue,
  examineReadings,
  examineTables,
  examineVersions,
  faultOf,
  type Finding,
} from "./examine.ts";
import { localExtractor } from "./local-extractor.ts";
import { write } from "./streams.ts";

export interface DoctorJob {
  readonly config: StoreConfig & { readonly version: string; readonly knowledgeFolder: string };
  /** Version of Node, without the "v". */
  readonly node: string;
  readonly loadExtractor: () => Promise<Extractor>;
  readonly output: Writable;
}

async function* examineStore(config: StoreConfig): AsyncGenerator<Finding> {
  try {
    const { finding, usable } = await examineTables(config);
    yield finding;
    if (!usable) return;
    const store = await openStore(config);
    try {
      yield* await examineIntegrity(store);
      yield await examineIndex(store);
      yield await examineReadings(store, EXTRACTOR_VERSION);
    } finally {
      await store.close();
    }
  } catch (error) {
    yield faultOf("store", error, "Restore the last good backup into an empty store.");
  }
}

function lineOf({ of, state, says, remedy }: Finding): string {
  const line = `${state.padEnd(6)}${of.padEnd(11)}${says}\n`;
  return remedy === undefined ? line : `${line}${" ".repeat(17)}→ ${remedy}\n`;
}

/** Prints a line for each finding, and what to do below it. The exit code is 1 where something is at fault. */
export async function runDoctor({ config, node, loadExtractor, output }: DoctorJob): Promise<number> {
  let faults = 0;
  const tell = async (finding: Finding): Promise<void> => {
    if (finding.state === "fault") faults++;
    await write(output, lineOf(finding));
  };
  await tell(examineVersions(config.version, node));
  for await (const finding of examineStore(config)) await tell(finding);
  for (const finding of examineQueue(config)) await tell(finding);
  await tell(await examineModels(join(config.knowledgeFolder, "model"), loadExtractor));
  return faults === 0 ? 0 : 1;
}

export const command: Command = {
  summary: "look whether all is well",
  usage: `dragoman doctor

Looks at the versions, the store (DATABASE_URL, else the folder DRAGOMAN_DATA, default .dragoman): its tables, its integrity, whether the
graph has each claim as it was stored, and what an earlier extractor read; at the embedded queue; and at the models. Prints a line for each, "ok", "note" or
"fault", with what to do about it. Changes nothing. The exit code is 1 where something is at fault.`,
  async run(args) {
    const { positionals } = readOptions(args, {});
    if (positionals.length > 0) throw new UsageError(`doctor takes no argument, not ${JSON.stringify(positionals[0])}.`);
    const job = { config: readConfig(), node: process.versions.node, loadExtractor: localExtractor, output: process.stdout };
    return runDoctor(job);
  },
};
