/** The options of `dragoman explain`. */
import { readOptions, UsageError, type Command } from "./command.ts";
import { explainText } from "./explain.ts";
import { write } from "./streams.ts";

export const command: Command = {
  summary: "show why a text gives its claims, and why no others",
  usage: `dragoman explain [--date YYYY-MM-DD] [--json] TEXT
dragoman explain [--date YYYY-MM-DD] [--json] --file FILE

Prints for each sentence its tokens and tree, the mentions, the patterns that were tried, what each lacked, and the claims.
The date decides who held which office.`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      file: { type: "string" },
      date: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const text = positionals.length === 0 ? null : positionals.join(" ");
    if ((text === null) === (values.file === undefined)) throw new UsageError("Give either a TEXT or --file FILE.");
    const explained = await explainText({ text, file: values.file ?? null, date: values.date ?? null, json: values.json });
    await write(process.stdout, `${explained}\n`);
    return 0;
  },
};
