/** What is known of an article while its names are resolved: atoms, words, who is surely named how often, and which time it speaks of. */
import type { Parsed } from "../../vocabulary/index.ts";
import { type Entity, type Gazetteer, atomise, fold, principalOf } from "../gazetteer/index.ts";
import { type TextAtom, isShouted, sentenceAtoms } from "./atoms.ts";

export interface Article {
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher?: string | null;
  readonly text: string;
}

export interface Line {
  readonly sentence: Parsed;
  readonly atoms: readonly TextAtom[];
  readonly shouted: boolean;
  /** The last year named in this sentence or up to a few before it; null if none. */
  readonly year: string | null;
}

export interface Scene {
  readonly gazetteer: Gazetteer;
  readonly article: Article;
  readonly lines: readonly Line[];
  readonly title: readonly TextAtom[];
  /** Folded words and pairs of words of text and title. */
  readonly words: ReadonlySet<string>;
}

const YEAR = /^(?:1[6-9]|20)\d\d$/u;
/** How many sentences a year's mention reaches. */
const YEAR_REACH = 3;

export function createScene(gazetteer: Gazetteer, article: Article, sentences: readonly Parsed[]): Scene {
  const title = titleAtoms(article.title ?? "");
  const words = new Set<string>();
  addWords(words, title);
  let year: string | null = null;
  let since = 0;
  const lines = sentences.map((sentence): Line => {
    const atoms = sentenceAtoms(article.text, sentence);
    addWords(words, atoms);
    const own = atoms.findLast((atom) => YEAR.test(atom.form))?.form;
    since = own === undefined ? since + 1 : 0;
    year = own ?? (since > YEAR_REACH ? null : year);
    return { sentence, atoms, shouted: isShouted(atoms), year };
  });
  return { gazetteer, article, lines, title, words };
}

const titleAtoms = (title: string): readonly TextAtom[] =>
  atomise(title).map((atom, token) => ({ ...atom, token, hyphenBefore: false, hyphenAfter: false }));

function addWords(words: Set<string>, atoms: readonly TextAtom[]): void {
  atoms.forEach(({ key }, i) => {
    words.add(key);
    words.add(`${key} ${atoms[i + 1]?.key ?? ""}`);
  });
}

/** Counts of sure mentions by id of entity, of its principal and of its country. */
export type Evidence = ReadonlyMap<string, number>;

export function countEvidence(scene: Scene, named: Iterable<Entity>): Evidence {
  const counts = new Map<string, number>();
  for (const entity of named) {
    const principal = principalOf(scene.gazetteer, entity.id, scene.article.date).id;
    for (const id of new Set([entity.id, principal, entity.country ?? entity.id])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Whether a cue of `context.json` holds: a word or pair of words of the text, or the id of something surely named in it. */
export const holds = (scene: Scene, evidence: Evidence, cue: string): boolean =>
  evidence.has(cue) || scene.words.has(fold(cue).replaceAll("'", ""));

/**
 * The date by which seats and demonyms of a sentence are judged. A sentence about the past ("In 1961 Moscow …") counts as of then only
 * where the state of the past is itself named in the text; an article of the past counts as of its own date.
 */
export function eraOf(scene: Scene, line: Line, evidence: Evidence, state: string): string | null {
  const { date } = scene.article;
  const before = scene.gazetteer.predecessors.find((p) => p.state === state);
  if (before === undefined || !evidence.has(before.was)) return date;
  const lastDay = `${Number(before.until.slice(0, 4)) - 1}-12-31`;
  const past = line.year === null ? null : `${line.year}-06-30`;
  if (past !== null) return past < before.until && past >= before.from ? past : date;
  return evidence.has(state) ? date : lastDay;
}
