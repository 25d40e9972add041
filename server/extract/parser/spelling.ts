/** What the network sees of a word's spelling: a normal form, affixes and a shape. Nothing else of a token reaches it. */
import type { Feature } from "./dimensions.ts";

/** Typographic variants and what the treebanks and the word vectors mostly have instead. */
const PLAIN: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "`": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "—": "–",
  "―": "–",
  "‑": "-",
  "…": "...",
};
const VARIANT = /[’‘ʼ`“”„«»—―‑…]/gu;

/** In lower case the country would be the pronoun. */
const COUNTRY = "US";

/** One spelling for quotes and dashes, so that a typographic newspaper reads like a plain one. */
export function plain(word: string): string {
  const same = word.replace(VARIANT, (character) => PLAIN[character] ?? character);
  if (same === "--" || same === "---") return "–";
  if (same === COUNTRY) return "U.S.";
  return same === "''" ? '"' : same;
}

/** Letters become X and x, digits d, runs longer than two are cut to two; other characters stay. */
export function shapeOf(word: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (const character of word) {
    const upper = character.toUpperCase();
    const lower = character.toLowerCase();
    let kind = character;
    if (upper !== lower) kind = character === upper ? "X" : "x";
    else if (character >= "0" && character <= "9") kind = "d";
    else if (/\p{L}/u.test(character)) kind = "l";
    run = kind === last ? run + 1 : 1;
    if (run <= 2) shape += kind;
    last = kind;
    if (shape.length >= 10) break;
  }
  return shape;
}

/** The value of each feature of a word; `word` is also the key of the pretrained vectors. */
export function spell(text: string): Readonly<Record<Feature, string>> {
  const word = plain(text);
  const lower = word.toLowerCase();
  return {
    word: lower,
    suffix1: lower.slice(-1),
    suffix2: lower.slice(-2),
    suffix3: lower.slice(-3),
    prefix2: lower.slice(0, 2),
    prefix3: lower.slice(0, 3),
    shape: shapeOf(word),
  };
}
