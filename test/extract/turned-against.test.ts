/** Who has done what somebody is turned against over, who accuses, and what became of it: whole sentences, by the parser and patterns that ship. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text, null).map(({ source, relation, target }) => `${source.principal.name} ${relation} ${target.principal.name}`);

const saidOf = (text: string): readonly string[] =>
  claimsOf(text, null).map(
    ({ source, relation, target, status, claimant }) =>
      `${source.principal.name} ${relation} ${target.principal.name} (${status}${claimant === null ? "" : `, says ${claimant.principal.name}`})`,
  );

describe("what somebody is turned against over is that one's deed", () => {
  it.each([
    ["Colombia broke off relations with Belarus over its bombardment of Latvia.", "Belarus attacks Latvia", "Colombia attacks"],
    ["Norway suspended ties with Iran over its invasion of Iraq.", "Iran attacks Iraq", "Norway attacks"],
    ["Japan imposed sanctions on Iran over a pact with Iraq.", "Iran agrees-with Iraq", "Japan agrees-with"],
    ["China imposed sanctions on Lockheed Martin over arms for Peru.", "Lockheed Martin supplies Peru", "China supplies"],
    ["Japan imposed sanctions on Iran over its attacks on Iraq.", "Iran attacks Iraq", "Japan attacks"],
    ["Spain recalled its ambassador from Laos over its strikes on Chad.", "Laos attacks Chad", "Spain attacks"],
    ["Chile cut relations with Belarus over its threats against Latvia.", "Belarus threatens Latvia", "Chile threatens"],
    ["Finland closed its border with Belarus after its attack on Latvia.", "Belarus attacks Latvia", "Finland attacks"],
    ["Egypt is angry at Ethiopia over its deal with Kenya.", "Ethiopia agrees-with Kenya", "Egypt agrees-with"],
    ["Peru halted aid to Laos in response to its attack on Chad.", "Laos attacks Chad", "Peru attacks"],
    ["Canada banned Iranian oil over its invasion of Iraq.", "Iran attacks Iraq", "Canada attacks"],
    ["Peru suspended talks with Laos because of its invasion of Chad.", "Laos attacks Chad", "Peru attacks"],
    ["Peru condemned Laos over its attack on Chad.", "Laos attacks Chad", "Peru attacks"],
    ["Estonia closed its embassy in Minsk over its support for Chad.", "Belarus supports Chad", "Estonia supports"],
    ["Peru took Laos to the court in The Hague for arming Chad.", "Laos supplies Chad", "Peru supplies"],
    // Also where a noun tells the deed.
    ["Peru accused Laos of an alliance with Chad.", "Laos allied-with Chad", "Peru allied-with"],
    ["Laos was accused by Peru of a pact with Chad.", "Laos agrees-with Chad", "Peru agrees-with"],
    ["Peru accused Laos of support for Hamas on Monday.", "Laos supplies Hamas", "Peru supplies"],
    ["Peru criticised Laos for its talks with Chad.", "Laos meets Chad", "Peru meets"],
    ["Peru blamed Laos for the talks with Chad.", "Laos meets Chad", "Peru meets"],
    // Whose war it is in which somebody is helped.
    ["Peru accused Laos of helping Chad in its war against Kenya.", "Chad attacks Kenya", "Peru attacks"],
    ["Peru backs Chad in its war against Kenya.", "Chad attacks Kenya", "Peru attacks"],
  ])("%s", (text, claim, not) => {
    expect(told(text)).toContain(claim);
    expect(told(text).filter((shown) => shown.includes(not))).toEqual([]);
  });

  it.each([
    // Who attends to another, or is beaten, owns what follows as before.
    ["Peru ended its war with Laos after its invasion of Chad failed.", "Laos attacks Chad"],
    ["Peru thanked Laos during its attack on Chad.", "Laos attacks Chad"],
    ["Laos was condemned over its attack on Chad.", "Chad attacks"],
    ["Peru accused Laos of blind trust in the alliance with Chad.", "Peru allied-with"],
    ["Peru accused Laos of complicity in an attack on Chad.", "Peru attacks"],
  ])("%s: not %s", (text, claim) => {
    expect(told(text).filter((shown) => shown.includes(claim))).toEqual([]);
  });
});

describe("what is harmed belongs to somebody else than whoever harms it", () => {
  it.each([
    ["Peru said that Kenya had attacked one of its ships.", "Kenya attacks Peru (actual, says Peru)"],
    ["Peru's president said on Monday that Kenya had shot down one of its drones.", "Kenya attacks Peru (actual, says Peru)"],
    ["The Philippines said China had rammed two of its boats.", "China coerces Philippines (actual, says Philippines)"],
    ["Peru criticised Kenya and rejected its offer.", "Peru rejects Kenya (actual)"],
    ["Peru accused Kenya of bombing its ports.", "Kenya attacks Peru (actual, says Peru)"],
    ["Chad's president told reporters that Kenya had attacked Peru.", "Kenya attacks Peru (actual, says Chad)"],
    ["Peru bombed Kenya and Chad expelled its ambassador.", "Chad coerces Peru (actual)"],
  ])("%s: %s", (text, claim) => {
    expect(saidOf(text)).toContain(claim);
  });

  it.each([
    ["Peru said Kenya had bombed its own villages.", "attacks Peru"],
    ["Peru said Kenya had withdrawn its ships.", "Kenya attacks"],
  ])("%s: not %s", (text, claim) => {
    expect(told(text).filter((shown) => shown.includes(claim))).toEqual([]);
  });
});

describe("whoever accuses is found where a passive names them", () => {
  it.each([
    ["Kenya was accused by Peru of shelling a village.", "Peru accuses Kenya (actual)"],
    ["Kenya has been blamed by Peru for the flood.", "Peru accuses Kenya (actual)"],
    ["Kenya, accused by Peru of breaking a treaty, signed a deal with Chile.", "Peru accuses Kenya (actual)"],
    ["Iran was accused of arming the Houthis by Oman.", "Oman accuses Iran (actual)"],
    ["Iran was accused of arming the Houthis by Oman.", "Iran supplies Houthis (actual, says Oman)"],
    ["Chile declared the Peruvian ambassador persona non grata.", "Chile coerces Peru (actual)"],
    ["Kenya was promised missiles by Peru.", "Peru supplies Kenya (planned)"],
    ["Kenya was threatened with sanctions by Peru.", "Peru threatens Kenya (actual)"],
    ["Brazil was criticised for its ties to Laos by Chile.", "Chile accuses Brazil (actual)"],
    ["Jordan condemned the attack on Kenya by the Houthis.", "Houthis attacks Kenya (actual)"],
    ["Jordan condemned the attack on Kenya by the Houthis.", "Jordan accuses Houthis (actual)"],
    ["Kenya's main arms supplier is Peru.", "Peru supplies Kenya (actual)"],
  ])("%s: %s", (text, claim) => {
    expect(saidOf(text)).toContain(claim);
  });

  it.each([
    ["Kenya was accused of shelling a village by Peru.", "attacks Peru"],
    ["Iran was accused of arming the Houthis by Oman.", "supplies Oman"],
    // Whose attack it is stands behind "by" too.
    ["Kenya was accused of hiding an attack by Peru.", "Peru accuses"],
    ["Kenya was accused of sheltering rebels trained by Peru.", "Peru accuses"],
  ])("%s: not %s", (text, claim) => {
    expect(told(text).filter((shown) => shown.includes(claim))).toEqual([]);
  });
});

describe("what became of a deed", () => {
  it.each([
    ["Belarus used Chad to invade Laos.", "Belarus attacks Laos (actual)"],
    ["Iran used to supply Chad with drones.", "Iran supplies Chad (ended)"],
    ["Spain cancelled a contract to sell bombs to Kenya.", "Spain supplies Kenya (ended)"],
    ["Italy halted approvals of arms exports to Kenya.", "Italy supplies Kenya (ended)"],
    ["A war between Kenya and Peru would hurt Chile.", "Kenya attacks Peru (possible)"],
    ["Peru gave Kenya 48 hours to withdraw its troops from Chile.", "Kenya withdraws-from Chile (possible)"],
    ["Peru plans to end its sales of rifles to Laos.", "Peru supplies Laos (actual)"],
    ["Peru denies arming Laos and accuses Kenya of lying.", "Peru accuses Kenya (actual)"],
    ["Peru agreed to a truce with Kenya.", "Kenya agrees-with Peru (actual)"],
    ["Peru is ready for talks with Kenya.", "Kenya meets Peru (planned)"],
    ["Cuba has been under an American embargo since 1962.", "United States sanctions Cuba (actual)"],
    ["China slashed tariffs on Peruvian tea.", "China concedes-to Peru (actual)"],
  ])("%s: %s", (text, claim) => {
    expect(saidOf(text)).toContain(claim);
  });

  it.each([
    ["China warned Japan against arming Chad.", "Japan supplies"],
    ["Egypt warned Laos against expelling Peruvians.", "threatens Peru"],
    ["Turkey lifted its veto on Sweden's NATO membership.", "Sweden member-of"],
    ["Chile stopped short of accusing Peru of arming Laos.", "Peru supplies"],
    ["Chile did not accuse Peru of invading Laos.", "Peru attacks"],
    ["Chile refused to accuse Peru of arming Laos.", "Peru supplies"],
    ["Kenya's offer was turned down by Chile.", "Kenya supplies"],
    ["China slashed tariffs on Peruvian tea.", "China sanctions"],
    ["Egypt built a wall along its border with Libya.", "cooperates-with"],
  ])("%s: not %s", (text, claim) => {
    expect(told(text).filter((shown) => shown.includes(claim))).toEqual([]);
  });
});

it("whoever held an office before acts for its state, and is not who holds it", () => {
  const claims = claimsOf("Joe Biden took office in January. His predecessor sent missiles to Ukraine.", "2021-02-01");
  expect(claims.map(({ source, relation }) => `${source.name} ${relation}`)).toEqual(["United States supplies"]);
});
