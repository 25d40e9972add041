/** How title, drawing and legend share a sheet: text broken into lines, samples flowing into rows. */
import type { Plate, PlateKey } from "./plate.ts";

export type Measure = (text: string, size: number, weight: number) => number;

export interface SheetText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly soft: boolean;
}

export interface SheetKey extends PlateKey {
  /** Left end of the sample; its middle in height. */
  readonly x: number;
  readonly y: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Where the drawing's top lies. */
  readonly top: number;
  readonly texts: readonly SheetText[];
  readonly keys: readonly SheetKey[];
}

const MARGIN = 20;
const TITLE = { size: 20, weight: 650, leading: 26 };
const LINE = { size: 12.5, weight: 400, leading: 18 };
export const SAMPLE = 28;
const KEY = { size: 12, weight: 500, leading: 22, gap: 20 };

/** A guess at the width of text where nothing can measure it. */
export const guessWidth: Measure = (text, size, weight) => text.length * size * (weight > 550 ? 0.58 : 0.54);

/** Breaks at spaces; a word that is too long stays whole. */
function broken(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The sheet of a plate: as wide as its drawing, as high as title, drawing and legend need. */
export function sheetOf({ width, height, title, lines, keys }: Plate, measure: Measure): Sheet {
  const room = width - 2 * MARGIN;
  const texts: SheetText[] = [];
  let y = MARGIN - 4;
  const write = (text: string, style: typeof TITLE, soft: boolean): void => {
    for (const each of broken(text, room, (part) => measure(part, style.size, style.weight))) {
      y += style.leading;
      texts.push({ text: each, x: MARGIN, y: y - style.leading * 0.25, size: style.size, weight: style.weight, soft });
    }
  };
  write(title, TITLE, false);
  for (const line of lines) write(line, LINE, true);
  const top = y + 12;
  const placed: SheetKey[] = [];
  let x = MARGIN;
  y = top + height + 14;
  for (const key of keys) {
    const wide = SAMPLE + 8 + measure(key.label, KEY.size, KEY.weight);
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      y += KEY.leading;
    }
    placed.push({ ...key, x, y: y + KEY.leading / 2 });
    texts.push({
      text: key.label,
      x: x + SAMPLE + 8,
      y: y + KEY.leading / 2 + 4.2,
      size: KEY.size,
      weight: KEY.weight,
      soft: false,
    });
    x += wide + KEY.gap;
  }
  return { width, height: keys.length === 0 ? top + height : y + KEY.leading + 12, top, texts, keys: placed };
}
