/** The measures on gold and claims made by hand; the figures expected were worked out on paper. */
import { describe, expect, it } from "vitest";
import { GoldArticle, measure, reliability, renderReliability, type Naming } from "../../server/evaluate/index.ts";
import { distinct, ratios } from "../../server/evaluate/score.ts";
import type { Actor, Claim } from "../../server/vocabulary/index.ts";

const actor = (name: string): Actor => ({ id: name, name, kind: "state", principal: { id: name, name } });
const span = { start: 0, end: 1 };

function claim(source: string, relation: string, target: string, more: Partial<Claim> = {}): Claim {
  return {
    source: actor(source),
    relation,
    target: actor(target),
    object: null,
    status: "actual",
    claimant: null,
    time: null,
    evidence: { sentence: { ...span, text: "x" }, trigger: span, source: span, target: span },
    confidence: 0.8,
    pattern: "by.hand",
    ...more,
  };
}

const naming: Naming = {
  is: ({ name }, names) => names.includes(name),
  symmetric: new Set(["meets"]),
  classOf: new Map([
    ["supplies", "help"],
    ["trades-with", "help"],
    ["meets", "words"],
    ["attacks", "force"],
  ]),
};

const gold = (source: string, relation: string, target: string, more: object = {}): object => ({
  source: [source],
  relation,
  target: [target],
  quote: "x",
  status: ["actual"],
  claimant: [],
  ...more,
});
const article = (...claims: readonly object[]): GoldArticle => GoldArticle.parse({ id: "a", text: "x", gold: claims });

describe("distinct claims", () => {
  it("count a symmetric relation once in either order, and none of a principal with itself", () => {
    const claims = [claim("A", "meets", "B"), claim("B", "meets", "A"), claim("A", "attacks", "A"), claim("B", "attacks", "A")];
    expect(distinct(claims, naming).map(({ places }) => places.length)).toEqual([2, 1]);
  });
});

describe("measure", () => {
  it("finds strictly by ends and relation, and by class and pair more loosely", () => {
    const scores = measure(
      {
        article: article(gold("A", "supplies", "B"), gold("B", "attacks", "C"), gold("A", "meets", "C")),
        claims: [
          claim("A", "trades-with", "B"),
          claim("C", "attacks", "B"),
          claim("C", "meets", "A"),
          claim("D", "attacks", "A"),
        ],
      },
      naming,
    );
    expect(scores.counts.strict).toEqual({ wanted: 3, found: 1, right: 1, spurious: 3 });
    expect(scores.counts.quad).toEqual({ wanted: 3, found: 2, right: 2, spurious: 2 });
    expect(scores.counts.dyad).toEqual({ wanted: 3, found: 3, right: 3, spurious: 1 });
    const { precision, recall, f1 } = ratios([scores.counts.strict]);
    expect([precision, recall]).toEqual([1 / 4, 1 / 3]);
    expect(f1).toBeCloseTo(2 / 7);
  });

  it("neither rewards nor punishes optional claims", () => {
    const scores = measure(
      { article: article(gold("A", "attacks", "B", { optional: true })), claims: [claim("A", "attacks", "B")] },
      naming,
    );
    expect(scores.counts.strict).toEqual({ wanted: 0, found: 0, right: 0, spurious: 0 });
  });

  it("takes the relations of `also` for right", () => {
    const scores = measure(
      { article: article(gold("A", "supplies", "B", { also: ["trades-with"] })), claims: [claim("A", "trades-with", "B")] },
      naming,
    );
    expect(scores.counts.strict.found).toBe(1);
  });

  it("looks for the right field in every place of a claim, and leaves out what the gold does not say", () => {
    const scores = measure(
      {
        article: article(gold("A", "supplies", "B", { status: ["planned"], claimant: ["*"], object: ["arms"] })),
        claims: [
          claim("A", "supplies", "B"),
          claim("A", "supplies", "B", { status: "planned", object: { class: "money", text: "loan" } }),
        ],
      },
      naming,
    );
    expect(scores.fields).toEqual({ status: { right: 1, of: 1 }, claimant: { right: 0, of: 0 }, object: { right: 0, of: 1 } });
  });
});

describe("reliability", () => {
  const table = reliability(
    [
      {
        article: article(gold("A", "attacks", "B")),
        claims: [
          claim("A", "attacks", "B", { confidence: 0.9 }),
          claim("A", "attacks", "C", { confidence: 0.3 }),
          claim("A", "attacks", "D", { confidence: 0.34 }),
        ],
      },
    ],
    naming,
  );

  it("counts claims and the right ones by confidence", () => {
    expect(table.bins.filter(({ claims }) => claims > 0).map(({ from, claims, right }) => [from, claims, right])).toEqual([
      [0.3, 2, 0],
      [0.9, 1, 1],
    ]);
    expect(table.error).toBeCloseTo((0.3 + 0.34 + 0.1) / 3);
  });

  it("names the confidence from which claims are precise", () => {
    expect(table.precise).toBe(0.35);
    expect(renderReliability(table)).toContain("from a confidence of 0.35 on");
  });
});
