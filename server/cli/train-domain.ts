/** `dragoman train-domain`: learns from gold articles which words are those of foreign affairs, and writes them to a file. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { tellingWords, understand } from "../extract/index.ts";
import { loadBaseKnowledge } from "../knowledge/index.ts";
import { trainDomain } from "../train/index.ts";
import { readOptions, UsageError, type Command } from "./command.ts";
import { readGoldFolders } from "./gold-files.ts";

/** Share of claims that may stand in articles passed over. */
const LOST = 0.005;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const command: Command = {
  summary: "train what tells foreign affairs from other domains",
  usage: `dragoman train-domain --gold FOLDER … [--out FILE]

A FOLDER holds gold as for train-judge; --gold may be given several times. Articles with claims and articles without are told apart
by their words. Prints what is lost and caught in cross-validation, and writes the weights to --out (default
data/model/domain.json). Train the judge anew afterwards: it sees only what is not passed over.`,
  async run(args) {
    const { values } = readOptions(args, { gold: { type: "string", multiple: true }, out: { type: "string" } });
    if (values.gold === undefined) throw new UsageError("--gold is needed.");
    const { knowledgeFolder } = readConfig();
    const knowledge = await loadBaseKnowledge(knowledgeFolder);
    const examples = readGoldFolders(values.gold).map((article) => {
      const { sentences, mentions } = understand(knowledge, article);
      const bySentence = Map.groupBy(mentions, ({ sentence }) => sentence);
      return {
        sentences: sentences.map((sentence) => tellingWords(sentence, bySentence.get(sentence.index) ?? [])),
        claims: article.gold.filter(({ optional }) => !optional).length,
      };
    });
    const { model, trade } = trainDomain(examples, LOST);
    process.stdout.write(
      `below ${trade.threshold.toFixed(2)}: ${percent(trade.caught)} of the articles without a claim, ${percent(trade.lost)} of the claims\n`,
    );
    const file = { ...model, words: Object.fromEntries(model.words) };
    writeFileSync(values.out ?? join(knowledgeFolder, "model", "domain.json"), `${JSON.stringify(file, null, 0)}\n`);
    return 0;
  },
};
