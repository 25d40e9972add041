/** Whom pronouns and descriptions mean in whole texts, by the parser and patterns that ship. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string, title: string | null = null): readonly string[] =>
  claimsOf(text, title).map(({ source, relation, target }) => `${source.principal.name} ${relation} ${target.principal.name}`);

describe("sets of two and more", () => {
  it.each([
    // Who signs is one of the two countries of its own sentence, whoever quarrelled in the one before.
    [
      "Ethiopia warned Eritrea. Peru's minister visited Chile to sign an accord between the two countries.",
      "Chile agrees-with Peru",
    ],
    ["Ethiopia warned Eritrea. Qatar welcomed an accord between the two countries.", "Eritrea agrees-with Ethiopia"],
    ["President Macron met President Lula in Paris. They condemned Belarus.", "Brazil accuses Belarus"],
    ["President Macron held talks with President Lula. They condemned Belarus.", "France accuses Belarus"],
    [
      "President Macron spoke with President Lula. He hailed a plan by Peru and Chile. The leaders also condemned Belarus.",
      "Brazil accuses Belarus",
    ],
    [
      "Thailand accused Cambodia of shelling a temple. Canada and Kenya called for calm. Brazil urged the neighbours to talk.",
      "Brazil demands Cambodia",
    ],
    ["Norway and Iceland praised the growing cooperation between their countries.", "Iceland cooperates-with Norway"],
  ])("%s", (text, claim) => {
    expect(told(text)).toContain(claim);
  });

  it.each([
    [
      "Ethiopia warned Eritrea. Peru's minister visited Chile to sign an accord between the two countries.",
      "Eritrea agrees-with",
    ],
    ["Ethiopia warned Eritrea. Qatar welcomed an accord between the two countries.", "agrees-with Qatar"],
    ["President Macron received farmers in Paris. They condemned Belarus.", "France accuses"],
    [
      "Thailand accused Cambodia of shelling a temple. Canada and Kenya called for calm. Brazil urged the neighbours to talk.",
      "Brazil demands Kenya",
    ],
    [
      "Peru, Kenya and Nepal protested when Canada imposed sanctions on aid workers and their families.",
      "Canada sanctions Kenya",
    ],
  ])("%s: not %s", (text, claim) => {
    expect(told(text).filter((shown) => shown.includes(claim))).toEqual([]);
  });
});

describe("descriptions", () => {
  it.each([
    [
      "Gabon's army seized power in a coup. France condemned the coup. Australia imposed sanctions on the generals.",
      "Australia sanctions Gabon",
    ],
    ["Mali left the World Health Organization. The country accused the world body of bias.", "Mali accuses United Nations"],
    [
      "Amnesty International accused Sudan of torture. Hamas fired rockets. The organisation urged Sudan to stop.",
      "Amnesty International demands Sudan",
    ],
    [
      "Hamas fired rockets. The aid group Amnesty International has denounced torture. The organisation urged Sudan to stop.",
      "Amnesty International demands Sudan",
    ],
    ["Peru is worried. The country's trade minister criticised Laos for dumping.", "Peru accuses Laos"],
    ["Secretary Blinken met Kenya's president. The Secretary condemned Belarus.", "United States accuses Belarus"],
    [
      "Lebanon's president arrested Hezbollah fighters and proclaimed a halt to its campaign of rocket strikes against Israel.",
      "Hezbollah attacks Israel",
    ],
  ])("%s", (text, claim) => {
    expect(told(text)).toContain(claim);
  });

  it.each([
    [
      "Gabon's army seized power in a coup. France condemned the coup. Australia barred the generals from visiting Sydney.",
      "sanctions France",
    ],
    ["Peru and Chile are at odds. Canada imposed sanctions on the generals.", "Canada sanctions"],
    [
      "Lebanon's president arrested Hezbollah fighters and proclaimed a halt to its campaign of rocket strikes against Israel.",
      "Lebanon attacks Israel",
    ],
    ["Ministers from Peru and Laos exchanged views on Kenya's war.", "Kenya meets"],
  ])("%s: not %s", (text, claim) => {
    expect(told(text).filter((shown) => shown.includes(claim))).toEqual([]);
  });
});

describe("first persons", () => {
  it.each([
    [
      "We, the foreign ministers of Peru and Chile, and the chairman of the African Union, met. We urge Laos to leave Chad.",
      null,
      "African Union demands Laos",
    ],
    [
      "We condemn the army of Laos. We call on Kenya to stop arming it.",
      "Joint statement by Australia, Japan and India on Laos",
      "India demands Kenya",
    ],
    [
      "I condemn the attack by Laos. I call on Kenya to stop arming it.",
      "Statement from President Macron on Laos",
      "France demands Kenya",
    ],
    // In a quotation "he" is not who speaks.
    [
      "Peru's president met his Chilean colleague, the president of Chile. \"He condemned Laos,\" Peru's president said.",
      null,
      "Chile accuses Laos",
    ],
  ])("%s", (text, title, claim) => {
    expect(told(text, title)).toContain(claim);
  });

  it.each([
    [
      'Peru\'s president renewed his offer of peace. "I ask Laos to accept it." Kenya has called for talks.',
      null,
      "Kenya demands",
    ],
    ["I condemn the attack by Laos. I call on Kenya to stop arming it.", "Why I left the army", "demands Kenya"],
    ['"He came to Syria as we understand it in 2014 and trained with Islamic State," Peru\'s minister said.', null, "Peru"],
  ])("%s: not %s", (text, title, claim) => {
    expect(told(text, title).filter((shown) => shown.includes(claim))).toEqual([]);
  });
});
