/** The shape of the network: sizes of its layers and, derived from them, the name, place and shape of every trained tensor. */

/** Kinds of trained embedding, in the order in which they lie in a token's input vector. */
export const FEATURES = ["word", "suffix1", "suffix2", "suffix3", "prefix2", "prefix3", "shape"] as const;
export type Feature = (typeof FEATURES)[number];

/** All widths in floats; `hidden` is that of one direction. Multiples of eight. */
export interface Dimensions {
  readonly embedding: Readonly<Record<Feature, number>>;
  /** Width of the pretrained word vectors. */
  readonly vectors: number;
  readonly layers: number;
  readonly hidden: number;
  readonly arc: number;
  readonly label: number;
}

/** Numbers of rows and classes, which follow from the training data. */
export interface Counts {
  readonly features: Readonly<Record<Feature, number>>;
  readonly tags: number;
  readonly labels: number;
}

export interface Tensor {
  readonly name: string;
  /** Offset in floats into the block of parameters. */
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where the parts of the network are in the block of parameters, and the widths that follow from the dimensions. */
export interface Layout {
  readonly tensors: readonly Tensor[];
  /** Floats in the whole block. */
  readonly size: number;
  readonly embeddings: readonly Tensor[];
  readonly layers: readonly Readonly<Record<"input" | "bias" | "forward" | "backward", Tensor>>[];
  readonly heads: Readonly<Record<"weight" | "bias" | "biaffine" | "headBias" | "labelWeight" | "labelBias", Tensor>>;
  /** Width of the trained part of a token's input vector. */
  readonly trained: number;
  readonly input: number;
  /** Columns of the heads' joint projection: arc dependent, arc head, label dependent, label head, tags. */
  readonly columns: Readonly<Record<"arcDependent" | "arcHead" | "labelDependent" | "labelHead" | "tags" | "end", number>>;
  readonly tagWidth: number;
  readonly labelWidth: number;
}

const eights = (n: number): number => Math.ceil(n / 8) * 8;

/** Lays the parameters of a network out one after the other, each on a multiple of sixteen floats. */
export function layOut(dimensions: Dimensions, counts: Counts): Layout {
  const { embedding, vectors, hidden, arc, label } = dimensions;
  const tensors: Tensor[] = [];
  let size = 0;
  const tensor = (name: string, rows: number, columns: number): Tensor => {
    const made = { name, offset: size, rows, columns };
    size += Math.ceil((rows * columns) / 16) * 16;
    tensors.push(made);
    return made;
  };
  const embeddings = FEATURES.map((feature) => tensor(feature, counts.features[feature], embedding[feature]));
  const trained = embeddings.reduce((sum, { columns }) => sum + columns, 0);
  const input = trained + vectors;
  const layers = Array.from({ length: dimensions.layers }, (_, n) => ({
    input: tensor(`layer${n}.input`, n === 0 ? input : 2 * hidden, 6 * hidden),
    bias: tensor(`layer${n}.bias`, 1, 6 * hidden),
    forward: tensor(`layer${n}.forward`, hidden, 3 * hidden),
    backward: tensor(`layer${n}.backward`, hidden, 3 * hidden),
  }));
  const tagWidth = eights(counts.tags);
  const labelWidth = eights(counts.labels);
  const labelDependent = 2 * arc;
  const tags = labelDependent + 2 * label;
  const columns = {
    arcDependent: 0,
    arcHead: arc,
    labelDependent,
    labelHead: labelDependent + label,
    tags,
    end: tags + tagWidth,
  };
  const heads = {
    weight: tensor("heads.weight", 2 * hidden, columns.end),
    bias: tensor("heads.bias", 1, columns.end),
    biaffine: tensor("arc.biaffine", arc, arc),
    headBias: tensor("arc.headBias", 1, arc),
    labelWeight: tensor("label.weight", label, labelWidth),
    labelBias: tensor("label.bias", 1, labelWidth),
  };
  return { tensors, size, embeddings, layers, heads, trained, input, columns, tagWidth, labelWidth };
}
