/**
 * First persons: "we", "our" and "I" are the speaker's, told by the verb of speech beside a quotation, by "X said:" before a statement
 * without quotation marks, by an official publisher, or, in a text that is all statement, by the actor that its first sentence speaks for.
 */
import type { Mention } from "../../vocabulary/index.ts";
import { LONGEST_SENTENCE } from "./assemble.ts";
import { type Tree, dependents, isRelation } from "../tree.ts";
import type { ActorCues } from "./pronouns.ts";
import type { Walk } from "./walk.ts";

/** First persons of several, and of one alone. */
export const WE: ReadonlySet<string> = new Set(["we", "us", "our", "ours", "ourselves"]);
export const I: ReadonlySet<string> = new Set(["i", "my", "me"]);
/** Who speaks, however that is known. */
type Speaker = Pick<Mention, "actor" | "certainty">;

const isFirstPerson = (text: string): boolean => WE.has(text.toLowerCase()) || I.has(text.toLowerCase());

/** The quotations of an article. */
export interface Quoted {
  /** Half-open pairs of offsets, in order. */
  readonly quotes: readonly (readonly [number, number])[];
  readonly isQuoted: (offset: number) => boolean;
  /** Of each sentence, whether any of it is quoted. */
  readonly isQuoting: readonly boolean[];
}

/** What of an article is quoted; sentences and quotations are in order, so one walk over both tells which sentences quote. */
export function readQuoted(text: string, trees: readonly Tree[]): Quoted {
  const quotes = quotations(text);
  let at = 0;
  const isQuoting = trees.map(({ sentence: { start, end } }) => {
    while ((quotes[at]?.[1] ?? Infinity) <= start) at++;
    return (quotes[at]?.[0] ?? Infinity) < end;
  });
  return { quotes, isQuoted: (offset) => spanAt(quotes, offset) >= 0, isQuoting };
}

/** Offsets in double quotation marks, as half-open pairs; a quotation left open ends with its paragraph. */
function quotations(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (open >= 0 && (c === "”" || c === '"' || (c === "\n" && text.charAt(i + 1) === "\n"))) {
      found.push([open, i]);
      open = -1;
    } else if (open < 0 && (c === "“" || c === '"')) open = i + 1;
  }
  return open < 0 ? found : [...found, [open, text.length]];
}

/** The mention that speaks in a sentence: subject of a verb of speech outside every quotation. */
function speakerIn(
  tree: Tree,
  mentions: readonly Mention[],
  { saying }: ActorCues,
  isQuoted: (offset: number) => boolean,
): Mention | undefined {
  for (const token of tree.tokens) {
    if (!saying.has(token.lemma.toLowerCase()) || isQuoted(token.start) || token.upos !== "VERB") continue;
    const subject = dependents(tree, token.index, "nsubj").find((at) => tree.tokens[at]?.deprel !== "nsubj:pass");
    const isSpeaking = ({ head, first, last }: Mention): boolean =>
      head === subject || (first <= (subject ?? -1) && (subject ?? -1) < last) || isTitled(tree, head, subject ?? -1);
    const found = subject === undefined ? undefined : mentions.find(isSpeaking);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Mr Silva said": the name is part of what its title begins. */
const isTitled = ({ tokens }: Tree, name: number, subject: number): boolean =>
  tokens[name]?.head === subject && isRelation(tokens[name]?.deprel ?? "", "flat");

const QUOTED = 0.7;
const STATED = 0.65;
/** Of a publisher that speaks for an actor, or of that actor's own people. */
const VOICED = 0.9;

/** Who speaks the words at an offset of a sentence, as far as the names alone tell; undefined outside quotations. */
export function namedSpeakers(
  quoted: Quoted,
  trees: readonly Tree[],
  mentionsOf: (tree: Tree) => readonly Mention[],
  cues: ActorCues,
): (offset: number, sentence: number) => Mention | undefined {
  const speakers = trees.map((tree) => speakerIn(tree, mentionsOf(tree), cues, quoted.isQuoted));
  const speakerOf = quotedSpeakers(quoted, trees, speakers);
  const place = new Map(trees.map((tree, i) => [tree.sentence.index, i]));
  return (offset, sentence) => (quoted.isQuoted(offset) ? speakerOf(offset, place.get(sentence) ?? 0) : undefined);
}

/** All mentions with the first persons added, each resolved to whoever speaks. */
export function firstPersons(
  quoted: Quoted,
  trees: readonly Tree[],
  resolved: readonly (readonly Mention[])[],
  { voices, cues }: Pick<Walk, "voices" | "cues">,
): readonly Mention[] {
  const speakers = trees.map((tree, i) => speakerIn(tree, resolved[i] ?? [], cues, quoted.isQuoted));
  const opening = quoted.quotes.length > 0 ? undefined : opener(trees[0], resolved[0] ?? [], cues.verbs);
  let stated: readonly Speaker[] = voices.length > 0 ? voices.map((actor) => ({ actor, certainty: 1 })) : [opening ?? []].flat();
  const speakerOf = quotedSpeakers(quoted, trees, speakers);
  return trees.flatMap((tree, i) => {
    const mentions = resolved[i] ?? [];
    if (tree.tokens.length > LONGEST_SENTENCE || isAsked(tree, cues)) return mentions;
    const added = tree.tokens.flatMap((token): readonly Mention[] => {
      if (
        !isFirstPerson(token.text) ||
        isAside(tree, token.index, cues) ||
        mentions.some((m) => m.first <= token.index && token.index < m.last)
      )
        return [];
      const isInQuotation = quoted.isQuoted(token.start);
      const speaking: readonly Speaker[] = isInQuotation ? [speakerOf(token.start, i) ?? []].flat() : stated;
      const { start, end, index } = token;
      return speaking.map(({ actor, certainty }) => {
        const isOwn = !isInQuotation && voices.some(({ principal }) => principal.id === actor.principal.id);
        return {
          start,
          end,
          sentence: tree.sentence.index,
          first: index,
          last: index + 1,
          head: index,
          actor,
          form: "pronoun",
          certainty: isOwn ? VOICED : (isInQuotation ? QUOTED : STATED) * certainty,
        };
      });
    });
    const next = tree.tokens.at(-1)?.text === ":" ? speakers[i] : undefined;
    if (next !== undefined) stated = [next];
    return [...mentions, ...added];
  });
}

/** "As we understand it": who says so in passing is no party to what is told. */
const isAside = ({ tokens }: Tree, at: number, { asides }: ActorCues): boolean =>
  tokens[at - 1]?.text.toLowerCase() === "as" && asides.has(tokens[at + 1]?.lemma.toLowerCase() ?? "");

/** "QUESTION: Do we know …": in a transcript of a briefing those who ask are not those who brief. */
const isAsked = ({ tokens }: Tree, { askers }: ActorCues): boolean =>
  askers.has(tokens[0]?.text.toLowerCase() ?? "") && [":", "."].includes(tokens[1]?.text ?? "");

/** Sentences a quotation may run on without naming its speaker again. */
const RUN_ON = 3;
/** Distances back to them, the nearest first. */
const BACK = Array.from({ length: RUN_ON }, (_, i) => i + 1);

/** Who speaks at an offset of sentence `i`: named where the quotation begins or ends, else beside it, else last. */
function quotedSpeakers(
  { quotes, isQuoting }: Quoted,
  trees: readonly Tree[],
  speakers: readonly (Mention | undefined)[],
): (offset: number, i: number) => Mention | undefined {
  const sentences = trees.map((tree): readonly [number, number] => [tree.sentence.start, tree.sentence.end]);
  return (offset, i) => {
    const quote = quotes[spanAt(quotes, offset)];
    const begins = quote === undefined ? -1 : spanAt(sentences, quote[0]);
    const ends = quote === undefined ? -1 : spanAt(sentences, quote[1]);
    // Whoever speaks in a sentence beside the quotation is a person, or quoted there too: a state may have called for something.
    const beside = (at: number): Mention | undefined =>
      isQuoting[at] === true || speakers[at]?.actor.kind === "person" ? speakers[at] : undefined;
    const last = BACK.map((back) => beside(i - back)).find((s) => s !== undefined);
    return speakers[i] ?? speakers[begins] ?? speakers[ends] ?? last ?? beside(i + 1);
  };
}

/** Index of the span that holds an offset, -1 if none; in the logarithm of their number. */
function spanAt(spans: readonly (readonly [number, number])[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found[0] <= offset && offset < found[1] ? low : -1;
}

/** The state or organisation that a statement without quotation marks opens with: "The United States strongly condemns …". */
function opener(tree: Tree | undefined, mentions: readonly Mention[], actorVerbs: ReadonlySet<string>): Mention | undefined {
  const root = tree?.tokens.find((token) => token.head < 0);
  if (tree === undefined || root === undefined || !actorVerbs.has(root.lemma.toLowerCase())) return undefined;
  const subject = tree.tokens.find((token) => token.head === root.index && isRelation(token.deprel, "nsubj"));
  return mentions.find((m) => m.head === subject?.index && ["state", "organisation", "body", "person"].includes(m.actor.kind));
}
