/** Features and words as numbers: FNV-1a over UTF-16 code units (Fowler, Noll and Vo), 32 bits. */

export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
