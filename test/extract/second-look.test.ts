/** What the second look sees beside a claim: elsewhere, the other way round, other relations, a third. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FLOOR, inputsOf, type Sighting } from "../../server/extract/judge/index.ts";
import type { Actor, Mention } from "../../server/vocabulary/index.ts";
import { state } from "./parses.ts";

const PER = state("PER", "Peru");
const LAO = state("LAO", "Laos");
const KEN = state("KEN", "Kenya");
const at = (actor: Actor, sentence: number): Mention => ({
  actor,
  sentence,
  start: 0,
  end: 1,
  first: 0,
  last: 1,
  head: 0,
  form: "name",
  certainty: 1,
});

const sighting = (source: Actor, relation: string, target: Actor, score: number, sentence = 0): Sighting => ({
  source: at(source, sentence),
  target: at(target, sentence),
  relation,
  score,
  matched: false,
});

const beside = (sightings: readonly Sighting[]): readonly (readonly number[])[] =>
  inputsOf(sightings, new Set(["meets"]), { domain: null, sentences: 1 }).map((inputs) => inputs.slice(2, 6));

describe("inputsOf", () => {
  it("finds the same claim in another sentence, not in the same one again, and lends it to none that says it less", () => {
    expect(
      beside([sighting(PER, "supplies", LAO, 1), sighting(PER, "supplies", LAO, 2), sighting(PER, "supplies", LAO, 0, 1)]),
    ).toEqual([
      [0, FLOOR, FLOOR, FLOOR],
      [0, FLOOR, FLOOR, FLOOR],
      [FLOOR, FLOOR, FLOOR, FLOOR],
    ]);
  });

  it("finds the other direction, other relations of the pair, and the same relation with a third", () => {
    const sightings = [
      sighting(PER, "supplies", LAO, 1),
      sighting(LAO, "supplies", PER, 2),
      sighting(PER, "attacks", LAO, 3),
      sighting(PER, "supplies", KEN, 4),
    ];
    expect(beside(sightings)[0]).toEqual([FLOOR, 2, 3, 4]);
  });

  it("takes both orders of a symmetric relation for one claim", () => {
    expect(beside([sighting(PER, "meets", LAO, 1), sighting(LAO, "meets", PER, 1)])[0]).toEqual([FLOOR, FLOOR, FLOOR, FLOOR]);
  });

  it("tells the same of every order of the sightings", () => {
    const actors = [PER, LAO, KEN];
    const one = fc.record({
      source: fc.nat({ max: 2 }),
      apart: fc.integer({ min: 1, max: 2 }),
      relation: fc.constantFrom("supplies", "meets", "attacks"),
      score: fc.integer({ min: Math.ceil(FLOOR), max: 6 }),
      sentence: fc.nat({ max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (drawn) => {
        const sightings = drawn.map(({ source, apart, relation, score, sentence }) =>
          sighting(actors[source] ?? PER, relation, actors[(source + apart) % 3] ?? LAO, score, sentence),
        );
        expect(beside(sightings.toReversed()).toReversed()).toEqual(beside(sightings));
      }),
    );
  });
});
