/** Who says so: reporters above and beside the words, "according to", and quotations over several sentences. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  claimantInSentence,
  quotationSpeakers,
  quotedSpans,
  type Reported,
  statementSpeakers,
} from "../../server/extract/attribution.ts";
import { indexMentions } from "../../server/extract/fillers.ts";
import { buildTree } from "../../server/extract/tree.ts";
import type { Actor, Parsed } from "../../server/vocabulary/index.ts";
import { clauses } from "./clauses.ts";
import { mention, parsed, state } from "./parses.ts";

const PER = state("PER", "Peru");
const LAO = state("LAO", "Laos");
const KEN = state("KEN", "Kenya");

function reported(sentence: Parsed, actors: readonly (readonly [number, Actor])[]): Reported {
  return { tree: buildTree(sentence), mentions: indexMentions(actors.map(([at, actor]) => mention(sentence, actor, at))) };
}
const claimant = (lines: string, actors: readonly (readonly [number, Actor])[], at: number): string | null =>
  claimantInSentence(reported(parsed(lines), actors), at, clauses)?.actor.id ?? null;

const beside = (mark: string, rest: string): string =>
  `Peru Peru PROPN NNP 2 nsubj\narmed arm VERB VBD 0 root\nLaos Laos PROPN NNP 2 obj\n${mark} ${mark} PUNCT , 6 punct\nKenya Kenya PROPN NNP 6 nsubj\nsaid say VERB VBD 2 parataxis${rest}`;
const spokeAbout = (mark: string): string =>
  `Kenya Kenya PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\n${mark} ${mark} SCONJ IN 5 mark\nPeru Peru PROPN NNP 5 nsubj\narmed arm VERB VBD 2 advcl\nLaos Laos PROPN NNP 5 obj`;

const three = [
  [0, PER],
  [2, LAO],
  [4, KEN],
] as const;

describe("claimantInSentence", () => {
  it("is the subject of the reporting verb above", () => {
    const lines = `Kenya Kenya PROPN NNP 2 nsubj\nsays say VERB VBZ 0 root\nPeru Peru PROPN NNP 4 nsubj\narmed arm VERB VBD 2 ccomp\nLaos Laos PROPN NNP 4 obj`;
    const actors = [
      [0, KEN],
      [2, PER],
      [4, LAO],
    ] as const;
    expect(claimant(lines, actors, 3)).toBe("KEN");
    expect(claimant(lines, actors, 1)).toBeNull();
  });

  it("is the reporter set beside the words", () => {
    expect(claimant(beside(",", ""), three, 1)).toBe("KEN");
  });

  it("is the source after according to", () => {
    const lines = `Peru Peru PROPN NNP 2 nsubj\narmed arm VERB VBD 0 root\nLaos Laos PROPN NNP 2 obj\n, , PUNCT , 7 punct\naccording accord VERB VBG 7 case\nto to ADP IN 5 fixed\nKenya Kenya PROPN NNP 2 obl`;
    expect(
      claimant(
        lines,
        [
          [0, PER],
          [2, LAO],
          [6, KEN],
        ],
        1,
      ),
    ).toBe("KEN");
  });

  it("is not who says something of their own beside the words", () => {
    expect(claimant(beside(";", ""), three, 1)).toBeNull();
    expect(claimant(beside(",", "\nyes yes INTJ UH 6 ccomp"), three, 1)).toBeNull();
  });

  it("is not who spoke after it, or because of it", () => {
    const actors = [
      [0, KEN],
      [3, PER],
      [5, LAO],
    ] as const;
    expect(claimant(spokeAbout("that"), actors, 4)).toBe("KEN");
    for (const mark of ["after", "because", "when", "by"]) expect(claimant(spokeAbout(mark), actors, 4)).toBeNull();
  });

  it("is the source between commas of what stands before it, however it hangs", () => {
    const lines = `Peru Peru PROPN NNP 2 nsubj\nhelped help VERB VBD 0 root\nLaos Laos PROPN NNP 2 obj\nbuild build VERB VB 2 xcomp\n, , PUNCT , 8 punct\naccording accord VERB VBG 8 case\nto to ADP IN 6 fixed\nKenya Kenya PROPN NNP 4 obl\n, , PUNCT , 10 punct\nsold sell VERB VBD 2 conj\narms arms NOUN NNS 10 obj`;
    const actors = [
      [0, PER],
      [2, LAO],
      [7, KEN],
    ] as const;
    expect(claimant(lines, actors, 1)).toBe("KEN");
    expect(claimant(lines, actors, 9)).toBeNull();
  });

  it("is nobody where the article speaks", () => {
    const lines = `Peru Peru PROPN NNP 2 nsubj\narmed arm VERB VBD 0 root\nLaos Laos PROPN NNP 2 obj`;
    expect(
      claimant(
        lines,
        [
          [0, PER],
          [2, LAO],
        ],
        1,
      ),
    ).toBeNull();
  });
});

describe("quotedSpans", () => {
  it("tells inside from outside, and closes with the paragraph", () => {
    const text = "He said “one two” three “four\n\nfive";
    const quoted = quotedSpans(text);
    expect([...text.matchAll(/one|three|four|five/g)].map(({ index }) => quoted(index))).toEqual([true, false, true, false]);
  });

  it("knows double marks that were typed as two single ones", () => {
    const text = "‘‘One’’ two ‘’three,” four, ''five'' and six’s.";
    const quoted = quotedSpans(text);
    expect([...text.matchAll(/One|two|three|four|five|six/g)].map(({ index }) => quoted(index))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it("never quotes a text without marks", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[“”"]|[‘’'`]{2}/.test(text)),
        fc.nat(50),
        (text, at) => {
          expect(quotedSpans(text)(at)).toBe(false);
        },
      ),
    );
  });
});

describe("quotationSpeakers", () => {
  it("carries a speaker over to the next sentence of the same quotation", () => {
    const first = parsed(`Kenya Kenya PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root`, 0, 0);
    const second = parsed(`Peru Peru PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root`, 1, 100);
    const speakers = quotationSpeakers([reported(first, [[0, KEN]]), reported(second, [[0, PER]])], () => true, clauses);
    expect(speakers.map((speaker) => speaker?.actor.id)).toEqual(["KEN", "KEN"]);
  });
});

const stated = (sentences: readonly Reported[], isQuoted: (offset: number) => boolean): readonly (string | undefined)[] =>
  statementSpeakers(sentences, isQuoted, clauses).map((speaker) => speaker?.actor.id);

describe("statementSpeakers", () => {
  const said = reported(parsed(`Minister minister NOUN NN 2 nsubj\nsaid say VERB VBD 0 root\n: : PUNCT : 2 punct`, 0, 0), [
    [0, KEN],
  ]);
  const left = reported(parsed(`Peru Peru PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root`, 1, 100), [[0, PER]]);
  const returned = reported(parsed(`Minister minister NOUN NN 2 nsubj\nreturned return VERB VBD 0 root`, 2, 200), [[0, KEN]]);

  it("covers what follows the colon, up to the sentence that speaks of the speaker again", () => {
    expect(stated([said, left, left, returned, left], () => false)).toEqual([undefined, "KEN", "KEN", undefined, undefined]);
  });

  it("ends at the heading of what is not said", () => {
    const heading = reported(parsed(`Further further ADJ JJ 2 amod\nInformation information NOUN NN 0 root`, 1, 100), []);
    expect(stated([said, heading, left], () => false)).toEqual([undefined, undefined, undefined]);
  });

  it("gives way to quotation marks", () => {
    expect(stated([said, left, left], (offset) => offset >= 100)).toEqual([undefined, undefined, undefined]);
  });

  it("needs the colon", () => {
    const plain = reported(parsed(`Minister minister NOUN NN 2 nsubj\nsaid say VERB VBD 0 root`, 0, 0), [[0, KEN]]);
    expect(stated([plain, left], () => false)).toEqual([undefined, undefined]);
  });
});
