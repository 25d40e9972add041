/** Noun phrases read off tokens: the run of words from a modifier to the noun it ends in, with tags where known, by word lists where not. */
import type { Parsed, ParsedToken } from "../../vocabulary/index.ts";
import { onceFor, type RoleData } from "../gazetteer/index.ts";

/** Classes of role nouns, most telling first. */
const ROLE_CLASSES = ["persons", "bodies", "forces", "arms", "interests", "lands", "peoples"] as const;
export type RoleClass = (typeof ROLE_CLASSES)[number];

/** Role words in sets. */
export interface RoleWords {
  readonly classOf: ReadonlyMap<string, RoleClass>;
  readonly others: ReadonlySet<string>;
  readonly privates: ReadonlySet<string>;
  readonly lesserTitles: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly complements: ReadonlySet<string>;
  readonly hosted: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly ofStates: ReadonlySet<string>;
}

export const roleWords = onceFor((data: RoleData): RoleWords => {
  const classOf = new Map<string, RoleClass>();
  for (const name of ROLE_CLASSES) for (const noun of data[name]) if (!classOf.has(noun)) classOf.set(noun, name);
  return {
    classOf,
    others: new Set(data.others),
    privates: new Set(data.privates),
    lesserTitles: new Set(data.lesserTitles),
    modifiers: new Set(data.modifiers),
    honorifics: new Set(data.honorifics),
    complements: new Set(data.complements),
    hosted: new Set(data.hosted),
    former: new Set(data.former),
    ofStates: new Set(data.ofStates),
  };
});

export const lower = (token: ParsedToken | undefined): string => token?.text.toLowerCase() ?? "";

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const NOUN: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
/** Longest run of words between a name and the noun it modifies. */
const LONGEST = 8;

const isTagged = (token: ParsedToken): boolean => token.upos !== "X" && token.upos !== "_" && token.upos !== "";

/** Whether a token can stand inside a noun phrase, by its tag or, untagged, by the lists. */
function continues(token: ParsedToken, words: RoleWords): boolean {
  const word = lower(token);
  if (words.modifiers.has(word) || words.classOf.has(word))
    return !isTagged(token) || token.upos !== "VERB" || words.modifiers.has(word);
  return isTagged(token) && NOMINAL.has(token.upos) && !/^\p{Lu}/u.test(token.text);
}

/** "foreign and defence ministers", "vice-president": a joint counts only between two words of the phrase. */
const isJoint = (token: ParsedToken | undefined): boolean => ["and", "-", "&", "'s", "’s"].includes(lower(token));

/** "Its army-led government": whether a participle behind a hyphen tells more of the noun to come. */
const isCompound = (
  token: ParsedToken,
  participle: ParsedToken | undefined,
  next: ParsedToken | undefined,
  words: RoleWords,
): boolean => lower(token) === "-" && participle?.xpos === "VBN" && next !== undefined && continues(next, words);

/** Where the noun phrase that goes on at `from` ends: past-the-end of its last noun; `from` itself where none follows. */
export function phraseEnd(sentence: Parsed, from: number, words: RoleWords, blocked: (index: number) => boolean): number {
  const { tokens } = sentence;
  let at = from;
  let end = from;
  while (at < tokens.length && at - from < LONGEST) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || blocked(at)) break;
    if (at > from && isCompound(token, next, tokens[at + 2], words)) at += 2;
    else if (continues(token, words)) {
      at++;
      if (!isTagged(token) ? words.classOf.has(lower(token)) : NOUN.has(token.upos) || words.classOf.has(lower(token))) end = at;
    } else if (
      isJoint(token) &&
      at > from &&
      next !== undefined &&
      continues(next, words) &&
      (lower(token) !== "and" || words.modifiers.has(lower(tokens[at - 1])))
    )
      at++;
    else break;
  }
  return end;
}

/** What "Secretary *of State*", "minister *for foreign affairs*" add to a title: past-the-end token, or `from` if nothing does. */
export function complementEnd(sentence: Parsed, from: number, words: RoleWords, complements: ReadonlySet<string>): number {
  const { tokens } = sentence;
  if (!["of", "for"].includes(lower(tokens[from]))) return from;
  let at = from + 1;
  if (lower(tokens[at]) === "the") at++;
  const start = at;
  while (
    at < tokens.length &&
    (complements.has(lower(tokens[at])) || (at > start && lower(tokens[at]) === "and") || words.modifiers.has(lower(tokens[at])))
  )
    at++;
  while (at > start && (lower(tokens[at - 1]) === "and" || !complements.has(lower(tokens[at - 1])))) at--;
  return at > start ? at : from;
}

const PARTICLES: ReadonlySet<string> = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "ben",
  "de",
  "da",
  "del",
  "di",
  "dos",
  "van",
  "von",
  "der",
  "den",
  "la",
  "le",
  "ul",
  "ur",
  "-",
  "‑",
  "abu",
  "ag",
  "ould",
]);
const MAX_NAME = 7;

/** A person's name that starts at `from`: capitalised words, initials and particles; past-the-end token, or `from` where there is none. */
export function nameEnd(sentence: Parsed, from: number, blocked: (index: number) => boolean): number {
  const { tokens } = sentence;
  let at = from;
  let end = from;
  while (at < tokens.length && at - from < MAX_NAME && !blocked(at)) {
    const token = tokens[at];
    if (token === undefined) break;
    if (
      /^\p{Lu}[\p{L}'’.]*$/u.test(token.text) &&
      !/^\p{Lu}{3,}$/u.test(token.text) &&
      !(isTagged(token) && ["VERB", "AUX", "PRON", "DET", "ADV", "ADP", "SCONJ", "CCONJ"].includes(token.upos) && at === from)
    )
      end = ++at;
    else if (at >= from && PARTICLES.has(lower(token)) && (at > from || lower(token) !== "-")) at++;
    else break;
  }
  return end;
}
