/** Measures, on the sample articles: extraction of claims, and drawing the whole graph. Figures are of this machine; compare ratios. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { z } from "zod";
import { extract, EXTRACTOR_VERSION, loadJudge, loadParser, read } from "../server/extract/index.ts";
import { linkOf, readFilter, surveyOf, viewOf } from "../server/graph/index.ts";
import { ExtractorPool, extractInput, WorkerExtractor } from "../server/ingest/index.ts";
import { inflate, loadKnowledge } from "../server/knowledge/index.ts";
import { Article, type StoredClaim } from "../server/vocabulary/index.ts";
import { benchEdgeIndex } from "./edge-index.ts";
import { fastest, row } from "./measure.ts";

const ROUNDS = 5;
const folder = join(import.meta.dirname, "../data/articles");

const articles = z.array(Article).parse(
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8"))),
);

const bytes = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../data/model", name));

/** Milliseconds from the packed files of both models to models that can be used. */
async function modelsLoad(): Promise<number> {
  const start = performance.now();
  const [parser, judge] = await Promise.all(["parser.bin.gz", "judge.bin.gz"].map((name) => inflate(bytes(name))));
  loadParser(parser ?? new Uint8Array(), bytes("kernel.wasm"));
  loadJudge(judge ?? new Uint8Array());
  return performance.now() - start;
}

/** Megabytes at the peak of the built command, as a user has it, while it reads all articles; asked of the process itself as it ends. */
async function commandPeak(): Promise<number> {
  const root = join(import.meta.dirname, "..");
  const tell = "data:text/javascript,process.once('exit',()=>console.error(process.resourceUsage().maxRSS))";
  const command = join(root, "dist/server/cli/main.js");
  const options = [
    "--max-semi-space-size=8",
    "--heap-growing-percent=20",
    "--import",
    tell,
    command,
    "extract",
    "--from",
    "jsonl",
    "--to",
    "jsonl",
  ];
  const child = spawn(process.execPath, options, { stdio: ["pipe", "ignore", "pipe"] });
  child.stdin.end(articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  return Number(await readAll(child.stderr)) / 1024;
}

row("models loaded in", await modelsLoad(), "ms");
const started = performance.now();
const knowledge = await loadKnowledge();
row("all knowledge loaded in, after that", performance.now() - started, "ms");

const sentences = articles.reduce((sum, article) => sum + read(knowledge, article).sentences.length, 0);
const time = fastest(() => articles.forEach((article) => extract(knowledge, article)));
row(`text to claims, one core, ${sentences} sentences`, (1000 * sentences) / time, "sentences/s");

row("memory at its peak, `dragoman extract` of the same", await commandPeak(), "MB (bar 400)");

const thread = () => new WorkerExtractor(EXTRACTOR_VERSION, { knowledgeFolder: join(import.meta.dirname, "../data") });

/** Sentences a second of so many threads that read all articles several times over. */
async function throughput(threads: number): Promise<number> {
  const pool = new ExtractorPool(thread(), ...Array.from({ length: threads - 1 }, thread));
  const all = (): Promise<unknown> => Promise.all(articles.map((article) => pool.extract(extractInput(article))));
  // Each thread loads what it knows, and compiles what it runs, before the clock starts.
  for (let round = 0; round < 2 * threads; round++) await all();
  const start = performance.now();
  // All rounds at once: else a thread waits at the end of each for the other's last article.
  await Promise.all(Array.from({ length: ROUNDS }, all));
  const taken = performance.now() - start;
  await pool.close();
  return (1000 * ROUNDS * sentences) / taken;
}
const [alone, together] = [await throughput(1), await throughput(2)];
row("the same in one thread beside the main one", alone, "sentences/s");
row("in two threads", together, "sentences/s");
row("two threads against twice one", (100 * together) / (2 * alone), "%");

const stored: readonly StoredClaim[] = articles.flatMap((article) => {
  const { text: _text, ...head } = article;
  return extract(knowledge, article).map((claim, i) => ({ id: `${article.id}-${i}`, article: head, claim }));
});
const links = stored.map(linkOf);
const alpha2 = () => undefined;
const survey = surveyOf(links, "principal", knowledge.ontology, alpha2);
row(
  `layout of ${survey.actors.size} actors, ${links.length} claims`,
  fastest(() => surveyOf(links, "principal", knowledge.ontology, alpha2)),
  "ms",
);
const filter = readFilter({ relation: "supplies,attacks" }, knowledge.ontology);
row(
  "view through a filter, with facets",
  fastest(() => viewOf(survey, filter)),
  "ms",
);

await benchEdgeIndex(knowledge.ontology);
