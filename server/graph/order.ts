/** One total order for strings: by UTF-16 code unit, so that it is the same on every machine and in every locale. */

/** Compares two strings by code unit: negative, zero or positive. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
