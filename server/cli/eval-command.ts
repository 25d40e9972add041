/** The options of `dragoman eval`. */
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { readOptions, UsageError, type Command } from "./command.ts";

export const command: Command = {
  summary: "measure the parser on held-out text",
  usage: `dragoman eval parser --treebank FOLDER [--model FOLDER]

Prints accuracy of tags and dependencies and tokens a second, on treebanks that were not trained on.`,
  async run(args) {
    const { values, positionals } = readOptions(args, { treebank: { type: "string" }, model: { type: "string" } });
    const [what] = positionals;
    if (what !== "parser" || positionals.length > 1)
      throw new UsageError(`What is to be measured: parser, not ${JSON.stringify(positionals.join(" "))}.`);
    if (values.treebank === undefined) throw new UsageError("--treebank is needed: the folder of the CoNLL-U files.");
    const { evalParser } = await import("./eval-parser.ts");
    const model = values.model ?? join(readConfig().knowledgeFolder, "model");
    evalParser({ treebank: values.treebank, model, print: (line) => process.stdout.write(`${line}\n`) });
    return 0;
  },
};
