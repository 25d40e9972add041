/** Reads treebanks in CoNLL-U (universaldependencies.org/format): of each sentence its words, tags, heads and labels. */

export interface GoldSentence {
  readonly words: readonly string[];
  /** `UPOS|XPOS`. */
  readonly tags: readonly string[];
  /** Counted from 1, 0 for the root. */
  readonly heads: readonly number[];
  /** Relations with subtype. */
  readonly labels: readonly string[];
}

/** Sentences in order of the text; ranges (`3-4`) and empty nodes (`8.1`) are no words. */
export function readConllu(text: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  for (const block of text.split(/\r?\n\r?\n+/u)) {
    const rows = block
      .split(/\r?\n/u)
      .map((line) => line.split("\t"))
      .filter(([id = ""]) => /^\d+$/u.test(id));
    if (rows.length === 0) continue;
    const column = (n: number): string[] => rows.map((row) => row[n] ?? "_");
    const upos = column(3);
    sentences.push({
      words: column(1),
      tags: column(4).map((xpos, n) => `${upos[n] ?? "X"}|${xpos}`),
      heads: column(6).map(Number),
      labels: column(7),
    });
  }
  return sentences;
}
