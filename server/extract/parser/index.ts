/**
 * The face of the tagger and parser: a bidirectional LSTM with biaffine heads (Dozat and Manning 2017) that gives every token its
 * parts of speech, head and dependency label at once. What is below `parse` is for server/train, which fits the same network.
 */
import type { Parsed, ParsedToken, Token, Tokenized } from "../../vocabulary/index.ts";
import { analyse, type Analysis } from "./analyse.ts";
import { chunksOf } from "./chunks.ts";
import { layOut } from "./dimensions.ts";
import { countsOf, decodeModel } from "./file.ts";
import { Kernel } from "./kernel.ts";
import { buildLexicon } from "./lexicon.ts";
import { packBytes, type Network } from "./network.ts";
import { WordMemory } from "./words.ts";

/** A loaded parser. Parsing changes nothing in it but scratch memory and a cache; not to be shared between threads. */
export interface ParserModel {
  readonly network: Network;
  readonly memory: WordMemory;
  readonly tags: readonly { readonly upos: string; readonly xpos: string }[];
  readonly labels: readonly string[];
}

/** Names the lemma of a word with its parts of speech. */
export type Lemmatizer = (text: string, upos: string, xpos: string) => string;

/** Between chunks of a sentence too long to be parsed at once. */
const CHUNK_LABEL = "parataxis";
/** Class 0 of the labels: given by the head, never chosen. */
const ROOT_LABEL = "root";

/**
 * Makes a parser of the inflated model file and the kernel's WebAssembly.
 * @throws DragomanError `knowledge-missing` if either is damaged or of another version.
 */
export function loadParser(model: Uint8Array, kernelBytes: Uint8Array): ParserModel {
  const file = decodeModel(model);
  const kernel = new Kernel(kernelBytes);
  const counts = countsOf(file);
  const layout = layOut(file.dimensions, counts);
  const parameters = kernel.allocate(layout.size);
  kernel.floats.set(file.parameters, parameters >> 2);
  const lexicon = buildLexicon(file.tables, file.vectors);
  const fitted = { kernel, dimensions: file.dimensions, counts, layout, lexicon, parameters };
  const network = { ...fitted, packed: packBytes(fitted) };
  const tags = file.tags.map((tag) => {
    const bar = tag.indexOf("|");
    return { upos: tag.slice(0, bar), xpos: tag.slice(bar + 1) };
  });
  return { network, memory: new WordMemory(network), tags, labels: file.labels };
}

/**
 * Tags and parses sentences: UPOS, XPOS, lemma, head (-1 for the root) and UD relation with subtype. Every sentence gets one projective
 * tree, independent of its neighbours in the list. One longer than 250 tokens is parsed in chunks, whose roots hang on the first one's.
 */
export function parse(model: ParserModel, sentences: readonly Tokenized[], lemma: Lemmatizer): Parsed[] {
  const pieces: string[][] = [];
  const plans = sentences.map(({ tokens }) => {
    const words = tokens.map(({ text }) => text);
    return chunksOf(words).map(({ start, end }) => ({ start, piece: pieces.push(words.slice(start, end)) - 1 }));
  });
  const analyses = analyse(model.network, model.memory, pieces);
  return sentences.map((sentence, n) => {
    const tokens: ParsedToken[] = [];
    let root = -1;
    for (const { start, piece } of plans[n] ?? []) {
      const analysis = analyses[piece];
      if (analysis !== undefined) root = append(model, sentence.tokens, start, analysis, root, lemma, tokens);
    }
    return { ...sentence, tokens };
  });
}

/** Appends the tokens of one chunk, its root attached to the given one (-1: it is the root); returns the sentence's root. */
function append(
  { tags, labels }: ParserModel,
  tokens: readonly Token[],
  start: number,
  analysis: Analysis,
  root: number,
  lemma: Lemmatizer,
  to: ParsedToken[],
): number {
  const own = start + analysis.heads.indexOf(0);
  for (const [n, head] of analysis.heads.entries()) {
    const token = tokens[start + n];
    if (token === undefined) continue;
    const { upos, xpos } = tags[analysis.tags[n] ?? 0] ?? { upos: "X", xpos: "FW" };
    const rootLabel = root >= 0 ? CHUNK_LABEL : ROOT_LABEL;
    to.push({
      ...token,
      upos,
      xpos,
      lemma: lemma(token.text, upos, xpos),
      head: head === 0 ? root : start + head - 1,
      deprel: head === 0 ? rootLabel : (labels[analysis.labels[n] ?? 0] ?? "dep"),
    });
  }
  return root < 0 ? own : root;
}

export { embed, featuresOf, forEachRow, layOutBatch, reorder, type Batch } from "./batch.ts";
export { FEATURES, layOut, type Dimensions, type Feature } from "./dimensions.ts";
export { encode, projectInputs, stepsOf, type Encoded } from "./encoder.ts";
export { countsOf, encodeModel, quantise, type ModelFile } from "./file.ts";
export { project, scoreArcs, scoreLabels, transformDependents } from "./heads.ts";
export { Kernel, type Pointer } from "./kernel.ts";
export { buildLexicon, lookUp, UNKNOWN, type Features, type Tables, type Vectors } from "./lexicon.ts";
export { packFloats, placeOf, type Network, type Parametrised } from "./network.ts";
export { spell } from "./spelling.ts";
