/** What may come in as an article, from memory, from files, and as samples of a first start. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  addArticle,
  ingestSamples,
  parseArticle,
  ProgressBoard,
  readArticles,
  type Extractor,
} from "../../server/ingest/index.ts";
import { openSqlite, type Store } from "../../server/store/index.ts";
import { DragomanError, MAX_TEXT, type Progress } from "../../server/vocabulary/index.ts";
import { ENTRIES, fakeExtractor } from "../fixtures/fixture.ts";
import { column, makePdf } from "./pdf/make-pdf.ts";

const MINISTRY_PAGE = Buffer.from(
  `<html><head><meta charset="iso-8859-2"><title>Joint statement</title></head><body><nav>Home</nav><article><p>Slovakia met
Austria. The ministers, \u013d. and \u0160., agreed on two crossings at the border and on forty places for guards.</p></article></body></html>`,
  "latin1",
);

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-ingest-"));
});
afterAll(async () => rm(folder, { recursive: true }));
beforeEach(async () => {
  store = await openSqlite(":memory:", () => new Date());
});

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

describe("an article", () => {
  test("is any text that is one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(text.trim() !== "");
        expect(parseArticle({ text })).toEqual({ text });
      }),
    );
  });

  test("is never anything else, and the refusal has a code and a reason", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        try {
          expect(parseArticle(value).text.trim()).not.toBe("");
        } catch (error) {
          expect(error).toBeInstanceOf(DragomanError);
          expect(String(error).length).toBeGreaterThan(20);
        }
      }),
    );
  });

  test("of bytes that are no text is told from one in any script", () => {
    const noise = new TextDecoder().decode(Uint8Array.from({ length: 4_000 }, (_, i) => (i * 197 + 91) % 251 || 1));
    expect(() => parseArticle({ text: noise })).toThrow(expect.objectContaining({ code: "binary-text" }));
    expect(() => parseArticle({ text: "abc\0def" })).toThrow(expect.objectContaining({ code: "binary-text" }));
    for (const text of ["俄罗斯支持朝鲜。", "قالت روسيا", "🕊️", "one\r\n\ttwo\f"]) expect(parseArticle({ text }).text).toBe(text);
  });

  test("is not a book", () => {
    expect(parseArticle({ text: "a".repeat(MAX_TEXT) }).text).toHaveLength(MAX_TEXT);
    expect(() => parseArticle({ text: "a".repeat(MAX_TEXT + 1) })).toThrow(expect.objectContaining({ code: "text-too-long" }));
  });

  test("that is stored already is not extracted again", async () => {
    let runs = 0;
    const extractor: Extractor = {
      version: "1",
      extract: async (article) => {
        runs++;
        return fakeExtractor.extract(article);
      },
    };
    const first = await addArticle({ store, extractor }, ENTRIES[0]?.article);
    expect(await addArticle({ store, extractor }, ENTRIES[0]?.article)).toEqual({ ...first, created: false });
    expect(runs).toBe(1);
  });

  test("that fails leaves nothing behind", async () => {
    const extractor: Extractor = { version: "1", extract: () => Promise.reject(new Error("no")) };
    await expect(addArticle({ store, extractor }, ENTRIES[0]?.article)).rejects.toThrow("no");
    expect((await store.articles({ after: null, limit: 1 })).articles).toEqual([]);
  });
});

test.each([
  [{ text: "x", date: "31/12/2024" }, 'its date is "31/12/2024"; give a day such as 2025-01-06'],
  [{ title: "x" }, "its text is missing; give the words"],
  [{ text: "x", url: "example" }, 'its url is "example"; give a whole address'],
  [{ text: "x", url: 7, title: ["a"] }, 'its title is ["a"]; give 1000 characters at most, and its url is 7'],
  [["x"], 'it is ["x"]; give an object'],
])("%j is refused, naming what is wrong and what would be right", (value, says) => {
  expect(() => parseArticle(value)).toThrow(says);
});

describe("files", () => {
  test.each([
    ["plain.txt", "\uFEFFRussia met Iran.", [{ title: "plain", text: "Russia met Iran." }]],
    ["notepad.txt", Buffer.from("\uFEFFRussia met Iran.", "utf16le"), [{ title: "notepad", text: "Russia met Iran." }]],
    ["old.txt", Buffer.from("\u0093Met\u0094 in Yaound\u00e9.", "latin1"), [{ title: "old", text: "“Met” in Yaoundé." }]],
    ["quotes.txt", '<meta charset="koi8-r"> é', [{ title: "quotes", text: '<meta charset="koi8-r"> é' }]],
    ["notes.md", "# Talks\n", [{ title: "notes", text: "# Talks\n" }]],
    ["one.json", '{"text":"x"}', [{ text: "x" }]],
    ["many.json", '[{"text":"x"},{"text":"y"}]', [{ text: "x" }, { text: "y" }]],
    [
      "scan.htm",
      MINISTRY_PAGE,
      [expect.objectContaining({ title: "Joint statement", text: expect.stringMatching(/^Slovakia met/) })],
    ],
    ["report.pdf", makePdf([column(["Kenya thanked Peru."])]), [{ title: "report", text: "Kenya thanked Peru." }]],
    ["table.csv", "text,date\nx,2025-01-06\n", [{ text: "x", date: "2025-01-06" }]],
    ["lines.jsonl", '{"text":"x"}\n\n{"text":"y\u2028z"}\n', [{ text: "x" }, { text: "y\u2028z" }]],
  ])("%s holds its articles", async (name, content, values) => {
    expect((await readArticles(await fileWith(name, content))).map(({ value }) => value)).toEqual(values);
  });

  test.each([
    ["broken.json", "{", "invalid-json", "broken.json"],
    ["empty.html", "<p></p>", "unreadable-file", "empty.html"],
    ["false.pdf", "Kenya thanked Peru.", "unreadable-file", "false.pdf"],
    ["headless.csv", "Kenya,Peru\n", "invalid-csv", "headless.csv"],
    ["film.mp4", "x", "unreadable-file", ".jsonl"],
    ["feed.xml", "<rss/>", "unreadable-file", "dragoman feed URL"],
  ])("%s is refused", async (name, content, code, named) => {
    const reading = readArticles(await fileWith(name, content));
    await expect(reading).rejects.toMatchObject({ code, message: expect.stringContaining(named) });
  });

  test("a broken line of JSON Lines keeps out no other", async () => {
    const found = await readArticles(await fileWith("broken.jsonl", '{"text":"x"}\n{\n{"text":"y"}'));
    expect(found.map(({ value }) => value)).toEqual([{ text: "x" }, null, { text: "y" }]);
    expect(found[1]?.fault).toMatchObject({ code: "invalid-json", message: expect.stringContaining("line 2") });
  });

  test("a folder is told from a file", async () => {
    await expect(readArticles(folder)).rejects.toMatchObject({ message: expect.stringContaining("is a folder; name its files") });
  });

  test("that are not there are named", async () => {
    await expect(readArticles(join(folder, "missing.txt"))).rejects.toMatchObject({
      code: "unreadable-file",
      message: expect.stringContaining("missing.txt"),
    });
  });
});

describe("samples", () => {
  let samples: string;
  beforeAll(async () => {
    samples = await mkdtemp(join(folder, "samples-"));
    for (const { article } of ENTRIES) await writeFile(join(samples, `${article.id}.json`), JSON.stringify(article));
  });
  const ingest = async (progress = new ProgressBoard(), reported: unknown[] = []) =>
    ingestSamples({ store, extractor: fakeExtractor, progress, reportError: (error) => reported.push(error) }, samples);

  test("fill an empty store once, with progress at each step", async () => {
    const progress = new ProgressBoard();
    const steps: Progress[] = [];
    progress.watch((step) => steps.push(step));
    expect(await ingest(progress)).toMatchObject({ articles: ENTRIES.length });
    expect(steps.map(({ done }) => done)).toEqual(Array.from({ length: ENTRIES.length + 1 }, (_, i) => i));
    expect(progress.finished).toBe(true);
    expect(await ingest()).toEqual({ articles: 0, claims: 0 });
  });

  test("finish a first start that was interrupted", async () => {
    for (const { article } of ENTRIES.slice(0, 4)) await addArticle({ store, extractor: fakeExtractor }, article);
    expect(await ingest()).toMatchObject({ articles: ENTRIES.length - 4 });
    expect(await store.links()).toHaveLength(ENTRIES.flatMap(({ claims }) => claims).length);
  });

  test("stay out of a store that somebody uses", async () => {
    await addArticle({ store, extractor: fakeExtractor }, { text: "My own article." });
    expect(await ingest()).toEqual({ articles: 0, claims: 0 });
  });

  test("that are damaged are reported and do not keep out the others", async () => {
    const file = join(samples, "zz-damaged.json");
    await writeFile(file, '{"id":"zz","text":""}');
    const reported: unknown[] = [];
    const progress = new ProgressBoard();
    expect(await ingest(progress, reported)).toMatchObject({ articles: ENTRIES.length });
    expect(reported).toEqual([expect.objectContaining({ code: "empty-text" })]);
    expect(progress.now).toEqual({ total: ENTRIES.length + 1, done: ENTRIES.length, failed: 1 });
    await rm(file);
  });
});
