/** Gold files from disk: articles with gold claims as JSON Lines, or annotated texts. */
import { readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { GoldArticle, readAnnotated } from "../evaluate/index.ts";
import { DragomanError } from "../vocabulary/index.ts";
import { bytesOf } from "./streams.ts";

/** What a gold file may end in. */
const GOLD_ENDINGS: readonly string[] = [".jsonl", ".txt"];

function parseLine(file: string, line: string, number: number): GoldArticle {
  const refuse = (reason: string, cause?: unknown): DragomanError =>
    new DragomanError("invalid-json", `${file}, line ${number}: ${reason}`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw refuse(`this is not JSON: ${line.slice(0, 60)}`, error);
  }
  const parsed = GoldArticle.safeParse(value);
  if (!parsed.success) throw refuse(`this is no article with gold claims: ${parsed.error.issues[0]?.message ?? ""}`);
  return parsed.data;
}

/** Articles of a gold file, in order. @throws {DragomanError} `unreadable-file`; `invalid-json` naming the file, the line, and what is wrong with it. */
export function readGoldFile(file: string): readonly GoldArticle[] {
  const text = bytesOf(file).toString("utf8");
  if (extname(file) === ".jsonl")
    return text.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [parseLine(file, line, at + 1)]));
  const { articles, faults } = readAnnotated(basename(file, extname(file)), text);
  const [fault] = faults;
  if (fault !== undefined) throw new DragomanError("invalid-json", `${file}, line ${fault.line}: ${fault.message}`);
  return articles;
}

/** Articles of all gold files in the folders, in order of their names. */
export function readGoldFolders(folders: readonly string[]): readonly GoldArticle[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => GOLD_ENDINGS.includes(extname(name)))
      .toSorted()
      .flatMap((name) => readGoldFile(join(folder, name))),
  );
}
