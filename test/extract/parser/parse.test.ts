/** Laws of parsing that hold whatever the weights: one projective tree a sentence, independence of neighbours, bounded sentences. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodeModel, loadParser, parse, type ParserModel } from "../../../server/extract/parser/index.ts";
import { isProjectiveTree } from "../../../server/extract/parser/eisner.ts";
import { initialNetwork, snapshot } from "../../../server/train/initial.ts";
import { asTokenized } from "../../../server/train/index.ts";
import { Random } from "../../../server/train/random.ts";
import { collectVocabulary } from "../../../server/train/vocabulary.ts";
import type { Parsed } from "../../../server/vocabulary/index.ts";
import { kernelBytes, sentences, TINY, vectors } from "../../train/tiny.ts";

/** An untrained network: its trees are arbitrary, which is the harder case. */
const untrained = (seed: number): Uint8Array => {
  const vocabulary = collectVocabulary(sentences);
  return encodeModel(snapshot(initialNetwork(kernelBytes, TINY, vocabulary, vectors, new Random(seed)), vocabulary));
};
const model: ParserModel = loadParser(untrained(1), kernelBytes);
const parseWords = (lists: readonly (readonly string[])[]): Parsed[] =>
  parse(model, asTokenized(lists.map((words) => ({ words, tags: [], heads: [], labels: [] }))), (text) => text.toLowerCase());
const headsOf = ({ tokens }: Parsed): Int32Array => Int32Array.from([0, ...tokens.map(({ head }) => head + 1)]);

const word = fc.oneof(fc.constantFrom("the", "minister", "sanctions", "Weapons", ",", ".", "“", "U.S."), fc.string());
const lists = fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 12 });

test("gives every sentence one projective tree and every token its tags and label", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(lists, (words) => {
      for (const [n, sentence] of parseWords(words).entries()) {
        expect(sentence.tokens.map(({ text }) => text)).toEqual(words[n]);
        expect(isProjectiveTree(headsOf(sentence))).toBe(true);
        for (const { upos, xpos, head, deprel, lemma, text } of sentence.tokens) {
          expect([upos, xpos].every((tag) => /^[A-Z.,$:-]+$/u.test(tag))).toBe(true);
          expect(deprel === "root").toBe(head === -1);
          expect(lemma).toBe(text.toLowerCase());
        }
      }
    }),
    { numRuns: 40 },
  );
});

const essence = (parsed: readonly Parsed[]): unknown[] =>
  parsed.map((sentence) => sentence.tokens.map(({ text, upos, xpos, head, deprel }) => [text, upos, xpos, head, deprel]));

test("parses a sentence the same alone and among others", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(lists, (words) => {
      expect(essence(parseWords(words))).toEqual(words.flatMap((list) => essence(parseWords([list]))));
    }),
    { numRuns: 40 },
  );
});

test("keeps the sentence's own fields, and an empty one empty", () => {
  const [empty] = parse(model, [{ index: 3, start: 9, end: 9, tokens: [] }], (text) => text);
  expect(empty).toEqual({ index: 3, start: 9, end: 9, tokens: [] });
});

test("parses 20,000 tokens without a full stop, the chunks' roots on the first one's", { timeout: 60_000 }, () => {
  const words = Array.from({ length: 20_000 }, (_, n) => (n % 90 === 89 ? ";" : "minister"));
  const [sentence] = parseWords([words]);
  const tokens = sentence?.tokens ?? [];
  expect(tokens).toHaveLength(20_000);
  const roots = tokens.filter(({ head }) => head === -1);
  expect(roots).toHaveLength(1);
  const hung = tokens.filter(({ head, index }) => head === roots[0]?.index && Math.abs(index - head) > 250);
  expect(hung.length).toBeGreaterThan(50);
  expect(hung.every(({ deprel }) => deprel === "parataxis")).toBe(true);
});

test("is damaged by any cut, and says what to do", () => {
  const bytes = untrained(1);
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), (length) => {
      expect(() => loadParser(bytes.slice(0, length), kernelBytes)).toThrow(/parser\.bin\.gz/u);
    }),
    { numRuns: 50 },
  );
  expect(() => loadParser(Uint8Array.of(...bytes.slice(0, 4), 99, ...bytes.slice(5)), kernelBytes)).toThrow(/version 99/u);
});

test("reads a file at any offset of its buffer", () => {
  const bytes = untrained(1);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(loadParser(shifted.subarray(1), kernelBytes).labels).toEqual(model.labels);
});
