/** Descriptions and sets, resolved in parses written by hand. */
import { describe, expect, test } from "vitest";
import { resolveCoreference } from "../../server/extract/coreference.ts";
import { findMentions } from "../../server/extract/mentions.ts";
import { clauses } from "./clauses.ts";
import { gazetteer, parsed } from "./actors.fixture.ts";
import { TURKEY_ACCUSED, added } from "./coreference.fixture.ts";

const BOTH_SIGNED =
  "Japan|PROPN|NNP|4|nsubj and|CCONJ|CC|3|cc India|PROPN|NNP|1|conj signed/sign|VERB|VBD|0|root .|PUNCT|.|4|punct";
const warned = (direction: string): string =>
  `It|PRON|PRP|2|nsubj warned/warn|VERB|VBD|0|root its|PRON|PRP$|5|nmod:poss ${direction}|ADJ|JJ|5|amod neighbour|NOUN|NN|2|obj`;
const asked = (preposition: string): string =>
  `Kenya|PROPN|NNP|2|nsubj asked/ask|VERB|VBD|0|root the|DET|DT|4|det alliance|NOUN|NN|2|obj ${preposition}|ADP|IN|6|case aid|NOUN|NN|4|nmod`;

const described = (word: string, noun: string): string =>
  `The|DET|DT|3|det ${word}|ADJ|JJ|3|amod ${noun}|NOUN|NN|4|nsubj left/leave|VERB|VBD|0|root`;
const forPart = (noun: string): string =>
  `The|DET|DT|2|det militia|NOUN|NN|6|nsubj for|ADP|IN|5|case its|PRON|PRP$|5|nmod:poss ${noun}|NOUN|NN|2|nmod left/leave|VERB|VBD|0|root`;
const listed = (noun: string): string =>
  `Peru|PROPN|NNP|0|root ,|PUNCT|,|3|punct Chile|PROPN|NNP|1|appos ,|PUNCT|,|5|punct Kenya|PROPN|NNP|1|appos :|PUNCT|:|9|punct The|DET|DT|8|det ${noun}|NUM|CD|9|nsubj left/leave|VERB|VBD|1|parataxis`;

describe("sets", () => {
  test.each([
    ["Both|DET|DT|2|det countries/country|NOUN|NNS|3|nsubj agreed/agree|VERB|VBD|0|root", "Both countries"],
    ["The|DET|DT|3|det two|NUM|CD|3|nummod sides/side|NOUN|NNS|4|nsubj agreed/agree|VERB|VBD|0|root", "The two sides"],
  ])("%s", (sentence, span) => {
    expect(added(BOTH_SIGNED, sentence).shown).toEqual([`${span} → India`, `${span} → Japan`]);
  });

  test("the two Koreas are two states", () => {
    expect(added("The|DET|DT|3|det two|NUM|CD|3|nummod Koreas|PROPN|NNPS|4|nsubj met/meet|VERB|VBD|0|root").shown).toEqual([
      "Koreas → South Korea",
      "Koreas → North Korea",
    ]);
  });

  test("the latter of two things is nobody", () => {
    expect(
      added(
        "Turkey|PROPN|NNP|2|nsubj has/have|VERB|VBZ|0|root ships/ship|NOUN|NNS|2|obj and|CCONJ|CC|5|cc missiles/missile|NOUN|NNS|3|conj ,|PUNCT|,|8|punct the|DET|DT|8|det latter|ADJ|JJ|5|appos new|ADJ|JJ|8|amod",
      ).shown,
    ).toEqual([]);
  });

  test("the former and the latter are the first and the second", () => {
    expect(added(BOTH_SIGNED, "The|DET|DT|2|det latter|ADJ|JJ|3|nsubj paid/pay|VERB|VBD|0|root").shown).toEqual([
      "The latter → India",
    ]);
    expect(added(BOTH_SIGNED, "The|DET|DT|2|det former|ADJ|JJ|3|nsubj paid/pay|VERB|VBD|0|root").shown).toEqual([
      "The former → Japan",
    ]);
  });
});

describe("descriptions", () => {
  test("the bloc is the organisation, not the state", () => {
    const joined =
      "Poland|PROPN|NNP|2|nsubj joined/join|VERB|VBD|0|root the|DET|DT|5|det European|PROPN|NNP|5|amod Union|PROPN|NNP|2|obj";
    expect(added(joined, "The|DET|DT|2|det bloc|NOUN|NN|3|nsubj grew/grow|VERB|VBD|0|root").shown).toEqual([
      "The bloc → European Union",
    ]);
  });

  test("what was called by the same noun before is meant again", () => {
    const first =
      "The|DET|DT|3|det Biden|PROPN|NNP|3|compound administration|NOUN|NN|4|nsubj told/tell|VERB|VBD|0|root Kyiv|PROPN|NNP|4|obj";
    expect(added(first, "The|DET|DT|2|det administration|NOUN|NN|3|nsubj refused/refuse|VERB|VBD|0|root").shown).toEqual([
      "The administration → United States",
    ]);
  });

  test("the secretary is the person who holds that office", () => {
    const first = "Antony|PROPN|NNP|3|nsubj Blinken|PROPN|NNP|1|flat met/meet|VERB|VBD|0|root Japan|PROPN|NNP|3|obj";
    expect(added(first, "The|DET|DT|2|det secretary|NOUN|NN|3|nsubj left/leave|VERB|VBD|0|root").shown).toEqual([
      "The secretary → United States",
    ]);
  });

  test("its neighbour borders on it", () => {
    const first = "Algeria|PROPN|NNP|2|nsubj accused/accuse|VERB|VBD|0|root Morocco|PROPN|NNP|2|obj .|PUNCT|.|2|punct";
    const second = "It|PRON|PRP|2|nsubj warned/warn|VERB|VBD|0|root its|PRON|PRP$|4|nmod:poss neighbour|NOUN|NN|2|obj";
    expect(added(first, second).shown).toContain("its neighbour → Morocco");
  });

  test("its eastern neighbour lies in the east", () => {
    const first =
      "Algeria|PROPN|NNP|2|nsubj accused/accuse|VERB|VBD|0|root Morocco|PROPN|NNP|2|obj and|CCONJ|CC|5|cc Tunisia|PROPN|NNP|3|conj";
    expect(added(first, warned("eastern")).shown).toContain("its eastern neighbour → Tunisia");
    expect(added(first, warned("western")).shown).toContain("its western neighbour → Morocco");
    expect(added(first, warned("southern")).shown.filter((link) => link.includes("neighbour"))).toEqual([]);
  });

  test("a neighbour may lie over the sea", () => {
    const first = "Seoul|PROPN|NNP|2|nsubj met/meet|VERB|VBD|0|root Kenya|PROPN|NNP|2|obj .|PUNCT|.|2|punct";
    const second = "Japan|PROPN|NNP|2|nsubj thanked/thank|VERB|VBD|0|root its|PRON|PRP$|4|nmod:poss neighbour|NOUN|NN|2|obj";
    expect(added(first, second).shown).toContain("its neighbour → South Korea");
  });

  test("the kingdom is the one most spoken of", () => {
    const spoken = "Riyadh|PROPN|NNP|2|nsubj thanked/thank|VERB|VBD|0|root Qatar|PROPN|NNP|2|obj";
    const joined = "Morocco|PROPN|NNP|2|nsubj joined/join|VERB|VBD|0|root the|DET|DT|4|det kingdom|NOUN|NN|2|obj";
    expect(added(spoken, spoken, spoken, joined).shown).toContain("the kingdom → Saudi Arabia");
  });

  test("what a verb asks for or supplies with does not say which alliance", () => {
    const joined = "NATO|PROPN|NNP|2|nsubj met/meet|VERB|VBD|0|root";
    expect(added(joined, asked("for")).shown).toEqual(["the alliance → NATO"]);
    expect(added(joined, asked("of")).shown).toEqual([]);
  });

  test("nobody calls an alliance of states the group", () => {
    const armed = "Peru|PROPN|NNP|2|nsubj armed/arm|VERB|VBD|0|root the|DET|DT|4|det group|NOUN|NN|2|obj";
    expect(added("NATO|PROPN|NNP|2|nsubj left/leave|VERB|VBD|0|root", armed).shown).toEqual([]);
    expect(added("Hezbollah|PROPN|NNP|2|nsubj left/leave|VERB|VBD|0|root", armed).shown).toEqual(["the group → Hezbollah"]);
  });

  test("what somebody is accused of, and for how long, does not say which group", () => {
    const first = "Hezbollah|PROPN|NNP|2|nsubj met/meet|VERB|VBD|0|root Kenya|PROPN|NNP|2|obj";
    const accused =
      "Peru|PROPN|NNP|2|nsubj accused/accuse|VERB|VBD|0|root the|DET|DT|4|det group|NOUN|NN|2|obj of|SCONJ|IN|6|mark lying/lie|VERB|VBG|4|acl";
    expect(added(first, accused).shown).toEqual(["the group → Hezbollah"]);
    expect(added(first, accused.replace("accused/accuse", "joined/join")).shown).toEqual([]);
    expect(added(first, forPart("part")).shown).toContain("The militia → Hezbollah");
    expect(added(first, forPart("war")).shown).not.toContain("The militia → Hezbollah");
  });

  test("a description with a people before its noun is of that state", () => {
    const first = "Hamas|PROPN|NNP|2|nsubj met/meet|VERB|VBD|0|root Kenya|PROPN|NNP|2|obj";
    expect(added(first, described("Palestinian", "movement")).shown).toEqual(["The Palestinian movement → Hamas"]);
    expect(added(first, described("Peruvian", "movement")).shown).toEqual([]);
  });

  test("two words may tell what one does not: the Gulf state, the Islamic republic, the tiny country", () => {
    const first =
      "Turkey|PROPN|NNP|2|nsubj backs/back|VERB|VBZ|0|root Qatar|PROPN|NNP|2|obj and|CCONJ|CC|5|cc Iran|PROPN|NNP|3|conj";
    expect(added(first, described("Gulf", "state")).shown).toEqual(["The Gulf state → Qatar"]);
    expect(added(first, described("Islamic", "republic")).shown).toEqual(["The Islamic republic → Iran"]);
    expect(added(first, described("tiny", "country")).shown).toEqual(["The tiny country → Qatar"]);
  });

  test("a description with an unknown name before its noun is somebody else", () => {
    const first = "Hezbollah|PROPN|NNP|2|nsubj met/meet|VERB|VBD|0|root Kenya|PROPN|NNP|2|obj";
    expect(added(first, "The|DET|DT|2|det militia|NOUN|NN|3|nsubj left/leave|VERB|VBD|0|root").shown).toEqual([
      "The militia → Hezbollah",
    ]);
    expect(
      added(first, "The|DET|DT|3|det Hutu|PROPN|NNP|3|compound militia|NOUN|NN|4|nsubj left/leave|VERB|VBD|0|root").shown,
    ).toEqual([]);
  });

  test("his hosts are those at whose seat he was", () => {
    const flew = "Blinken|PROPN|NNP|2|nsubj flew/fly|VERB|VBD|0|root to|ADP|IN|4|case Riyadh|PROPN|NNP|2|obl";
    const hosts = "He|PRON|PRP|2|nsubj thanked/thank|VERB|VBD|0|root his|PRON|PRP$|4|nmod:poss hosts|NOUN|NNS|2|obj";
    expect(added("Antony|PROPN|NNP|3|nsubj Blinken|PROPN|NNP|1|flat slept/sleep|VERB|VBD|0|root", flew, hosts).shown).toContain(
      "his hosts → Saudi Arabia",
    );
  });

  test("a description in apposition is who stands beside it", () => {
    expect(
      added(
        TURKEY_ACCUSED,
        "Peru|PROPN|NNP|6|nsubj ,|PUNCT|,|4|punct the|DET|DT|4|det republic|NOUN|NN|1|appos ,|PUNCT|,|4|punct left/leave|VERB|VBD|0|root",
      ).shown,
    ).toEqual(["the republic → Peru"]);
  });

  test("another country points back to nothing", () => {
    expect(added(TURKEY_ACCUSED, "Another|DET|DT|2|det country|NOUN|NN|3|nsubj left/leave|VERB|VBD|0|root").shown).toEqual([]);
    expect(
      added(TURKEY_ACCUSED, "The|DET|DT|3|det host|NOUN|NN|3|compound country|NOUN|NN|4|nsubj left/leave|VERB|VBD|0|root").shown,
    ).toEqual([]);
  });
});

describe("sets", () => {
  const ACCUSE = "Each|PRON|DT|2|nsubj accuses/accuse|VERB|VBZ|0|root the|DET|DT|4|det other|ADJ|JJ|2|obj .|PUNCT|.|2|punct";

  test("each and the other are both of a pair", () => {
    expect(added(BOTH_SIGNED, ACCUSE).shown.toSorted()).toEqual([
      "Each → India",
      "Each → Japan",
      "the other → India",
      "the other → Japan",
    ]);
  });

  test("each that stands alone, and the other, are of the two in the list before", () => {
    const list = "India|PROPN|NNP|5|nsubj and|CCONJ|CC|3|cc Japan|PROPN|NNP|1|conj each|DET|DT|5|advmod";
    const accused = "accused/accuse|VERB|VBD|0|root the|DET|DT|7|det other|ADJ|JJ|5|obj";
    expect(added(`${list} ${accused}`).shown).toEqual(["the other → India", "the other → Japan"]);
    const mexico = "took/take|VERB|VBD|0|root Mexico|PROPN|NNP|5|obj from|ADP|IN|9|case the|DET|DT|9|det other|ADJ|JJ|5|obl";
    expect(added(`${list} ${mexico}`).shown).toEqual([]);
  });

  test("the Baltic states are three, the Baltic sea is none", () => {
    const left = "Baltic|ADJ|JJ|2|amod states|NOUN|NNS|3|nsubj left/leave|VERB|VBD|0|root";
    expect(added(left).shown.toSorted()).toEqual([
      "Baltic states → Estonia",
      "Baltic states → Latvia",
      "Baltic states → Lithuania",
    ]);
    expect(added(left.replace("states", "waters")).shown).toEqual([]);
  });

  test("one of several whom one word stood for is not the one that is meant", () => {
    const four =
      "Qatar|PROPN|NNP|0|root ,|PUNCT|,|3|punct Bahrain|PROPN|NNP|1|appos ,|PUNCT|,|5|punct Kuwait|PROPN|NNP|1|appos slept/sleep|VERB|VBD|1|parataxis";
    const all = "The|DET|DT|2|det three|NUM|CD|3|nsubj left/leave|VERB|VBD|0|root";
    const state = "The|DET|DT|3|det Gulf|PROPN|NNP|3|compound state|NOUN|NN|4|nsubj paid/pay|VERB|VBD|0|root";
    const kuwait = "Kuwait|PROPN|NNP|2|nsubj stayed/stay|VERB|VBD|0|root";
    expect(added(four, kuwait, all, state).shown).toContain("The Gulf state → Kuwait");
  });

  test("the six powers are those that spoke with Iran", () => {
    const met = "Iran|PROPN|NNP|4|nsubj and|CCONJ|CC|3|cc six|NUM|CD|4|nummod powers|NOUN|NNS|5|nsubj met/meet|VERB|VBD|0|root";
    expect(added(met).shown.toSorted()).toEqual(
      ["China", "France", "Germany", "Russia", "United Kingdom", "United States"].map((state) => `six powers → ${state}`),
    );
  });

  test("each other, and each of many, are no pair", () => {
    expect(
      added(
        BOTH_SIGNED,
        "Kenya|PROPN|NNP|2|nsubj gave/give|VERB|VBD|0|root each|DET|DT|4|det child|NOUN|NN|2|iobj rice|NOUN|NN|2|obj",
      ).shown,
    ).toEqual([]);
  });

  test("the quartet is the last list of four", () => {
    const list =
      "Peru|PROPN|NNP|8|nsubj ,|PUNCT|,|3|punct Chile|PROPN|NNP|1|conj ,|PUNCT|,|5|punct Kenya|PROPN|NNP|1|conj and|CCONJ|CC|7|cc Laos|PROPN|NNP|1|conj quit|VERB|VBD|0|root";
    const between = "Mali|PROPN|NNP|2|nsubj slept/sleep|VERB|VBD|0|root";
    const { shown } = added(list, between, "The|DET|DT|2|det quartet|NOUN|NN|3|nsubj left/leave|VERB|VBD|0|root");
    expect(shown.toSorted()).toEqual(["The quartet → Chile", "The quartet → Kenya", "The quartet → Laos", "The quartet → Peru"]);
  });

  test("the three are a list between commas, however it was parsed", () => {
    expect(added(listed("three")).shown.toSorted()).toEqual(["The three → Chile", "The three → Kenya", "The three → Peru"]);
    expect(added(listed("four")).shown).toEqual([]);
  });

  test("all three are the members of an alliance of three", () => {
    const alliance =
      "The|DET|DT|2|det Alliance|PROPN|NNP|5|nsubj of|ADP|IN|4|case Sahel|PROPN|NNP|2|nmod met/meet|VERB|VBD|0|root";
    const states =
      "The|DET|DT|2|det Alliance|PROPN|NNP|6|nsubj of|ADP|IN|5|case Sahel|PROPN|NNP|5|compound States|PROPN|NNPS|2|nmod met/meet|VERB|VBD|0|root";
    const left = "All|DET|DT|2|det three|NUM|CD|3|nsubj left/leave|VERB|VBD|0|root";
    expect(added(alliance, left).shown).toEqual([]);
    expect(added(states, left).shown.toSorted()).toEqual(["All three → Burkina Faso", "All three → Mali", "All three → Niger"]);
  });

  test("the two sides are not those who bring them together", () => {
    const brought =
      "Kenya|PROPN|NNP|5|nsubj ,|PUNCT|,|4|punct which|PRON|WDT|4|nsubj hosted/host|VERB|VBD|1|acl:relcl slept/sleep|VERB|VBD|0|root the|DET|DT|8|det two|NUM|CD|8|nummod sides|NOUN|NNS|4|obj";
    expect(added(BOTH_SIGNED, brought).shown.toSorted()).toEqual(["the two sides → India", "the two sides → Japan"]);
  });
});

describe("first persons", () => {
  test("in a quotation are its speaker's", () => {
    const said =
      "“|PUNCT|``|3|punct We|PRON|PRP|3|nsubj welcome|VERB|VBP|7|ccomp it|PRON|PRP|3|obj ,|PUNCT|,|3|punct ”|PUNCT|''|3|punct said/say|VERB|VBD|0|root Antony|PROPN|NNP|7|nsubj Blinken|PROPN|NNP|8|flat";
    expect(added(said).shown).toEqual(["We → United States"]);
  });

  test("outside are nobody's", () => {
    expect(
      added(TURKEY_ACCUSED, "We|PRON|PRP|2|nsubj wait|VERB|VBP|0|root “|PUNCT|``|4|punct here|ADV|RB|2|advmod ”|PUNCT|''|4|punct")
        .shown,
    ).toEqual([]);
  });
});

test("given mentions stay, and all are in order of place", () => {
  const { text, sentences } = parsed(TURKEY_ACCUSED, "It|PRON|PRP|2|nsubj recalled/recall|VERB|VBD|0|root envoys|NOUN|NNS|2|obj");
  const article = { title: null, date: null, text };
  const given = findMentions(gazetteer, article, sentences);
  const all = resolveCoreference({ gazetteer, clauses }, article, sentences, given);
  expect(all).toEqual(expect.arrayContaining([...given]));
  expect(all.map((m) => m.start)).toEqual(all.map((m) => m.start).toSorted((a, b) => a - b));
  for (const m of all) expect(m.certainty > 0 && m.certainty <= 1).toBe(true);
});
