/**
 * Persons known only from the text: "Iran's deputy foreign minister Abbas …", "…, a spokesman for the Pakistani army", "Kristen Michal
 * of Estonia". They act for whom their title says, and their surname works for the rest of the article.
 */
import type { Actor, Mention, Parsed } from "../../vocabulary/index.ts";
import { stripAccents } from "../gazetteer/index.ts";
import { type RoleWords, lower, nameEnd } from "./noun-phrase.ts";
import type { RoleSpan } from "./roles.ts";

/** A person introduced by a title: tokens of the name, and whether the name stands inside the role phrase or apart from it. */
export interface Introduction {
  readonly first: number;
  readonly last: number;
  readonly actor: Actor;
  readonly apart: boolean;
}

/** The name that a role phrase of one owner introduces, behind it or in front of it. */
export function introducedBy(
  text: string,
  sentence: Parsed,
  role: RoleSpan,
  isTaken: (index: number) => boolean,
): Introduction | undefined {
  const owner = role.owners[0];
  if (role.class !== "persons" || owner === undefined || role.owners.length > 1) return undefined;
  const { tokens } = sentence;
  const make = (first: number, last: number, apart: boolean): Introduction => ({
    first,
    last,
    apart,
    actor: personOf(text, sentence, first, last, owner.actor),
  });
  const direct = nameEnd(sentence, role.last, isTaken);
  // Behind "the ambassador for New York" one capitalised word is no person yet.
  if (direct > role.last + (role.isOwnerBehind ? 1 : 0)) return make(role.last, direct, false);
  if (tokens[role.last]?.text === ",") {
    const end = nameEnd(sentence, role.last + 1, isTaken);
    const closed = /^(?:[,.;)]|said|says|told|has|had|was)$/u.test(tokens[end]?.text ?? ".");
    if (end - role.last > 2 && closed) return make(role.last + 1, end, true);
  }
  const determiner = ["a", "an", "the", "one", "who"].includes(lower(tokens[role.first - 1])) ? 1 : 0;
  const comma = role.first - 1 - determiner;
  if (tokens[comma]?.text !== ",") return undefined;
  const start = nameStart(sentence, comma, isTaken);
  return comma - start > 1 ? make(start, comma, true) : undefined;
}

/** "Kristen Michal of Estonia": two or more capitalised words before "of" and a state. */
export function namedWithState(
  text: string,
  sentence: Parsed,
  mention: Mention,
  isTaken: (index: number) => boolean,
): Introduction | undefined {
  if (mention.actor.kind !== "state" || mention.form !== "name" || lower(sentence.tokens[mention.first - 1]) !== "of")
    return undefined;
  const end = mention.first - 1;
  const start = nameStart(sentence, end, isTaken);
  if (end - start < 2 || end - start > 3 || !sentence.tokens.slice(start, end).every((t) => /^\p{Lu}\p{Ll}+$/u.test(t.text)))
    return undefined;
  return { first: start, last: end, apart: true, actor: personOf(text, sentence, start, end, mention.actor) };
}

function nameStart(sentence: Parsed, end: number, isTaken: (index: number) => boolean): number {
  for (let from = Math.max(0, end - 5); from < end; from++)
    if (nameEnd(sentence, from, isTaken) === end && startsName(sentence, from)) return from;
  return end;
}

/** A name does not begin with a word that is only capitalised because the sentence begins there. */
const startsName = (sentence: Parsed, at: number): boolean =>
  at > 0 ||
  !/^(?:In|On|At|By|As|But|And|The|For|From|After|Before|When|While|Since|With|Among)$/u.test(sentence.tokens[at]?.text ?? "");

/** A person of the text; its id is a slug of the name. */
export function personOf(text: string, { tokens }: Parsed, first: number, last: number, owner: Actor): Actor {
  const name = text.slice(tokens[first]?.start, tokens[last - 1]?.end).replace(/\s+/gu, " ");
  const id = stripAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return { id: `person-${id}`, name, kind: "person", principal: owner.principal };
}

/** A title without an owner before a name ("Foreign Minister Hassan Ali"): tokens of title and name, or undefined. */
export function ownerlessTitle(
  sentence: Parsed,
  at: number,
  words: RoleWords,
  isTaken: (index: number) => boolean,
): { readonly first: number; readonly last: number } | undefined {
  const token = sentence.tokens[at];
  if (token === undefined || isTaken(at) || words.classOf.get(lower(token)) !== "persons" || !/^\p{Lu}/u.test(token.text))
    return undefined;
  // "Deputy Secretary", "General Staff": what follows is the rest of the title.
  const next = lower(sentence.tokens[at + 1]);
  if (words.classOf.has(next) || words.complements.has(next)) return undefined;
  // "Senators Silva and Diaz": whose they are nobody knows.
  if (token.xpos === "NNPS" || token.xpos === "NNS") return undefined;
  const last = nameEnd(sentence, at + 1, isTaken);
  return last > at + 1 ? { first: at + 1, last } : undefined;
}
