/** Holds the house together: what may import what, how long files may be, what they may be called, and that each says what it is. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const SKIPPED = new Set(["node_modules", "dist", ".git", ".dragoman", "test-results", "coverage"]);

/**
 * Top level: the user's folders and files, project documents, and configurations of tools; the image and the composition too, since
 * Docker looks for them there and builds from there.
 */
const TOP = new Set(
  (
    "package.json tsconfig.json server client data test README.md CONTRIBUTING.md DESIGN.md CHANGELOG.md LICENSE bench .ci " +
    "Dockerfile compose.yaml"
  ).split(" "),
);
const CONFIG = /^(\..+|package-lock\.json|knip\.json|\w+\.config\.ts)$/;

/** Which folders of the server each may import; `index.ts` at the top may import all. */
const SERVER: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  extract: ["vocabulary"],
  graph: ["vocabulary"],
  evaluate: ["vocabulary", "extract"],
  train: ["vocabulary", "extract", "evaluate"],
  knowledge: ["vocabulary", "extract"],
  store: ["vocabulary", "graph"],
  exchange: ["vocabulary", "graph"],
  ingest: ["vocabulary", "extract", "graph", "store", "exchange", "knowledge"],
  http: ["vocabulary", "extract", "graph", "store", "exchange", "knowledge", "ingest"],
  cli: [
    "vocabulary",
    "extract",
    "graph",
    "train",
    "evaluate",
    "store",
    "exchange",
    "knowledge",
    "ingest",
    "config.ts",
    "index.ts",
  ],
};
const CLIENT = ["vocabulary", "graph", "extract", "exchange"];
const LAYERS = ["state", "derive", "view"];
const PURE = ["vocabulary", "extract", "graph", "exchange", "evaluate", "train"];
/** The compiled kernel is WebAssembly written in AssemblyScript, a language of its own. */
const FOREIGN = join("server", "train", "kernel");

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (SKIPPED.has(entry.name)) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const code = ["server", "client", "test", "bench"]
  .flatMap(filesIn)
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(FOREIGN));
const text = new Map(code.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));

interface Import {
  readonly from: string;
  /** Path from the root for a file of ours, else the package's name. */
  readonly to: string;
  readonly own: boolean;
}

const imports: readonly Import[] = [...text].flatMap(([from, source]) =>
  [...source.matchAll(/^(?:import|export)\b[^;"']*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm)].map((match) => {
    const to = match[1] ?? match[2] ?? "";
    return to.startsWith(".")
      ? { from, own: true, to: relative(ROOT, resolve(ROOT, dirname(from), to)) }
      : { from, own: false, to };
  }),
);

/** The folder of the server that a file is in; for a file at its top, the file. */
const wing = (file: string): string => file.split(sep)[1] ?? "";
const within =
  (side: string) =>
  (file: string): boolean =>
    file.startsWith(side + sep);
const layer = (file: string): number => (within("client")(file) ? LAYERS.indexOf(wing(file)) : -1);
const shipped = (file: string): boolean => !file.startsWith("test") && !file.startsWith("bench");
const pure = (file: string): boolean => within("server")(file) && PURE.includes(wing(file));
const show = ({ from, to }: Import): string => `${from} → ${to}`;

describe("the house", () => {
  test("has the rooms that it was given and no others", () => {
    const others = readdirSync(ROOT).filter((name) => !SKIPPED.has(name) && !TOP.has(name) && !CONFIG.test(name));
    expect(others).toEqual([]);
    const rooms = readdirSync(join(ROOT, "server"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).toSorted()).toEqual(Object.keys(SERVER).toSorted());
  });

  test("is looked at: the checks below see real files and imports", () => {
    expect(code.length).toBeGreaterThan(80);
    expect(imports.filter(({ own }) => own).length).toBeGreaterThan(200);
  });
});

describe("imports", () => {
  const own = imports.filter((each) => each.own);

  test("of the server run one way", () => {
    const wrong = own.filter(({ from, to }) => {
      if (!within("server")(from)) return false;
      if (!within("server")(to)) return true;
      const [here, there] = [wing(from), wing(to)];
      return here in SERVER && here !== there && !(SERVER[here] ?? []).includes(there);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("across the server's folders are of their faces", () => {
    // Training makes, and the command measures, parts of the extractor that nobody else knows of: these have faces of their own.
    const shared = /^server\/(extract|train)\/\w+\/index\.ts$/;
    const wrong = own.filter(({ from, to }) => {
      const crossing = within("server")(to) && (!within("server")(from) || wing(from) !== wing(to));
      const exempt = from.startsWith("test") || from.startsWith("bench") || wing(to).endsWith(".ts") || shared.test(to);
      return crossing && !exempt && !/^server\/\w+\/index\.ts$/.test(to);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("of the client are of itself, the vocabulary, the graph, the extractor and the exchange", () => {
    const wrong = own.filter(({ from, to }) => {
      if (!within("client")(from) || within("client")(to)) return false;
      return to.includes("node_modules") ? false : !(within("server")(to) && CLIENT.includes(wing(to)));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("inside the client run from state to view", () => {
    const wrong = own.filter(({ from, to }) => layer(from) >= 0 && layer(to) > layer(from));
    expect(wrong.map(show)).toEqual([]);
  });

  test("of pure code are of no part of Node", () => {
    const wrong = imports.filter(
      ({ from, to, own: ours }) =>
        !ours && within("server")(from) && PURE.includes(wing(from)) && /^node:|^(fs|path|process)$/.test(to),
    );
    expect(wrong.map(show)).toEqual([]);
  });
});

const linesOf = (source: string): number => source.split("\n").length - 1;

describe("files", () => {
  const lengths = new Map([...text].map(([file, source]) => [file, linesOf(source)]));
  const styles = filesIn("client").filter((file) => file.endsWith(".css"));

  test("are never longer than 300 lines, and most are shorter than 100", () => {
    expect([...lengths].filter(([, length]) => length > 300)).toEqual([]);
    expect(styles.filter((file) => linesOf(readFileSync(join(ROOT, file), "utf8")) > 300)).toEqual([]);
    const sorted = [...lengths]
      .filter(([file]) => !file.startsWith("test"))
      .map(([, length]) => length)
      .toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });

  test("have names that say something", () => {
    const empty = code.filter((file) =>
      file.split(sep).some((part) => /^(utils?|helpers?|common|managers?|misc)(\.tsx?)?$/i.test(part)),
    );
    expect(empty).toEqual([]);
  });

  test("open with a comment that says what they are", () => {
    const silent = [...text].filter(([, source]) => !/^(#!.*\n)?(\/\/\/.*\n)*\s*\/\*\*/.test(source)).map(([file]) => file);
    expect(silent).toEqual([]);
  });
});

describe("code", () => {
  const lines = [...text].flatMap(([file, source]) =>
    source.split("\n").map((line, i) => ({ file, place: `${file}:${i + 1}`, line })),
  );
  const offences = (pattern: RegExp, where: (file: string) => boolean): readonly string[] =>
    lines.filter(({ file, line }) => where(file) && pattern.test(line)).map(({ place }) => place);
  const self = relative(ROOT, import.meta.filename);

  test("does not talk its way past the type checker or the linter", () => {
    expect(
      offences(/@ts-(ignore|expect-error|nocheck)|(ox|es)lint-disable|\bas unknown as\b|\bas any\b/, (file) => file !== self),
    ).toEqual([]);
  });

  test("reads the environment in one place, and prints in the command only", () => {
    expect(
      offences(/\bprocess\.env\b/, (file) => shipped(file) && file.startsWith("server") && file !== join("server", "config.ts")),
    ).toEqual([]);
    expect(offences(/\bconsole\.\w+\(/, (file) => file.startsWith("server") && wing(file) !== "cli")).toEqual([]);
  });

  test("is pure where it must be: no clock, no chance, no process", () => {
    expect(
      offences(/^(?!\s*(\*|\/\/|\/\*)).*(\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bprocess\.)/, pure),
    ).toEqual([]);
  });

  test("of the tests is all run", () => {
    expect(
      offences(
        /\b(test|it|describe)(\.\w+)*\.(skip|only|todo|fails)\b|\bretry:/,
        (file) => file.startsWith("test") && file !== self,
      ),
    ).toEqual([]);
  });
});

test("the extractor names no relation: patterns are data", () => {
  const { relations } = JSON.parse(readFileSync(join(ROOT, "data", "ontology.json"), "utf8"));
  const ids: readonly string[] = relations.map(({ id }: { id: string }) => id);
  const named = [...text]
    .filter(([file]) => within(join("server", "extract"))(file))
    .flatMap(([file, source]) => ids.filter((id) => source.includes(`"${id}"`)).map((id) => `${file}: ${id}`));
  expect(named).toEqual([]);
});
