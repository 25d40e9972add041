/** A sentence as the judge sees it: its structure, and what the patterns made of it. */
import type { Attempt, Match, Scene } from "../match.ts";

export interface JudgedScene {
  readonly scene: Scene;
  readonly matches: readonly Match[];
  readonly attempts: readonly Attempt[];
}
