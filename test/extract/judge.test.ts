/** The judge over hand-built scenes: candidates, features, a model made by hand, its file, and its reasons. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ClauseLexicon } from "../../server/extract/clause-lexicon.ts";
import { indexMentions } from "../../server/extract/fillers.ts";
import {
  candidatesOf,
  createJudge,
  createThesaurus,
  encodeJudge,
  featuresOf,
  halfMatches,
  hash,
  judge,
  loadJudge,
  quantise,
  probabilityOf,
  sightingsOf,
  type Judgement,
  type JudgeModel,
} from "../../server/extract/judge/index.ts";
import { rowsOf } from "../../server/extract/judge/features.ts";
import { hashOn } from "../../server/extract/judge/hash.ts";
import type { JudgedScene } from "../../server/extract/judge/scenes.ts";
import { INPUT_COUNT, type SecondLook } from "../../server/extract/judge/second-look.ts";
import { createRowTable } from "../../server/extract/judge/table.ts";
import { createScene, matchPatterns, type Scene } from "../../server/extract/match.ts";
import { compilePatterns, PatternFile, type PatternIndex } from "../../server/extract/patterns.ts";
import { buildTree } from "../../server/extract/tree.ts";
import type { Actor, Mention } from "../../server/vocabulary/index.ts";
import { mention, parsed, state } from "./parses.ts";

const lexicon = ClauseLexicon.parse(
  JSON.parse(readFileSync(new URL("../../data/lexicon/clauses.json", import.meta.url), "utf8")),
);
const classes = new Map([["arms", new Set(["missile"])]]);
const PER = state("PER", "Peru");
const LAO = state("LAO", "Laos");
const NO_PATTERNS = compilePatterns([], classes);

/** "Peru sent Laos missiles", with other actors on request. */
function sceneOf(giver: Actor, taker: Actor): Scene {
  const sentence = parsed(`${giver.name} ${giver.name} PROPN NNP 2 nsubj
                           sent send VERB VBD 0 root
                           ${taker.name} ${taker.name} PROPN NNP 2 iobj
                           missiles missile NOUN NNS 2 obj`);
  return createScene(buildTree(sentence), indexMentions([mention(sentence, giver, 0), mention(sentence, taker, 2)]), lexicon);
}

/** A second look that believes the first. */
const NEUTRAL: SecondLook = { bias: 0, weights: [1, ...Array.from({ length: INPUT_COUNT - 1 }, () => 0)], priors: [0, 0] };

const KNOWN = ["verb send: subj → iobj", "obj @arms: subj → iobj", "pattern for supplies"];

const kernel = readFileSync(new URL("../../data/model/kernel.wasm", import.meta.url));

/** A network of two units that says "supplies" of whoever sends, and more surely where it is arms. */
const model: JudgeModel = {
  relations: ["supplies", "meets"],
  symmetric: new Set(["meets"]),
  hidden: 2,
  features: Uint32Array.from(KNOWN, hash),
  first: quantise(Float32Array.from([1, 0, 2, 0, 0, 1]), 2),
  firstBias: Float32Array.from([0, 0]),
  second: Float32Array.from([2, 1, 0, 0]),
  secondBias: Float32Array.from([-4, -4]),
  clusters: new Map([[hash("send"), [0, 1]]]),
  clusterNames: ["give 2", "ship 4"],
  secondLook: NEUTRAL,
  calibration: {
    alone: [
      { score: -4, probability: 0.1 },
      { score: 4, probability: 0.9 },
    ],
    matched: [
      { score: -4, probability: 0.5 },
      { score: 4, probability: 1 },
    ],
  },
};

describe("candidatesOf", () => {
  it("pairs actors both ways, with the predicate that joins them", () => {
    const found = candidatesOf(sceneOf(PER, LAO)).map(({ source, target, trigger }) => [
      source.actor.id,
      target.actor.id,
      trigger,
    ]);
    expect(found).toEqual([
      ["PER", "LAO", 1],
      ["LAO", "PER", 1],
    ]);
  });

  it("takes who is only cited for nobody's target", () => {
    const sentence = parsed(`${PER.name} ${PER.name} PROPN NNP 2 nsubj
                             attacked attack VERB VBD 0 root
                             , , PUNCT , 7 punct
                             according accord VERB VBG 7 case
                             to to ADP IN 4 fixed
                             the the DET DT 7 det
                             ${LAO.name} ${LAO.name} PROPN NNP 2 obl`);
    const mentions = indexMentions([mention(sentence, PER, 0), mention(sentence, LAO, 6)]);
    const found = candidatesOf(createScene(buildTree(sentence), mentions, lexicon));
    expect(found.map(({ source, target }) => [source.actor.id, target.actor.id])).toEqual([["LAO", "PER"]]);
  });

  it("takes where somebody serves for nobody's doer", () => {
    const sentence = parsed(`envoy envoy NOUN NN 4 nsubj
                             to to ADP IN 3 case
                             ${LAO.name} ${LAO.name} PROPN NNP 1 nmod
                             accused accuse VERB VBD 0 root
                             Kenya Kenya PROPN NNP 4 obj`);
    const envoy: Mention = { ...mention(sentence, PER, 0), form: "role" };
    const mentions = indexMentions([envoy, mention(sentence, LAO, 2), mention(sentence, state("KEN", "Kenya"), 4)]);
    const found = candidatesOf(createScene(buildTree(sentence), mentions, lexicon));
    const pairs = found.map(({ source, target }) => `${source.actor.id} ${target.actor.id}`);
    expect(pairs).toContain("PER KEN");
    expect(pairs).not.toContain("LAO KEN");
  });

  it("pairs nobody with himself", () => {
    expect(candidatesOf(sceneOf(PER, { ...LAO, principal: PER.principal }))).toEqual([]);
  });
});

describe("featuresOf", () => {
  const thesaurus = createThesaurus(model, classes, NO_PATTERNS);
  const features = (scene: Scene): readonly (readonly string[])[] =>
    candidatesOf(scene).map(featuresOf({ scene, matches: [], half: halfMatches(scene, []), thesaurus }));

  it("tells of slots, classes, clusters and path", () => {
    expect(features(sceneOf(PER, LAO))[0]).toEqual(
      expect.arrayContaining([
        "verb send: subj → iobj",
        "obj @arms: subj → iobj",
        "verb like “give 2”: subj → iobj",
        "path nsubj↑ iobj↓",
        "no pattern for the pair",
      ]),
    );
  });

  it("names no actor: other countries, the same features", () => {
    expect(features(sceneOf(state("KEN", "Kenya"), state("BRA", "Brazil")))).toEqual(features(sceneOf(PER, LAO)));
  });
});

describe("rowsOf", () => {
  const file = PatternFile.parse({
    relation: "supplies",
    patterns: [
      { id: "supplies.test", trigger: { verb: ["send"] }, ends: ["subj -> iobj"], reason: "a test", yes: [["x", "A > B"]] },
    ],
  });
  const patterns = compilePatterns([file], classes);
  const scene = sceneOf(PER, LAO);
  const { matches, attempts } = matchPatterns(scene, patterns);
  const view = { scene, matches, half: halfMatches(scene, attempts), thesaurus: createThesaurus(model, classes, patterns) };
  const named = candidatesOf(scene).map(featuresOf(view));
  const all = [...new Set(named.flat())];

  it("gives the rows of the very features that featuresOf names, in their order", () => {
    const rows = candidatesOf(scene).map(rowsOf(view, createRowTable(Uint32Array.from(all, hash))));
    expect(rows.map((own) => Array.from(own, (row) => all[row]))).toEqual(named);
    expect(all).toEqual(expect.arrayContaining(["pattern for supplies", "path by a predicate for supplies"]));
  });

  it("passes over what the model does not know", () => {
    const known = all.filter((_name, at) => at % 3 === 0);
    const rows = candidatesOf(scene).map(rowsOf(view, createRowTable(Uint32Array.from(known, hash))));
    expect(rows.map((own) => Array.from(own, (row) => known[row]))).toEqual(
      named.map((own) => own.filter((name) => known.includes(name))),
    );
  });
});

describe("createRowTable", () => {
  it("finds every hash that it was built of, and no other", () => {
    const pairs = fc.uniqueArray(fc.nat({ max: 0xffff_ffff }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(pairs, fc.nat({ max: 200 }), (hashes, kept) => {
        const { rowOf } = createRowTable(Uint32Array.from(hashes.slice(0, kept)));
        expect(hashes.map(rowOf)).toEqual(hashes.map((_hash, at) => (at < kept ? at : -1)));
      }),
    );
  });

  it("keeps the first of equal rows, call after call", () => {
    const { distinct } = createRowTable(Uint32Array.from([7, 8, 9]));
    expect([[2, 0, 2, 0], [0, 0], []].map((rows) => [...distinct(rows)])).toEqual([[2, 0], [0], []]);
  });
});

describe("hashOn", () => {
  it("goes on from the hash of a beginning to that of the whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (first, rest) => {
        expect(hashOn(hash(first), rest) >>> 0).toBe(hash(first + rest));
      }),
    );
  });
});

/** The judgements on a sentence that is an article by itself. */
function judgeAlone(own: JudgeModel, patterns: PatternIndex, scene: JudgedScene): readonly Judgement[] {
  const made = createJudge(own, classes, patterns, kernel);
  return judge(made, [sightingsOf(made, scene)], { domain: null, sentences: 1 }, 0.6).flat();
}

describe("judge", () => {
  it("proposes a claim where no pattern fires, and gives the reasons", () => {
    const found = judgeAlone(model, NO_PATTERNS, { scene: sceneOf(PER, LAO), matches: [], attempts: [] });
    expect(
      found.map(({ candidate, relation, matched, probability }) => [candidate.source.actor.id, relation, matched, probability]),
    ).toEqual([["PER", "supplies", false, 0.7]]);
    expect(found[0]?.weighed()).toEqual([
      { feature: "obj @arms: subj → iobj", weight: 4 },
      { feature: "verb send: subj → iobj", weight: 2 },
    ]);
  });

  it("is surer of what a pattern says too", () => {
    const file = PatternFile.parse({
      relation: "supplies",
      patterns: [
        { id: "supplies.test", trigger: { verb: ["send"] }, ends: ["subj -> iobj"], reason: "a test", yes: [["x", "A > B"]] },
      ],
    });
    const patterns = compilePatterns([file], classes);
    const scene = sceneOf(PER, LAO);
    const found = judgeAlone(model, patterns, { scene, ...matchPatterns(scene, patterns) });
    expect(found.map(({ relation, matched, probability }) => [relation, matched, probability])).toEqual([
      ["supplies", true, 0.938],
    ]);
  });
});

const looking = (input: number, weight: number): JudgeModel => ({
  ...model,
  secondLook: { ...NEUTRAL, weights: NEUTRAL.weights.map((own, at) => (at === input ? weight : own)) },
});

describe("the second look", () => {
  const alone = { scene: sceneOf(PER, LAO), matches: [], attempts: [] };

  it("changes what is said of a sentence by what the article is, and says so", () => {
    const made = createJudge(looking(8, 2), classes, NO_PATTERNS, kernel);
    const [sports, politics] = [-1, 1].map((domain) =>
      judge(made, [sightingsOf(made, alone)], { domain, sentences: 5 }, 0.4).flat(),
    );
    expect([sports, politics].map((found) => found?.map(({ probability }) => probability))).toEqual([[0.5], [0.9]]);
    expect(politics?.[0]?.weighed().at(-1)).toEqual({ feature: "speaks of foreign affairs", weight: 2 });
  });

  it("believes less of a relation of which the network believes too much, and says so", () => {
    const made = createJudge({ ...model, secondLook: { ...NEUTRAL, priors: [-2, 0] } }, classes, NO_PATTERNS, kernel);
    const before = createJudge(model, classes, NO_PATTERNS, kernel);
    const looks = { domain: null, sentences: 1 };
    const [doubted, believed] = [made, before].map((one) => judge(one, [sightingsOf(one, alone)], looks, 0.1).flat()[0]);
    expect(doubted?.relation).toBe("supplies");
    expect(doubted?.probability).toBeLessThan(believed?.probability ?? 0);
    expect(doubted?.weighed().at(-1)).toEqual({ feature: "the relation, without a pattern", weight: -2 });
  });

  it("is surer of what is said in two sentences", () => {
    const made = createJudge(looking(2, 0.5), classes, NO_PATTERNS, kernel);
    const own = sightingsOf(made, alone);
    const again = own.map((one) => ({ ...one, source: { ...one.source, sentence: 1 } }));
    const looks = { domain: null, sentences: 2 };
    const sure = (sentences: readonly (typeof own)[]): readonly number[] =>
      judge(made, sentences, looks, 0).flatMap((found) =>
        found.filter(({ relation }) => relation === "supplies").map(({ probability }) => probability),
      );
    expect(Math.min(...sure([own, again]).filter((value) => value > 0.3))).toBeGreaterThan(Math.max(...sure([own])));
  });
});

describe("probabilityOf", () => {
  it("is linear between its points and flat beyond them", () => {
    expect([-9, -4, 0, 4, 9].map((score) => probabilityOf(model.calibration, score, false))).toEqual([0.1, 0.1, 0.5, 0.9, 0.9]);
  });
});

describe("the model's file", () => {
  it("gives back what was written", () => {
    const { second, ...rest } = loadJudge(encodeJudge(model));
    const { second: wasSecond, ...was } = model;
    expect(rest).toEqual(was);
    for (const [at, value] of wasSecond.entries()) expect(second[at]).toBeCloseTo(value, 1);
  });

  it("is refused where it is damaged", () => {
    const bytes = encodeJudge(model);
    for (const broken of [new Uint8Array(), bytes.slice(4), bytes.slice(0, -4), Uint8Array.from([...bytes, 0, 0, 0, 0])])
      expect(() => loadJudge(broken)).toThrow(expect.objectContaining({ code: "knowledge-missing" }));
  });
});
