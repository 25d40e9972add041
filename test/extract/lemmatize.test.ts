/** Lemmas by tag: irregular forms, spelling rules and closed classes. */
import { expect, test } from "vitest";
import { lemmatize } from "../../server/extract/lemmatize.ts";
import { loadKnowledge } from "../../server/knowledge/index.ts";
import { exceptions } from "./lexicon.ts";

const knowledge = await loadKnowledge();

const lemmas = (tag: string, words: string): string => {
  const [upos = "", xpos = ""] = tag.split(".");
  return words
    .split(" ")
    .map((word) => lemmatize(word, upos, xpos, exceptions))
    .join(" ");
};

test.each([
  ["VERB.VBZ", "supplies sends reaches goes does vetoes uses focuses ties", "supply send reach go do veto use focus tie"],
  ["VERB.VBD", "supplied sent hoped stopped condemned invaded visited cited", "supply send hope stop condemn invade visit cite"],
  ["VERB.VBN", "withdrawn imposed controlled killed shelled agreed deployed", "withdraw impose control kill shell agree deploy"],
  [
    "VERB.VBG",
    "providing fighting planning dying sanctioning seizing rebuilding",
    "provide fight plan die sanction seize rebuild",
  ],
  ["VERB.VBG", "overseeing threatening refusing exchanging belonging", "oversee threaten refuse exchange belong"],
  [
    "NOUN.NNS",
    "armies crises men missiles embargoes viruses wives 1990s bases sorties",
    "army crisis man missile embargo virus wife 1990s base sortie",
  ],
  ["NOUN.NNS", "headquarters servicewomen speeches taxes ties talks", "headquarters servicewoman speech tax tie talk"],
  ["ADJ.JJR", "better larger bigger heavier closer more", "good large big heavy close more"],
  ["ADJ.JJS", "worst latest deadliest most", "bad late deadly most"],
  ["ADV.RBR", "better later further", "well late far"],
  ["AUX.VBZ", "is 's ’s has does", "be be be have do"],
  ["AUX.MD", "wo ca 'll ’d could", "will can will would could"],
  ["PART.RB", "n't n’t not", "not not not"],
  ["DET.DT", "An these Those the", "a this that the"],
  ["PRON.PRP", "them him us me her It", "they he we I she it"],
  ["PROPN.NNP", "Moscow U.S. Houthis", "Moscow U.S. Houthis"],
  ["PROPN.NNPS", "Nations Americans Philippines", "Nation American Philippines"],
  ["NUM.CD", "10,000 two", "10000 two"],
  ["ADJ.JJ", "Russian nuclear", "russian nuclear"],
])("%s: %s", (tag, words, expected) => {
  expect(lemmas(tag, words)).toBe(expected);
});

test("a listed verb form goes before the rules", () => {
  for (const [form, base] of exceptions.verb) expect(lemmatize(form, "VERB", "VBD", exceptions)).toBe(base);
});

/** How a regular verb is spelled in its finite and -ing forms; two spellings of the latter where stress decides: visited, rebutted. */
const inflected = (base: string): Readonly<Record<"VBZ" | "VBD" | "VBG", readonly string[]>> => {
  const y = /[^aeiou]y$/u.test(base);
  const doubles = /[^aeiou][aeiou][bdfgklmnprstvz]$|quip$/u.test(base) ? [`${base}${base.slice(-1)}`] : [];
  const stems = /^[^aeiou]*[aeiou][bdgklmnprstvz]$/u.test(base) ? doubles : [base, ...doubles];
  return {
    VBZ: [y ? `${base.slice(0, -1)}ies` : `${base}${/(?:s|x|z|ch|sh)$/u.test(base) ? "es" : "s"}`],
    VBD: stems.map((stem) => (y ? `${stem.slice(0, -1)}ied` : `${stem.replace(/e$/u, "")}ed`)),
    VBG: stems.map((stem) => `${stem.replace(/(?<![eioy])e$/u, "")}ing`),
  };
};

test("every verb that a pattern names is found again in its regular forms, or another spelling that is named too", () => {
  const verbs = new Set([...knowledge.patterns.byTrigger.verb.keys()].map((verb) => verb.split(" ")[0] ?? ""));
  const isFound = (form: string, xpos: string): boolean => verbs.has(lemmatize(form, "VERB", xpos, exceptions));
  const lost = [...verbs]
    .filter((verb) => verb !== "be")
    .flatMap((base) =>
      Object.entries(inflected(base)).flatMap(([xpos, forms]) => (forms.some((form) => isFound(form, xpos)) ? [] : forms)),
    );
  expect(verbs.size).toBeGreaterThan(1_000);
  expect(lost).toEqual([]);
});
