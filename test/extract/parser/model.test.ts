/** The model that is shipped: its size, and that it reads plain sentences about states as anybody would. */
import { readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { loadParser, parse } from "../../../server/extract/parser/index.ts";
import { asTokenized } from "../../../server/train/index.ts";

const place = (name: string): URL => new URL(`../../../data/model/${name}`, import.meta.url);
const model = loadParser(gunzipSync(readFileSync(place("parser.bin.gz"))), readFileSync(place("kernel.wasm")));

/** Arcs of a sentence whose tokens are separated by spaces, as `dependent <label head`. */
function arcs(text: string): string[] {
  const sentence = { words: text.split(" "), tags: [], heads: [], labels: [] };
  const tokens = parse(model, asTokenized([sentence]), (word) => word).flatMap((parsed) => parsed.tokens);
  return tokens.map(({ text: word, head, deprel }) => `${word} <${deprel} ${tokens[head]?.text ?? "-"}`);
}

test("fits into eight megabytes", () => {
  expect(statSync(place("parser.bin.gz")).size + statSync(place("kernel.wasm")).size).toBeLessThan(8_000_000);
});

test.each([
  {
    text: "Russia supplied North Korea with missiles last year .",
    expected: ["Russia <nsubj supplied", "supplied <root -", "Korea <obj supplied", "missiles <obl supplied"],
  },
  {
    text: "The strike was condemned by Turkey and Iran .",
    expected: ["strike <nsubj:pass condemned", "was <aux:pass condemned", "Turkey <obl:agent condemned", "Iran <conj Turkey"],
  },
  {
    text: "France , which sold the tanks to Greece , denied the report .",
    expected: ["France <nsubj denied", "sold <acl:relcl France", "tanks <obj sold"],
  },
  {
    text: "China agreed to sign a treaty with Japan .",
    expected: ["China <nsubj agreed", "sign <xcomp agreed", "treaty <obj sign"],
  },
  {
    text: "US IMPOSES NEW SANCTIONS ON IRAN",
    expected: ["US <nsubj IMPOSES", "IMPOSES <root -", "SANCTIONS <obj IMPOSES"],
  },
])("parses: $text", ({ text, expected }) => {
  expect(arcs(text)).toEqual(expect.arrayContaining(expected));
});

const labels = (text: string): string[] => arcs(text).map((arc) => arc.split("<")[1]?.split(" ")[0] ?? "");

test("reads typographic marks like plain ones", () => {
  const typographic = "“ We don ’t trust Egypt ’s word — not now , ” he said …";
  const plain = `" We don 't trust Egypt 's word -- not now , " he said ...`;
  expect(labels(typographic)).toEqual(labels(plain));
});
