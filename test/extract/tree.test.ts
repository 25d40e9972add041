/** Climbs end on any tree, also on one with a cycle, which no parser should give. */
import { expect, it } from "vitest";
import { buildTree, climb, firstConjunct, pathToRoot } from "../../server/extract/tree.ts";
import { parsed } from "./parses.ts";

const list = buildTree(
  parsed(`Mr Mr PROPN NNP 0 root
          Silva Silva PROPN NNP 1 flat
          , , PUNCT , 4 punct
          Peru Peru PROPN NNP 2 conj
          and and CCONJ CC 6 cc
          Laos Laos PROPN NNP 4 conj`),
);

const circle = buildTree(
  parsed(`Peru Peru PROPN NNP 2 conj
          Laos Laos PROPN NNP 1 conj`),
);

it("finds the first of a list, and of a name its head where that is asked for", () => {
  expect(firstConjunct(list, 5)).toBe(1);
  expect(firstConjunct(list, 5, ["conj", "flat"])).toBe(0);
  expect(firstConjunct(list, 4)).toBe(4);
});

it("leaves the tree at its root", () => {
  expect(climb(list, 5, () => true)).toBe(-1);
});

it("ends on a cycle", () => {
  expect(firstConjunct(circle, 0)).toBe(0);
  expect(climb(circle, 1, () => true)).toBe(1);
  expect(pathToRoot(circle, 0)).toEqual([0, 1]);
});
