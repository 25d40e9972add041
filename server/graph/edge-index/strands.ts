/**
 * Strands: the claims of one source, relation and target exactly as told, whose rows lie together. An edge at either level is a bundle
 * of strands, and what a filter says of relation, class and actor is decided once for a strand, not for each of its claims.
 */
import { byCode } from "../order.ts";
import type { Level } from "../roll-up.ts";
import { NONE } from "./columns.ts";
import type { Dictionary } from "./dictionary.ts";
import { LevelEdges, tripleKey } from "./level-edges.ts";
import type { Roster } from "./roster.ts";

/** How many actors and principals a strand touches at most. */
export const TOUCHED = 4;

export class Strands {
  /** Codes of actors and of the relation, by strand. */
  readonly source: number[] = [];
  readonly relation: number[] = [];
  readonly target: number[] = [];
  /** By strand, so many for each: codes of the ids of both ends and of their principals, every one once; `NONE` where there are fewer. */
  readonly touched: number[] = [];
  /** Claims that are not gone. */
  readonly alive: number[] = [];
  /** Rows, tombstones among them: what reading the strand may come upon. */
  readonly rows: number[] = [];
  /** Rows [start, end) lie in order, the surest first; later ones are a list that begins at `late`. */
  start: number[] = [];
  end: number[] = [];
  late: number[] = [];
  readonly levels: Readonly<Record<Level, LevelEdges>> = { named: new LevelEdges(), principal: new LevelEdges() };
  readonly #codes = new Map<number, number>();

  get size(): number {
    return this.source.length;
  }

  /** The strand of a source, relation and target; `symmetric` says whether the relation holds both ways. */
  codeOf(source: number, relation: number, target: number, names: Names): number {
    const key = tripleKey(source, relation, target);
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const strand = this.source.push(source) - 1;
    this.#codes.set(key, strand);
    this.relation.push(relation);
    this.target.push(target);
    this.#touch(source, target, names.roster);
    this.alive.push(0);
    this.rows.push(0);
    this.start.push(0);
    this.end.push(0);
    this.late.push(NONE);
    for (const level of ["named", "principal"] as const) this.#bundle(level, strand, names);
    return strand;
  }

  #touch(source: number, target: number, { id, principal }: Roster): void {
    const ids = [id[source], principal[source], id[target], principal[target]];
    for (const [i, code] of ids.entries()) this.touched.push(code === undefined || ids.indexOf(code) < i ? NONE : code);
  }

  #bundle(level: Level, strand: number, { roster, relations, symmetric }: Names): void {
    const codes = level === "named" ? roster.id : roster.principal;
    const relation = this.relation[strand] ?? 0;
    const ends = [codes[this.source[strand] ?? 0] ?? 0, codes[this.target[strand] ?? 0] ?? 0] as const;
    const told = ends.map((code) => ({ code, text: roster.ids.textOf(code) }));
    const text = relations.textOf(relation);
    const canonical = symmetric.has(text) ? told.toSorted((a, b) => byCode(a.text, b.text)) : told;
    const [source = { code: 0, text: "" }, target = source] = canonical;
    this.levels[level].enter(
      { source: source.code, relation, target: target.code },
      { source: source.text, relation: text, target: target.text },
    );
  }

  /** All strands so that those of one edge follow each other at both levels, but for the few that roll up to several principals. */
  inOrder(): Int32Array {
    const all = Int32Array.from(this.source, (_, strand) => strand);
    const { named, principal } = this.levels;
    return sortedBy(sortedBy(all, named.edgeOf, named.size), principal.edgeOf, principal.size);
  }
}

/** Strands by the code of their edges, else as they came: a counting sort. */
function sortedBy(strands: Int32Array, edgeOf: readonly number[], edges: number): Int32Array {
  const places = new Int32Array(edges + 2);
  for (const edge of edgeOf) places[edge + 2] = (places[edge + 2] ?? 0) + 1;
  for (let i = 1; i < places.length; i++) places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
  const sorted = new Int32Array(strands.length);
  for (const strand of strands) {
    const slot = (edgeOf[strand] ?? NONE) + 1;
    const at = places[slot] ?? 0;
    sorted[at] = strand;
    places[slot] = at + 1;
  }
  return sorted;
}

export interface Names {
  readonly roster: Roster;
  readonly relations: Dictionary;
  readonly symmetric: ReadonlySet<string>;
}
