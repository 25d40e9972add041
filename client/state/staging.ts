/** How the graph is set out: layout, blocs, what sizes stand for, the triangle looked at. A part of the view, so all of it is in the address. */
import { MEASURES, type Measure } from "../../server/graph/index.ts";

export const LAYOUTS = ["force", "map", "circles", "rings"] as const;
export type Layout = (typeof LAYOUTS)[number];

export type Triad = readonly [string, string, string];

export interface Staging {
  readonly layout: Layout;
  /** Around whom the rings lie; null for the busiest actor. */
  readonly centre: string | null;
  /** The filter words whose graph the force layout was settled again for; null for the layout that comes with the graph. */
  readonly settled: string | null;
  readonly blocs: boolean;
  readonly size: Measure;
  /** Three actors of a triangle that is shown in the light. */
  readonly triad: Triad | null;
}

export const FIRST_STAGING: Staging = {
  layout: "force",
  centre: null,
  settled: null,
  blocs: false,
  size: "claims",
  triad: null,
};

/** Adds what is not at its default to the words of an address. */
export function writeStaging({ layout, centre, settled, blocs, size, triad }: Staging, words: URLSearchParams): void {
  if (layout !== FIRST_STAGING.layout) words.set("layout", layout);
  if (layout === "rings" && centre !== null) words.set("centre", centre);
  if (settled !== null) words.set("settled", settled);
  if (blocs) words.set("blocs", "on");
  if (size !== FIRST_STAGING.size) words.set("size", size);
  if (triad !== null) words.set("triad", triad.join(","));
}

function readTriad(text: string | null): Triad | null {
  const [a, b, c, ...more] = text?.split(",") ?? [];
  return a && b && c && more.length === 0 ? [a, b, c] : null;
}

/** Reads the words of an address; what does not fit is as if it were not there. */
export const readStaging = (words: URLSearchParams): Staging => ({
  layout: LAYOUTS.find((each) => each === words.get("layout")) ?? FIRST_STAGING.layout,
  centre: words.get("centre"),
  settled: words.get("settled"),
  blocs: words.get("blocs") === "on",
  size: MEASURES.find((each) => each === words.get("size")) ?? FIRST_STAGING.size,
  triad: readTriad(words.get("triad")),
});
