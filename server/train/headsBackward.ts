/** Losses of the three heads and their derivative down to the encoder's outputs. */
import {
  placeOf,
  project,
  reorder,
  scoreArcs,
  scoreLabels,
  transformDependents,
  type Batch,
  type Network,
  type Pointer,
} from "../extract/parser/index.ts";
import { dropoutMask } from "./dropout.ts";
import type { Random } from "./random.ts";

/** What is right for each sentence-major row of a batch: classes, and heads as rows. The roots' own rows are not scored. */
export interface Targets {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** A score no class can reach: marks padding and a token as its own head. */
const NEVER = -1e30;

/**
 * Adds the heads' gradients to `gradients`; returns the loss (three cross-entropies, averaged over the tokens) and the gradient of the
 * encoder's outputs, time-major. `rate` is the dropout of the hidden units.
 */
export function headsBackward(
  network: Network,
  batch: Batch,
  outputs: Pointer,
  targets: Targets,
  gradients: Pointer,
  random: Random,
  rate: number,
): { readonly loss: number; readonly outputs: Pointer } {
  const { kernel, layout, parameters, dimensions } = network;
  const { run } = kernel;
  const { rows } = batch;
  const { arc, hidden } = dimensions;
  const { end, arcDependent, arcHead } = layout.columns;
  const { heads } = layout;
  const scale = 1 / (rows - batch.lengths.length);

  const { encoded, projection } = project(network, batch, outputs);
  const mask = dropoutMask(kernel, random, rate, batch.lengths.length * 2 * arc);
  maskSentences(network, batch, projection, mask, end, 2 * arc);
  const d = kernel.zeros(rows * end);
  let loss = tagLoss(network, batch, projection, d, targets.tags, scale);
  loss += labelLoss(network, batch, projection, d, targets, gradients, random, rate, scale);

  const transformed = transformDependents(network, batch, projection);
  const dTransformed = kernel.allocate(rows * arc);
  for (const [s, length] of batch.lengths.entries()) {
    const start = batch.starts[s] ?? 0;
    const mark = kernel.mark();
    const { scores, stride } = scoreArcs(network, projection, transformed, start, length);
    loss += arcLoss(network, scores, stride, length, start, targets.heads, scale);
    const headRows = projection + 4 * (start * end + arcHead);
    const dependentRows = transformed + 4 * start * arc;
    run.gemm(
      dTransformed + 4 * start * arc,
      arc,
      scores,
      stride,
      1,
      kernel.packed(headRows, length, arc, end),
      length,
      length,
      arc,
      0,
    );
    const packed = kernel.packed(dependentRows, length, arc, arc);
    run.gemm(d + 4 * (start * end + arcHead), end, scores, 1, stride, packed, length, length, arc, 1);
    kernel.release(mark);
  }
  const packedTransformed = kernel.packed(dTransformed, rows, arc, arc);
  run.columnSums(placeOf(gradients, heads.headBias), dTransformed, arc, rows, arc);
  run.gemm(placeOf(gradients, heads.biaffine), arc, projection + 4 * arcDependent, 1, end, packedTransformed, arc, rows, arc, 1);
  const transposed = kernel.packed(placeOf(parameters, heads.biaffine), arc, arc, arc, true);
  run.gemm(d + 4 * arcDependent, end, dTransformed, arc, 1, transposed, rows, arc, arc, 1);

  maskSentences(network, batch, d, mask, end, 2 * arc);
  run.reluBackward(d, projection, end, rows, 2 * arc);
  const packed = kernel.packed(d, rows, end, end);
  run.columnSums(placeOf(gradients, heads.bias), d, end, rows, end);
  run.gemm(placeOf(gradients, heads.weight), end, encoded, 1, 2 * hidden, packed, 2 * hidden, rows, end, 1);
  const dEncoded = kernel.allocate(rows * 2 * hidden);
  const back = kernel.packed(placeOf(parameters, heads.weight), end, 2 * hidden, end, true);
  run.gemm(dEncoded, 2 * hidden, d, end, 1, back, rows, end, 2 * hidden, 0);
  const dOutputs = kernel.allocate(rows * 2 * hidden);
  reorder(kernel, batch, dEncoded, dOutputs, 2 * hidden, true);
  return { loss: loss * scale, outputs: dOutputs };
}

/** Multiplies the first columns of sentence-major rows by their sentence's mask. */
function maskSentences(network: Network, batch: Batch, x: Pointer, mask: Pointer, ld: number, width: number): void {
  for (const [s, length] of batch.lengths.entries()) {
    network.kernel.run.mask(x + 4 * (batch.starts[s] ?? 0) * ld, ld, mask + 4 * s * width, 0, length, width);
  }
}

function tagLoss(network: Network, batch: Batch, projection: Pointer, d: Pointer, tags: Int32Array, scale: number): number {
  const { kernel, layout, counts } = network;
  const { floats } = kernel;
  const roots = new Set(batch.starts);
  let loss = 0;
  for (let row = 0; row < batch.rows; row++) {
    if (roots.has(row)) continue;
    const shift = 4 * (row * layout.columns.end + layout.columns.tags);
    const at = (d + shift) >> 2;
    floats.copyWithin(at, (projection + shift) >> 2, ((projection + shift) >> 2) + layout.tagWidth);
    floats.fill(NEVER, at + counts.tags, at + layout.tagWidth);
    loss -= Math.log(kernel.run.crossEntropy(d + shift, layout.tagWidth, tags[row] ?? 0, scale));
  }
  return loss;
}

function arcLoss(
  network: Network,
  scores: Pointer,
  stride: number,
  length: number,
  start: number,
  heads: Int32Array,
  scale: number,
): number {
  const { floats, run } = network.kernel;
  floats.fill(0, scores >> 2, (scores >> 2) + stride);
  let loss = 0;
  for (let token = 1; token < length; token++) {
    const row = (scores >> 2) + token * stride;
    floats[row + token] = NEVER;
    floats.fill(NEVER, row + length, row + stride);
    loss -= Math.log(run.crossEntropy(4 * row, stride, (heads[start + token] ?? 0) - start, scale));
  }
  return loss;
}

function labelLoss(
  network: Network,
  batch: Batch,
  projection: Pointer,
  d: Pointer,
  targets: Targets,
  gradients: Pointer,
  random: Random,
  rate: number,
  scale: number,
): number {
  const { kernel, layout, parameters, dimensions, counts } = network;
  const { run } = kernel;
  const { rows } = batch;
  const { label } = dimensions;
  const { labelWidth, heads } = layout;
  const { end, labelDependent, labelHead } = layout.columns;
  const mask = dropoutMask(kernel, random, rate, batch.lengths.length * label);
  const drop = (x: Pointer): void => maskSentences(network, batch, x, mask, label, label);
  const { joined, scores } = scoreLabels(network, batch, projection, targets.heads, drop);
  const { floats } = kernel;
  const roots = new Set(batch.starts);
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const at = scores + 4 * row * labelWidth;
    if (roots.has(row)) floats.fill(0, at >> 2, (at >> 2) + labelWidth);
    else {
      floats.fill(NEVER, (at >> 2) + counts.labels, (at >> 2) + labelWidth);
      loss -= Math.log(run.crossEntropy(at, labelWidth, targets.labels[row] ?? 0, scale));
    }
  }
  run.columnSums(placeOf(gradients, heads.labelBias), scores, labelWidth, rows, labelWidth);
  const packed = kernel.packed(scores, rows, labelWidth, labelWidth);
  run.gemm(placeOf(gradients, heads.labelWeight), labelWidth, joined, 1, label, packed, label, rows, labelWidth, 1);
  const dJoined = kernel.allocate(rows * label);
  const transposed = kernel.packed(placeOf(parameters, heads.labelWeight), labelWidth, label, labelWidth, true);
  run.gemm(dJoined, label, scores, labelWidth, 1, transposed, rows, labelWidth, label, 0);
  drop(dJoined);
  run.reluBackward(dJoined, joined, label, rows, label);
  for (let row = 0; row < rows; row++) {
    if (roots.has(row)) continue;
    const from = dJoined + 4 * row * label;
    run.add(d + 4 * (row * end + labelDependent), from, label);
    run.add(d + 4 * ((targets.heads[row] ?? 0) * end + labelHead), from, label);
  }
  return loss;
}
