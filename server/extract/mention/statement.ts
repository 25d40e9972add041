/**
 * The voice of a statement that reached us without its publisher: it says "we", and its title ("EU statement on Guinea"), its first words
 * ("We, the leaders of the African Union") or an opening that takes a stand in the present ("Australia notes …") tell who that is. A
 * newspaper tells in the past what others said, and so opens otherwise.
 */
import type { Actor, Mention } from "../../vocabulary/index.ts";
import { type Gazetteer, onceFor, type RoleData } from "../gazetteer/index.ts";
import { type Tree, dependents, isRelation, lemmaOf } from "../tree.ts";
import type { Article } from "./scene.ts";
import { quotations, spanAt } from "./speakers.ts";
import { namesInTitle } from "./title.ts";

interface StatementWords {
  readonly genres: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
  readonly stances: ReadonlySet<string>;
}

const statementWords = onceFor(({ statements, publishers, modifiers, authors, stances }: RoleData): StatementWords => ({
  genres: new Set(statements),
  authors: new Set([...publishers, ...modifiers, ...authors, "by", "of", "from", "the"]),
  stances: new Set(stances),
}));

const WE: ReadonlySet<string> = new Set(["we", "us", "our", "ours", "ourselves"]);

/** Sentences within which a statement says whose it is. */
const OPENING = 3;

/** Kinds of actor that make statements. */
const SPEAKING: ReadonlySet<Actor["kind"]> = new Set(["state", "organisation", "body", "force", "group"]);

/** Whom a statement speaks for; undefined where the publisher is told, nobody says "we" outside quotation marks, or nothing is sure. */
export function statementVoice(
  gazetteer: Gazetteer,
  article: Article,
  trees: readonly Tree[],
  mentionsOf: (sentence: number) => readonly Mention[],
): Actor | undefined {
  if ((article.publisher ?? null) !== null) return undefined;
  const quotes = quotations(article.text);
  const saysWe = trees.some(({ tokens }) =>
    tokens.some(({ text, start }) => WE.has(text.toLowerCase()) && spanAt(quotes, start) < 0),
  );
  if (!saysWe) return undefined;
  const words = statementWords(gazetteer.roles);
  const opening = trees.slice(0, OPENING).map((tree) => ({ tree, mentions: mentionsOf(tree.sentence.index) }));
  const openers = opening.flatMap(
    ({ tree, mentions }) => weAre(tree, mentions, words) ?? takingStand(tree, mentions, words) ?? [],
  );
  return inTitle(gazetteer, article, words) ?? openers[0];
}

/** "EU statement on Guinea", "Briefing of the Russian General Staff": the actor before the genre, or behind it as its author. */
function inTitle(gazetteer: Gazetteer, article: Article, words: StatementWords): Actor | undefined {
  const { atoms, names } = namesInTitle(gazetteer, article);
  const genre = atoms.findIndex(({ key }) => words.genres.has(key));
  if (genre < 0) return undefined;
  return names.find(({ from, to }) => {
    const isBefore = to <= genre;
    const between = (isBefore ? atoms.slice(to, genre) : atoms.slice(genre + 1, from)).map(({ key }) => key);
    if (isBefore) return from === 0 && between.length <= LONGEST_OFFICE;
    return BY.has(between[0] ?? "") && between.every((key) => words.authors.has(key));
  })?.actor;
}

const BY: ReadonlySet<string> = new Set(["by", "of", "from"]);
/** Words between an actor that opens a title and the genre: "NATO defence ministers: statement". */
const LONGEST_OFFICE = 3;

/** "We, the heads of state and government of the African Union": the actor in apposition to "we". */
function weAre({ tokens }: Tree, mentions: readonly Mention[], words: StatementWords): Actor | undefined {
  if (tokens[0]?.text.toLowerCase() !== "we" || tokens[1]?.text !== ",") return undefined;
  const [first] = mentions.toSorted((a, b) => a.first - b.first);
  const between = tokens.slice(2, first?.first ?? 2).map(({ text }) => text.toLowerCase());
  return first !== undefined && between.every((word) => words.authors.has(word) || word === "and") ? speaking(first) : undefined;
}

/** "Australia notes", "the Government of Canada is gravely concerned": the subject of a stand that is taken in the present. */
function takingStand(tree: Tree, mentions: readonly Mention[], words: StatementWords): Actor | undefined {
  const root = tree.tokens.find(({ head }) => head < 0);
  if (root === undefined || !words.stances.has(lemmaOf(tree, root.index).toLowerCase())) return undefined;
  const isPresent = [root.index, ...dependents(tree, root.index, "cop", "aux")].some((at) =>
    /^VB[ZP]$/u.test(tree.tokens[at]?.xpos ?? ""),
  );
  const subject = tree.tokens.find(({ head, deprel }) => head === root.index && isRelation(deprel, "nsubj"));
  const mention = mentions.find(({ head }) => head === subject?.index);
  return isPresent && mention !== undefined ? speaking(mention) : undefined;
}

const speaking = ({ actor }: Mention): Actor | undefined => (SPEAKING.has(actor.kind) ? actor : undefined);
