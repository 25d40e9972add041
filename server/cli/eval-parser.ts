/** `dragoman eval-parser`: the accuracy and speed of a parser model on held-out treebanks, with gold tokens and predicted tags. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { loadParser, parse } from "../extract/parser/index.ts";
import { asTokenized, scoreParser, type ParserScore } from "../train/index.ts";
import { readTreebank } from "./train.ts";

export interface EvalParserOptions {
  /** Folder of the treebank files. */
  readonly treebank: string;
  /** Folder with `parser.bin.gz` and `kernel.wasm`. */
  readonly model: string;
  readonly print: (line: string) => void;
}

/** Nothing of these was trained on. */
const SETS: readonly { readonly name: string; readonly files: readonly string[] }[] = [
  { name: "EWT test", files: ["en_ewt-test"] },
  { name: "GUM test", files: ["en_gum-test-noNC"] },
  { name: "GUM news", files: ["en_gum-dev-news", "en_gum-test-news"] },
  { name: "PUD news", files: ["en_pud-news"] },
];

export type EvalResult = ParserScore & { readonly name: string; readonly tokensPerSecond: number };

/** Prints and returns UPOS, UAS, LAS and tokens a second (the fastest of three runs, one core) for each held-out set. */
export function evalParser({ treebank, model, print }: EvalParserOptions): EvalResult[] {
  const started = performance.now();
  const bytes = gunzipSync(readFileSync(join(model, "parser.bin.gz")));
  const parser = loadParser(bytes, readFileSync(join(model, "kernel.wasm")));
  print(`model loaded in ${(performance.now() - started).toFixed(0)} ms`);
  print("set        UPOS    UAS    LAS  tokens/s");
  return SETS.map(({ name, files }) => {
    const gold = files.flatMap((file) => readTreebank(treebank, file));
    const score = scoreParser(parser, gold);
    const sentences = asTokenized(gold);
    const seconds = [1, 2, 3].map(() => {
      const start = performance.now();
      parse(parser, sentences, (text) => text);
      return (performance.now() - start) / 1000;
    });
    const tokensPerSecond = Math.round(score.tokens / Math.min(...seconds));
    const percent = (n: number): string => ((100 * n) / score.tokens).toFixed(2).padStart(6);
    print(`${name} ${percent(score.upos)} ${percent(score.unlabelled)} ${percent(score.labelled)} ${tokensPerSecond}`);
    return { name, tokensPerSecond, ...score };
  });
}
