/** The subcommands by name, and the way from arguments to an exit code. */
import type { Writable } from "node:stream";
import { readConfig } from "../config.ts";
import { messageOf, UsageError, type Command } from "./command.ts";

/** Loaded when asked for: `extract` need not wait for the server's code. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  serve: () => import("./serve.ts"),
  add: () => import("./add.ts"),
  worker: () => import("./worker.ts"),
  jobs: () => import("./jobs.ts"),
  feed: () => import("./feed.ts"),
  extract: () => import("./extract.ts"),
  explain: () => import("./explain-command.ts"),
  export: () => import("./export.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
  doctor: () => import("./doctor.ts"),
  reread: () => import("./reread.ts"),
  train: () => import("./train-command.ts"),
  "train-domain": () => import("./train-domain.ts"),
  "train-judge": () => import("./train-judge.ts"),
  eval: () => import("./eval-command.ts"),
};

const EXIT = { done: 0, failed: 1, misused: 2 };
const HELP = ["--help", "-h"];

async function overview(): Promise<string> {
  const loaded = await Promise.all(Object.entries(COMMANDS).map(async ([name, load]) => ({ name, ...(await load()).command })));
  const lines = loaded.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`);
  return [
    "dragoman COMMAND [OPTIONS]",
    "",
    ...lines,
    "",
    "dragoman COMMAND --help tells more; dragoman --version the version.",
    "",
  ].join("\n");
}

/** Runs what the arguments ask for; help goes to `output`, complaints to `errors`. Gives the exit code: 2 for misuse, 1 for failure. */
export async function run(args: readonly string[], output: Writable, errors: Writable): Promise<number> {
  // "help add" is how many commands are asked.
  const [first = "", ...rest] = args[0] === "help" ? [...args.slice(1), "--help"] : args;
  if (first === "" || HELP.includes(first)) {
    output.write(await overview());
    return first === "" ? EXIT.misused : EXIT.done;
  }
  if (first === "--version") {
    output.write(`${readConfig().version}\n`);
    return EXIT.done;
  }
  const load = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (load === undefined) {
    errors.write(`There is no command ${JSON.stringify(first)}; the commands are ${Object.keys(COMMANDS).join(", ")}.\n`);
    return EXIT.misused;
  }
  const { command } = await load();
  if (rest.some((arg) => HELP.includes(arg))) {
    output.write(`${command.usage}\n`);
    return EXIT.done;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    errors.write(`${messageOf(error)}\n`);
    if (!(error instanceof UsageError)) return EXIT.failed;
    errors.write(`\n${command.usage}\n`);
    return EXIT.misused;
  }
}
