/**
 * The voice of a statement that reached us without its publisher: it says "we", and its title ("EU statement on Guinea"), its first words
 * ("We, the leaders of the African Union") or an opening that takes a stand in the present ("Australia notes …") tell who that is. A
 * newspaper tells in the past what others said, and so opens otherwise.
 */
import type { Actor, Mention } from "../../vocabulary/index.ts";
import { type Gazetteer, actorAt, isCurrent, onceFor, type RoleData, roleAt } from "../gazetteer/index.ts";
import { type Tree, dependents, isRelation, lemmaOf } from "../tree.ts";
import type { TextAtom } from "./atoms.ts";
import type { Article } from "./scene.ts";
import { I, type Quoted, WE } from "./speakers.ts";
import { LISTING } from "./sets.ts";
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

/** Sentences within which a statement says whose it is. */
const OPENING = 3;

/** Kinds of actor that make statements. */
const SPEAKING: ReadonlySet<Actor["kind"]> = new Set(["state", "organisation", "body", "force", "group"]);

/** Whom a statement speaks for; nobody where the publisher is told, nobody says "we" or "I" outside quotation marks, or nothing is sure. */
export function statementVoices(
  gazetteer: Gazetteer,
  article: Article,
  { isQuoted }: Quoted,
  trees: readonly Tree[],
  mentionsOf: (sentence: number) => readonly Mention[],
): readonly Actor[] {
  if ((article.publisher ?? "").trim() !== "") return [];
  const says = (first: ReadonlySet<string>): boolean =>
    trees.some(({ tokens }) => tokens.some(({ text, start }) => first.has(text.toLowerCase()) && !isQuoted(start)));
  const saysWe = says(WE);
  if (!saysWe && !says(I)) return [];
  const words = statementWords(gazetteer.roles);
  const opening = trees.slice(0, OPENING).map((tree) => ({ tree, mentions: mentionsOf(tree.sentence.index) }));
  const ourselves = opening
    .map(({ tree, mentions }) => weAre(gazetteer, tree, mentions, words))
    .find((found) => found.length > 0);
  if (ourselves !== undefined) return ourselves;
  const titled = inTitle(gazetteer, article, words);
  if (titled.length > 0 || !saysWe) return titled;
  return opening.flatMap(({ tree, mentions }) => takingStand(tree, mentions, words) ?? []).slice(0, 1);
}

/** "EU statement on Guinea", "Statement by Peru and Chile": the actor before the genre, or behind it as its authors. */
function inTitle(gazetteer: Gazetteer, article: Article, words: StatementWords): readonly Actor[] {
  const { atoms, names } = namesInTitle(gazetteer, article);
  const genre = atoms.findIndex(({ key }) => words.genres.has(key));
  if (genre < 0) return [];
  const isAuthor = ({ from, to }: { readonly from: number; readonly to: number }): boolean => {
    const isBefore = to <= genre;
    const between = (isBefore ? atoms.slice(to, genre) : atoms.slice(genre + 1, from)).map(({ key }) => key);
    if (isBefore) return from === 0 && between.length <= LONGEST_OFFICE;
    return BY.has(between[0] ?? "") && between.every((key) => words.authors.has(key));
  };
  const first = names.findIndex(isAuthor);
  const author = names[first];
  if (author === undefined) return [leaderInTitle(gazetteer, article, atoms, genre, words) ?? []].flat();
  const [found, ...rest] = names.slice(first);
  const more = rest.findIndex(({ from }, at) => {
    const before = names[first + at];
    return !atoms.slice(before?.to ?? 0, from).every(({ key }) => LISTING.has(key));
  });
  const listed = author.from > genre ? rest.slice(0, more < 0 ? rest.length : more) : [];
  return [found, ...listed].flatMap((name) => name?.actor ?? []);
}

/** "Statement from President Silva": the one holder of that office at the date who is called so. */
function leaderInTitle(
  gazetteer: Gazetteer,
  { date }: Article,
  atoms: readonly TextAtom[],
  genre: number,
  words: StatementWords,
): Actor | undefined {
  const by = atoms.findIndex(({ key }, at) => at > genre && BY.has(key));
  const at = atoms.findIndex(({ key }, i) => i > by && !words.authors.has(key));
  if (by !== genre + 1 || at <= by + 1) return undefined;
  const office = atoms
    .slice(by + 1, at)
    .map(({ key }) => key)
    .filter((key) => key !== "the")
    .join(" ");
  const holders = (gazetteer.surnames.get(atoms[at]?.key ?? "") ?? []).flatMap((id) => {
    const entity = gazetteer.entities.get(id);
    const role = entity === undefined ? undefined : roleAt(entity, date);
    const isThen = role !== undefined && date !== null && isCurrent(role, date);
    return entity !== undefined && isThen && role.title.toLowerCase().includes(office) ? [entity] : [];
  });
  const [holder] = holders;
  return holder !== undefined && holders.length === 1 ? actorAt(gazetteer, holder, date) : undefined;
}

const BY: ReadonlySet<string> = new Set(["by", "of", "from"]);
/** Words between an actor that opens a title and the genre: "NATO defence ministers: statement". */
const LONGEST_OFFICE = 3;

/** "We, the leaders of the African Union", "We, the ministers of Peru and Chile": the actors in apposition to "we"; no member beside its organisation. */
function weAre(gazetteer: Gazetteer, tree: Tree, mentions: readonly Mention[], words: StatementWords): readonly Actor[] {
  const { tokens } = tree;
  if (tokens[0]?.text.toLowerCase() !== "we" || tokens[1]?.text !== ",") return [];
  const verb = tokens[0].head;
  const named = mentions.filter((m) => m.last <= verb).toSorted((a, b) => a.first - b.first);
  const [first] = named;
  const between = tokens.slice(2, first?.first ?? 2).map(({ text }) => text.toLowerCase());
  const leading = first === undefined ? undefined : speaking(first);
  if (leading === undefined || !between.every((word) => words.authors.has(word) || word === "and")) return [];
  const members = gazetteer.members.get(leading.id) ?? [];
  const others = named
    .slice(1)
    .flatMap((m) => speaking(m) ?? [])
    .filter(({ id }) => !members.includes(id));
  return [...new Map([leading, ...others].map((actor) => [actor.principal.id, actor])).values()];
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
