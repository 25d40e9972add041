/** Where the states of feeds are kept: in memory, or in a file of a few kilobytes that is written whole or not at all. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { DragomanError } from "../../vocabulary/index.ts";
import { FeedState } from "./feed-state.ts";

export interface FeedStates {
  /** Null for a feed that is not known. */
  get(url: string): Promise<FeedState | null>;
  all(): Promise<readonly FeedState[]>;
  /** Adds or replaces the state of its feed; once it resolves the state is kept. */
  put(state: FeedState): Promise<void>;
}

/** States that end with the process. */
export function feedStatesInMemory(): FeedStates {
  const states = new Map<string, FeedState>();
  return {
    get: async (url) => states.get(url) ?? null,
    all: async () => [...states.values()],
    put: async (state) => void states.set(state.url, state),
  };
}

const File = z.array(FeedState);

/**
 * States in a JSON file, for one process at a time; what is not there yet is empty.
 * @throws {DragomanError} `unreadable-file` from every method where the file is damaged or cannot be had: it is never written over then.
 */
export function feedStatesIn(file: string): FeedStates {
  const read = async (): Promise<readonly FeedState[]> => {
    try {
      return File.parse(JSON.parse(await readFile(file, "utf8")));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw new DragomanError("unreadable-file", `${file} holds no states of feeds; move it away to begin anew.`, {
        cause: error,
      });
    }
  };
  // One change after another: each reads what the one before has written.
  let last: Promise<void> = Promise.resolve();
  const change = async (state: FeedState): Promise<void> => {
    const others = (await read()).filter(({ url }) => url !== state.url);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, `${JSON.stringify([...others, state], null, 1)}\n`, { flush: true });
    await rename(`${file}.new`, file);
  };
  return {
    get: async (url) => (await read()).find((state) => state.url === url) ?? null,
    all: read,
    put: (state) => {
      const done = last.then(() => change(state));
      last = done.catch(() => {});
      return done;
    },
  };
}
