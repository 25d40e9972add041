/** Whom a publisher speaks for: governments, ministries and organisations, never the press. */
import { describe, expect, test } from "vitest";
import { resolveCoreference } from "../../server/extract/coreference.ts";
import { findMentions } from "../../server/extract/mentions.ts";
import { voiceOf } from "../../server/extract/voice.ts";
import { clauses } from "./clauses.ts";
import { gazetteer, parsed, show } from "./actors.fixture.ts";

const voice = (publisher: string | null): string | undefined =>
  voiceOf(gazetteer, { title: null, date: "2024-06-01", publisher, text: "" })?.principal.name;

describe("voiceOf", () => {
  test.each([
    ["UK Government", "United Kingdom"],
    ["Ministry of Foreign Affairs of Peru", "Peru"],
    ["Embassy of France in Kenya", "France"],
    ["Delegation of the European Union to Syria", "European Union"],
    ["The White House", "United States"],
    ["NATO", "NATO"],
  ])("%s speaks for %s", (publisher, actor) => {
    expect(voice(publisher)).toBe(actor);
  });

  test.each(["The Kenya Times", "BBC", "Peru Defence Ministry News Agency", "European Council on Foreign Relations", "A weekly"])(
    "%s speaks for nobody",
    (publisher) => {
      expect(voice(publisher)).toBeUndefined();
    },
  );

  test("without a publisher there is none", () => {
    expect(voice(null)).toBeUndefined();
  });
});

/** What coreference adds to the names of an article by its publisher. */
function added(publisher: string, ...written: readonly string[]): readonly string[] {
  return addedTo({ publisher, title: null }, ...written);
}

/** The same by publisher and title. */
function addedTo(
  of: { readonly publisher: string | null; readonly title: string | null },
  ...written: readonly string[]
): readonly string[] {
  const { text, sentences } = parsed(...written);
  const article = { ...of, date: "2024-06-01", text };
  const given = findMentions(gazetteer, article, sentences);
  const all = resolveCoreference({ gazetteer, clauses }, article, sentences, given);
  return show(
    text,
    all.filter((mention) => !given.includes(mention)),
  );
}

const PERUS = "Ministry of Foreign Affairs of Peru";
const SLEPT = "Children|NOUN|NNS|2|nsubj slept/sleep|VERB|VBD|0|root";
const WE = "We|PRON|PRP|2|nsubj thanked/thank|VERB|VBD|0|root Japan|PROPN|NNP|2|obj";
const secretary = (article: string, noun: string): string =>
  `${article}|DET|DT|3|det Foreign|PROPN|NNP|3|compound ${noun}|PROPN|NNP|4|nsubj met/meet|VERB|VBD|0|root Japan|PROPN|NNP|4|obj`;

describe("an official publisher's people", () => {
  test("we are the publisher's state", () => {
    expect(added(PERUS, SLEPT, WE)).toEqual(["We → Peru"]);
    expect(added("The Kenya Times", SLEPT, WE)).toEqual([]);
  });

  test("an office in capitals is its own", () => {
    expect(added(PERUS, secretary("The", "Secretary"))).toEqual(["Foreign Secretary → Peru"]);
    expect(added("The Kenya Times", secretary("The", "Secretary"))).toEqual([]);
  });

  test("an office in small letters, or one of many, may be anybody's", () => {
    expect(added(PERUS, secretary("The", "secretary"))).toEqual([]);
    expect(added(PERUS, secretary("A", "Secretary"))).toEqual([]);
  });

  test("a title that looks after another state is that state's", () => {
    const kenyan =
      "The|DET|DT|2|det Minister|PROPN|NNP|5|nsubj of|ADP|IN|4|case Kenya|PROPN|NNP|2|nmod met/meet|VERB|VBD|0|root Japan|PROPN|NNP|5|obj";
    expect(added(PERUS, kenyan)).toEqual([]);
  });

  test("a remit and a name belong to the title", () => {
    const minister =
      "Minister|PROPN|NNP|6|nsubj for|ADP|IN|4|case the|DET|DT|4|det Andes|PROPN|NNP|1|nmod Rosa|PROPN|NNP|1|flat met/meet|VERB|VBD|0|root Japan|PROPN|NNP|6|obj";
    expect(added(PERUS, minister)).toEqual(["Minister for the Andes Rosa → Peru"]);
  });

  test("a person whose title names no state is of the publisher's", () => {
    const named =
      "Minister|PROPN|NNP|3|compound Rosa|PROPN|NNP|3|compound Quispe|PROPN|NNP|4|nsubj met/meet|VERB|VBD|0|root Japan|PROPN|NNP|4|obj";
    expect(added(PERUS, named)).toEqual(["Minister Rosa Quispe → Peru"]);
  });
});

const titled = (title: string, publisher: string | null = null): readonly string[] => addedTo({ publisher, title }, SLEPT, WE);
const condemns = (verb: string): string => `Peru|PROPN|NNP|2|nsubj ${verb}|0|root Kenya|PROPN|NNP|2|obj`;
const left = (noun: string): string => `${secretary("The", noun)} we|PRON|PRP|7|nsubj left/leave|VERB|VBD|4|advcl`;

describe("a statement without its publisher", () => {
  test.each([
    ["NATO statement on Kenya", "NATO"],
    ["Statement by the Government of Peru on Kenya", "Peru"],
    ["Briefing of the Peruvian General Staff", "Peru"],
  ])("%s: we are %s", (title, actor) => {
    expect(titled(title)).toEqual([`We → ${actor}`]);
  });

  test.each(["Statement on Kenya", "Remarks to the press in Lima", "Kenya slept", "Statement by the delegation at NATO"])(
    "%s: nobody knows who we are",
    (title) => {
      expect(titled(title)).toEqual([]);
    },
  );

  test("a newspaper does not speak for whom it writes of", () => {
    expect(titled("NATO statement on Kenya", "The Kenya Times")).toEqual([]);
  });

  const OUR =
    "“|PUNCT|``|2|punct No|INTJ|UH|0|root ”|PUNCT|''|2|punct is|AUX|VBZ|6|cop our|PRON|PRP$|6|nmod:poss answer|NOUN|NN|2|parataxis";

  test("who takes a stand in the present is we, who took one once is not", () => {
    expect(addedTo({ publisher: null, title: null }, condemns("condemns/condemn|VERB|VBZ"), OUR)).toEqual(["our → Peru"]);
    expect(addedTo({ publisher: null, title: null }, condemns("condemned/condemn|VERB|VBD"), OUR)).toEqual([]);
  });

  test("an alliance has no minister", () => {
    expect(addedTo({ publisher: null, title: "NATO statement" }, left("Minister"))).toEqual(["we → NATO"]);
    expect(addedTo({ publisher: null, title: "Peruvian government statement" }, left("Minister"))).toEqual([
      "Foreign Minister → Peru",
      "we → Peru",
    ]);
  });

  test("whom an own official meets is another's", () => {
    const met =
      "Minister|PROPN|NNP|2|nsubj met/meet|VERB|VBD|0|root the|DET|DT|4|det Secretary|PROPN|NNP|2|obj as|SCONJ|IN|7|mark we|PRON|PRP|7|nsubj left/leave|VERB|VBD|2|advcl";
    expect(addedTo({ publisher: null, title: "Peruvian government statement" }, met)).toEqual(["Minister → Peru", "we → Peru"]);
  });

  test("who asks in a transcript is not who answers", () => {
    const asks = "QUESTION|NOUN|NN|4|dep :|PUNCT|:|1|punct We|PRON|PRP|4|nsubj wonder|VERB|VBP|0|root";
    expect(addedTo({ publisher: null, title: "NATO briefing" }, asks, WE)).toEqual(["We → NATO"]);
  });
});
