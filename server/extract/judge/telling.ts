/** What says features: the view of a sentence that they are made from, and the sink that they go to. */
import type { Match, Scene } from "../match.ts";
import type { HalfMatches } from "./half.ts";
import type { Sink } from "./sink.ts";
import type { Thesaurus } from "./thesaurus.ts";

/** What the features of a sentence's candidates are made from. */
export interface View {
  readonly scene: Scene;
  readonly matches: readonly Match[];
  readonly half: HalfMatches;
  readonly thesaurus: Thesaurus;
}

/** A view with the sink to which its features are said. */
export interface Telling extends View {
  readonly sink: Sink;
}

/** The first edge that a value does not pass, in words. */
export const bin = (value: number, ...edges: readonly number[]): string => {
  const at = edges.findIndex((edge) => value <= edge);
  return at < 0 ? `over ${edges.at(-1)}` : `up to ${edges[at]}`;
};
