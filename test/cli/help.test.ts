/** Help and misuse: every command tells how it is used, and whoever misuses one is told what would have been right. */
import { PassThrough } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { expect, test } from "vitest";
import { COMMANDS, run } from "../../server/cli/commands.ts";

async function dragoman(...args: readonly string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const [out, err] = [readAll(output), readAll(errors)];
  const code = await run(args, output, errors);
  output.end();
  errors.end();
  return { out: await out, err: await err, code };
}

test("the commands are listed, each with what it does", { timeout: 30_000 }, async () => {
  const { out, err, code } = await dragoman("--help");
  expect([code, err]).toEqual([0, ""]);
  expect([...out.matchAll(/^ {2}([\w-]+) +\w/gm)].map(([, name]) => name)).toEqual(Object.keys(COMMANDS));
  expect(await dragoman()).toEqual({ out, err: "", code: 2 });
});

test.each(Object.keys(COMMANDS))("%s tells how it is used", async (name) => {
  const { out, err, code } = await dragoman(name, "--help");
  expect([code, err, out]).toEqual([0, "", expect.stringContaining(`dragoman ${name}`)]);
});

test("help may come first", async () => {
  expect(await dragoman("help")).toEqual(await dragoman("--help"));
  expect(await dragoman("help", "add")).toEqual(await dragoman("add", "--help"));
  expect(await dragoman("help", "nonsense")).toMatchObject({ code: 2, err: expect.stringContaining("nonsense") });
});

test.each([
  [["extract", "nowhere.txt"], "The file nowhere.txt cannot be read"],
  [["extract", "server"], "The file server cannot be read: it is a folder"],
  [["explain", "--file", "nowhere.txt"], "The file nowhere.txt cannot be read"],
  [["explain", "--date", "soon", "Peru armed Laos."], 'its date is "soon"; give a day such as 2025-01-06'],
  [["eval", "claims", "nowhere.txt"], "The file nowhere.txt cannot be read"],
])("%j fails in one line that says why", async (args, says) => {
  const { out, err, code } = await dragoman(...args);
  expect([code, out, err.trimEnd().split("\n").length]).toEqual([1, "", 1]);
  expect(err).toContain(says);
});

test("the version is the package's", async () => {
  expect(await dragoman("--version")).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test.each([
  [["nonsense"], "nonsense"],
  [["constructor"], "constructor"],
  [["extract", "--colour"], "--colour"],
  [["extract", "--min-confidence", "2"], "--min-confidence"],
  [["extract", "--min-confidence", ""], "--min-confidence"],
  [["extract", "--to", "gexf"], "jsonl, text"],
  [["extract", "a.txt", "b.txt"], "b.txt"],
  [["add"], "FILE"],
  [["feed"], "URL"],
  [["serve", "now"], "now"],
  [["worker", "now"], "now"],
  [["worker", "--threads", "1.5"], "1.5"],
  [["jobs", "now"], "now"],
  [["explain"], "TEXT"],
  [["export", "graph.json"], "graph.json"],
  [["backup"], "FILE"],
  [["restore", "a.gz", "b.gz"], "FILE"],
  [["doctor", "now"], "now"],
  [["reread", "all"], "all"],
  [["train"], "--treebank"],
  [["eval", "everything"], "everything"],
])("%j is corrected", async (args, named) => {
  const { out, err, code } = await dragoman(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(named);
});
