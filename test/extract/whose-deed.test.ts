/** Whose deed is approved of, condemned or answered, in parses written by hand. */
import { describe, expect, test } from "vitest";
import { added } from "./coreference.fixture.ts";

const doing = (verb: string, object: string, more = ""): string =>
  `Kenya|PROPN|NNP|2|nsubj ${verb}|VERB|VBD|0|root ${object}|NOUN|NN|2|obj ${more}`.trim();
const CLOSED = doing("closed/close", "crossings/crossing");

const judging = (verb: string, determiner: string, noun: string, doer = "Sweden"): string =>
  `${doer}|PROPN|NNP|2|nsubj ${verb}|VERB|VBD|0|root ${determiner}|DET|DT|4|det ${noun}|NOUN|NN|2|obj`;

const called = (name: string): string =>
  `Sweden|PROPN|NNP|2|nsubj called/call|VERB|VBD|0|root it|PRON|PRP|2|obj a|DET|DT|5|det ${name}|NOUN|NN|2|xcomp`;

const stood = (verb: string, particle: string): string =>
  `Sweden|PROPN|NNP|2|nsubj ${verb}|VERB|VBD|0|root the|DET|DT|4|det offer|NOUN|NN|2|obj ${particle}|ADP|RP|2|compound:prt`;

const scoffed = (beside: string): string =>
  `With|ADP|IN|2|case ${beside}|4|obl Sweden|PROPN|NNP|4|nsubj scoffed/scoff|VERB|VBD|0|root at|ADP|IN|7|case the|DET|DT|7|det accusation|NOUN|NN|4|obl`;

describe("deeds", () => {
  test("the move is whose main clause tells of it, in the sentence before", () => {
    expect(added(CLOSED, judging("condemned/condemn", "the", "move")).shown).toEqual(["the move → Kenya"]);
    expect(added(CLOSED, judging("praised/praise", "this", "decision")).shown).toEqual(["this decision → Kenya"]);
  });

  test("of what was only said to have been done, it is theirs who did", () => {
    const said =
      "Japan|PROPN|NNP|2|nsubj said/say|VERB|VBD|0|root Kenya|PROPN|NNP|5|nsubj had/have|AUX|VBD|5|aux closed/close|VERB|VBN|2|ccomp crossings/crossing|NOUN|NNS|5|obj";
    expect(added(said, judging("condemned/condemn", "the", "move")).shown).toEqual(["the move → Kenya"]);
  });

  test("a deed with a name of its own is sought by the verbs that tell of such, further back too", () => {
    const rained = "Rain|NOUN|NN|2|nsubj fell/fall|VERB|VBD|0|root";
    const seized = doing("seized/seize", "ships/ship");
    expect(added(seized, rained, judging("criticised/criticise", "the", "seizure")).shown).toEqual(["the seizure → Kenya"]);
    expect(added(seized, judging("criticised/criticise", "the", "bombing")).shown).toEqual([]);
  });

  test("or by its like that a name belongs to", () => {
    const owned =
      "Kenya|PROPN|NNP|3|nmod:poss 's|PART|POS|1|case offer|NOUN|NN|4|nsubj surprised/surprise|VERB|VBD|0|root Peru|PROPN|NNP|4|obj";
    expect(added(owned, judging("declined/decline", "the", "offer")).shown).toEqual(["the offer → Kenya"]);
  });

  test("a verb is told by its particle, wherever that stands", () => {
    const offered = doing("offered/offer", "aid");
    expect(added(offered, stood("turned/turn", "down")).shown).toEqual(["the offer → Kenya"]);
    expect(added(offered, stood("called/call", "off")).shown).toEqual([]);
  });

  test("who scoffs at an accusation answers the last who made one, and no other who is named", () => {
    const accused =
      "Kenya|PROPN|NNP|2|nsubj accused/accuse|VERB|VBD|0|root Sweden|PROPN|NNP|2|obj of|ADP|IN|5|case theft|NOUN|NN|2|obl";
    expect(added(accused, scoffed("scorn|NOUN|NN")).shown).toEqual(["accusation → Kenya"]);
    expect(added(accused, scoffed("Japan|PROPN|NNP")).shown).toEqual([]);
  });

  test("of two who made one each nobody is meant, and whose the verb tells is meant before whoever else made one", () => {
    const two =
      "Kenya|PROPN|NNP|3|nmod:poss 's|PART|POS|1|case offer|NOUN|NN|4|nsubj beat/beat|VERB|VBD|0|root Peru|PROPN|NNP|7|nmod:poss 's|PART|POS|5|case offer|NOUN|NN|4|obj";
    expect(added(two, judging("declined/decline", "the", "offer")).shown).toEqual([]);
    const offered =
      "Kenya|PROPN|NNP|2|nsubj offered/offer|VERB|VBD|0|root grain|NOUN|NN|2|obj beside|ADP|IN|7|case Peru|PROPN|NNP|7|nmod:poss 's|PART|POS|5|case offer|NOUN|NN|2|obl";
    expect(added(offered, judging("declined/decline", "the", "offer")).shown).toEqual(["the offer → Kenya"]);
  });

  test("those who did it together are all meant", () => {
    const both =
      "Kenya|PROPN|NNP|4|nsubj and|CCONJ|CC|3|cc Japan|PROPN|NNP|1|conj closed/close|VERB|VBD|0|root crossings/crossing|NOUN|NNS|4|obj";
    expect(added(both, judging("condemned/condemn", "the", "move")).shown.toSorted()).toEqual([
      "the move → Japan",
      "the move → Kenya",
    ]);
  });

  test("a verdict tells that it is a deed", () => {
    expect(added(CLOSED, called("provocation")).shown).toEqual(["it → Kenya"]);
    expect(added("Rain|NOUN|NN|2|nsubj fell/fall|VERB|VBD|0|root", called("provocation")).shown).toEqual([]);
  });

  test("nobody is meant where nobody did, where it was not done, and where it is one's own or somebody's by name", () => {
    const judged = judging("condemned/condemn", "the", "move");
    expect(added(doing("faced/face", "floods/flood"), judged).shown).toEqual([]);
    expect(added(doing("closed/close", "crossings/crossing", "not|PART|RB|2|advmod"), judged).shown).toEqual([]);
    expect(added("Rain|NOUN|NN|2|nsubj fell/fall|VERB|VBD|0|root", judged).shown).toEqual([]);
    expect(added(CLOSED, judging("defended/defend", "the", "move")).shown).toEqual([]);
    expect(added(CLOSED, judging("condemned/condemn", "the", "move", "Kenya")).shown).toEqual([]);
    const named = `${judging("condemned/condemn", "the", "move")} of|ADP|IN|6|case Peru|PROPN|NNP|4|nmod`;
    expect(added(CLOSED, named).shown).toEqual([]);
  });

  test("the clause before tells as well as the sentence before", () => {
    const after =
      "After|SCONJ|IN|3|mark Kenya|PROPN|NNP|3|nsubj closed/close|VERB|VBD|6|advcl crossings/crossing|NOUN|NNS|3|obj Sweden|PROPN|NNP|6|nsubj condemned/condemn|VERB|VBD|0|root the|DET|DT|8|det move|NOUN|NN|6|obj";
    expect(added(after).shown).toEqual(["the move → Kenya"]);
  });
});
