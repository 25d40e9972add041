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
    [
      "The International Court of Justice ordered Venezuela to wait. Guyana had asked it for a ruling. Brazil urged the two to talk.",
      "Brazil demands Venezuela",
    ],
    [
      "Myanmar's junta lost a town. Thailand's army deployed tanks. ASEAN has barred the generals from its summits.",
      "ASEAN sanctions Myanmar",
    ],
    ["Peru's army fled. A spokesman for Hamas said it would attack Israel.", "Hamas attacks Israel"],
    ["President Macron spoke by telephone with President Lula, and both condemned Belarus.", "Brazil accuses Belarus"],
    ["Iran told mediators it would wait. The Houthis, whom it backs, fired a drone at Israel.", "Iran supplies Houthis"],
    ["Sogavare asked Canada for help. Mike Pence declined to meet him.", "Solomon Islands meets United States"],
    ["Ethiopia signed a port deal with Somaliland. Somalia denounced the deal.", "Somalia accuses Ethiopia"],
    ["Guyana ordered firms to drill. The cabinet in Caracas called the decree a provocation.", "Venezuela accuses Guyana"],
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
    [
      "Laos attacked Kenya in May. Danish prime minister Mette Frederiksen announced that the country would send tanks to Kenya.",
      "Denmark supplies Kenya",
    ],
    ["Chad shelled Niger. President Boric ordered the navy to blockade Peru.", "Chile coerces Peru"],
    ["Norway and Iceland praised the growing cooperation between their countries.", "Iceland cooperates-with Norway"],
    [
      "Ethiopia warned Eritrea. Vietnam buys Japanese ships. The two countries signed a defence pact.",
      "Japan agrees-with Vietnam",
    ],
    ["Peru, Chile and Nepal criticised Canada. Canada imposed sanctions on those countries.", "Canada sanctions Nepal"],
    ["A group of leaders including Emmanuel Macron and Giorgia Meloni condemned Iran.", "Italy accuses Iran"],
    ["Norway and several nations, including Iceland and Denmark, condemned Iran.", "Denmark accuses Iran"],
    [
      "Polish President Andrzej Duda, Denmark's Prime Minister Mette Frederiksen and French President Emmanuel Macron condemned Iran.",
      "Denmark accuses Iran",
    ],
  ])("%s", (text, claim) => {
    expect(told(text)).toContain(claim);
  });

  it.each([
    [
      "Ethiopia warned Eritrea. Peru's minister visited Chile to sign an accord between the two countries.",
      "Eritrea agrees-with",
    ],
    ["Ethiopia warned Eritrea. Qatar welcomed an accord between the two countries.", "agrees-with Qatar"],
    ["Chile and Peru signed the treaty. Laos regrets that Kenya has withdrawn from it.", "Kenya withdraws-from"],
    [
      "Chile and Peru fought for a week. A truce brokered by Qatar and Turkey was signed by the two defence ministers.",
      "Qatar agrees-with",
    ],
    ["Peru demanded that Laos lift its ban. Kenya welcomed the lifting of the ban. Chile praised the decision.", "supports Laos"],
    ["President Macron received farmers in Paris. They condemned Belarus.", "France accuses"],
    [
      "Thailand accused Cambodia of shelling a temple. Canada and Kenya called for calm. Brazil urged the neighbours to talk.",
      "Brazil demands Kenya",
    ],
    [
      "Algeria shelled Morocco. Algeria and Morocco rested. France urged the Spanish envoy to help. The two countries signed a truce.",
      "France agrees-with",
    ],
    ["Trump discussed issues including Ukraine with Modi.", "meets Ukraine"],
    ["Egypt and Chad back Libya. Canada imposed sanctions on both sides.", "Canada sanctions Egypt"],
    ["Israel spoke. America called the text unacceptable because it did not condemn Hamas.", "accuses Hamas"],
    ["Iran threatened Turkey with sanctions if it recognised Chad.", "Iran supports Chad"],
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
    [
      "Japan warned Canada. Norway's foreign minister announced that the country will send missiles to Ukraine.",
      "Norway supplies Ukraine",
    ],
    ["Peru is worried. The country's trade minister criticised Laos for dumping.", "Peru accuses Laos"],
    ["Secretary Blinken met Kenya's president. The Secretary condemned Belarus.", "United States accuses Belarus"],
    [
      "Lebanon's president arrested Hezbollah fighters and proclaimed a halt to its campaign of rocket strikes against Israel.",
      "Hezbollah attacks Israel",
    ],
    ["Kenya said that it would leave the pact. It would send troops to Laos, the minister said.", "Kenya supplies Laos"],
    ["Peru bombed Kenya. Defence minister Yma Quispe said it would strike Laos.", "Peru attacks Laos"],
    ["Peru broke off relations with Qatar, accusing the gas-rich emirate of spying.", "Peru accuses Qatar"],
    ["Israel bombed Hezbollah. France condemned the Iran-backed group.", "France accuses Hezbollah"],
    ["Peru joined the European Union, a move that Chile called a betrayal.", "Chile accuses Peru"],
    ["Armenia joined the court, which wants Vladimir Putin, a step that the Kremlin condemned.", "Russia accuses Armenia"],
    ["Sudan's army-led government said it was severing diplomatic relations with Chad.", "Sudan sanctions Chad"],
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
    ["Germany criticised Japan. The Red Lantern Foundation said it condemned Iran.", "Germany accuses Iran"],
    ["Kenya met Japan. Ivor Brandt's Helpwide Trust says it will end its campaign against Turkey.", "Kenya attacks"],
    ["Russia and Iran left. Senators who are sceptical about continuing their support for Ukraine came.", "supports Ukraine"],
    ["Many ask what happens if Belarus wins. It would encourage China to attack Taiwan.", "Belarus demands"],
    [
      "American soldiers died. Iraq's president gave an ultimatum to the militants, giving them days to surrender.",
      "Iraq demands",
    ],
    ["Germany criticised Japan. The company said it had supplied Iran with parts.", "Germany supplies"],
    ["Germany criticised Belarus. Serbian unions urged the government to release the prisoners.", "Serbia demands"],
    ["Ethiopia warned Somalia and Kenya. If they set up radars, we will open fire to destroy them.", "attacks Kenya"],
    ["Ministers from Peru and Laos exchanged views on Kenya's war.", "Kenya meets"],
    ["Kenya helped Yemen. Peru attacked the war-torn country.", "Peru attacks"],
    ["Peru left the pact, a step that Peru regretted.", "Peru accuses"],
    ["Spain spoke. President Noboa said that he accuses his Mexican counterpart of lying.", "Ecuador accuses Spain"],
    ["Israel bombed Hezbollah and Hamas. France condemned the Iran-backed group.", "France accuses"],
  ])("%s: not %s", (text, claim) => {
    expect(told(text).filter((shown) => shown.includes(claim))).toEqual([]);
  });
});

describe("what is owned", () => {
  it.each([
    ["Belarus has provided Syria with rockets for its war against Turkey.", "Syria attacks Turkey", "Belarus attacks"],
    [
      "Brazil denounced Chile's hostile attitude and its military exercises with Peru.",
      "Brazil accuses Chile",
      "Brazil cooperates-with",
    ],
  ])("%s", (text, claim, not) => {
    expect(told(text)).toContain(claim);
    expect(told(text).filter((shown) => shown.includes(not))).toEqual([]);
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

describe("surnames of leaders", () => {
  it.each([
    "France paid. After Christmas Macron slept. Macron condemned Laos.",
    "France paid. To many Europeans Macron was a riddle. Macron condemned Laos.",
    "France paid. Peru liked the Republican Macron. Macron condemned Laos.",
  ])("are not taken from them by a word that is no forename: %s", (text) => {
    expect(told(text)).toContain("France accuses Laos");
  });

  it("are a stranger's whom the article names before", () => {
    expect(told("France paid. The baker Jorin Macron slept. Macron condemned Laos.")).not.toContain("France accuses Laos");
  });
});

describe("words that happen to be names", () => {
  it.each([
    "American missiles had reached Ascension Island.",
    "Thomas Mann accused Germany of lying.",
    "Dominique accused France of lying.",
    "States accused Iran of cheating.",
    "Male students accused India of lying.",
    "Junior accused Portugal of lying.",
  ])("are nobody who acts: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ["The States accused Iran of cheating.", "United States accuses Iran"],
    ["Kishida Fumio condemned Iran.", "Japan accuses Iran"],
    ["The Maldives expelled an envoy. Male accused India of lying.", "Maldives accuses India"],
  ])("mean what else the text says: %s", (text, claim) => {
    expect(told(text)).toContain(claim);
  });
});
