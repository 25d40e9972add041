/** From the hash of a feature to its row in the model: an open-addressing table (linear probing) in one typed array. */

export interface RowTable {
  /** The row of a hash, signed or not; -1 where the model does not know it. */
  readonly rowOf: (hash: number) => number;
  /** The rows given, each once, in order of their first place. */
  readonly distinct: (rows: readonly number[]) => Int32Array;
}

/** Slots for each row, at least: with half of them empty a probe is short. */
const ROOM = 2;

/** Builds the table of hashes given in order of their rows; O(rows). */
export function createRowTable(hashes: Uint32Array): RowTable {
  let slots = 1;
  while (slots < ROOM * hashes.length + 1) slots *= 2;
  // Pairs of hash and row + 1, so that 0 means an empty slot.
  const table = new Int32Array(2 * slots);
  const slotOf = (hash: number): number => {
    let slot = hash & (slots - 1);
    while (table[2 * slot + 1] !== 0 && table[2 * slot] !== hash) slot = (slot + 1) & (slots - 1);
    return 2 * slot;
  };
  for (let row = 0; row < hashes.length; row++) {
    const hash = (hashes[row] ?? 0) | 0;
    const at = slotOf(hash);
    table[at] = hash;
    table[at + 1] = row + 1;
  }
  // Which call saw a row last: scratch memory, which changes time but never answers.
  const seen = new Int32Array(hashes.length);
  let call = 0;
  return {
    rowOf: (hash) => (table[slotOf(hash | 0) + 1] ?? 0) - 1,
    distinct(rows) {
      call = (call + 1) | 0;
      const found = new Int32Array(rows.length);
      let count = 0;
      for (const row of rows) {
        if (seen[row] === call) continue;
        seen[row] = call;
        found[count++] = row;
      }
      return found.subarray(0, count);
    },
  };
}
