/**
 * The best projective tree with one root. Where every token's best head already makes such a tree, that is the answer; otherwise
 * Eisner's algorithm (1996, "Three new probabilistic models for dependency parsing", section 3), O(n³) time, O(n²) memory.
 */

/** Score of making token `head` the head of token `dependent`; tokens count from 1, head 0 is the root. */
export interface Scores {
  readonly values: Float32Array;
  /** Index of the score of head 0 for dependent 0, and the distance from one dependent to the next. */
  readonly offset: number;
  readonly stride: number;
}

/** Heads of tokens 1..size (entry 0 unused): 0 for the root. Ties go to the leftmost head. */
export function bestTree(scores: Scores, size: number): Int32Array {
  const heads = bestHeads(scores, size);
  return isProjectiveTree(heads) ? heads : eisner(scores, size);
}

function bestHeads({ values, offset, stride }: Scores, size: number): Int32Array {
  const heads = new Int32Array(size + 1);
  for (let dependent = 1; dependent <= size; dependent++) {
    const row = offset + dependent * stride;
    let best = -Infinity;
    for (let head = 0; head <= size; head++) {
      const score = values[row + head] ?? 0;
      if (score > best && head !== dependent) {
        best = score;
        heads[dependent] = head;
      }
    }
  }
  return heads;
}

/** Whether heads (entry 0 unused) form a tree with exactly one child of the root and no two crossing arcs. */
export function isProjectiveTree(heads: Int32Array): boolean {
  const size = heads.length - 1;
  let roots = 0;
  for (let token = 1; token <= size; token++) {
    if (heads[token] === 0) roots++;
    let above = heads[token] ?? 0;
    for (let steps = 0; above !== 0; steps++) {
      if (steps > size) return false;
      above = heads[above] ?? 0;
    }
  }
  return roots === (size > 0 ? 1 : 0) && !crosses(heads);
}

/** Arcs opened from left to right must close like brackets; an arc from the root spans from position 0. */
function crosses(heads: Int32Array): boolean {
  const size = heads.length - 1;
  for (let a = 1; a <= size; a++) {
    const left = Math.min(a, heads[a] ?? 0);
    const right = Math.max(a, heads[a] ?? 0);
    for (let b = left + 1; b < right; b++) {
      const head = heads[b] ?? 0;
      if (head < left || head > right) return true;
    }
  }
  return false;
}

/** The chart: for each span, the best score and split, complete or incomplete, headed at its right (0) or left (1) end. */
function eisner({ values, offset, stride }: Scores, size: number): Int32Array {
  const width = size + 1;
  const cells = width * width;
  const complete = [new Float64Array(cells), new Float64Array(cells)] as const;
  const open = [new Float64Array(cells), new Float64Array(cells)] as const;
  const completeSplit = [new Int32Array(cells), new Int32Array(cells)] as const;
  const openSplit = new Int32Array(cells);
  const [toLeft, toRight] = complete;
  const [openLeft, openRight] = open;
  const score = (head: number, dependent: number): number => values[offset + dependent * stride + head] ?? 0;

  for (let span = 1; span < size; span++) {
    for (let i = 1; i + span <= size; i++) {
      const j = i + span;
      const cell = i * width + j;
      let best = -Infinity;
      let split = i;
      for (let k = i; k < j; k++) {
        const sum = (toRight[i * width + k] ?? 0) + (toLeft[(k + 1) * width + j] ?? 0);
        if (sum > best) {
          best = sum;
          split = k;
        }
      }
      openLeft[cell] = best + score(j, i);
      openRight[cell] = best + score(i, j);
      openSplit[cell] = split;
      best = -Infinity;
      for (let k = i; k < j; k++) {
        const sum = (toLeft[i * width + k] ?? 0) + (openLeft[k * width + j] ?? 0);
        if (sum > best) {
          best = sum;
          split = k;
        }
      }
      toLeft[cell] = best;
      completeSplit[0][cell] = split;
      best = -Infinity;
      for (let k = i + 1; k <= j; k++) {
        const sum = (openRight[i * width + k] ?? 0) + (toRight[k * width + j] ?? 0);
        if (sum > best) {
          best = sum;
          split = k;
        }
      }
      toRight[cell] = best;
      completeSplit[1][cell] = split;
    }
  }
  let root = 1;
  let best = -Infinity;
  for (let r = 1; r <= size; r++) {
    const sum = (toLeft[width + r] ?? 0) + (toRight[r * width + size] ?? 0) + score(0, r);
    if (sum > best) {
      best = sum;
      root = r;
    }
  }
  return readOff(width, root, completeSplit, openSplit);
}

/** Follows the splits down from the whole sentence; an explicit stack, since a chain of tokens nests as deep as it is long. */
function readOff(
  width: number,
  root: number,
  completeSplit: readonly [Int32Array, Int32Array],
  openSplit: Int32Array,
): Int32Array {
  const heads = new Int32Array(width);
  type Span = readonly [from: number, to: number, headedLeft: 0 | 1, closed: boolean];
  const stack: Span[] = [
    [1, root, 0, true],
    [root, width - 1, 1, true],
  ];
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [i, j, headedLeft, closed] = span;
    if (i === j) continue;
    const cell = i * width + j;
    if (closed) {
      const split = completeSplit[headedLeft][cell] ?? i;
      if (headedLeft === 1) stack.push([i, split, 1, false], [split, j, 1, true]);
      else stack.push([i, split, 0, true], [split, j, 0, false]);
    } else {
      if (headedLeft === 1) heads[j] = i;
      else heads[i] = j;
      const split = openSplit[cell] ?? i;
      stack.push([i, split, 1, true], [split + 1, j, 0, true]);
    }
  }
  return heads;
}
