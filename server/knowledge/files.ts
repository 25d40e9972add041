/** Reads and checks the files of `data/`: whatever is missing or does not fit its schema is named, with the remedy. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { DragomanError } from "../vocabulary/index.ts";

const REMEDY = "Restore the file from the repository, or point to a whole data folder.";

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new DragomanError("knowledge-missing", `${file} cannot be read. ${REMEDY}`, { cause: error });
  }
}

function check<S extends z.ZodType>(schema: S, text: string, where: string): z.infer<S> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n").slice(0, 6).join(" ") : String(error);
    throw new DragomanError("knowledge-missing", `${where} is damaged: ${reason}. ${REMEDY}`, { cause: error });
  }
}

const readText = (file: string): string => new TextDecoder().decode(readBytes(file));

/** One JSON document. */
export function readJson<S extends z.ZodType>(file: string, schema: S): z.infer<S> {
  return check(schema, readText(file), file);
}

/** One JSON document a line; blank lines are skipped. */
export function readJsonLines<S extends z.ZodType>(file: string, schema: S): readonly z.infer<S>[] {
  return readText(file)
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [check(schema, line, `${file}, line ${at + 1},`)]));
}

/** The `.json` files of a folder in alphabetical order. */
export function listJson(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .toSorted()
      .map((name) => path.join(folder, name));
  } catch (error) {
    throw new DragomanError("knowledge-missing", `${folder} cannot be read. ${REMEDY}`, { cause: error });
  }
}
