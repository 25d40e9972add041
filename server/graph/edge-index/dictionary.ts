/** A dictionary: each distinct text gets a small number, its code, in order of first sight, so that columns hold numbers only. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #texts: string[] = [];

  /** One more than the highest code. */
  get size(): number {
    return this.#texts.length;
  }

  /** The code of a text, a new one where it was never seen. */
  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** The code of a text; -1 where it was never seen. */
  find(text: string): number {
    return this.#codes.get(text) ?? -1;
  }

  /** The text of a code that this dictionary gave. */
  textOf(code: number): string {
    return this.#texts[code] ?? "";
  }
}
