/** The edges at one level, each a list of strands. Edges are never forgotten: one whose claims are gone counts none. */
import { edgeId } from "../edge.ts";
import { byCode } from "../order.ts";
import { NONE } from "./columns.ts";

/** What there may be of actors or relations, so that three codes make one number. */
const SPAN = 2 ** 21;

/** One number for a source, a relation and a target by their codes; exact up to 2^53. */
export const tripleKey = (source: number, relation: number, target: number): number => (relation * SPAN + source) * SPAN + target;

export class LevelEdges {
  /** By edge. */
  readonly ids: string[] = [];
  readonly source: number[] = [];
  readonly relation: number[] = [];
  readonly target: number[] = [];
  readonly firstStrand: number[] = [];
  /** By strand: its edge, `NONE` where both ends are one actor, and the next strand of the same edge. */
  readonly edgeOf: number[] = [];
  readonly nextStrand: number[] = [];
  /** Edges as their rows lie in memory, so that a pass reads them in turn; those that came since then follow by their codes. */
  inRowOrder = new Int32Array(0);
  readonly #codes = new Map<number, number>();
  readonly #byId = new Map<string, number>();
  #sorted = new Int32Array(0);

  get size(): number {
    return this.ids.length;
  }

  /** Enters the next strand; ends are codes of ids, in canonical order, with the texts that they stand for. */
  enter(ends: { readonly source: number; readonly target: number; readonly relation: number }, texts: Texts): void {
    const { source, target, relation } = ends;
    const strand = this.edgeOf.length;
    if (source === target) {
      this.edgeOf.push(NONE);
      this.nextStrand.push(NONE);
      return;
    }
    const key = tripleKey(source, relation, target);
    const edge = this.#codes.get(key) ?? this.#add(key, ends, texts);
    this.edgeOf.push(edge);
    this.nextStrand.push(this.firstStrand[edge] ?? NONE);
    this.firstStrand[edge] = strand;
  }

  #add(key: number, { source, target, relation }: Parameters<LevelEdges["enter"]>[0], texts: Texts): number {
    const id = edgeId(texts.source, texts.relation, texts.target);
    const edge = this.ids.push(id) - 1;
    this.#codes.set(key, edge);
    this.#byId.set(id, edge);
    this.source.push(source);
    this.relation.push(relation);
    this.target.push(target);
    this.firstStrand.push(NONE);
    return edge;
  }

  /** The edge with an id; `NONE` where there never was one. */
  find(id: string): number {
    return this.#byId.get(id) ?? NONE;
  }

  /** Says where the rows of each strand begin, once they lie in order. */
  lay(start: readonly number[]): void {
    const first = this.firstStrand.map((strand) => start[strand] ?? 0);
    this.inRowOrder = Int32Array.from(first, (_, edge) => edge).toSorted((a, b) => (first[a] ?? 0) - (first[b] ?? 0));
  }

  /** All edges in order of their ids. */
  sorted(): Int32Array {
    if (this.#sorted.length !== this.size) {
      const edges = Array.from(this.ids, (_, edge) => edge);
      this.#sorted = Int32Array.from(edges.toSorted((a, b) => byCode(this.ids[a] ?? "", this.ids[b] ?? "")));
    }
    return this.#sorted;
  }
}

interface Texts {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
}
