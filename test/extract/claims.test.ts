/** From weighed matches to claims: which of several readings stands, and what is said of things that nobody names. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimsOf } from "../../server/extract/claims.ts";
import { indexMentions } from "../../server/extract/fillers.ts";
import { compilePatterns, PatternFile, type Pattern } from "../../server/extract/patterns.ts";
import { buildTree } from "../../server/extract/tree.ts";
import { Ontology, type Claim } from "../../server/vocabulary/index.ts";
import { gazetteer } from "./actors.fixture.ts";
import { clauses } from "./clauses.ts";
import { mention, parsed, state } from "./parses.ts";

const ontology = Ontology.parse(JSON.parse(readFileSync(new URL("../../data/ontology.json", import.meta.url), "utf8")));
const knowledge = {
  ontology,
  gazetteer,
  clauses,
  patterns: compilePatterns([], new Map()),
  classes: new Map([["arms", new Set(["tank"])]]),
};

function patternOf(name: string, more: object = {}): Pattern {
  const one = {
    id: `supplies.${name}`,
    trigger: { verb: ["promise"] },
    ends: ["subj -> iobj"],
    reason: "a test",
    yes: [["x", "A > B"]],
    ...more,
  };
  const [pattern] =
    compilePatterns([PatternFile.parse({ relation: "supplies", patterns: [one] })], new Map()).byTrigger.verb.get("promise") ??
    [];
  if (pattern === undefined) throw new Error("The pattern was not compiled.");
  return pattern;
}

const sentence = parsed(`Peru Peru PROPN NNP 2 nsubj
                         promised promise VERB VBD 0 root
                         Laos Laos PROPN NNP 2 iobj
                         tanks tank NOUN NNS 2 obj`);
const PERU = mention(sentence, state("PER", "Peru"), 0);
const LAOS = mention(sentence, state("LAO", "Laos"), 2);

/** The claims of "Peru promised Laos tanks" by patterns with their confidence. */
const claimsBy = (weighed: readonly (readonly [Pattern, number])[], by = knowledge): readonly Claim[] =>
  claimsOf(
    {
      text: "Peru promised Laos tanks",
      date: null,
      reported: { tree: buildTree(sentence), mentions: indexMentions([PERU, LAOS]) },
      matches: weighed.map(([pattern, confidence]) => ({
        match: { pattern, trigger: 1, source: { mention: PERU, depth: 0 }, target: { mention: LAOS, depth: 0 }, object: null },
        confidence,
      })),
      speaker: null,
      stated: null,
      isQuoted: () => false,
    },
    by,
  );
const read = (claims: readonly Claim[]) => claims.map(({ pattern, status, confidence }) => [pattern, status, confidence]);

const given = patternOf("given");
const promised = patternOf("promised", { status: "planned" });

const theirTroopsLeft = (target: string): readonly Claim[] => {
  const said = parsed(
    `Their their PRON PRP$ 2 nmod:poss\ntroops troop NOUN NNS 3 nsubj\nleft leave VERB VBD 0 root\n${target} ${target} PROPN NNP 3 obj`,
  );
  const [peru, laos] = [state("PER", "Peru"), state("LAO", "Laos")].map((actor) => mention(said, actor, 0, 2));
  const to = mention(said, state("LAO", "Laos"), 3);
  if (peru === undefined || laos === undefined) throw new Error("Two own troops");
  const match = {
    pattern: given,
    trigger: 2,
    source: { mention: peru, depth: 0 },
    target: { mention: to, depth: 0 },
    object: null,
  };
  return claimsOf(
    {
      text: `Their troops left ${target}`,
      date: null,
      reported: { tree: buildTree(said), mentions: indexMentions([peru, laos, to]) },
      matches: [{ match, confidence: 0.8 }],
      speaker: null,
      stated: null,
      isQuoted: () => false,
    },
    knowledge,
  );
};

describe("claimsOf", () => {
  it("keeps the surest of several readings of one claim", () => {
    expect(
      read(
        claimsBy([
          [given, 0.8],
          [promised, 0.6],
        ]),
      ),
    ).toEqual([["supplies.given", "planned", 0.8]]);
  });

  it("keeps of readings as sure the one that says a status, in either order", () => {
    for (const order of [
      [given, promised],
      [promised, given],
    ])
      expect(read(claimsBy(order.map((pattern) => [pattern, 0.8] as const)))).toEqual([["supplies.promised", "planned", 0.8]]);
  });

  it("takes a pattern's reading before a surer proposal, and the confidence of the surer", () => {
    const judged: Pattern = { ...given, id: "supplies.judged", ends: [] };
    const weighed = [
      [judged, 0.9],
      [promised, 0.6],
    ] as const;
    for (const order of [weighed, weighed.toReversed()])
      expect(read(claimsBy(order))).toEqual([["supplies.promised", "planned", 0.9]]);
  });

  it("makes nobody the target of the set that it belongs to, but of the other of it", () => {
    expect(theirTroopsLeft("Laos")).toEqual([]);
    expect(theirTroopsLeft("other")).toHaveLength(1);
  });

  it("gives what is handed over its class, and support where no class is known", () => {
    expect(claimsBy([[given, 0.8]])[0]?.object).toEqual({ class: "arms", text: "tanks" });
    const unsaid = claimsBy([[given, 0.8]], { ...knowledge, classes: new Map() });
    expect(unsaid[0]?.object).toEqual({ class: "support", text: "promised" });
  });
});
