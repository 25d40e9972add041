/** Masks for dropout (Srivastava et al. 2014) in the kernel's memory: zero with the given chance, else what keeps the expectation. */
import type { Kernel, Pointer } from "../extract/parser/index.ts";
import type { Random } from "./random.ts";

/** Chances of being dropped. */
export interface Rates {
  /** Elements of input vectors. */
  readonly input: number;
  /** Outputs of each layer, the same ones at every step of a sentence (Gal and Ghahramani 2016). */
  readonly layers: number;
  /** Hidden units of the heads. */
  readonly heads: number;
  /** A word seen n times loses its own embedding with chance word / (word + n) (Kiperwasser and Goldberg 2016). */
  readonly word: number;
}

export const NO_DROPOUT: Rates = { input: 0, layers: 0, heads: 0, word: 0 };

export function dropoutMask(kernel: Kernel, random: Random, rate: number, count: number): Pointer {
  const at = kernel.allocate(count);
  const { floats } = kernel;
  const kept = 1 / (1 - rate);
  for (let n = 0; n < count; n++) floats[(at >> 2) + n] = random.unit() < rate ? 0 : kept;
  return at;
}
