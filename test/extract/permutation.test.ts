/** Claims follow language, not names: the same sentences with other countries in their places give the same claims about those. */
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { read, type Knowledge } from "../../server/extract/index.ts";
import { loadKnowledge } from "../../server/knowledge/index.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

/** Countries of one grammatical kind: one word, a regular demonym, a capital of one word. */
const COUNTRIES = [
  { id: "RUS", name: "Russia", adjective: "Russian", capital: "Moscow" },
  { id: "UKR", name: "Ukraine", adjective: "Ukrainian", capital: "Kyiv" },
  { id: "IRN", name: "Iran", adjective: "Iranian", capital: "Tehran" },
  { id: "BRA", name: "Brazil", adjective: "Brazilian", capital: "Brasília" },
  { id: "KEN", name: "Kenya", adjective: "Kenyan", capital: "Nairobi" },
  { id: "PER", name: "Peru", adjective: "Peruvian", capital: "Lima" },
  { id: "LAO", name: "Laos", adjective: "Laotian", capital: "Vientiane" },
] as const;
type Country = (typeof COUNTRIES)[number];
type Scene = (a: Country, b: Country, c: Country, d: Country) => string;

/** Each text with what it must say, ends by position: 0 to 3 for the four countries. */
const SCENES: readonly { readonly text: Scene; readonly says: readonly (readonly [number, string, number, string])[] }[] = [
  {
    text: (a, b, c, d) =>
      `${a.name} plans to give advanced satellite technology to ${b.name} after the latter sent thousands of troops for ${a.capital}’s war in ${c.name}, according to the ${d.adjective} foreign minister.`,
    says: [
      [0, "supplies", 1, "planned"],
      [1, "supplies", 0, "actual"],
      [0, "attacks", 2, "actual"],
    ],
  },
  {
    text: (a, b, c, d) => `${a.name}, ${b.name}, ${c.name} and ${d.name} have deepened their cooperation with each other.`,
    says: [
      [0, "cooperates-with", 1, "actual"],
      [0, "cooperates-with", 2, "actual"],
      [0, "cooperates-with", 3, "actual"],
      [1, "cooperates-with", 2, "actual"],
      [1, "cooperates-with", 3, "actual"],
      [2, "cooperates-with", 3, "actual"],
    ],
  },
  { text: (a, b) => `${a.capital} has rejected all of ${b.capital}’s offers of talks.`, says: [[0, "rejects", 1, "actual"]] },
  {
    text: (a, b) => `Long-range missiles that ${a.name} provided to ${b.name} were shown on television.`,
    says: [[0, "supplies", 1, "actual"]],
  },
  {
    text: (a, b, c) => `${c.name} denied supplying ${a.name} with drones for its attacks on ${b.name}.`,
    says: [[2, "supplies", 0, "negated"]],
  },
];

function tell(scene: Scene, countries: readonly Country[]): Set<string> {
  const [a, b, c, d] = countries;
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error("four countries are wanted");
  const place = new Map(countries.map((country, at): readonly [string, number] => [country.id, at]));
  const { claims } = read(knowledge, { title: null, date: "2024-06-01", text: scene(a, b, c, d) });
  const symmetric = new Set(knowledge.ontology.relations.filter((relation) => relation.symmetric).map(({ id }) => id));
  return new Set(
    claims.map(({ source, relation, target, status }) => {
      const ends = [place.get(source.principal.id) ?? -1, place.get(target.principal.id) ?? -1];
      const [from, to] = symmetric.has(relation) ? ends.toSorted((x, y) => x - y) : ends;
      return `${from} ${relation} ${to} ${status}`;
    }),
  );
}

describe.each(SCENES)("scene %#", ({ text, says }) => {
  it("says the same of any four countries", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COUNTRIES], { minLength: 4, maxLength: 4 }), (countries) => {
        const found = tell(text, countries);
        for (const claim of says) expect([...found]).toContain(claim.join(" "));
      }),
      { numRuns: 25 },
    );
  });
});

/** Whole texts: what the sentences before say must not hang on names either. */
const TEXTS: readonly Scene[] = [
  (a, b, c, d) =>
    `${a.name} accused ${b.name} on Monday of shelling its border posts. It recalled its ambassador from ${b.capital} and demanded an apology. ${b.capital} dismissed the charge, and its foreign minister warned that the country would answer any attack.\n\nThe two neighbours fought a war in 1998. ${c.name}, which has supplied the ${a.adjective} army with drones, called on both sides to show restraint. Neither ${d.name} nor its allies have taken sides.`,
  (a, b, c, d) =>
    `The presidents of ${a.name} and ${b.name} signed a trade agreement in ${c.capital} on Tuesday. Under it ${a.name} will lift its tariffs on ${b.adjective} wheat. “We have waited for this for years,” the ${b.adjective} president said.\n\n${d.name}, a rival of both, condemned the deal. A spokesman for the ${d.adjective} foreign ministry said that it had been made at its expense. According to ${c.name}, which hosted the talks, more accords may follow.`,
  (a, b, c, d) =>
    `${d.adjective} troops withdrew from ${a.name} last week after the latter threatened to expel them. ${b.name} had asked ${a.name} to let them stay. In ${c.capital} thousands of ${c.adjective} demonstrators marched against the ${d.adjective} presence. The government there has not said whether it will join the sanctions that ${a.name} and ${b.name} imposed on ${d.name} in March.`,
  (a, b, c, d) =>
    `${a.capital} denies that it armed the rebels in ${b.name}. Its ministers say that ${c.name} did. ${c.adjective} officials were not available for comment, but ${d.name}'s ambassador to ${b.name} said on Thursday that ${a.adjective} rifles had been found. He met the ${b.adjective} defence minister the same day and promised him more aid. ${b.name} thanked ${d.name}; ${a.name} called the visit an insult.`,
];

/** Everything that a claim says, with countries by position in place of names, ordered. */
function retell(scene: Scene, countries: readonly Country[]): readonly string[] {
  const [a, b, c, d] = countries;
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error("four countries are wanted");
  const text = scene(a, b, c, d);
  const place = new Map(countries.map((country, at): readonly [string, number] => [country.id, at]));
  const at = (id: string | undefined): string => (id === undefined ? "" : String(place.get(id) ?? id));
  const symmetric = new Set(knowledge.ontology.relations.filter((relation) => relation.symmetric).map(({ id }) => id));
  const { claims, sentences } = read(knowledge, { title: null, date: "2024-06-01", text });
  return claims
    .map((claim) => {
      const ends = [at(claim.source.principal.id), at(claim.target.principal.id)];
      const sentence = sentences.findIndex(({ start }) => start === claim.evidence.sentence.start);
      const trigger = text.slice(claim.evidence.trigger.start, claim.evidence.trigger.end);
      const said = [claim.relation, claim.status, claim.object?.class, at(claim.claimant?.principal.id), claim.time?.from];
      const how = [sentence, trigger, claim.pattern, claim.confidence];
      return [...(symmetric.has(claim.relation) ? ends.toSorted() : ends), ...said, ...how].join(" | ");
    })
    .toSorted();
}

describe.each(TEXTS)("text %#", (text) => {
  it("gives the same claims about any four countries, and no others", () => {
    const told = retell(text, COUNTRIES.slice(0, 4));
    expect(told.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray([...COUNTRIES], { minLength: 4, maxLength: 4 }), (countries) => {
        expect(retell(text, countries)).toEqual(told);
      }),
      { numRuns: 10 },
    );
  });
});
