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

export class Strands {
  /** Codes of actors and of the relation, by strand. */
  readonly source: number[] = [];
  readonly relation: number[] = [];
  readonly target: number[] = [];
  /** Claims that are not gone. */
  readonly alive: number[] = [];
  /** Rows [start, end) lie in order; later ones are a list that begins at `late`. */
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
    this.alive.push(0);
    this.start.push(0);
    this.end.push(0);
    this.late.push(NONE);
    for (const level of ["named", "principal"] as const) this.#bundle(level, strand, names);
    return strand;
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
    const { named, principal } = this.levels;
    const place = (strand: number): number => (principal.edgeOf[strand] ?? NONE) * 2 ** 26 + (named.edgeOf[strand] ?? NONE);
    const places = Float64Array.from(this.source, (_, strand) => place(strand));
    return Int32Array.from(this.source, (_, strand) => strand).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  }
}

export interface Names {
  readonly roster: Roster;
  readonly relations: Dictionary;
  readonly symmetric: ReadonlySet<string>;
}
