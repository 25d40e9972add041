/** Patterns over hand-built trees: voice, coordination, light verbs, reciprocals, tests of slots. */
import { describe, expect, it } from "vitest";
import { argumentsOf } from "../../server/extract/arguments.ts";
import { clauses as lexicon } from "./clauses.ts";
import { indexMentions } from "../../server/extract/fillers.ts";
import { createScene, matchPatterns } from "../../server/extract/match.ts";
import { compilePatterns, PatternFile } from "../../server/extract/patterns.ts";
import { parsePath } from "../../server/extract/slot-paths.ts";
import { buildTree } from "../../server/extract/tree.ts";
import type { Mention, Parsed } from "../../server/vocabulary/index.ts";
import { mention, parsed, state } from "./parses.ts";

const classes = new Map([["arms", new Set(["missile", "drone"])]]);
const pattern = (relation: string, trigger: object, ends: string[], more: object = {}) =>
  PatternFile.parse({
    relation,
    patterns: [{ id: `${relation}.test`, trigger, ends, reason: "a test", yes: [["x", "A > B"]], ...more }],
  });

const PER = state("PER", "Peru");
const LAO = state("LAO", "Laos");
const KEN = state("KEN", "Kenya");

function pairsIn(sentence: Parsed, mentions: readonly Mention[], file: PatternFile): string[] {
  const scene = createScene(buildTree(sentence), indexMentions(mentions), lexicon);
  return matchPatterns(scene, compilePatterns([file], classes)).matches.map(
    ({ source, target }) => `${source.mention.actor.id} ${target.mention.actor.id}`,
  );
}

const objectsOf = (lines: string): number => argumentsOf(buildTree(parsed(lines)), 1, lexicon).get("obj")?.length ?? 0;

describe("argumentsOf", () => {
  it("shares an object backwards only with a verb that lacks one", () => {
    expect(
      objectsOf(`Peru Peru PROPN NNP 2 nsubj
                 armed arm VERB VBD 0 root
                 and and CCONJ CC 4 cc
                 praised praise VERB VBD 2 conj
                 Laos Laos PROPN NNP 4 obj`),
    ).toBe(1);
    expect(
      objectsOf(`Peru Peru PROPN NNP 2 nsubj
                 met meet VERB VBD 0 root
                 in in ADP IN 4 case
                 Lima Lima PROPN NNP 2 obl
                 and and CCONJ CC 6 cc
                 praised praise VERB VBD 2 conj
                 Laos Laos PROPN NNP 6 obj`),
    ).toBe(0);
  });
});

const forcesStruckLaos = (modifier: string): Parsed =>
  parsed(
    `${modifier} ${modifier} ADJ JJ 2 amod\nforces force NOUN NNS 3 nsubj\nstruck strike VERB VBD 0 root\nLaos Laos PROPN NNP 3 obj`,
  );

const attackersCalled = (modifier: string): readonly string[] => {
  const sentence = forcesStruckLaos(modifier);
  return pairsIn(
    sentence,
    [mention(sentence, PER, 0), mention(sentence, LAO, 3)],
    pattern("attacks", { verb: ["strike"] }, ["subj -> obj"]),
  );
};

describe("matchPatterns", () => {
  it("reads active and passive alike", () => {
    const supplies = pattern("supplies", { verb: ["arm"] }, ["subj -> obj"]);
    const active = parsed(`Peru Peru PROPN NNP 2 nsubj
                           arms arm VERB VBZ 0 root
                           Laos Laos PROPN NNP 2 obj`);
    expect(pairsIn(active, [mention(active, PER, 0), mention(active, LAO, 2)], supplies)).toEqual(["PER LAO"]);
    const passive = parsed(`Laos Laos PROPN NNP 3 nsubj:pass
                            was be AUX VBD 3 aux:pass
                            armed arm VERB VBN 0 root
                            by by ADP IN 5 case
                            Peru Peru PROPN NNP 3 obl:agent`);
    expect(pairsIn(passive, [mention(passive, LAO, 0), mention(passive, PER, 4)], supplies)).toEqual(["PER LAO"]);
  });

  it("reads whose charge was dismissed from the clause above", () => {
    const dismissed = pattern("rejects", { verb: ["dismiss"] }, ["subj -> obj.above(accuse).subj"]);
    const sentence = parsed(`Peru Peru PROPN NNP 2 nsubj
                             accused accuse VERB VBD 0 root
                             Laos Laos PROPN NNP 2 obj
                             , , PUNCT , 6 punct
                             a a DET DT 6 det
                             charge charge NOUN NN 2 appos
                             Laos Laos PROPN NNP 8 nsubj
                             dismissed dismiss VERB VBD 6 acl:relcl`);
    const mentions = [mention(sentence, PER, 0), mention(sentence, LAO, 2), mention(sentence, LAO, 6)];
    expect(pairsIn(sentence, mentions, dismissed)).toEqual(["LAO PER"]);
  });

  it("spreads coordination over both ends", () => {
    const sentence = parsed(`Peru Peru PROPN NNP 4 nsubj
                             and and CCONJ CC 3 cc
                             Kenya Kenya PROPN NNP 1 conj
                             arm arm VERB VBP 0 root
                             Laos Laos PROPN NNP 4 obj`);
    const mentions = [mention(sentence, PER, 0), mention(sentence, KEN, 2), mention(sentence, LAO, 4)];
    expect(pairsIn(sentence, mentions, pattern("supplies", { verb: ["arm"] }, ["subj -> obj"]))).toEqual(["PER LAO", "KEN LAO"]);
  });

  it("hears nobody in a modifier that takes sides", () => {
    expect(attackersCalled("Peruvian")).toEqual(["PER LAO"]);
    expect(attackersCalled("anti-Peruvian")).toEqual([]);
  });

  it("finds no predicate within a name", () => {
    const bans = pattern("coerces", { noun: ["ban"] }, ["mod -> mod"]);
    const sentence = parsed(`Kenyan Kenyan ADJ JJ 3 amod
                             Laotian Laotian ADJ JJ 3 amod
                             Ban ban PROPN NNP 5 nsubj
                             Moon Moon PROPN NNP 3 flat
                             spoke speak VERB VBD 0 root`);
    const others = [mention(sentence, KEN, 0), mention(sentence, LAO, 1)];
    expect(pairsIn(sentence, others, bans)).toEqual(["KEN LAO", "LAO KEN"]);
    expect(pairsIn(sentence, [...others, mention(sentence, PER, 2, 4)], bans)).toEqual([]);
  });

  it("pairs the members of one slot", () => {
    const sentence = parsed(`Peru Peru PROPN NNP 4 nsubj
                             and and CCONJ CC 3 cc
                             Kenya Kenya PROPN NNP 1 conj
                             met meet VERB VBD 0 root`);
    const mentions = [mention(sentence, PER, 0), mention(sentence, KEN, 2)];
    expect(new Set(pairsIn(sentence, mentions, pattern("meets", { verb: ["meet"] }, ["subj <>"])))).toEqual(
      new Set(["PER KEN", "KEN PER"]),
    );
  });

  it("gives a noun the subject of its light verb, and what it cannot find says so", () => {
    const sentence = parsed(`Peru Peru PROPN NNP 2 nsubj
                             launched launch VERB VBD 0 root
                             strikes strike NOUN NNS 2 obj
                             on on ADP IN 5 case
                             Laos Laos PROPN NNP 2 obl`);
    const mentions = [mention(sentence, PER, 0), mention(sentence, LAO, 4)];
    const file = pattern("attacks", { noun: ["strike"] }, ["poss|subj -> on"]);
    expect(pairsIn(sentence, mentions, file)).toEqual(["PER LAO"]);
    const scene = createScene(buildTree(sentence), indexMentions([mention(sentence, PER, 0)]), lexicon);
    const { matches, attempts } = matchPatterns(scene, compilePatterns([file], classes));
    expect(matches).toEqual([]);
    expect(attempts[0]?.missing).toContain("no two actors");
  });

  it("heeds where and unless", () => {
    const sentence = parsed(`Peru Peru PROPN NNP 2 nsubj
                             sent send VERB VBD 0 root
                             missiles missile NOUN NNS 2 obj
                             to to ADP IN 5 case
                             Laos Laos PROPN NNP 2 obl`);
    const mentions = [mention(sentence, PER, 0), mention(sentence, LAO, 4)];
    expect(
      pairsIn(sentence, mentions, pattern("supplies", { verb: ["send"] }, ["subj -> to"], { where: ["obj(@arms)"] })),
    ).toEqual(["PER LAO"]);
    expect(
      pairsIn(sentence, mentions, pattern("supplies", { verb: ["send"] }, ["subj -> to"], { unless: ["obj(@arms)"] })),
    ).toEqual([]);
    expect(
      pairsIn(sentence, mentions, pattern("supplies", { verb: ["send"] }, ["subj -> to"], { where: ["obj(letter)"] })),
    ).toEqual([]);
  });

  it("never pairs an actor with its own principal", () => {
    const sentence = parsed(`Peru Peru PROPN NNP 2 nsubj
                             arms arm VERB VBZ 0 root
                             Lima Lima PROPN NNP 2 obj`);
    const lima = { ...state("lima", "Lima"), principal: PER.principal };
    expect(
      pairsIn(
        sentence,
        [mention(sentence, PER, 0), mention(sentence, lima, 2)],
        pattern("supplies", { verb: ["arm"] }, ["subj -> obj"]),
      ),
    ).toEqual([]);
  });
});

describe("parsePath", () => {
  it("names a class that is not defined", () => {
    expect(() => parsePath("obj(@spoons)", classes)).toThrow(/@spoons/);
  });
  it("names a path that it does not understand", () => {
    expect(() => parsePath("obj((", classes)).toThrow(/obj\(\(/);
  });
});
