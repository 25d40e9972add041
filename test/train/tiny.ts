/** A network small enough to check by hand, and sentences of our own to feed it. */
import { readFileSync } from "node:fs";
import type { Dimensions, Vectors } from "../../server/extract/parser/index.ts";
import { readConllu } from "../../server/train/index.ts";

export const kernelBytes = readFileSync(new URL("../../data/model/kernel.wasm", import.meta.url));

export const TINY: Dimensions = {
  embedding: { word: 8, suffix1: 4, suffix2: 4, suffix3: 4, prefix2: 4, prefix3: 4, shape: 4 },
  vectors: 8,
  layers: 2,
  hidden: 8,
  arc: 8,
  label: 8,
};

const WORDS = ["the", "a", "minister", "country", "sanctions", "weapons"];

export const vectors: Vectors = {
  words: WORDS,
  width: 8,
  rows: Int8Array.from({ length: 8 * WORDS.length }, (_, n) => ((n * 37) % 255) - 127),
  factors: Float32Array.from(WORDS, () => 0.004),
};

const rows = (text: string): string =>
  text
    .trim()
    .split("\n")
    .map((line, n) => {
      const [word = "", upos = "", xpos = "", head = "", label = ""] = line.trim().split(" ");
      return [n + 1, word, "_", upos, xpos, "_", head, label, "_", "_"].join("\t");
    })
    .join("\n");

export const sentences = readConllu(
  [
    `The DET DT 2 det
     minister NOUN NN 3 nsubj
     imposed VERB VBD 0 root
     sanctions NOUN NNS 3 obj
     . PUNCT . 3 punct`,
    `A DET DT 2 det
     country NOUN NN 4 nsubj:pass
     was AUX VBD 4 aux:pass
     invaded VERB VBN 0 root
     by ADP IN 7 case
     the DET DT 7 det
     minister NOUN NN 4 obl:agent
     . PUNCT . 4 punct`,
    `Weapons NOUN NNS 2 nsubj
     arrived VERB VBD 0 root`,
    `Imposed VERB VBN 0 root`,
  ]
    .map(rows)
    .join("\n\n"),
);
