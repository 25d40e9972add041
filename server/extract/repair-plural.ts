/** Mends verbs in the plural that the parser takes for adverbs or nouns: "Peru and Laos back Kenya", "Peru and Laos supply arms to it". */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { type Mending, retagged } from "./repair-mends.ts";
import { nameBefore } from "./repair-pairs.ts";
import { buildTree } from "./tree.ts";

/** What an object is made of; it opens with any of these but a particle. */
const PHRASE: ReadonlySet<string> = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "PRON"]);
const OPENING: ReadonlySet<string> = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN"]);

/** What describes a noun and stays with it. */
const DESCRIBING: ReadonlySet<string> = new Set([
  "nmod",
  "nmod:poss",
  "acl",
  "acl:relcl",
  "appos",
  "amod",
  "det",
  "case",
  "compound",
]);

/** A verb between two coordinated names and its object, all by their places. */
interface Clause {
  readonly verb: number;
  /** The word of the first name that its others hang on, and where the second begins. */
  readonly subject: number;
  readonly second: number;
  readonly object: number;
  /** Behind the last word of the object. */
  readonly end: number;
}

/** The token of a stretch that hangs on none within it. */
const headOfStretch = (tokens: readonly ParsedToken[], first: number, end: number): number | undefined =>
  tokens.slice(first, end).find(({ head }) => head < first || head >= end)?.index;

/** Where the two coordinated names begin that end before `end`; undefined where there are no two. */
function pairBefore(
  tokens: readonly ParsedToken[],
  end: number,
): Readonly<Record<"first" | "and" | "second", number>> | undefined {
  const second = nameBefore(tokens, end);
  const and = second === undefined ? undefined : tokens[second.open - 1];
  const first = and?.text === "and" ? nameBefore(tokens, and.index) : undefined;
  return and === undefined || second === undefined || first === undefined
    ? undefined
    : { first: first.first, and: and.index, second: second.first };
}

/** "Peru and Laos plan to sign": what they plan is the object. */
function infinitiveBehind(tokens: readonly ParsedToken[], verb: number): number | undefined {
  const infinitive = tokens.find(({ index, head, xpos }) => head === verb && index > verb && xpos === "VB");
  return tokens[verb + 1]?.xpos === "TO" ? infinitive?.index : undefined;
}

function clauseAt(tokens: readonly ParsedToken[], verb: number): Clause | undefined {
  const pair = pairBefore(tokens, verb);
  if (pair === undefined) return undefined;
  const infinitive = infinitiveBehind(tokens, verb);
  if (infinitive !== undefined) {
    const subject = headOfStretch(tokens, pair.first, pair.and);
    return subject === undefined ? undefined : { verb, subject, second: pair.second, object: infinitive, end: infinitive + 1 };
  }
  if (!OPENING.has(tokens[verb + 1]?.upos ?? "")) return undefined;
  let end = verb + 1;
  while (PHRASE.has(tokens[end]?.upos ?? "")) end++;
  const [subject, object] = [headOfStretch(tokens, pair.first, pair.and), headOfStretch(tokens, verb + 1, end)];
  return subject === undefined || object === undefined ? undefined : { verb, subject, second: pair.second, object, end };
}

/** "While Peru and Laos back Kenya": what opens the clause, and was read as a preposition of the name. */
const openerOf = (tokens: readonly ParsedToken[], subject: number): ParsedToken | undefined =>
  tokens.find(({ head, upos, index }) => head === subject && upos === "SCONJ" && index < subject);

/** What the clause is to the rest of the sentence: what its verb was, or its object, or what was read as the verb of its subject. */
function roleOf(
  tokens: readonly ParsedToken[],
  { verb, subject, object }: Clause,
  { reportingVerbs }: ClauseLexicon,
): Pick<ParsedToken, "head" | "deprel"> {
  const [read, thing] = [tokens[verb], tokens[object]];
  if (read === undefined || thing === undefined) return { head: -1, deprel: "root" };
  if (read.deprel === "root" || read.deprel === "ccomp") return { head: read.head, deprel: read.deprel };
  const isOpened = tokens.some(({ head, deprel }) => head === verb && deprel === "mark");
  const above = tokens[subject]?.head ?? -1;
  // "On Monday Peru and Laos plan to sign": the first name was read as what the verb goes with.
  if (read.head === subject) return { head: above, deprel: tokens[subject]?.deprel ?? "root" };
  if (openerOf(tokens, subject) !== undefined && above >= 0 && above < subject) return { head: above, deprel: "advcl" };
  if (thing.head !== verb) return { head: thing.head, deprel: isOpened && thing.head >= 0 ? "advcl" : thing.deprel };
  // "Peru and Laos back the plan, officials say"
  return { head: read.head, deprel: reportingVerbs.has(tokens[read.head]?.lemma ?? "") ? "ccomp" : "parataxis" };
}

/** "Gave Peru and Laos back the island": names that a verb before them has, and does not report of, do nothing. */
function isHad(tokens: readonly ParsedToken[], { subject, verb }: Clause, { reportingVerbs }: ClauseLexicon): boolean {
  if (openerOf(tokens, subject) !== undefined) return false;
  const governor = tokens[tokens[subject]?.head ?? -1];
  return governor !== undefined && governor.index < subject && governor.index !== verb && !reportingVerbs.has(governor.lemma);
}

/** Each token that stands elsewhere in the clause. */
function mendingOf(tokens: readonly ParsedToken[], clause: Clause, lexicon: ClauseLexicon): Mending {
  const { verb, subject, second, object, end } = clause;
  const opener = openerOf(tokens, subject);
  return tokens.flatMap((token): Mending => {
    const { index: at, head, deprel } = token;
    if (at === verb) return [{ at, ...roleOf(tokens, clause, lexicon) }];
    if (at === subject) return [{ at, head: verb, deprel: "nsubj" }];
    if (deprel === "cc" && at < verb && head === verb) return [{ at, head: second, deprel }];
    if (token === opener) return [{ at, head: verb, deprel: "mark" }];
    if (at === object) return [{ at, head: verb, deprel: token.xpos === "VB" ? "xcomp" : "obj" }];
    // "Egypt and Saudi Arabia": the words of the second name are one.
    if (at === second) return [{ at, head: subject, deprel: "conj" }];
    if (at > second && at < verb) return [{ at, head: second, deprel: "flat" }];
    const isOfClause = head === object && (at < verb || (at >= end && !DESCRIBING.has(deprel)));
    return isOfClause ? [{ at, head: verb, deprel }] : [];
  });
}

/** The very same sentence where no verb is misread. O(n) for each that is. */
export function repairPlural(sentence: Parsed, lexicon: ClauseLexicon): Parsed {
  const misread = sentence.tokens.filter(({ text, upos }) => lexicon.pluralVerbs.has(text) && upos !== "VERB");
  return misread.reduce((read, { index, text }) => {
    const clause = clauseAt(read.tokens, index);
    if (clause === undefined || isHad(read.tokens, clause, lexicon)) return read;
    const tag = { upos: "VERB", xpos: "VBP", lemma: text };
    return retagged(buildTree(read), mendingOf(read.tokens, clause, lexicon), new Map([[index, tag]]));
  }, sentence);
}
