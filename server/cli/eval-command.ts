/** The options of `dragoman eval`. */
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { loadKnowledge } from "../knowledge/index.ts";
import { DEFAULT_CONFIDENCE } from "../vocabulary/index.ts";
import { readNumber, readOptions, UsageError, type Command } from "./command.ts";

const SUBJECTS = ["parser", "claims", "calibration"] as const;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function evalParser(treebank: string | undefined, model: string): Promise<void> {
  if (treebank === undefined) throw new UsageError("--treebank is needed: the folder of the CoNLL-U files.");
  (await import("./eval-parser.ts")).evalParser({ treebank, model, print });
}

export const command: Command = {
  summary: "measure the parser, the claims, or their confidence on held-out text",
  usage: `dragoman eval parser --treebank FOLDER [--model FOLDER]
dragoman eval claims GOLD… [--errors] [--min-confidence X]
dragoman eval calibration GOLD…

parser: accuracy of tags and dependencies and tokens a second, on treebanks that were not trained on.
claims: precision, recall and F1 (strict, quad, dyad), accuracy of status, claimant and object, overall, by relation and by document, and the
classes of errors with the stage to blame; --errors lists every one with its sentence and tree. Claims less sure than ${DEFAULT_CONFIDENCE} do not count
unless --min-confidence says so.
calibration: of the claims said with a confidence, how many are right, and from which confidence on precision is 0.7.
A GOLD file holds articles with gold claims, one a line (.jsonl), or annotated texts (.txt); data/gold/README.md describes both.`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      treebank: { type: "string" },
      model: { type: "string" },
      errors: { type: "boolean", default: false },
      "min-confidence": { type: "string", default: String(DEFAULT_CONFIDENCE) },
    });
    const [what = "", ...files] = positionals;
    const subject = SUBJECTS.find((each) => each === what);
    if (subject === undefined)
      throw new UsageError(`What is to be measured: ${SUBJECTS.join(", ")}, not ${JSON.stringify(what)}.`);
    const { knowledgeFolder } = readConfig();
    if (subject === "parser") {
      if (files.length > 0) throw new UsageError(`The parser is measured on --treebank, not on ${files.join(", ")}.`);
      await evalParser(values.treebank, values.model ?? join(knowledgeFolder, "model"));
      return 0;
    }
    if (files.length === 0) throw new UsageError("At least one GOLD file is needed.");
    const minConfidence = readNumber("min-confidence", values["min-confidence"], 0, 1);
    const [{ readGoldFile }, { evalCalibration, evalClaims }] = await Promise.all([
      import("./gold-files.ts"),
      import("./eval-claims.ts"),
    ]);
    const articles = files.flatMap(readGoldFile);
    const knowledge = await loadKnowledge(knowledgeFolder);
    if (subject === "claims") evalClaims({ articles, knowledge, minConfidence, errors: values.errors, print });
    else evalCalibration({ articles, knowledge, print });
    return 0;
  },
};
