/** Features and words as numbers: FNV-1a over UTF-16 code units (Fowler, Noll and Vo), 32 bits. */

/** The hash of nothing, from which every other goes on. */
export const EMPTY_HASH = 0x811c9dc5;

/** The hash of a text that begins with what `value` is the hash of and goes on with `text`; as a signed number. */
export function hashOn(value: number, text: string): number {
  let result = value;
  for (let at = 0; at < text.length; at++) result = Math.imul(result ^ text.charCodeAt(at), 0x01000193);
  return result;
}

export function hash(text: string): number {
  return hashOn(EMPTY_HASH, text) >>> 0;
}
