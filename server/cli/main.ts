/** The `dragoman` command: arguments and streams of this process, and the exit code. */
import { run } from "./commands.ts";

// Whoever reads our output may stop reading, as `head` does; that is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), process.stdout, process.stderr);
