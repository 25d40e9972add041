/** Statuses of whole sentences, by the parser and patterns that ship: what a careful reader would not take for done. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text).map(({ source, relation, target, status }) => `${source.name} ${relation} ${target.name}: ${status}`);

describe("statuses of sentences", () => {
  it.each([
    ["Peru has sent no arms to Laos.", "Peru supplies Laos: negated"],
    ["No Peruvian soldiers attacked Laos.", "Peru attacks Laos: negated"],
    ["Neither Peru nor Kenya has sent weapons to Laos.", "Kenya supplies Laos: negated"],
    ["Peru denied arming Laos.", "Peru supplies Laos: negated"],
    ["There is no evidence that Peru armed Laos.", "Peru supplies Laos: negated"],
    ["Peru stopped short of accusing Laos.", "Peru accuses Laos: negated"],
    ["Reports that Peru had bombed Laos proved false.", "Peru attacks Laos: negated"],
    ["Peru has yet to recognise Kosovo.", "Peru supports Kosovo: negated"],
    ["Peru's parliament voted against sending troops to Laos.", "Peru supplies Laos: negated"],
    ["Far from arming Laos, Peru has imposed sanctions on it.", "Peru supplies Laos: negated"],
    ["Laos said Peru's alleged attack on Kenya never happened.", "Peru attacks Kenya: negated"],
    ["Peru would have attacked Laos had Kenya not intervened.", "Peru attacks Laos: possible"],
    ["Peru may soon supply Laos with tanks.", "Peru supplies Laos: possible"],
    ["Peru is thought to have supplied Laos with missiles.", "Peru supplies Laos: possible"],
    ["If Laos attacks Kenya, Peru will impose sanctions on Laos.", "Peru sanctions Laos: planned"],
    ["Peru is to buy fighter jets from Kenya.", "Kenya supplies Peru: planned"],
    ["Peru lifted its sanctions against Laos.", "Peru sanctions Laos: ended"],
    ["Peru backed out of an agreement with Laos.", "Laos agrees-with Peru: ended"],
    ["Peru tore up its treaty with Laos.", "Laos agrees-with Peru: ended"],
    ["Peru signed off on the sale of rockets to Laos.", "Peru supplies Laos: planned"],
    ["Peru held off on sanctions against Laos.", "Peru sanctions Laos: negated"],
    ["Peru eased its restrictions on trade with Laos.", "Peru sanctions Laos: ended"],
    ["If Peru had not invaded Laos, Finland would not have joined NATO.", "Peru attacks Laos: actual"],
    ["Peru will not allow Laos to build on the reef.", "Peru rejects Laos: actual"],
    ["Peru's parliament voted to expel Laotian diplomats.", "Peru coerces Laos: planned"],
    ["Peru almost bombed Laos in 1986.", "Peru attacks Laos: negated"],
    ["Under the plan Peru would have to withdraw its troops from Laos.", "Peru withdraws-from Laos: possible"],
    ["Peru rejected an accusation by Laos that it had jammed its radar.", "Laos accuses Peru: actual"],
    ["Kenya supports Serbia's accession to the European Union.", "Serbia member-of European Union: planned"],
    ["Peru no longer supplies Laos with gas.", "Peru supplies Laos: ended"],
    ["Peru abandoned plans to buy fighter jets from Kenya.", "Kenya supplies Peru: ended"],
    ["Peru is considering whether to join Kenya in recognising Kosovo.", "Peru supports Kosovo: possible"],
    ["Peru has ruled out recognising Kosovo.", "Peru supports Kosovo: negated"],
    ["Peru and Kenya are close to signing a trade agreement.", "Kenya agrees-with Peru: planned"],
    ["Peru is interested in buying fighter jets from Kenya.", "Kenya supplies Peru: possible"],
    ["Kenya accuses Peru of failing to help Laos.", "Peru supplies Laos: negated"],
    ["Any Peruvian attack on Laos would be costly.", "Peru attacks Laos: possible"],
    ["Peru would be mad to attack Laos.", "Peru attacks Laos: possible"],
    ["The panel found no evidence that Peru had armed the Rapid Support Forces.", "Peru supplies Rapid Support Forces: negated"],
    ["The World Bank approved a $500 million credit for Laos.", "World Bank supplies Laos: planned"],
    ["The general said that, were Peru to invade Laos, Kenya would not stand aside.", "Peru attacks Laos: possible"],
    ["Were Peru to attack Laos, Kenya would strike back.", "Peru attacks Laos: possible"],
    ["The motion regrets the failure of Peru to sanction Laos.", "Peru sanctions Laos: negated"],
    ["Without Kenyan drones Peru could not have bombed Laos.", "Peru attacks Laos: actual"],
    ["There is no sign that China will stop buying Iranian oil.", "China sanctions Iran: negated"],
    ["Kenya said that Peru was committing genocide in Laos.", "Peru attacks Laos: actual"],
    ["Not even Peru is going to arm Laos.", "Peru supplies Laos: negated"],
    ["Peru is going to send tanks to Laos.", "Peru supplies Laos: planned"],
    ["The proposed defence agreement between Kenya and Peru is on hold.", "Kenya agrees-with Peru: planned"],
    ["Kenya announced an end to its rocket attacks on Peru.", "Kenya attacks Peru: ended"],
    ["Peru is alleged to have supplied arms to Laos.", "Peru supplies Laos: possible"],
    ["Kenya says Peru's scheme to attack Laos failed.", "Peru attacks Laos: planned"],
    ["The rebels stepped up attacks to compel Peru to withdraw from Laos.", "Peru withdraws-from Laos: planned"],
    ["Peru resumed deliveries of gas to Laos.", "Peru supplies Laos: actual"],
  ])("%s", (sentence, claim) => {
    expect(told(sentence)).toContain(claim);
  });
});
