/** The network at rest: kernel, layout, lexicon and parameters in the kernel's memory, with weights packed for the matrix product. */
import { DragomanError } from "../../vocabulary/index.ts";
import type { Counts, Dimensions, Layout, Tensor } from "./dimensions.ts";
import { quantise } from "./file.ts";
import type { Kernel, Pointer } from "./kernel.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Weights } from "./product.ts";

export interface Packed {
  readonly layers: readonly Readonly<Record<"input" | "forward" | "backward", Weights>>[];
  readonly heads: Weights;
  readonly biaffine: Weights;
  readonly label: Weights;
}

/** Before its weights are packed: parameters that may still change. */
export interface Parametrised {
  readonly kernel: Kernel;
  readonly dimensions: Dimensions;
  readonly counts: Counts;
  readonly layout: Layout;
  readonly lexicon: Lexicon;
  /** The block of parameters that `layout` describes. */
  readonly parameters: Pointer;
}

export interface Network extends Parametrised {
  readonly packed: Packed;
}

/** Byte address of a tensor inside a block of parameters (or of their gradients). */
export const placeOf = (block: Pointer, tensor: Tensor): Pointer => block + 4 * tensor.offset;

/** Packs every weight matrix from the parameters as they are now into newly allocated memory, as floats: training needs gradients. */
export function packFloats({ kernel, layout, parameters }: Parametrised): Packed {
  return packAll(layout, (tensor) => {
    const { rows, columns } = tensor;
    return { kind: "floats", rows, columns, at: kernel.packed(placeOf(parameters, tensor), rows, columns, columns) };
  });
}

/**
 * The same for a network that only parses, as the signed bytes that a model file holds; of parameters read from one nothing is lost.
 * @throws DragomanError `knowledge-missing` if a matrix has no multiple of eight rows and columns.
 */
export function packBytes({ kernel, layout, parameters }: Parametrised): Packed {
  return packAll(layout, (tensor) => {
    const { name, rows, columns } = tensor;
    if (rows % 8 !== 0 || columns % 8 !== 0) {
      const remedy = "all widths must be multiples of eight: train it anew";
      throw new DragomanError("knowledge-missing", `${name} of the parser model is ${rows} × ${columns}, but ${remedy}`);
    }
    const factors = kernel.allocate(rows);
    const at = kernel.allocate((rows * columns) / 4 + columns);
    const mark = kernel.mark();
    const unpacked = kernel.allocate((rows * columns) / 4);
    const from = placeOf(parameters, tensor) >> 2;
    const rounded = quantise(kernel.floats.subarray(from, from + rows * columns), rows, columns);
    kernel.floats.set(rounded.factors, factors >> 2);
    kernel.bytes.set(rounded.bytes, unpacked);
    kernel.run.packBytes(at, unpacked, rows, columns);
    kernel.release(mark);
    return { kind: "bytes", rows, columns, at, factors };
  });
}

function packAll({ layers, heads }: Layout, pack: (tensor: Tensor) => Weights): Packed {
  return {
    layers: layers.map(({ input, forward, backward }) => ({
      input: pack(input),
      forward: pack(forward),
      backward: pack(backward),
    })),
    heads: pack(heads.weight),
    biaffine: pack(heads.biaffine),
    label: pack(heads.labelWeight),
  };
}
