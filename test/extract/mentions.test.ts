/** Names, ambiguity, persons and roles, found in tokens without a parse. */
import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { findMentions } from "../../server/extract/mentions.ts";
import type { Mention } from "../../server/vocabulary/index.ts";
import { gazetteer, parsed, show, untagged } from "./actors.fixture.ts";

function named(text: string, date: string | null = "2024-06-01", title: string | null = null): readonly Mention[] {
  return findMentions(gazetteer, { title, date, text }, untagged(text));
}
const forms = (text: string): readonly string[] => named(text).map((mention) => mention.form);
const reads = (text: string, date?: string | null): readonly string[] => show(text, named(text, date));

describe("names", () => {
  test.each([
    ["The U.S. and the UK met in Kyiv.", ["U.S. → United States", "UK → United Kingdom", "Kyiv → Ukraine"]],
    ["Guinea-Bissau thanked Papua New Guinea.", ["Guinea-Bissau → Guinea-Bissau", "Papua New Guinea → Papua New Guinea"]],
    ["Moscow's envoy praised the Kremlin.", ["Moscow's envoy → Russia", "Kremlin → Russia"]],
    ["Hamas thanked Hizbullah.", ["Hamas → Hamas", "Hizbullah → Hezbollah"]],
    ["Cote d’Ivoire left Ecowas.", ["Cote d’Ivoire → Ivory Coast", "Ecowas → ECOWAS"]],
    ["North and South Korea met.", ["North → North Korea", "South Korea → South Korea"]],
    ["East or West Germany paid.", ["East → East Germany", "West Germany → West Germany"]],
    ["North and South America met.", []],
    ["Abkhaz forces left.", ["Abkhaz forces → Abkhazia"]],
    ["Iran said that the Islamic Republic would wait.", ["Iran → Iran", "Islamic Republic → Iran"]],
    ["The Indians and the colonists met in Canada.", ["Canada → Canada"]],
    ["The Camp David Accord and the Minsk Agreement bound Peru.", ["Peru → Peru"]],
    ["The Indians thanked Nepal.", ["Indians → India", "Nepal → Nepal"]],
    ["China paid the PLAN for Plan B.", ["China → China", "PLAN → China"]],
    ["The RF and Russia called up its National Guard.", ["RF → Russia", "Russia → Russia"]],
    ["The General Assembly voted.", ["General Assembly → United Nations"]],
    ["Peru thanked the Czechs and the Dutch.", ["Peru → Peru", "Czechs → Czechia", "Dutch → Netherlands"]],
    [
      "Zagreb is in Croatia. The Croats paid Kenya.",
      ["Zagreb → Croatia", "Croatia → Croatia", "Croats → Croatia", "Kenya → Kenya"],
    ],
    [
      "The LTTE left Sri Lanka. The Tigers met Peru.",
      [
        "LTTE → Liberation Tigers of Tamil Eelam",
        "Sri Lanka → Sri Lanka",
        "Tigers → Liberation Tigers of Tamil Eelam",
        "Peru → Peru",
      ],
    ],
    ["Brazil smiled, and Mr Lula thanked Peru.", ["Brazil → Brazil", "Lula → Brazil", "Peru → Peru"]],
    ["The European Commission fined Gazprom.", ["European Commission → European Union", "Gazprom → Russia"]],
    ["Kenya fined Boeing.", ["Kenya → Kenya", "Boeing → Boeing"]],
    ["The USS Ronald Reagan and HMS Defender left.", ["USS Ronald Reagan → United States", "HMS Defender → United Kingdom"]],
    ["The USS sank. Ronald Reagan wept.", ["Ronald Reagan → United States"]],
    ["The Communist Party of India and the Kenyan Red Crescent thanked Peru.", ["Peru → Peru"]],
    ["The Nepali Congress thanked Peru.", ["Nepali Congress → Nepali Congress", "Peru → Peru"]],
    ["Greek and Turkish Cypriots thanked Peru.", ["Peru → Peru"]],
  ])("%s", (text, expected) => {
    expect(reads(text)).toEqual(expected);
  });

  test("are marked with the form in which they stand", () => {
    expect(forms("Japan thanked it.")).toEqual(["name"]);
    expect(forms("The Japanese thanked it.")).toEqual(["demonym"]);
    expect(forms("“They gave arms to [North Korea].”")).toEqual(["bracket"]);
    expect(forms("Japanese officials left.")).toEqual(["role"]);
  });

  test("inside hyphenated words", () => {
    expect(reads("A US-led mission and a Sino-Russian drill began.")).toEqual([
      "US → United States",
      "Sino → China",
      "Russian → Russia",
    ]);
  });

  test.each([
    "They told us that who is it and may can be.",
    "Let us go, and let the Tigers of the zoo sleep.",
    "The South China Sea and the Gulf of Mexico are wide.",
    "She reads the New York Times and flies Korean Air to see Lake Chad.",
    "George Washington and Michael Jordan never met Israel Adesanya.",
    "A roast turkey with china plates.",
    "It became a major non-NATO ally.",
    "Ethnic Serbs stayed, and some 30 armed Serbs did not.",
    "WHO IS AFRAID OF IT AND WILL IT EAT US TODAY",
  ])("that are none: %s", (text) => {
    expect(reads(text)).toEqual([]);
  });

  test("states before a dash are a heading, towns are a dateline", () => {
    expect(reads("SYRIA, LIBYA - Sided with Tehran.")).toEqual(["SYRIA → Syria", "LIBYA → Libya", "Tehran → Iran"]);
    expect(reads("TEHRAN - Sided with Syria.")).toEqual(["Syria → Syria"]);
    expect(reads("SINGAPORE - Sided with Syria.")).toEqual(["Syria → Syria"]);
  });

  test("a dateline names no actor", () => {
    expect(reads("SEOUL, March 3 (Agency) — Japan apologised.")).toEqual(["Japan → Japan"]);
  });
});

describe("ambiguity", () => {
  test("Georgia is told by its company", () => {
    expect(reads("Georgia and Armenia signed.")).toContain("Georgia → Georgia");
    expect(reads("Georgia beat Alabama in Atlanta.")).not.toContain("Georgia → Georgia");
  });

  test("Congo is told by its capital", () => {
    expect(reads("Congo protested, said Kinshasa.")).toContain("Congo → DR Congo");
    expect(reads("Congo protested, said Brazzaville.")).toContain("Congo → Republic of the Congo");
  });

  test("Moscow in 1980 is the Soviet Union's, and so is a Russian ship; Russia by name stays Russia", () => {
    expect(reads("Moscow complained.", "1980-02-01")).toEqual(["Moscow → Soviet Union"]);
    expect(reads("Moscow complained.", "2020-02-01")).toEqual(["Moscow → Russia"]);
    expect(reads("Russia complained.", "1980-02-01")).toEqual(["Russia → Russia"]);
  });

  test("Brussels is the Union's, but for where Belgium alone is spoken of, and before there was one", () => {
    expect(reads("Brussels agreed.", "2024-03-01")).toEqual(["Brussels → European Union"]);
    expect(reads("Brussels agreed.", "1914-08-01")).toEqual(["Brussels → Belgium"]);
    expect(reads("The EU met. Brussels agreed.").at(-1)).toBe("Brussels → European Union");
    expect(reads("Belgium voted. Brussels agreed.").at(-1)).toBe("Brussels → Belgium");
  });

  test("a long name that the context does not bear out gives way to the names inside it", () => {
    expect(reads("The US-led coalition freed Kuwait.", "1991-03-01")).toEqual(["US → United States", "Kuwait → Kuwait"]);
  });

  test("an abbreviation works once the text has introduced it", () => {
    expect(
      reads("The Allied Democratic Forces (ADF) fled. The ADF burnt a village.").filter((m) => m.startsWith("ADF")),
    ).toHaveLength(2);
  });
});

describe("people", () => {
  test("act for whom they served at the date", () => {
    expect(reads("Jens Stoltenberg spoke.", "2022-01-01")).toEqual(["Jens Stoltenberg → NATO"]);
    expect(reads("Jens Stoltenberg spoke.", "2011-01-01")).toEqual(["Jens Stoltenberg → Norway"]);
  });

  test("by surname after the full name, and alone while in office", () => {
    expect(reads("Antony Blinken flew to Seoul. Blinken left.").at(-1)).toBe("Blinken → United States");
    expect(reads("Putin spoke.", "2023-01-01")).toEqual(["Putin → Russia"]);
    expect(reads("Peter Putin spoke and James Putin left.", "2023-01-01")).toEqual([]);
  });

  test("by surname alone in the year that is told of, not in any other", () => {
    expect(reads("In 1938 Chamberlain thanked Japan.", "2010-06-01")).toEqual(["Chamberlain → United Kingdom", "Japan → Japan"]);
    expect(reads("In 1968 Chamberlain thanked Japan.", "2010-06-01")).toEqual(["Japan → Japan"]);
    expect(reads("Chamberlain thanked Japan.", "2010-06-01")).toEqual(["Japan → Japan"]);
  });

  test("not by a title that is part of an alias", () => {
    expect(reads("China paid. The President thanked Peru.")).toEqual(["China → China", "Peru → Peru"]);
    expect(reads("The Lord President of the Council thanked Peru.", null)).toEqual(["Peru → Peru"]);
  });

  test.each([
    ["The talks in Britain begin on May 16.", ["Britain → United Kingdom"]],
    ["The talks in Britain begin on 16 May.", ["Britain → United Kingdom"]],
    ["Britain paid in May, and in April and May.", ["Britain → United Kingdom"]],
    ["Britain's Mrs May paid.", ["Britain → United Kingdom", "May → United Kingdom"]],
  ])("not by a month: %s", (text, expected) => {
    expect(reads(text, "2018-01-01")).toEqual(expected);
  });

  test("not by a surname that the article gives to somebody else, or that a lesser title bears", () => {
    expect(reads("Pakistan freed Tariq Dar. Mr Dar left.", "2025-01-01")).toEqual(["Pakistan → Pakistan"]);
    expect(reads("Pakistan paid. Mr Dar left.", "2025-01-01")).toEqual(["Pakistan → Pakistan", "Dar → Pakistan"]);
    expect(reads("Peter Putin spoke in Russia. President Putin left.", "2023-01-01").at(-1)).toBe("Putin → Russia");
    expect(reads("Russia paid. Senator Putin left.", "2023-01-01")).toEqual(["Russia → Russia"]);
    expect(reads("Russia paid. The baker Jorin Putin spoke to Putin al-Amin. Putin left.", "2023-01-01")).toEqual([
      "Russia → Russia",
    ]);
    expect(reads("Britain paid. Major-General Dunlop left.", "1994-01-01")).toEqual(["Britain → United Kingdom"]);
  });

  test("without a date in the office whose state others are named for", () => {
    expect(reads("James Baker went to Washington with Americans.", null)[0]).toBe("James Baker → United States");
  });

  test("unknown ones act for whom their title says, then by surname", () => {
    const text = "Iran's deputy foreign minister Behzad Navidpour arrived.\nNavidpour smiled.";
    expect(reads(text)).toEqual(["Iran's deputy foreign minister Behzad Navidpour → Iran", "Navidpour → Iran"]);
    expect(named(text)[0]?.actor).toMatchObject({ kind: "person", name: "Behzad Navidpour" });
  });

  test("unknown ones by what stands beside their name", () => {
    expect(reads("Karl Testmann, a spokesman for the German army, denied it.")).toContain("Karl Testmann → Germany");
  });
});

const owned = (noun: string): readonly string[] => {
  const { text, sentences } = parsed(
    `Kenyan|ADJ|JJ|2|amod army|NOUN|NN|4|nmod:poss 's|PART|POS|2|case ${noun}|NOUN|NN|5|nsubj came|VERB|VBD|0|root`,
  );
  return show(text, findMentions(gazetteer, { title: null, date: "2024-01-01", text }, sentences));
};

describe("roles", () => {
  test.each([
    ["The Chinese foreign ministry objected.", ["Chinese foreign ministry → China"]],
    ["Officials in Seoul objected.", ["Officials in Seoul → South Korea"]],
    ["The government of Japan objected.", ["government of Japan → Japan"]],
    ["The Biden administration objected.", ["Biden administration → United States"]],
    ["Russian and Chinese officials met.", ["Russian and Chinese officials → China", "Russian and Chinese officials → Russia"]],
    ["Hezbollah fighters advanced.", ["Hezbollah fighters → Hezbollah"]],
    [
      "The leaders of Russia and Belarus met.",
      ["leaders of Russia and Belarus → Belarus", "leaders of Russia and Belarus → Russia"],
    ],
  ])("%s", (text, expected) => {
    expect(reads(text)).toEqual(expected);
  });

  test("a state's name that tells only where rebels come from is no actor", () => {
    expect(reads("Libyan rebels fled.")).toEqual([]);
    expect(reads("Kenya freed ten separatists from Laos.")).toEqual(["Kenya → Kenya"]);
    expect(reads("Kenya freed ten Rakhine separatists.")).toEqual(["Kenya → Kenya"]);
    expect(reads("A Laotian refugee and a Peru-born singer fled.")).toEqual([]);
    expect(reads("Kenya withdrew its envoy from Laos.")).toContain("Laos → Laos");
    expect(reads("The pro-India leader thanked Peru.")).toEqual(["Peru → Peru"]);
    expect(reads("Two Sudeten German farmers and a Mexican American senator fled.")).toEqual([
      "American senator → United States",
    ]);
    expect(reads("Peru paid US$5 and C$6.")).toEqual(["Peru → Peru"]);
  });

  test("what a state backs is not the state", () => {
    expect(reads("Iranian-backed militias fired.")).toEqual(["Iranian → Iran"]);
  });

  test("end in the noun that acts, by the tags", () => {
    const { text, sentences } = parsed(
      "Russian|ADJ|JJ|2|amod air|NOUN|NN|3|compound bases|NOUN|NNS|4|nsubj burned|VERB|VBD|0|root",
    );
    const [mention] = findMentions(gazetteer, { title: null, date: "2024-01-01", text }, sentences);
    expect(mention).toMatchObject({ first: 0, last: 3, head: 2, form: "role" });
  });

  test("end before what they own, if that is no body of its own", () => {
    expect(owned("assurance")).toEqual(["Kenyan army → Kenya"]);
    expect(owned("chief")).toEqual(["Kenyan army 's chief → Kenya"]);
  });
});

describe("laws", () => {
  const words = constantFrom(
    "Russia",
    "the",
    "U.S.",
    "'s",
    "and",
    "Chinese",
    "foreign",
    "ministry",
    "Kyiv",
    "forces",
    "-",
    "backed",
    "(",
    ")",
    "Congo",
    "President",
    "Xi",
    "Anna",
    "Mortlova",
    ",",
    "of",
    "said",
    "\n",
    "[",
    "]",
    "é",
    "😀",
  );
  const texts = array(words, { maxLength: 40 }).map((parts) => parts.join(" "));

  test("spans are slices made of whole tokens, in order, and the head lies inside", () => {
    assert(
      property(texts, (text) => {
        const sentences = untagged(text);
        const mentions = findMentions(gazetteer, { title: null, date: "2023-01-01", text }, sentences);
        for (const m of mentions) {
          const tokens = sentences[m.sentence]?.tokens.slice(m.first, m.last) ?? [];
          expect(tokens.length).toBeGreaterThan(0);
          expect(m.start).toBeGreaterThanOrEqual(tokens[0]?.start ?? Infinity);
          expect(m.end).toBeLessThanOrEqual(tokens.at(-1)?.end ?? -1);
          expect(m.head >= m.first && m.head < m.last).toBe(true);
          expect(m.certainty > 0 && m.certainty <= 1).toBe(true);
        }
        expect(mentions.map((m) => m.start)).toEqual(mentions.map((m) => m.start).toSorted((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });

  test("the same text gives the same mentions", () => {
    const text = "Russia and China met in Minsk. The Congo objected, and so did Xi.";
    expect(named(text)).toEqual(named(text));
  });
});
