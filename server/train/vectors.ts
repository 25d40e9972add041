/** Takes the most frequent words of a set of pretrained vectors, rounded to bytes. */
import { quantise, type Vectors } from "../extract/parser/index.ts";

/** Words from frequent to rare, with the vector of each (or undefined to leave the word out). */
export function chooseVectors(
  words: readonly string[],
  vectorOf: (word: string) => readonly number[] | undefined,
  width: number,
  most: number,
): Vectors {
  const chosen: string[] = [];
  const values = new Float32Array(most * width);
  for (const word of words) {
    if (chosen.length === most) break;
    const vector = vectorOf(word);
    if (vector === undefined || vector.length < width) continue;
    values.set(vector.slice(0, width), chosen.length * width);
    chosen.push(word);
  }
  const { bytes, factors } = quantise(values, chosen.length, width);
  return { words: chosen, width, rows: bytes, factors };
}
