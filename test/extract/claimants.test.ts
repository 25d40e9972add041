/** Claimants of whole sentences, by the parser and patterns that ship: who reports a relation, and who only speaks for himself. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text).map(
    ({ source, relation, target, claimant }) => `${source.name} ${relation} ${target.name}: ${claimant?.name ?? "the article"}`,
  );

describe("claimants of sentences", () => {
  it.each([
    ["Kenya said that Peru had attacked Laos.", "Peru attacks Laos: Kenya"],
    ["The agency had been hacked, Qatar said; Kenyan officials later blamed Peru.", "Kenya accuses Peru: the article"],
    ["Peru says that it has shot down two Laotian aircraft.", "Peru attacks Laos: Peru"],
    ["Peru said that it condemned Laos.", "Peru accuses Laos: the article"],
    ["Peru denied that it had condemned Laos.", "Peru accuses Laos: Peru"],
    ["Peru denies Kenya's allegation that it arms Laos.", "Peru supplies Laos: Peru"],
    ["Kenya and Peru concluded a defence treaty last week.", "Kenya agrees-with Peru: the article"],
    ["Kenya promised to arm Peru.", "Kenya supplies Peru: the article"],
    ["Kenya confirmed that Peru had armed Laos.", "Peru supplies Laos: Kenya"],
    ["Kenya would not confirm that Peru had armed Laos.", "Peru supplies Laos: the article"],
    ["Kenya left the bloc as Peru attacked Laos.", "Peru attacks Laos: the article"],
    [
      'Mateusz Morawiecki visited troops. "Lukashenko attacked Lithuania," he told parliament.',
      "Alexander Lukashenko attacks Lithuania: Mateusz Morawiecki",
    ],
    ["Kenya announced talks with Peru.", "Kenya meets Peru: the article"],
    ["Kenya told the envoys that the truce was broken: Peru had shelled a Laotian village.", "Peru attacks Laos: Kenya"],
    ["Because of the Camp David Accord, Kenya arms Peru.", "Kenya supplies Peru: the article"],
    ["Kenya has armed Peru, according to papers showing a Laotian plan.", "Kenya supplies Peru: the article"],
    ["Kenya has armed Peru, according to a memo written by Laos.", "Kenya supplies Peru: Laos"],
    ["Kenya said the truce was over: it had been broken. Peru attacked Laos on Monday.", "Peru attacks Laos: the article"],
    ["Chad and Niger reiterated their condemnation of Libya.", "Niger accuses Libya: the article"],
    ["The Baltic states and Canada repeated their condemnation of Russia.", "Latvia accuses Russia: the article"],
    ["Reports from Paris say that Peruvian jets have bombed Laos.", "Peru attacks Laos: the article"],
    ["Reports from London said that Peru had attacked Laos.", "Peru attacks Laos: the article"],
    ["According to reports from London, Peru has attacked Laos.", "Peru attacks Laos: the article"],
    ["The Kenyan association of brewers said that Peru had armed Laos.", "Peru supplies Laos: the article"],
    ["Kenyan officials in Nairobi said that Peru had armed Laos.", "Peru supplies Laos: Kenya"],
    ["Kenya repeated its condemnation of Peru's war on Laos.", "Peru attacks Laos: Kenya"],
    ["The president of Chile said he would end Peru's war on Laos.", "Peru attacks Laos: the article"],
    ["The president of Chile said that Kenya had ended its war on Laos.", "Kenya attacks Laos: Chile"],
    ["Chile said it would leave the club, days after Peru had shelled Laos.", "Peru attacks Laos: the article"],
    ["Kenya said after a strike on Laos by Peru that it would leave.", "Peru attacks Laos: the article"],
    ["Kenya blamed Peru for an attack on Laos.", "Peru attacks Laos: Kenya"],
    ["Kenya and Peru announced that they had signed a defence treaty.", "Kenya agrees-with Peru: the article"],
    ["Kenya announced that Peru and Laos had signed a defence treaty.", "Laos agrees-with Peru: Kenya"],
    ["The resolution demands an end to Peru's attacks on Laos.", "Peru attacks Laos: the article"],
  ])("%s", (sentence, claim) => {
    expect(told(sentence)).toContain(claim);
  });
});
