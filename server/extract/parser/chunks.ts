/**
 * Bounds what one sentence may cost: a sentence longer than LONGEST tokens is cut into chunks, each parsed by itself, at the last
 * punctuation mark that fits. Nobody writes such sentences; tables and lists that lost their line breaks are such.
 */

/** Most tokens parsed as one sentence. */
export const LONGEST = 250;
/** A cut is looked for from here on; before it, chunks would be too small. */
const SHORTEST = 100;
const BREAK = /^[.,;:!?…|•–—-]+$/u;

/** Half-open ranges of tokens that cover all words in order; one range (or none) unless the sentence is too long. */
export function chunksOf(words: readonly string[]): readonly { readonly start: number; readonly end: number }[] {
  const chunks: { start: number; end: number }[] = [];
  for (let start = 0; start < words.length;) {
    let end = Math.min(words.length, start + LONGEST);
    if (end < words.length) {
      for (let cut = end; cut > start + SHORTEST; cut--) {
        if (BREAK.test(words[cut - 1] ?? "")) {
          end = cut;
          break;
        }
      }
    }
    chunks.push({ start, end });
    start = end;
  }
  return chunks;
}
