/** The network at rest: kernel, layout, lexicon and parameters in the kernel's memory, with weights packed for the matrix product. */
import type { Counts, Dimensions, Layout, Tensor } from "./dimensions.ts";
import type { Kernel, Pointer } from "./kernel.ts";
import type { Lexicon } from "./lexicon.ts";

export interface Packed {
  readonly layers: readonly Readonly<Record<"input" | "forward" | "backward", Pointer>>[];
  readonly heads: Pointer;
  readonly biaffine: Pointer;
  readonly label: Pointer;
}

export interface Network {
  readonly kernel: Kernel;
  readonly dimensions: Dimensions;
  readonly counts: Counts;
  readonly layout: Layout;
  readonly lexicon: Lexicon;
  /** The block of parameters that `layout` describes. */
  readonly parameters: Pointer;
  readonly packed: Packed;
}

/** Byte address of a tensor inside a block of parameters (or of their gradients). */
export const placeOf = (block: Pointer, tensor: Tensor): Pointer => block + 4 * tensor.offset;

/** Packs every weight matrix from the parameters as they are now into newly allocated memory. */
export function packWeights(kernel: Kernel, layout: Layout, parameters: Pointer): Packed {
  const pack = (tensor: Tensor): Pointer =>
    kernel.packed(placeOf(parameters, tensor), tensor.rows, tensor.columns, tensor.columns);
  return {
    layers: layout.layers.map(({ input, forward, backward }) => ({
      input: pack(input),
      forward: pack(forward),
      backward: pack(backward),
    })),
    heads: pack(layout.heads.weight),
    biaffine: pack(layout.heads.biaffine),
    label: pack(layout.heads.labelWeight),
  };
}
