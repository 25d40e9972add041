/** Pronouns, resolved in parses written by hand. */
import { describe, expect, test } from "vitest";
import { TURKEY_ACCUSED, added } from "./coreference.fixture.ts";

const BOTH_SIGNED =
  "Japan|PROPN|NNP|4|nsubj and|CCONJ|CC|3|cc India|PROPN|NNP|1|conj signed/sign|VERB|VBD|0|root .|PUNCT|.|4|punct";
const defendItself = (doer: string): string =>
  `Japan|PROPN|NNP|2|nsubj backed/back|VERB|VBD|0|root ${doer} right|NOUN|NN|2|obj to|PART|TO|6|mark defend|VERB|VB|4|acl itself|PRON|PRP|6|obj`;

const punishedForIts = (relation: string, verb = "punished/punish"): string =>
  `Turkey|PROPN|NNP|2|nsubj ${verb}|VERB|VBD|0|root Sweden|PROPN|NNP|2|obj for|ADP|IN|6|case its|PRON|PRP$|6|nmod:poss attack|NOUN|NN|${relation}`;

describe("pronouns", () => {
  test("a subject points back to the subject", () => {
    expect(added(TURKEY_ACCUSED, "It|PRON|PRP|2|nsubj recalled/recall|VERB|VBD|0|root envoys|NOUN|NNS|2|obj").shown).toEqual([
      "It → Turkey",
    ]);
  });

  test("an object does not mean the subject of its verb", () => {
    expect(added(TURKEY_ACCUSED, "Turkey|PROPN|NNP|2|nsubj threatened/threaten|VERB|VBD|0|root it|PRON|PRP|2|obj").shown).toEqual(
      ["it → Sweden"],
    );
  });

  test("what is coordinated with a name and owned by it is not the subject's", () => {
    expect(
      added(
        "Turkey|PROPN|NNP|2|nsubj condemned/condemn|VERB|VBD|0|root Sweden|PROPN|NNP|2|obj and|CCONJ|CC|6|cc its|PRON|PRP$|6|nmod:poss army|NOUN|NN|3|conj",
      ).shown,
    ).toEqual(["its army → Sweden"]);
  });

  test("a reflexive is whoever does it, or whose right it is, and nobody else", () => {
    expect(added(defendItself("India's|PROPN|NNP|4|nmod:poss")).shown).toEqual(["itself → India"]);
    expect(added(TURKEY_ACCUSED, "Rain|NOUN|NN|2|nsubj repeats/repeat|VERB|VBZ|0|root itself|PRON|PRP|2|obj").shown).toEqual([]);
  });

  test("they are those who acted, not those named beside", () => {
    const met =
      "Japan|PROPN|NNP|4|nsubj and|CCONJ|CC|3|cc India|PROPN|NNP|1|conj met/meet|VERB|VBD|0|root before|ADP|IN|6|case Kenya|PROPN|NNP|4|obl and|CCONJ|CC|8|cc Sweden|PROPN|NNP|6|conj";
    expect(added(met, "They|PRON|PRP|2|nsubj agreed/agree|VERB|VBD|0|root").shown).toEqual(["They → India", "They → Japan"]);
  });

  test("who opens a sentence before a comma is spoken of, though the parser found no verb", () => {
    const wedged =
      "Kenya|PROPN|NNP|0|root ,|PUNCT|,|3|punct wedged/wedge|VERB|VBN|1|acl between|ADP|IN|5|case Japan|PROPN|NNP|3|obl ,|PUNCT|,|3|punct hedges|NOUN|NNS|1|parataxis :|PUNCT|:|10|punct it|PRON|PRP|10|nsubj hosts/host|VERB|VBZ|1|parataxis Sweden|PROPN|NNP|10|obj";
    expect(added(wedged).shown).toEqual(["it → Kenya"]);
  });

  test("what somebody is punished for is theirs, not the punisher's", () => {
    expect(added(punishedForIts("2|obl")).shown).toEqual(["its → Sweden"]);
    expect(added(punishedForIts("3|nmod")).shown).toEqual(["its → Sweden"]);
    expect(added(punishedForIts("2|obl", "thanked/thank")).shown).toEqual(["its → Sweden"]);
    expect(added(punishedForIts("2|obl", "asked/ask")).shown).not.toEqual(["its → Sweden"]);
  });

  test("who was named last outweighs who acted two sentences ago", () => {
    const slept = "Children|NOUN|NNS|2|nsubj slept/sleep|VERB|VBD|0|root";
    const thanked = "Few|ADJ|JJ|2|nsubj thanked/thank|VERB|VBD|0|root Sweden|PROPN|NNP|2|obj";
    const navy = "Its|PRON|PRP$|2|nmod:poss navy|NOUN|NN|3|nsubj left/leave|VERB|VBD|0|root";
    expect(added(TURKEY_ACCUSED, slept, thanked, navy).shown).toEqual(["Its navy → Sweden"]);
  });

  test("he may be a minister who is known by office alone", () => {
    const said =
      "Sweden|PROPN|NNP|2|nsubj slept/sleep|VERB|VBD|0|root ,|PUNCT|,|6|punct its|PRON|PRP$|5|nmod:poss minister|NOUN|NN|6|nsubj said/say|VERB|VBD|2|parataxis";
    const met = "He|PRON|PRP|2|nsubj met/meet|VERB|VBD|0|root Japan|PROPN|NNP|2|obj";
    expect(added(said, met).shown).toEqual(["its minister → Sweden", "He → Sweden"]);
  });

  test("the army is that of the state whose army was named", () => {
    const split = "Sweden|PROPN|NNP|3|nmod:poss 's|PART|POS|1|case army|NOUN|NN|4|nsubj split/split|VERB|VBD|0|root";
    const backs = "Turkey|PROPN|NNP|2|nsubj visited/visit|VERB|VBD|0|root Japan|PROPN|NNP|2|obj";
    const hit = "Kenya|PROPN|NNP|2|nsubj backs/back|VERB|VBZ|0|root the|DET|DT|4|det army|NOUN|NN|2|obj";
    expect(added(split, backs, hit).shown).toEqual(["the army → Sweden"]);
  });

  test("they are those named together", () => {
    expect(added(BOTH_SIGNED, "They|PRON|PRP|2|nsubj trade|VERB|VBP|0|root").shown).toEqual(["They → India", "They → Japan"]);
  });

  test("its troops act for the owner, as one mention", () => {
    const { mentions, shown } = added(
      TURKEY_ACCUSED,
      "Its|PRON|PRP$|2|nmod:poss troops|NOUN|NNS|3|nsubj left/leave|VERB|VBD|0|root",
    );
    expect(shown).toEqual(["Its troops → Turkey"]);
    expect(mentions[0]).toMatchObject({ first: 0, last: 2, head: 1, form: "description" });
  });

  test("the it of weather and of clauses is nobody", () => {
    expect(added(TURKEY_ACCUSED, "It|PRON|PRP|2|expl rained/rain|VERB|VBD|0|root").shown).toEqual([]);
    expect(
      added(
        TURKEY_ACCUSED,
        "It|PRON|PRP|3|nsubj is/be|AUX|VBZ|3|cop clear|ADJ|JJ|0|root that|SCONJ|IN|6|mark they|PRON|PRP|6|nsubj erred|VERB|VBD|3|csubj",
      ).shown,
    ).toEqual([]);
  });

  test("he is the person, she is not Donald", () => {
    const trump = "Donald|PROPN|NNP|3|nsubj Trump|PROPN|NNP|1|flat spoke/speak|VERB|VBD|0|root .|PUNCT|.|3|punct";
    expect(added(trump, "He|PRON|PRP|2|nsubj left/leave|VERB|VBD|0|root").shown).toEqual(["He → United States"]);
    expect(added(trump, "She|PRON|PRP|2|nsubj left/leave|VERB|VBD|0|root").shown).toEqual([]);
  });

  test("nothing is linked across many sentences", () => {
    const filler = "Nothing|PRON|NN|2|nsubj happened/happen|VERB|VBD|0|root";
    expect(
      added(TURKEY_ACCUSED, filler, filler, filler, filler, filler, "It|PRON|PRP|2|nsubj recalled/recall|VERB|VBD|0|root").shown,
    ).toEqual([]);
  });
});
