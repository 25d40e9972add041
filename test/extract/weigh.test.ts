/** What becomes of a claim that only the judge finds: as sure as it is, and none at all of whoever is only named. */
import { describe, expect, it } from "vitest";
import { indexMentions } from "../../server/extract/fillers.ts";
import type { Judgement } from "../../server/extract/judge/index.ts";
import { createScene, matchPatterns } from "../../server/extract/match.ts";
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

const patterns = compilePatterns(
  [
    PatternFile.parse({
      relation: "attacks",
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

function sureness(sentence: Parsed, ends: readonly [Mention, Mention], probability: number): number[] {
  const scene = createScene(buildTree(sentence), indexMentions(ends), clauses);
  const judged = { scene, matches: [], attempts: [] };
  return weighMatches(calibration, judged, [judgedAs(...ends, probability)], patterns).map(({ confidence }) => confidence);
}

const faced = parsed(`Peru Peru PROPN NNP 2 nsubj
                      faced face VERB VBD 0 root
                      Laos Laos PROPN NNP 2 obj`);
const facedEnds = [mention(faced, state("PER", "Peru"), 0), mention(faced, state("LAO", "Laos"), 2)] as const;

describe("weighMatches", () => {
  it("leaves a proposal as sure as the judge is", () => {
    expect(sureness(faced, facedEnds, 0.5)).toEqual([0.5]);
  });

  it("is no less sure than the pattern of what two do to each other, which the judge takes for a list", () => {
    const sentence = parsed(`Peru Peru PROPN NNP 4 nsubj
                             and and CCONJ CC 3 cc
                             Laos Laos PROPN NNP 1 conj
                             attacked attack VERB VBD 0 root
                             each each DET DT 6 det
                             other other ADJ JJ 4 obj`);
    const ends = [mention(sentence, state("PER", "Peru"), 0), mention(sentence, state("LAO", "Laos"), 2)] as const;
    const scene = createScene(buildTree(sentence), indexMentions(ends), clauses);
    const { matches, attempts } = matchPatterns(scene, patterns);
    const doubting = { ...judgedAs(...ends, 0.1), matched: true };
    const weighed = weighMatches(calibration, { scene, matches, attempts }, [doubting], patterns);
    expect(weighed.map(({ match }) => match.source.mention.actor.name)).toEqual(["Peru", "Laos"]);
    expect(Math.min(...weighed.map(({ confidence }) => confidence))).toBeGreaterThan(0.1);
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
    expect(sureness(envoy, [mention(envoy, state("PER", "Peru"), 1), mention(envoy, state("LAO", "Laos"), 4)], 0.9)).toEqual([]);
    expect(sureness(made, [mention(made, state("PER", "Peru"), 0), mention(made, state("LAO", "Laos"), 5)], 0.9)).toEqual([]);
  });
});
