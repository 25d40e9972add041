/** Shows the network some sentences as headlines print them: in capitals, in lower case, with Capitalised Words, without a full stop. */
import type { GoldSentence } from "./conllu.ts";
import type { Random } from "./random.ts";

/** Shares of the sentences that are changed in each way. */
const CAPITALS = 0.02;
const LOWER = 0.015;
const TITLE = 0.02;
const STOPLESS = 0.06;

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Perhaps a changed copy of the sentence; words keep their tags and tree. */
export function augment(sentence: GoldSentence, random: Random): GoldSentence {
  const spelling = random.unit();
  const stopless = random.unit() < STOPLESS ? withoutStop(sentence) : sentence;
  const respell = (change: (word: string) => string): GoldSentence => ({ ...stopless, words: stopless.words.map(change) });
  if (spelling < CAPITALS) return respell((word) => word.toUpperCase());
  if (spelling < CAPITALS + LOWER) return respell((word) => word.toLowerCase());
  if (spelling < CAPITALS + LOWER + TITLE) return respell((word) => (word.length > 3 ? capitalised(word) : word));
  return stopless;
}

/** Drops a full stop at the end on which nothing depends. */
function withoutStop(sentence: GoldSentence): GoldSentence {
  const { words, tags, heads, labels } = sentence;
  const size = words.length;
  if (size < 3 || words.at(-1) !== "." || heads.at(-1) === 0 || heads.includes(size)) return sentence;
  return { words: words.slice(0, -1), tags: tags.slice(0, -1), heads: heads.slice(0, -1), labels: labels.slice(0, -1) };
}
