/** The whole graph as it will be drawn: places, radii, images, curves. Built once for a store; a filter only hides parts of it. */
import type { GraphResponse, Ontology } from "../../server/vocabulary/index.ts";
import { curvaturesOf } from "./curvature.ts";

export interface PictureNode {
  readonly id: string;
  readonly name: string;
  /** Id of whom it acts for; its own where it stands for itself. */
  readonly principal: string;
  /** Name of a flag, or null where a monogram stands for the actor. */
  readonly flag: string | null;
  readonly claims: number;
  readonly x: number;
  readonly y: number;
  /** In pixels of the layout's own scale. */
  readonly radius: number;
}

export interface PictureEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly relationClass: string;
  readonly directed: boolean;
  readonly curvature: number;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

const SMALLEST = 9;
const BIGGEST = 27;

/** Area, not radius, goes with the number. */
const radiusOf = (value: number, most: number): number =>
  SMALLEST + (BIGGEST - SMALLEST) * Math.sqrt(most > 0 ? value / most : 0);

/** The radius of every actor by a measure of it. */
export function radiiOf(measured: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const most = [...measured.values()].reduce((high, value) => Math.max(high, value), 0);
  return new Map([...measured].map(([id, value]) => [id, radiusOf(value, most)]));
}

export function pictureOf(all: GraphResponse, ontology: Ontology): Picture {
  const relations = new Map(ontology.relations.map((relation) => [relation.id, relation]));
  const curvatures = curvaturesOf(all.edges, ontology);
  const most = Math.max(1, ...all.nodes.map(({ claims }) => claims));
  return {
    nodes: all.nodes.map(({ id, name, principal, flag, claims, x, y }) => ({
      id,
      name,
      principal: principal.id,
      flag,
      claims,
      x,
      y,
      radius: radiusOf(claims, most),
    })),
    edges: all.edges.map(({ id, source, target, relation }) => ({
      id,
      source,
      target,
      relation,
      relationClass: relations.get(relation)?.class ?? "",
      directed: relations.get(relation)?.symmetric !== true,
      curvature: curvatures.get(id) ?? 0,
    })),
  };
}
