/** Who does what is told, and to whom, where pronouns tell it, in parses written by hand. */
import { describe, expect, test } from "vitest";
import { TURKEY_ACCUSED, added } from "./coreference.fixture.ts";

const attacked = (object: string): string => `It|PRON|PRP|2|nsubj attacked/attack|VERB|VBD|0|root ${object}`;

test("who is helped is who was attacked", () => {
  const bombed = TURKEY_ACCUSED.replace("accused/accuse", "bombed/bomb");
  const came = "Kenya|PROPN|NNP|2|nsubj came/come|VERB|VBD|0|root to|ADP|IN|5|case its|PRON|PRP$|5|nmod:poss aid|NOUN|NN|2|obl";
  expect(added(bombed, came).shown).toEqual(["its → Sweden"]);
  expect(added(TURKEY_ACCUSED, came.replace("came/come", "added/add")).shown).toEqual(["its → Turkey"]);
});

describe("a subject", () => {
  test("is nobody who is named behind it in what its verb does", () => {
    expect(added(TURKEY_ACCUSED, attacked("Sweden|PROPN|NNP|2|obj")).shown).toEqual(["It → Turkey"]);
    expect(added(TURKEY_ACCUSED, attacked("Turkey|PROPN|NNP|2|obj")).shown).toEqual(["It → Sweden"]);
    const army = "Turkey|PROPN|NNP|5|nmod:poss 's|PART|POS|3|case army|NOUN|NN|2|obj";
    expect(added(TURKEY_ACCUSED, attacked(army)).shown).toEqual(["It → Sweden"]);
  });

  test("may be whoever is named where it acts, or in a word for what is its own", () => {
    const inTurkey = "in|ADP|IN|4|case Turkey|PROPN|NNP|2|obl";
    expect(added(TURKEY_ACCUSED, attacked(inTurkey)).shown).toEqual(["It → Turkey"]);
    const troops = "Turkish|ADJ|JJ|4|amod troops|NOUN|NNS|2|obj";
    expect(added(TURKEY_ACCUSED, attacked(troops)).shown).toEqual(["It → Turkey"]);
  });
});

test("who is named together in passing is no pair", () => {
  const mediated =
    "Turkey|PROPN|NNP|2|nsubj mediated/mediate|VERB|VBD|0|root with|ADP|IN|4|case Sweden|PROPN|NNP|2|obl after|SCONJ|IN|11|mark efforts/effort|NOUN|NNS|11|nsubj by|ADP|IN|8|case India|PROPN|NNP|6|nmod and|CCONJ|CC|10|cc Japan|PROPN|NNP|8|conj failed/fail|VERB|VBD|2|advcl";
  const agreed = "The|DET|DT|3|det two|NUM|CD|3|nummod sides/side|NOUN|NNS|4|nsubj agreed/agree|VERB|VBD|0|root";
  expect(added(mediated, agreed).shown).toEqual([]);
  expect(added(mediated.replace("|advcl", "|parataxis"), agreed).shown.toSorted()).toEqual([
    "The two sides → India",
    "The two sides → Japan",
  ]);
});

test("those who do something do it to others", () => {
  const both = "India|PROPN|NNP|4|nsubj and|CCONJ|CC|3|cc Japan|PROPN|NNP|1|conj helped/help|VERB|VBD|0|root them|PRON|PRP|4|obj";
  expect(added(both).shown).toEqual([]);
  expect(added(attacked("Chad|PROPN|NNP|2|obj and|CCONJ|CC|5|cc Mali|PROPN|NNP|3|conj"), both).shown.toSorted()).toEqual([
    "them → Chad",
    "them → Mali",
  ]);
});
