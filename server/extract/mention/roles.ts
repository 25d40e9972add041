/**
 * Roles: noun phrases that act for whom they are said of ("the Chinese foreign ministry", "Turkey's parliament", "officials in Seoul",
 * "the Biden administration"), read off tokens so that they survive a wrong parse.
 */
import type { Mention, Parsed } from "../../vocabulary/index.ts";
import { endsInExclusion, endsInFavour, endsInSome, endsInSide, LONGEST_SIDE } from "../sided.ts";
import { POSSESSIVE_MARKS } from "../tree.ts";
import { isPosting, pastPosting } from "./accredited.ts";
import { type RoleClass, type RoleWords, complementEnd, lower, phraseEnd } from "./noun-phrase.ts";

/** A noun phrase in the role of one or more actors: tokens `first` to `last`, its noun at `noun`. */
export interface RoleSpan {
  readonly owners: readonly Mention[];
  readonly first: number;
  readonly last: number;
  readonly noun: number;
  readonly class: RoleClass;
  /** Whether the owners stand behind the noun ("the president of France"). */
  readonly isOwnerBehind: boolean;
}

const SEPARATORS: ReadonlySet<string> = new Set([",", "and", "or", "&", "-", "–", "/", "the", "both"]);
const JOINTS: ReadonlySet<string> = new Set(["and", "or", "&", "-", "–", "/"]);

/** "A former US envoy": said before the owner, it is said of the person and of no state's name. */
const isFormerPerson = ({ tokens }: Parsed, first: number, noun: number, nounClass: RoleClass): boolean =>
  nounClass === "persons" && tokens.slice(Math.max(0, first - 1), noun).some((token) => lower(token) === "former");

/** A longer list is no list of owners: bounds the work. */
const MOST_OWNERS = 12;

const prefixOf = (text: string, { start }: Mention): string => text.slice(Math.max(0, start - LONGEST_SIDE), start);

/** Whether a mention may own a role: not "anti-Russian", "US-led", nor a person ("Biden" owns only governments and forces). */
export const mayOwn = (text: string, mention: Mention): boolean => !endsInSide(prefixOf(text, mention));

/** Behind a people: they are Americans, wherever their forebears were from. */
const AMERICAN = /^\sAmericans?\b/u;
const LONGEST_AMERICAN = 11;

/**
 * Whether a mention names a state that is not meant: "a major non-NATO ally", "ethnic Serbs", "30 armed Serbs", "US$5", "a Mexican
 * American".
 */
export const isExcluded = (text: string, mention: Mention): boolean =>
  endsInExclusion(prefixOf(text, mention)) ||
  text[mention.end] === "$" ||
  (mention.form === "demonym" && AMERICAN.test(text.slice(mention.end, mention.end + LONGEST_AMERICAN))) ||
  (mention.form === "demonym" && text[mention.end - 1] === "s" && endsInSome(prefixOf(text, mention)));

const hyphenated = (text: string, mention: Mention): boolean => /^[-‐‑]\p{Ll}/u.test(text.slice(mention.end, mention.end + 2));

/** Role phrases in a sentence whose names are known, left to right. */
export function findRoles(
  text: string,
  sentence: Parsed,
  mentions: readonly Mention[],
  words: RoleWords,
  complements: ReadonlySet<string>,
): readonly RoleSpan[] {
  const covered = new Set(mentions.flatMap((m) => range(m.first, m.last)));
  const before = mentions.flatMap((mention, i) => ownedBy(text, sentence, mentions, mention, i, words, covered, complements));
  const taken = new Set(before.flatMap((role) => range(role.first, role.last)));
  const after = mentions.flatMap((mention, i) =>
    taken.has(mention.first) ? [] : ownerBehind(sentence, mentions, mention, i, words, taken, complements),
  );
  // "a spokesman for the German army": a role said of a role.
  const nested = before.flatMap(({ owners, first, last }) => {
    const [owner] = owners;
    return owner === undefined || owners.length > 1
      ? []
      : ownerBehind(
          sentence,
          [{ ...owner, first, last, form: "role" }],
          { ...owner, first, last, form: "role" },
          0,
          words,
          taken,
          complements,
        );
  });
  return [...before, ...after, ...nested].toSorted((a, b) => a.first - b.first || b.last - a.last);
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** "[Russian and Chinese] foreign ministers": the phrase behind the mention, shared with mentions coordinated before it. */
function ownedBy(
  text: string,
  sentence: Parsed,
  mentions: readonly Mention[],
  mention: Mention,
  at: number,
  words: RoleWords,
  covered: ReadonlySet<number>,
  complements: ReadonlySet<string>,
): readonly RoleSpan[] {
  if (!mayOwn(text, mention) || hyphenated(text, mention) || isPosting(sentence, mentions, mention)) return [];
  const possessive = POSSESSIVE_MARKS.has(lower(sentence.tokens[mention.last]));
  const behind = possessive ? mention.last + 1 : mention.last;
  if (
    !possessive &&
    sentence.tokens[behind] !== undefined &&
    text.slice(mention.end, sentence.tokens[behind]?.start).length !== 1
  )
    return [];
  const from = pastPosting(sentence, mentions, behind);
  const full = phraseEnd(sentence, from, words, (index) => covered.has(index));
  // "the Croatian army's assurance" is no body, but the army is.
  const owning = sentence.tokens.slice(from, full).findIndex((token) => POSSESSIVE_MARKS.has(lower(token)));
  const isCut = owning > 0 && classAt(sentence, full - 1, from, words, mention) === undefined;
  const end = isCut ? from + owning : full;
  const noun = end - 1;
  const nounClass = classAt(sentence, noun, from, words, mention);
  if (end === from || nounClass === undefined) return [];
  if (mention.actor.kind === "person" && nounClass !== "bodies" && nounClass !== "forces") return [];
  const owners = [...coordinatedBefore(sentence, mentions, at, possessive), mention];
  if (sentence.tokens.slice(from, end).some((token) => words.former.has(lower(token)))) return [];
  const first = Math.min(...owners.map((m) => m.first));
  if (isFormerPerson(sentence, first, noun, nounClass)) return [];
  const last = nounClass === "persons" ? complementEnd(sentence, end, words, complements) : end;
  return [{ owners, first, last, noun, class: nounClass, isOwnerBehind: false }];
}

/** The class of the phrase's noun; nouns of groups ("Syrian rebels") act for no state, only for the group that is named. */
function classAt(sentence: Parsed, noun: number, from: number, words: RoleWords, owner: Mention): RoleClass | undefined {
  if (noun < from) return undefined;
  const word = lower(sentence.tokens[noun]);
  const ownerIsGroup = owner.actor.kind === "group";
  if (words.others.has(word)) return ownerIsGroup ? "forces" : undefined;
  return words.classOf.get(word);
}

/** "-born" and the like behind a name: it tells where somebody or something is from. */
const BORN = /^[-‐‑](?:born|bred|raised|educated|based|speaking|language)\b/iu;

/**
 * "Syrian rebels", "the Venezuelan opposition", "a refugee from Laos", "Laos-born": a state's name that only tells where a group is from
 * names no actor.
 */
export function namesOrigin(text: string, sentence: Parsed, mention: Mention, words: RoleWords): boolean {
  const isLand = mention.actor.kind === "state" || mention.actor.kind === "place";
  if (isLand && BORN.test(text.slice(mention.end, mention.end + LONGEST_BORN))) return true;
  if (isLand && endsInFavour(prefixOf(text, mention)) && isOfPersons(sentence, mention, words)) return true;
  if (isLand && namesPrivatesOrigin(sentence, mention, words)) return true;
  if (mention.actor.kind !== "state" || mention.form !== "demonym" || hyphenated(text, mention)) return false;
  const from = POSSESSIVE_MARKS.has(lower(sentence.tokens[mention.last])) ? mention.last + 1 : mention.last;
  const end = phraseEnd(sentence, from, words, () => false);
  return sentence.tokens.slice(from, end).some((token) => words.others.has(lower(token)) || words.privates.has(lower(token)));
}

const LONGEST_BORN = 10;

/** "The pro-India leader": what stands behind a name is a person. */
function isOfPersons(sentence: Parsed, { last }: Mention, words: RoleWords): boolean {
  const end = phraseEnd(sentence, last, words, () => false);
  const noun = lower(sentence.tokens[end - 1]);
  return end > last && (words.classOf.get(noun) === "persons" || words.privates.has(noun));
}

/** "Arakan separatists", "separatists from Myanmar": the name belongs to people whom no state sent. */
function namesPrivatesOrigin({ tokens }: Parsed, mention: Mention, words: RoleWords): boolean {
  if (words.privates.has(lower(tokens[mention.last]))) return true;
  const from = lower(tokens[mention.first - 1]) === "the" ? mention.first - 2 : mention.first - 1;
  return lower(tokens[from]) === "from" && words.privates.has(lower(tokens[from - 1]));
}

function coordinatedBefore(sentence: Parsed, mentions: readonly Mention[], at: number, possessive: boolean): readonly Mention[] {
  const owners: Mention[] = [];
  let right = mentions[at];
  for (let i = at - 1; i >= Math.max(0, at - MOST_OWNERS); i--) {
    const left = mentions[i];
    if (left === undefined || right === undefined || left.last > right.first) break;
    const between = sentence.tokens.slice(left.last, right.first).map(lower);
    if (left.actor.kind === "person") break;
    const adjective = left.form === "demonym" || /^\p{Lu}[\p{Lu}.]+$/u.test(sentence.tokens[left.last - 1]?.text ?? "");
    if (between.length === 0 || !between.every((word) => SEPARATORS.has(word)) || !(adjective || possessive)) break;
    owners.unshift(left);
    right = left;
  }
  const between = sentence.tokens.slice(owners[0]?.last ?? 0, mentions[at]?.first ?? 0).map(lower);
  // "Struck Iraq, and Moscow's envoys left": behind a comma "and" joins no second owner, only a third.
  const isApart = owners.length === 1 && between.includes(",");
  // Commas alone join no owners: "Abe, Japan's prime minister".
  return between.some((word) => JOINTS.has(word)) && !isApart ? owners : [];
}

/** "the government of Japan", "leaders of Russia and China", "officials in Seoul". */
function ownerBehind(
  sentence: Parsed,
  mentions: readonly Mention[],
  mention: Mention,
  at: number,
  words: RoleWords,
  taken: ReadonlySet<number>,
  complements: ReadonlySet<string>,
): readonly RoleSpan[] {
  const { tokens } = sentence;
  if (mention.form === "demonym" || mention.actor.kind === "person") return [];
  const of = lower(tokens[mention.first - 1]) === "the" ? mention.first - 2 : mention.first - 1;
  const noun = beforeComplement(sentence, of - 1, words, complements);
  const word = lower(tokens[noun]);
  const nounClass = words.classOf.get(word);
  const preposition = lower(tokens[of]);
  const tied =
    preposition === "of" ||
    (preposition === "in" && words.hosted.has(word)) ||
    (preposition === "for" && nounClass === "persons" && mention.actor.kind !== "place");
  if (nounClass === undefined || nounClass === "interests" || nounClass === "arms" || !tied || taken.has(noun)) return [];
  let first = noun;
  while (first > 0 && words.modifiers.has(lower(tokens[first - 1])) && !taken.has(first - 1)) first--;
  if (isFormerPerson(sentence, first, noun, nounClass)) return [];
  const owners = [mention, ...coordinatedAfter(sentence, mentions, at)];
  return [{ owners, first, last: Math.max(...owners.map((m) => m.last)), noun, class: nounClass, isOwnerBehind: true }];
}

/** The noun of "chief *of space operations* for": steps back over a complement that ends at `end`. */
function beforeComplement({ tokens }: Parsed, end: number, words: RoleWords, complements: ReadonlySet<string>): number {
  if (!complements.has(lower(tokens[end]))) return end;
  let at = end;
  while (
    at > 0 &&
    (complements.has(lower(tokens[at])) || words.modifiers.has(lower(tokens[at])) || ["and", "the"].includes(lower(tokens[at])))
  )
    at--;
  return ["of", "for"].includes(lower(tokens[at])) ? at - 1 : end;
}

function coordinatedAfter(sentence: Parsed, mentions: readonly Mention[], at: number): readonly Mention[] {
  const owners: Mention[] = [];
  let left = mentions[at];
  for (let i = at + 1; i < Math.min(mentions.length, at + MOST_OWNERS); i++) {
    const right = mentions[i];
    if (
      left === undefined ||
      right === undefined ||
      right.first < left.last ||
      right.form === "demonym" ||
      right.actor.kind === "person"
    )
      break;
    const between = sentence.tokens.slice(left.last, right.first).map(lower);
    if (between.length === 0 || !between.every((word) => SEPARATORS.has(word))) break;
    owners.push(right);
    left = right;
  }
  // A list that breaks off without "and" is no list of owners: "the president of France, Germany's chancellor …".
  const closed =
    owners.length > 0 && sentence.tokens.slice(mentions[at]?.last ?? 0, owners.at(-1)?.first ?? 0).some((t) => t.text === "and");
  return closed ? owners : [];
}
