/** Whole sentences, by the parser and patterns that ship: what a careful reader takes from them, and what not. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text).map(({ source, relation, target }) => `${source.principal.name} ${relation} ${target.principal.name}`);

describe("readings of sentences", () => {
  it.each([
    ["After visiting Kenya, the Peruvian and Laotian ministers urged Brazil to do more.", "Kenya meets Peru"],
    ["Kenya's army accused Peru of flying weapons to Laos through Chad.", "Peru supplies Laos"],
    [
      "Peru freed Juan Silva, who had hidden in the Kenyan embassy, after breaking off relations with Brazil.",
      "Peru sanctions Brazil",
    ],
    ["Peru's president held talks with his counterparts from Laos and Chad.", "Laos meets Peru"],
    ["Kenya became the first country to recognise Kosovo.", "Kenya supports Kosovo"],
    ["Laos refused the loan; Brazil had promised it €1bn for stopping migrants.", "Brazil supplies Laos"],
    ["Peru denied that it had armed Laos.", "Peru supplies Laos"],
    ["Peru freed three Laotian hostages and Kenya released 90 Chadian prisoners.", "Kenya withdraws-from Chad"],
    ["Peru and Laos are nearing a settlement of their frontier.", "Laos agrees-with Peru"],
    ["Qatar mediated between Peru and Laos. The two sides signed a declaration in Doha.", "Laos agrees-with Peru"],
    ["Peru protested to Kenya over Laotian troops.", "Peru accuses Kenya"],
    ["Peru imposed sanctions on Mohamed Hamdan Dagalo.", "Peru sanctions Rapid Support Forces"],
    ["Norway, a member of NATO but not of the EU, imposed sanctions on Belarus on Monday.", "Norway sanctions Belarus"],
    ["Norway and not just Sweden sent tanks to Ukraine.", "Sweden supplies Ukraine"],
    ["Japan will hand over two patrol vessels to the Philippines next spring.", "Japan supplies Philippines"],
    ["China remains Australia's biggest export market.", "Australia trades-with China"],
    ["Thai and Cambodian soldiers met as clashes broke out between Thailand and Cambodia.", "Cambodia attacks Thailand"],
    ["Hackers working for Peru attacked a Kenyan bank.", "Peru attacks Kenya"],
    ["Hungary is the only member of the EU that has condemned Azerbaijan.", "Hungary accuses Azerbaijan"],
    ["The ministers of Kenya and Peru issued a joint statement rejecting Brazil's plan.", "Peru rejects Brazil"],
    ["The book describes how Britain armed Iraq in the 1980s.", "United Kingdom supplies Iraq"],
    ["The European Commission took Hungary to court over its law.", "European Union accuses Hungary"],
    [
      "Chad broke with Kenya on Tuesday, accusing Kenya of arming Laos. Kenya rejected Chad's decision. Chad and Laos have fought each other since May. Chad's army retook a town in June. Peru brought both sides together in Lima.",
      "Laos meets Chad",
    ],
  ])("%s", (sentence, claim) => {
    expect(told(sentence)).toContain(claim);
  });

  it.each([
    ["The war went on in Laos and Chad. The people rejected their attempt to attack Peru.", "Chad attacks Peru"],
    ["Two libraries in Chad and Laos closed. They attacked Peru in a statement.", "Laos attacks Peru"],
    ["After visiting Kenya, the Peruvian minister urged Brazil to do more.", "Brazil meets Kenya"],
    ["Kenya's army accused Peru of flying weapons to Laos through Chad.", "Kenya supplies Laos"],
    ["Peru sanctioned ten Kenyan companies in retaliation for arms sales to Laos.", "Peru supplies Laos"],
    ["Peru has condemned the invasion of Kenya.", "Peru accuses Kenya"],
    ["Peru stopped working with Laos, a week after the ceasefire that ended its war with Kenya.", "Laos agrees-with Peru"],
    ["Peru and Kenya welcomed the deal and ordered their envoys to meet soon.", "Peru demands Kenya"],
    ["When crowds protesting against Silva burned down Lima's harbour in May, Laos and Kenya sent police.", "Laos attacks Peru"],
    ["Peru struck Laos from its list of enemies.", "Peru attacks Laos"],
    ["Myanmar bought six Su-30s from Russia.", "Taiwan supplies Myanmar"],
    ["Qatar and Turkey brokered a ceasefire between Kenya and Laos.", "Qatar agrees-with Turkey"],
    ["Kenya rejected an American offer to buy the island, and Peru summoned the US envoy.", "Kenya rejects Peru"],
    ["Britain and France traded accusations over fishing licences around Jersey.", "France accuses Jersey"],
    ["Peru hosted talks on the war in Kenya. Both sides met in Lima in June.", "Kenya meets Peru"],
    ["Peru has offered to mediate in Kenya. The two sides signed a truce on Sunday.", "Kenya agrees-with Peru"],
    ["Peru protested to Kenya over Laotian troops.", "Peru accuses Laos"],
    ["Peru is fighting jihadists in Kenya.", "Peru attacks Kenya"],
    ["Peru armed the rebels in Kenya.", "Peru supplies Kenya"],
    ["Peru has armed Kenya's enemies.", "Peru supplies Kenya"],
    ["Peru granted asylum to Kenya's former president.", "Peru supplies Kenya"],
    ["Peru approved the sale of radars to Kenya.", "Peru sanctions Kenya"],
    ["Peru withdrew its last soldiers from Kenya.", "Peru sanctions Kenya"],
    ["Peru repaid its loan to Kenya.", "Peru supplies Kenya"],
    ["Peru warned that Kenya was massing troops.", "Peru threatens Kenya"],
    ["Peru tried to stop Kenya's talks with Laos.", "Kenya meets Peru"],
    ["Peru blamed the attack in Lima on Kenya.", "Peru attacks Kenya"],
    ["Peru said that Kenya would recognise it.", "Peru accuses Kenya"],
    ["Peru urged Western countries to heed Kenya's demands.", "Peru demands Kenya"],
    ["Laos fires drones at Kenya's cities. Laos now builds them itself.", "Laos supplies Kenya"],
    ["Peru still ships much of Kenya's grain.", "Peru supplies Kenya"],
    ["Peru banned sales of Laotian grain with Kenya's consent.", "Peru sanctions Kenya"],
    ["Peru's own relations with Kenya are poor.", "Peru sanctions Kenya"],
    ["Serbs in northern Kosovo attacked NATO's peacekeepers.", "Serbia attacks NATO"],
    ["Judges in The Hague told Peru to leave Kenya's waters.", "Netherlands demands Peru"],
    ["Peru insists that Laos poses no threat to it.", "Peru demands Laos"],
    ["Peru said that Laos should expect another attack.", "Peru demands Laos"],
    ["Peru is surrounded by Brazil, Chile and Bolivia.", "Brazil coerces Peru"],
    ["Peruvian troops met Laotian soldiers at the ford and fled.", "Laos meets Peru"],
    ["Pakistan's National Security Council condemned the Indian strikes.", "United Nations accuses India"],
    ["Norway, a member of NATO but not of the EU, imposed sanctions on Belarus on Monday.", "European Union sanctions Belarus"],
    ["Norway and not Sweden sent tanks to Ukraine.", "Sweden supplies Ukraine"],
    ["The former Kenyan envoy to Peru condemned Laos.", "Kenya accuses Laos"],
    ["A former Kenyan minister, Juan Silva, condemned Laos.", "Kenya accuses Laos"],
    ["The report spoke of an assassination attempt on Erdogan, and a coup by Sudan's army.", "Sudan attacks Turkey"],
    ["Xinhua reports that Iraqi political forces on Tuesday condemned Israel.", "China accuses Israel"],
    ["The Kenyan envoy to Peru, Juan Silva, praised the team after Laos attacked Chad.", "Peru supports Chad"],
    ["Laos shelled a town with Kenyan-made shells and sent others to Peru.", "Kenya supplies Peru"],
    ["Hungary is the only member of the EU that has condemned Azerbaijan.", "European Union accuses Azerbaijan"],
    ["A member of the African Union has condemned Kenya.", "African Union accuses Kenya"],
    ["NATO ministers met without their Hungarian colleague on Tuesday.", "Hungary meets NATO"],
    ["Were Iran to attack Israel, the United States would strike.", "United States attacks Israel"],
    ["The Gulf States condemned Iran.", "United States accuses Iran"],
  ])("%s — not: %s", (sentence, claim) => {
    expect(told(sentence)).not.toContain(claim);
  });
});
