/**
 * What is read off the encoder: joint tags, biaffine arc scores (Dozat and Manning 2017, section 2) and labels of given arcs.
 * Rows are sentence-major.
 */
import { placeOf, type Network } from "./network.ts";
import { reorder, type Batch } from "./batch.ts";
import type { Pointer } from "./kernel.ts";
import { multiply } from "./product.ts";

export interface Projected {
  /** Encoder outputs in sentence-major order. */
  readonly encoded: Pointer;
  /** The joint projection: `layout.columns` says what lies where. */
  readonly projection: Pointer;
}

/** Projects the encoder's outputs for all heads at once; the arc parts pass a ReLU. */
export function project(network: Network, batch: Batch, outputs: Pointer): Projected {
  const { kernel, layout, parameters, packed, dimensions } = network;
  const width = 2 * dimensions.hidden;
  const { end } = layout.columns;
  const encoded = kernel.allocate(batch.rows * width);
  const projection = kernel.allocate(batch.rows * end);
  reorder(kernel, batch, outputs, encoded, width);
  const bias = placeOf(parameters, layout.heads.bias);
  multiply(kernel, { at: encoded, stride: width, rows: batch.rows }, packed.heads, bias, projection);
  kernel.run.relu(projection, end, batch.rows, 2 * dimensions.arc);
  return { encoded, projection };
}

/** The dependents' half of the biaffine product with the heads' bias, `arc` a row. */
export function transformDependents(network: Network, batch: Batch, projection: Pointer): Pointer {
  const { kernel, layout, parameters, packed, dimensions } = network;
  const { arc } = dimensions;
  const transformed = kernel.allocate(batch.rows * arc);
  const bias = placeOf(parameters, layout.heads.headBias);
  multiply(kernel, { at: projection, stride: layout.columns.end, rows: batch.rows }, packed.biaffine, bias, transformed);
  return transformed;
}

/** Scores of every head (column) for every dependent (row) of one sentence; row 0 is the root's and means nothing. */
export interface ArcScores {
  readonly scores: Pointer;
  /** Floats from row to row. */
  readonly stride: number;
}

export function scoreArcs(network: Network, projection: Pointer, transformed: Pointer, start: number, length: number): ArcScores {
  const { kernel, layout, dimensions } = network;
  const { arc } = dimensions;
  const { end, arcHead } = layout.columns;
  const stride = Math.ceil(length / 8) * 8;
  const scores = kernel.allocate(length * stride);
  const heads = kernel.packed(projection + 4 * (start * end + arcHead), arc, length, end, true);
  kernel.run.gemm(scores, stride, transformed + 4 * start * arc, arc, 1, heads, length, arc, length, 0);
  return { scores, stride };
}

export interface LabelScores {
  /** ReLU(dependent + head), `label` a row; in training some are zeroed. */
  readonly joined: Pointer;
  /** `layout.labelWidth` a row. */
  readonly scores: Pointer;
}

/** Scores of the labels of arcs; `heads` gives each token's head as a sentence-major row (the root's row is its own head). */
export function scoreLabels(
  network: Network,
  batch: Batch,
  projection: Pointer,
  heads: Int32Array,
  dropout?: (joined: Pointer) => void,
): LabelScores {
  const { kernel, layout, parameters, packed, dimensions } = network;
  const { label } = dimensions;
  const { end, labelDependent, labelHead } = layout.columns;
  const joined = kernel.allocate(batch.rows * label);
  const scores = kernel.allocate(batch.rows * layout.labelWidth);
  for (const [row, head] of heads.entries()) {
    const a = projection + 4 * (row * end + labelDependent);
    const b = projection + 4 * (head * end + labelHead);
    kernel.run.addRelu(joined + 4 * row * label, a, b, label);
  }
  dropout?.(joined);
  const bias = placeOf(parameters, layout.heads.labelBias);
  multiply(kernel, { at: joined, stride: label, rows: batch.rows }, packed.label, bias, scores);
  return { joined, scores };
}
