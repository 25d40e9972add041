/** How sure a claim is that only the judge finds: less where patterns are many, and none at all of whoever is only named. */
import { describe, expect, it } from "vitest";
import { indexMentions } from "../../server/extract/fillers.ts";
import type { Judgement } from "../../server/extract/judge/index.ts";
import { createScene } from "../../server/extract/match.ts";
import { compilePatterns, PatternFile } from "../../server/extract/patterns.ts";
import { buildTree } from "../../server/extract/tree.ts";
import { weighMatches } from "../../server/extract/weigh.ts";
import type { Mention, Parsed } from "../../server/vocabulary/index.ts";
import { clauses } from "./clauses.ts";
import { mention, parsed, state } from "./parses.ts";

const calibration = {
  what: "share that is right",
  points: [
    { raw: 0, right: 0 },
    { raw: 1, right: 1 },
  ],
};

const patternsDoubted = (doubted: number) =>
  compilePatterns(
    [
      PatternFile.parse({
        relation: "attacks",
        doubted,
        patterns: [
          { id: "attacks.x", trigger: { verb: ["attack"] }, ends: ["subj -> obj"], reason: "", yes: [["A. B.", "A > B"]] },
        ],
      }),
    ],
    new Map(),
  );

const judgedAs = (source: Mention, target: Mention, probability: number): Judgement => ({
  candidate: { source, target, trigger: 1, joints: [], path: { up: [], down: [], top: 1 } },
  relation: "attacks",
  matched: false,
  probability,
  weighed: () => [],
});

function sureness(sentence: Parsed, ends: readonly [Mention, Mention], probability: number, doubted: number): number[] {
  const scene = createScene(buildTree(sentence), indexMentions(ends), clauses);
  const judged = { scene, matches: [], attempts: [] };
  return weighMatches(calibration, judged, [judgedAs(...ends, probability)], patternsDoubted(doubted)).map(
    ({ confidence }) => confidence,
  );
}

const faced = parsed(`Peru Peru PROPN NNP 2 nsubj
                      faced face VERB VBD 0 root
                      Laos Laos PROPN NNP 2 obj`);
const facedEnds = [mention(faced, state("PER", "Peru"), 0), mention(faced, state("LAO", "Laos"), 2)] as const;

describe("weighMatches", () => {
  it("leaves a proposal as sure as the judge is where its relation is not doubted", () => {
    expect(sureness(faced, facedEnds, 0.5, 0)).toEqual([0.5]);
    expect(sureness(faced, facedEnds, 0.6, 0.6)).toEqual([0.6]);
  });

  it("makes a doubted proposal less sure, and drops none for it", () => {
    expect(sureness(faced, facedEnds, 0.5, 0.6)).toEqual([0.325]);
  });

  it("proposes nothing of a state that only tells what somebody was, or where something was made", () => {
    const envoy = parsed(`former former ADJ JJ 3 amod
                          Peruvian Peruvian ADJ JJ 3 amod
                          envoy envoy NOUN NN 4 nsubj
                          faced face VERB VBD 0 root
                          Laos Laos PROPN NNP 4 obj`);
    const made = parsed(`Peruvian Peruvian ADJ JJ 3 obl
                         - - PUNCT HYPH 1 punct
                         made make VERB VBN 4 amod
                         shells shell NOUN NNS 5 nsubj
                         hit hit VERB VBD 0 root
                         Laos Laos PROPN NNP 5 obj`);
    expect(sureness(envoy, [mention(envoy, state("PER", "Peru"), 1), mention(envoy, state("LAO", "Laos"), 4)], 0.9, 0)).toEqual(
      [],
    );
    expect(sureness(made, [mention(made, state("PER", "Peru"), 0), mention(made, state("LAO", "Laos"), 5)], 0.9, 0)).toEqual([]);
  });
});
