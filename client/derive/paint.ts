/** The colours of the canvas for one theme. Alpha is written into hex, the one notation that both WebGL and the 2D canvas read. */
import type { Ontology } from "../../server/vocabulary/index.ts";
import type { Theme } from "../state/index.ts";

export interface Paint {
  readonly paper: string;
  readonly ink: string;
  readonly ring: string;
  /** Laid over nodes that are out of focus. */
  readonly veil: string;
  readonly clear: string;
  /** Of the map. */
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  /** Hulls of blocs, near to grey: colour is kept for the class of a relation. */
  readonly hulls: readonly string[];
  /** The same, dark or light enough to be read as words. */
  readonly hullWords: readonly string[];
  /** Titles of hulls. */
  readonly soft: string;
  readonly classes: ReadonlyMap<string, string>;
  /** The colours of the classes, brought near enough to the ink to be read as words. */
  readonly words: ReadonlyMap<string, string>;
}

const HULLS = {
  light: ["#5d6f94", "#94805d", "#64846f", "#846680"],
  dark: ["#8ea3cc", "#ccb48e", "#93bda2", "#bd98b8"],
};

const INKS = {
  light: {
    paper: "#fbfaf7",
    ink: "#1d2433",
    ring: "#d8d5cb",
    clear: "#00000000",
    land: "#eeeadf",
    coast: "#d8d2c2",
    border: "#fbfaf7",
    soft: "#545c6e",
    hulls: HULLS.light,
  },
  dark: {
    paper: "#14181f",
    ink: "#e9e7e0",
    ring: "#3a4150",
    clear: "#00000000",
    land: "#212834",
    coast: "#333d4c",
    border: "#14181f",
    soft: "#a7aebd",
    hulls: HULLS.dark,
  },
} as const;

const VEIL = 0.66;

const byte = (value: number): string => Math.round(value).toString(16).padStart(2, "0");

/** Colours of WebGL layers are blended as premultiplied by their alpha. */
function premultiplied(colour: string, opacity: number): string {
  const channels = [1, 3, 5].map((at) => byte(Number.parseInt(colour.slice(at, at + 2), 16) * opacity));
  return `#${channels.join("")}${byte(opacity * 255)}`;
}

/** `share` of a colour and the rest of another. */
function mixed(colour: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [own, more] = [colour, other].map((each) => Number.parseInt(each.slice(at, at + 2), 16));
    return byte((own ?? 0) * share + (more ?? 0) * (1 - share));
  });
  return `#${channels.join("")}`;
}

const WORDS_SHARE = 0.58;

export function paintOf(ontology: Ontology, theme: Theme): Paint {
  const classes = new Map(ontology.classes.map(({ id, colour, colourDark }) => [id, theme === "dark" ? colourDark : colour]));
  return {
    ...INKS[theme],
    veil: premultiplied(INKS[theme].paper, VEIL),
    hullWords: HULLS[theme].map((tint) => mixed(tint, INKS[theme].ink, WORDS_SHARE)),
    classes,
    words: new Map([...classes].map(([id, colour]) => [id, mixed(colour, INKS[theme].ink, WORDS_SHARE)])),
  };
}
