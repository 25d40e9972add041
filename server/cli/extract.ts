/** `dragoman extract`: articles in, claims out, nothing stored; line by line, so that it can stand in a pipe. */
import { createReadStream } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { extractInput, parseArticle, type Extractor } from "../ingest/index.ts";
import { DEFAULT_CONFIDENCE, DragomanError, type Claim, type ExtractResponse } from "../vocabulary/index.ts";
import { messageOf, readNumber, readOptions, readWord, UsageError, type Command } from "./command.ts";
import { localExtractor } from "./local-extractor.ts";
import { linesOf, write } from "./streams.ts";

const FORMS = ["jsonl", "text"] as const;
type Form = (typeof FORMS)[number];

export interface ExtractJob {
  readonly extractor: Extractor;
  readonly from: Form;
  readonly to: Form;
  readonly minConfidence: number;
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/** One claim as a sentence for a person. */
function sentenceOf({ source, relation, target, object, status, claimant, confidence, evidence }: Claim): string {
  const remarks = [object?.text, status, claimant === null ? undefined : `says ${claimant.name}`, confidence.toFixed(2)];
  return `${source.name} ${relation} ${target.name} (${remarks.filter((each) => each !== undefined).join(", ")})\n    ${evidence.sentence.text.replaceAll(/\s+/g, " ")}\n`;
}

function render(to: Form, response: ExtractResponse): string {
  return to === "jsonl" ? `${JSON.stringify(response)}\n` : response.claims.map(sentenceOf).join("");
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new DragomanError("invalid-json", `this is not JSON: ${line.slice(0, 60)}`, { cause: error });
  }
}

/**
 * Extracts article by article, in order. A line that is no article is reported on `errors` with its number and passed over;
 * the exit code is then 1.
 */
export async function runExtract({ extractor, from, to, minConfidence, input, output, errors }: ExtractJob): Promise<number> {
  const answer = async (value: unknown): Promise<void> => {
    const article = extractInput(parseArticle(value));
    const claims = (await extractor.extract(article)).filter(({ confidence }) => confidence >= minConfidence);
    await write(output, render(to, { id: article.id, claims }));
  };
  if (from === "text") {
    await answer({ text: (await readAll(input)).replace(/^\uFEFF/, "") });
    return 0;
  }
  let number = 0;
  let failed = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === "") continue;
    try {
      await answer(parseLine(line.replace(/^\uFEFF/, "")));
    } catch (error) {
      failed++;
      await write(errors, `line ${number}: ${messageOf(error)}\n`);
    }
  }
  return failed === 0 ? 0 : 1;
}

export const command: Command = {
  summary: "print the claims of articles; nothing is stored",
  usage: `dragoman extract [--from jsonl|text] [--to jsonl|text] [--min-confidence X] [FILE]

Reads FILE, or standard input. From jsonl, each line is an article {id, title, date, publisher, url, text}, of which only
text is required; from text, the whole input is one article. Without --from, a FILE named *.jsonl is read as jsonl, anything else
as text. To jsonl (the default), each line is {id, claims}. Claims less sure than ${DEFAULT_CONFIDENCE} are left out; --min-confidence 0 gives all.
A line that is no article is reported on standard error with its number, and the exit code is 1.`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      from: { type: "string" },
      to: { type: "string", default: "jsonl" },
      "min-confidence": { type: "string", default: String(DEFAULT_CONFIDENCE) },
    });
    const [file, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`One FILE is read at a time, not also ${more.join(", ")}.`);
    const from = readWord("from", values.from ?? (file?.endsWith(".jsonl") === true ? "jsonl" : "text"), FORMS);
    const to = readWord("to", values.to, FORMS);
    const minConfidence = readNumber("min-confidence", values["min-confidence"], 0, 1);
    const input = file === undefined ? process.stdin : createReadStream(file);
    const extractor = await localExtractor();
    return runExtract({ extractor, from, to, minConfidence, input, output: process.stdout, errors: process.stderr });
  },
};
