/** `dragoman extract`: articles in, claims out, nothing stored; line by line, so that it can stand in a pipe. */
import type { Readable, Writable } from "node:stream";
import { buffer as readAll } from "node:stream/consumers";
import { decodePlain, extractInput, parseArticle, type Extractor } from "../ingest/index.ts";
import { DEFAULT_CONFIDENCE, DragomanError, type Claim, type ExtractResponse } from "../vocabulary/index.ts";
import { messageOf, readNumber, readOptions, readWord, UsageError, type Command } from "./command.ts";
import { localExtractor } from "./local-extractor.ts";
import { linesOf, streamOf, write } from "./streams.ts";
import { readThreads, threadPool } from "./thread-pool.ts";

const FORMS = ["jsonl", "text"] as const;
type Form = (typeof FORMS)[number];

export interface ExtractJob {
  readonly extractor: Extractor;
  readonly from: Form;
  readonly to: Form;
  readonly minConfidence: number;
  /** Articles that may be under way at once: more than one only where several threads read. */
  readonly atOnce: number;
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/** What one line comes to. */
type LineAnswer =
  | { readonly answer: string; readonly complaint?: never }
  | { readonly answer?: never; readonly complaint: string };

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
 * Extracts article by article; answers keep the order of the lines. A line that is no article is reported on `errors` with its number
 * and passed over; the exit code is then 1.
 */
export async function runExtract({
  extractor,
  from,
  to,
  minConfidence,
  atOnce,
  input,
  output,
  errors,
}: ExtractJob): Promise<number> {
  const answerOf = async (value: unknown): Promise<string> => {
    const article = extractInput(parseArticle(value));
    const claims = (await extractor.extract(article)).filter(({ confidence }) => confidence >= minConfidence);
    return render(to, { id: article.id, claims });
  };
  if (from === "text") {
    await write(output, await answerOf({ text: decodePlain(await readAll(input)) }));
    return 0;
  }
  const answerTo = async (line: string, number: number): Promise<LineAnswer> => {
    try {
      return { answer: await answerOf(parseLine(line)) };
    } catch (error) {
      return { complaint: `line ${number}: ${messageOf(error)}\n` };
    }
  };
  let failed = 0;
  const underWay: Promise<LineAnswer>[] = [];
  const writeFirst = async (): Promise<void> => {
    const found = await underWay.shift();
    if (found?.complaint !== undefined) failed++;
    if (found !== undefined) await (found.answer === undefined ? write(errors, found.complaint) : write(output, found.answer));
  };
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === "") continue;
    underWay.push(answerTo(line.replace(/^\uFEFF/, ""), number));
    if (underWay.length >= atOnce) await writeFirst();
  }
  while (underWay.length > 0) await writeFirst();
  return failed === 0 ? 0 : 1;
}

/** Articles read ahead for each thread, so that none waits for the slowest. */
const AHEAD = 8;

export const command: Command = {
  summary: "print the claims of articles; nothing is stored",
  usage: `dragoman extract [--from jsonl|text] [--to jsonl|text] [--min-confidence X] [--threads N] [FILE]

Reads FILE, or standard input. From jsonl, each line is an article {id, title, date, publisher, url, text}, of which only
text is required; from text, the whole input is one article. Without --from, a FILE named *.jsonl is read as jsonl, anything else
as text. To jsonl (the default), each line is {id, claims}. Claims less sure than ${DEFAULT_CONFIDENCE} are left out; --min-confidence 0 gives all.
With --threads N, articles of a jsonl input are read in N threads at once; answers keep the order of the lines. A line that is no article
is reported on standard error with its number, and the exit code is 1.`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      from: { type: "string" },
      to: { type: "string", default: "jsonl" },
      "min-confidence": { type: "string", default: String(DEFAULT_CONFIDENCE) },
      threads: { type: "string", default: "1" },
    });
    const [file, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`One FILE is read at a time, not also ${more.join(", ")}.`);
    const from = readWord("from", values.from ?? (file?.endsWith(".jsonl") === true ? "jsonl" : "text"), FORMS);
    const to = readWord("to", values.to, FORMS);
    const minConfidence = readNumber("min-confidence", values["min-confidence"], 0, 1);
    const input = file === undefined ? process.stdin : await streamOf(file);
    const threads = readThreads(values.threads);
    const job = { from, to, minConfidence, input, output: process.stdout, errors: process.stderr };
    if (threads === 1) return runExtract({ ...job, extractor: await localExtractor(), atOnce: 1 });
    const pool = await threadPool(threads);
    try {
      return await runExtract({ ...job, extractor: pool, atOnce: AHEAD * threads });
    } finally {
      await pool.close();
    }
  },
};
