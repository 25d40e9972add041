/** Memory that every pass needs and none keeps: made once for an index, since passes never overlap. */
import { FlagSet } from "./flag-set.ts";
import type { Columns } from "./columns.ts";
import { Sieve } from "./sieve.ts";
import { EdgeTally } from "./tally.ts";
import { Voices } from "./voices.ts";

export class Scratch {
  readonly sieve = new Sieve();
  readonly edge = new EdgeTally();
  /** Articles of all edges kept so far. */
  readonly shown = new FlagSet();
  readonly voices: Voices;

  constructor(rows: Columns) {
    this.voices = new Voices(rows);
  }
}
