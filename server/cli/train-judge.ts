/** `dragoman train-judge`: reads gold articles, cross-validates and trains the judge, and writes its model. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readConfig } from "../config.ts";
import type { GoldArticle } from "../evaluate/index.ts";
import type { BaseKnowledge } from "../extract/index.ts";
import { createThesaurus, encodeJudge, probabilityOf, type Calibration } from "../extract/judge/index.ts";
import { loadBaseKnowledge } from "../knowledge/index.ts";
import {
  clusterWords,
  crossValidate,
  prepare,
  trainJudge,
  wanted,
  type Clustering,
  type ScoredOutcome,
} from "../train/judge/index.ts";
import { readOptions, UsageError, type Command } from "./command.ts";
import { readGoldFolders } from "./gold-files.ts";

interface TrainJudgeOptions {
  /** Folders of the gold: files of one JSON article a line, and annotated texts. */
  readonly gold: readonly string[];
  /** File to write the model to. */
  readonly out: string;
  readonly knowledge: BaseKnowledge;
  readonly log: (line: string) => void;
}

/** Words of the parser's vectors that are clustered, the commonest, and the numbers of clusters. */
const CLUSTERED_WORDS = 12_000;
const CLUSTER_COUNTS: readonly number[] = [80, 400];
/** Characters above which a text is an article and not a single sentence. */
const LONG = 1_000;
const PRECISIONS: readonly number[] = [0.5, 0.6, 0.7, 0.8];

function cluster({ parser }: BaseKnowledge): Clustering {
  const { words, width, rows, factors } = parser.network.lexicon.vectors;
  const vector = (at: number): Float32Array =>
    Float32Array.from(rows.subarray(at * width, (at + 1) * width), (value) => value * (factors[at] ?? 0));
  const chosen = new Set(words.filter((word) => /^[a-z][a-z-]+$/u.test(word)).slice(0, CLUSTERED_WORDS));
  return clusterWords({ words, width, vector }, (word) => chosen.has(word), CLUSTER_COUNTS, 1);
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** Recall at each precision, and the best F1, of outcomes in falling order of probability. */
function curve(outcomes: readonly { probability: number; right: boolean | null }[], total: number): string {
  const judged = outcomes.filter(({ right }) => right !== null).toSorted((a, b) => b.probability - a.probability);
  let right = 0;
  let best = { f1: 0, precision: 0, recall: 0, probability: 0 };
  const reached = new Map<number, { recall: number; probability: number }>();
  for (const [at, outcome] of judged.entries()) {
    if (outcome.right === true) right++;
    if (judged[at + 1]?.probability === outcome.probability) continue;
    const precision = right / (at + 1);
    const recall = right / total;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (f1 > best.f1) best = { f1, precision, recall, probability: outcome.probability };
    for (const least of PRECISIONS) if (precision >= least) reached.set(least, { recall, probability: outcome.probability });
  }
  const at = PRECISIONS.map((least) => {
    const { recall, probability } = reached.get(least) ?? { recall: 0, probability: 1 };
    return `R ${percent(recall)} at P ${percent(least)} from ${probability.toFixed(2)}`;
  }).join(", ");
  return `best F1 ${percent(best.f1)} (P ${percent(best.precision)} R ${percent(best.recall)} from ${best.probability.toFixed(2)}); ${at}`;
}

/** Figures of the whole, of what patterns make too, of what the judge alone proposes, and of each folder's articles with claims. */
function report(
  outcomes: readonly ScoredOutcome[],
  folders: ReadonlyMap<string, readonly GoldArticle[]>,
  calibration: Calibration,
  log: (line: string) => void,
): void {
  const said = outcomes.map((outcome) => ({
    ...outcome,
    probability: probabilityOf(calibration, outcome.score, outcome.matched),
  }));
  const all = wanted([...folders.values()].flat());
  log(`judge and patterns: ${curve(said, all)}`);
  const parts = { "patterns, judged:  ": true, "judge alone:       ": false };
  for (const [name, part] of Object.entries(parts)) {
    const own = said.filter(({ matched }) => matched === part);
    log(`${name} ${curve(own, all)}`);
  }
  for (const [folder, articles] of folders) {
    const telling = new Set(articles.filter((article) => article.gold.length > 0 && article.text.length > LONG));
    const own = said.filter(({ article }) => telling.has(article.article));
    log(`${folder}, articles of more than ${LONG} characters with claims: ${curve(own, wanted([...telling]))}`);
  }
}

/** Trains the judge on the gold of a folder; logs cross-validated figures on the way. */
function trainJudgeOn({ gold, out, knowledge, log }: TrainJudgeOptions): void {
  const folders = new Map(gold.map((folder) => [folder, readGoldFolders([folder])]));
  const articles = [...folders.values()].flat();
  const clustering = cluster(knowledge);
  const { relations } = knowledge.ontology;
  const naming = {
    relations: relations.map(({ id }) => id),
    symmetric: new Set(relations.filter(({ symmetric }) => symmetric).map(({ id }) => id)),
  };
  const thesaurus = createThesaurus(clustering, knowledge.classes, knowledge.patterns);
  // Articles of other domains teach the judge too, though none of them comes before it in use.
  const all = { ...knowledge, domain: { ...knowledge.domain, threshold: Number.NEGATIVE_INFINITY } };
  const prepared = articles.map((article) => prepare(all, article, thesaurus, naming));
  log(`${articles.length} articles, ${prepared.reduce((sum, { instances }) => sum + instances.length, 0)} candidates`);
  const plan = { articles: prepared, ...naming, clustering };
  const validation = crossValidate(plan);
  const model = trainJudge(plan, validation);
  report(validation.outcomes, folders, model.calibration, log);
  // Weights as bytes hardly shrink (5 %), and to inflate them costs every start half as much again; the checksum is what the format is for.
  const packed = gzipSync(encodeJudge(model), { level: 0 });
  writeFileSync(out, packed);
  log(`${model.features.length} features, ${packed.length} bytes`);
}

export const command: Command = {
  summary: "train the judge of claims on articles with gold claims",
  usage: `dragoman train-judge --gold FOLDER … [--out FILE]

A FOLDER holds .jsonl files of one article a line with its gold claims, or annotated texts (.txt); --gold may be given several
times. data/model/JUDGE.md and data/gold/README.md describe them.
Prints cross-validated figures and writes the model to --out (default data/model/judge.bin.gz).`,
  async run(args) {
    const { values } = readOptions(args, { gold: { type: "string", multiple: true }, out: { type: "string" } });
    if (values.gold === undefined) throw new UsageError("--gold is needed.");
    const { knowledgeFolder } = readConfig();
    trainJudgeOn({
      gold: values.gold,
      out: values.out ?? join(knowledgeFolder, "model", "judge.bin.gz"),
      knowledge: await loadBaseKnowledge(knowledgeFolder),
      log: (line) => process.stdout.write(`${line}\n`),
    });
    return 0;
  },
};
