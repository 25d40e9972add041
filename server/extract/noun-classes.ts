/** Named sets of lemmas, for which "@name" stands in the lists of other data. Data: `data/lexicon/classes.json`. */
import { DragomanError } from "../vocabulary/index.ts";

/** Sets of lemmas ("arms", "agreement") by name. */
export type NounClasses = ReadonlyMap<string, ReadonlySet<string>>;

/** Words, each once, with the members of a class in the place of its "@name"; throws `knowledge-missing` where no class has the name. */
export function spellOut(words: readonly string[], classes: NounClasses): readonly string[] {
  const membersOf = (word: string): Iterable<string> => {
    if (!word.startsWith("@")) return [word];
    const members = classes.get(word.slice(1));
    if (members !== undefined) return members;
    throw new DragomanError("knowledge-missing", `Class "${word}" is not defined; add it to data/lexicon/classes.json.`);
  };
  return [...new Set(words.flatMap((word) => [...membersOf(word)]))];
}
