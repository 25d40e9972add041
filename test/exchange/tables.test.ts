/** Tables are read by a CSV reader as they were meant, and no cell of text can be run as a formula. */
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { unguarded, writeTable } from "../../server/exchange/index.ts";
import { exportAs } from "../../server/exchange/formats.ts";
import { oddExports, oddText } from "./odd.ts";

const Rows = z.array(z.record(z.string(), z.string()));
const read = (text: string) => Rows.parse(parse(text, { columns: true, record_delimiter: "\r\n" }));
const plain = (cell: string | undefined): string => unguarded(cell ?? "");

test("every text comes back, and none begins like a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(oddText, fc.string({ unit: "grapheme" })), { minLength: 1 }), (rows) => {
      const back = read(writeTable(["a", "b"], rows));
      expect(back.map(({ a, b }) => [plain(a), plain(b)])).toEqual(rows.map(([a, b]) => [a, b.replaceAll("\0", "\uFFFD")]));
      expect(back.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    }),
  );
});

test("a formula is quoted and guarded, a number is not", () => {
  expect(writeTable(["a", "b"], [["=1+1", -2]])).toBe(`a,b\r\n"'=1+1",-2\r\n`);
  expect(unguarded("'=1+1")).toBe("=1+1");
});

describe("of an export", () => {
  test("nodes and edges for Gephi join by their ids", async () => {
    await fc.assert(
      fc.asyncProperty(oddExports, async (from) => {
        const nodes = read((await exportAs("gephi-nodes", from)).text);
        const edges = read((await exportAs("gephi-edges", from)).text);
        expect(nodes.map(({ Id, Label }) => [plain(Id), plain(Label)])).toEqual(from.nodes.map(({ id, name }) => [id, name]));
        const ids = new Set(nodes.map(({ Id }) => Id));
        expect(edges.every(({ Source, Target }) => ids.has(Source ?? "") && ids.has(Target ?? ""))).toBe(true);
        expect(edges.map(({ Weight, Type }) => [Number(Weight), /^(Und|D)irected$/.test(Type ?? "")])).toEqual(
          from.edges.map(({ claims }) => [claims, true]),
        );
      }),
    );
  });

  test("nodes and relationships for Neo4j have the headers of its import and join by their ids", async () => {
    await fc.assert(
      fc.asyncProperty(oddExports, async (from) => {
        const [nodes, edges] = [(await exportAs("neo4j-nodes", from)).text, (await exportAs("neo4j-edges", from)).text];
        expect(nodes.split("\r\n")[0]).toMatch(/^id:ID,.*,:LABEL$/);
        expect(edges.split("\r\n")[0]).toMatch(/^:START_ID,:END_ID,:TYPE,/);
        const ids = new Set(read(nodes).map((row) => row["id:ID"]));
        expect(ids.size).toBe(from.nodes.length);
        for (const row of read(edges)) {
          expect([ids.has(row[":START_ID"] ?? ""), ids.has(row[":END_ID"] ?? "")]).toEqual([true, true]);
          expect(row[":TYPE"]).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
        }
      }),
    );
  });

  test("claims keep their sentences and sources", async () => {
    await fc.assert(
      fc.asyncProperty(oddExports, async (from) => {
        const rows = read((await exportAs("claims-csv", from)).text);
        expect(rows.map(({ sentence, publisher, edge }) => [plain(sentence), plain(publisher), plain(edge)])).toEqual(
          (await from.claims()).map(({ claim, article, edge }) => [claim.evidence.sentence.text, article.publisher ?? "", edge]),
        );
      }),
    );
  });
});
