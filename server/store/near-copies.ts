/**
 * Near copies: the same agency report under another header and byline. Texts are compared as sets of runs of words, by MinHash
 * (Broder, "On the resemblance and containment of documents", 1997), and candidates found by banding the sketch (Indyk and Motwani
 * 1998). Pure: the same text has the same sketch on every machine.
 */

/** Words in a run. Articles on one subject share words and names, but hardly four words in a row. */
const RUN = 4;
/** Distinct runs that a text needs to be compared at all: a headline alone is a copy of nothing. */
const FEWEST = 20;
/** Runs that stand for a long text: those of the smallest hashes, so that near copies keep nearly the same ones. */
const MOST = 2_048;
const BANDS = 16;
const ROWS = 4;

/** Resemblance from which two texts are copies. A copy with another header and a paragraph less keeps about 0.7. */
export const COPY = 0.6;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The finaliser of MurmurHash3 (Appleby): each bit of the number moves every bit of the result. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 code units, mixed. */
function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** The runs of words of a text as distinct hashes in ascending order; case, punctuation and spacing do not matter. */
export function runsOf(text: string): Uint32Array {
  const words = (text.normalize("NFKC").toLowerCase().match(WORD) ?? []).map(hashWord);
  const runs = new Uint32Array(Math.max(0, words.length - RUN + 1));
  for (let i = 0; i < runs.length; i++) {
    let h = 0;
    for (let k = 0; k < RUN; k++) h = mix(Math.imul(h, 31) + (words[i + k] ?? 0));
    runs[i] = h;
  }
  runs.sort();
  const distinct = runs.filter((run, i) => i === 0 || run !== runs[i - 1]);
  return distinct.length > MOST ? distinct.slice(0, MOST) : distinct;
}

/** Share of common runs among all runs of two texts, 0 to 1 (Jaccard). */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  // Of two long texts only the runs up to the smaller bound were kept of both.
  const bound = Math.min(a.length === MOST ? (a.at(-1) ?? 0) : 2 ** 32, b.length === MOST ? (b.at(-1) ?? 0) : 2 ** 32);
  let [i, j, common, all] = [0, 0, 0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (Math.min(x, y) > bound) break;
    if (x <= y) i++;
    if (y <= x) j++;
    if (x === y) common++;
    all++;
  }
  return all === 0 ? 0 : common / all;
}

/**
 * Keys of which two near copies share at least one: with a resemblance of 0.6 in nine cases of ten, of 0.8 practically always;
 * unrelated texts practically never. Integers below 2 ** 36. None for a text too short to compare.
 */
export function bandsOf(runs: Uint32Array): readonly number[] {
  if (runs.length < FEWEST) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    let key = 0;
    for (let row = 0; row < ROWS; row++) {
      const seed = mix(band * ROWS + row + 1);
      let least = 0xffffffff;
      for (const run of runs) least = Math.min(least, mix(run ^ seed));
      key = mix(Math.imul(key, 31) + least);
    }
    return band * 2 ** 32 + key;
  });
}
