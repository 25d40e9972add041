/** Articles from tables as people make them; a table that is none is refused by its row. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsOf } from "../../server/ingest/csv.ts";

const values = (text: string) => rowsOf(text, "t.csv").map(({ value }) => value);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe("a table", () => {
  test.each([
    ["text\nx\n", [{ text: "x" }]],
    [
      "url,text,title,date,publisher,id\nhttp://a/,x,T,2025-01-06,P,1",
      [{ url: "http://a/", text: "x", title: "T", date: "2025-01-06", publisher: "P", id: "1" }],
    ],
    ["\uFEFF Title ,TEXT\r\nT,x\r\n", [{ title: "T", text: "x" }]],
    ['text,title\n"one, two\n\n""three""",', [{ text: 'one, two\n\n"three"' }]],
    ["text;title\nx, y;T", [{ text: "x, y", title: "T" }]],
    ["text\ttitle\nx\tT", [{ text: "x", title: "T" }]],
    ["text,notes\nx,y", [{ text: "x" }]],
    ["text,date\n,2025-01-06", [{ text: "", date: "2025-01-06" }]],
    ["text\n", []],
  ])("%j is read", (text, rows) => {
    expect(values(text)).toEqual(rows);
  });

  test("comes back from what any program writes", () => {
    const cell = fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== "" && text === text.trim());
    fc.assert(
      fc.property(fc.array(fc.record({ title: cell, text: cell }), { minLength: 1 }), (rows) => {
        const text = ["title,text", ...rows.map((row) => `${quoted(row.title)},${quoted(row.text)}`)].join("\r\n");
        expect(values(text)).toEqual(rows);
      }),
    );
  });
});

test.each([
  ["", "nothing"],
  ["Kenya,Peru\na,b", '"kenya", "peru"'],
  ["text,text\na,b", "two columns"],
  ["text,title\na,b\na,b,c\n", "row 2"],
  ["text,title\na\n", "row 1"],
  ['text\nok\n"open', "row 2"],
])("%j is refused and says where", (text, named) => {
  expect(() => rowsOf(text, "t.csv")).toThrow(
    expect.objectContaining({ code: "invalid-csv", message: expect.stringMatching(new RegExp(`^t\\.csv.*${named}`)) }),
  );
});
