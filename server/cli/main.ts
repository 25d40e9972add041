/** The `dragoman` command: finds the subcommand, runs it, and turns whatever goes wrong into a message and an exit code. */
import { readConfig } from "../config.ts";
import { DragomanError } from "../vocabulary/index.ts";
import { messageOf, UsageError, type Command } from "./command.ts";

/** Loaded when asked for: `extract` need not wait for the server's code. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  serve: () => import("./serve.ts"),
  add: () => import("./add.ts"),
  extract: () => import("./extract.ts"),
  explain: () => import("./explain-command.ts"),
  export: () => import("./export.ts"),
  train: () => import("./train-command.ts"),
  eval: () => import("./eval-command.ts"),
};

const NAMES = Object.keys(COMMANDS);
const EXIT = { done: 0, failed: 1, misused: 2 };

async function overview(): Promise<string> {
  const loaded = await Promise.all(Object.entries(COMMANDS).map(async ([name, load]) => ({ name, ...(await load()).command })));
  const lines = loaded.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
  return [
    "dragoman COMMAND [OPTIONS]",
    "",
    ...lines,
    "",
    "dragoman COMMAND --help tells more; dragoman --version the version.",
    "",
  ].join("\n");
}

async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === "--help" || first === "-h" || (first === "help" && rest.length === 0)) {
    process.stdout.write(await overview());
    return first === undefined ? EXIT.misused : EXIT.done;
  }
  if (first === "--version") {
    process.stdout.write(`${readConfig().version}\n`);
    return EXIT.done;
  }
  const name = first === "help" ? (rest[0] ?? "") : first;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`There is no command ${JSON.stringify(name)}; the commands are ${NAMES.join(", ")}.\n`);
    return EXIT.misused;
  }
  const { command } = await load();
  if (first === "help" || rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(`${command.usage}\n`);
    return EXIT.done;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    if (!(error instanceof UsageError)) return EXIT.failed;
    process.stderr.write(`\n${command.usage}\n`);
    return EXIT.misused;
  }
}

// Whoever reads our output may stop reading, as `head` does; that is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  throw new DragomanError("internal", `Standard output failed: ${error.message}.`, { cause: error });
});

process.exitCode = await main(process.argv.slice(2));
