/**
 * A file of a graph or of claims, made into what the store would hand out, so that it is surveyed, filtered and shown by the same code.
 * Claims bring their sentences, and so do edges of a graph that hold their evidence. An edge without evidence brings only counts, for
 * which claims without sentences stand in, also beside others that have it: a file of which only some edges are told opens with what it has.
 */
import { DragomanError, type Actor, type Ontology, type Status, type StoredClaim } from "../../vocabulary/index.ts";
import type { Alpha2 } from "../flag.ts";
import type { Place } from "../layout.ts";
import { linkOf, type Link } from "../link.ts";
import type { Level } from "../roll-up.ts";
import { surveyOf, type Survey } from "../survey.ts";
import { readClaims, RIGHT_CLAIMS } from "./claim-lines.ts";
import { readGraphFile, RIGHT_GRAPH, type ReadEdge, type ReadGraph, type ReadNode } from "./graph-file.ts";

export interface Imported {
  /** Of which edges the file has the sentences. */
  readonly sentences: "all" | "some" | "none";
  readonly links: readonly Link[];
  /** The claims that have evidence, by id. */
  readonly claims: ReadonlyMap<string, StoredClaim>;
  /** Actors as the file's nodes tell of them at its level; none in a file of claims. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** Places that the file gives, by actor. */
  readonly places: ReadonlyMap<string, Place>;
  /** Flags that the file gives, by actor. */
  readonly flags: ReadonlyMap<string, string>;
  /** The level that the file was written at, where it says so. */
  readonly level: Level;
}

const actorOf = ({ id, name, label, kind, principal }: ReadNode): Actor => {
  const called = name ?? label ?? id;
  return { id, name: called, kind, principal: principal ?? { id, name: called } };
};

const spread = <K extends string>(counts: Partial<Record<K, number>>): readonly K[] =>
  (Object.keys(counts) as K[]).flatMap((key) => Array.from({ length: counts[key] ?? 0 }, () => key));

/** Articles of edges with as many independent sources; those beyond that number are near copies of the first ones. */
function articleOf(at: number, { articles, sources }: ReadEdge, date: string | null): StoredClaim["article"] {
  const named = (index: number): string => standingIn(`article-${sources}-${index}`);
  const index = at % articles;
  const duplicateOf = index < sources ? null : named(index % sources);
  return { id: named(index), title: null, date, publisher: null, url: null, duplicateOf };
}

/** An id that no store makes, so that what stands in is not taken for a claim or an article that the file tells of. */
const standingIn = (id: string): string => `standing in ${id}`;

const nowhere = { start: 0, end: 0 };

/** Claims that amount to an edge: as many, with the same statuses, objects, articles, sources, first and last day. */
function standIns(edge: ReadEdge, index: number, nodes: ReadGraph["nodes"]): readonly StoredClaim[] {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  if (source === undefined || target === undefined) return [];
  const statuses: readonly Status[] = spread(edge.statuses);
  const objects = spread(edge.objects);
  const count = Math.max(edge.claims, statuses.length);
  return Array.from({ length: count }, (_, at): StoredClaim => {
    const between = edge.first === edge.last ? edge.first : null;
    const date = at === 0 ? edge.first : at === count - 1 ? edge.last : between;
    const object = objects[at];
    return {
      id: standingIn(`${index}-${at}`),
      article: articleOf(at, edge, date),
      claim: {
        source: actorOf(source),
        relation: edge.relation,
        target: actorOf(target),
        object: object === undefined ? null : { class: object, text: object },
        status: statuses[at] ?? "actual",
        claimant: null,
        time: null,
        evidence: { sentence: { ...nowhere, text: "" }, trigger: nowhere, source: nowhere, target: nowhere },
        confidence: edge.confidence,
        pattern: "imported",
      },
    };
  });
}

function fromGraphFile({ nodes, edges, level }: ReadGraph): Imported {
  const all = [...nodes.values()];
  const told = edges.flatMap(({ evidence = [] }) => evidence);
  const withEvidence = edges.filter(({ evidence }) => evidence !== undefined).length;
  return {
    sentences: withEvidence === 0 ? "none" : withEvidence < edges.length ? "some" : "all",
    links: edges.flatMap((edge, index) => (edge.evidence ?? standIns(edge, index, nodes)).map(linkOf)),
    claims: new Map(told.map((claim) => [claim.id, claim])),
    actors: new Map(all.map((node) => [node.id, actorOf(node)])),
    places: new Map(all.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [[id, { x, y }]]))),
    flags: new Map(all.flatMap(({ id, flag }) => (flag === null ? [] : [[id, flag]]))),
    level,
  };
}

const fromClaims = (claims: readonly StoredClaim[]): Imported => ({
  sentences: "all",
  links: claims.map(linkOf),
  claims: new Map(claims.map((claim) => [claim.id, claim])),
  actors: new Map(),
  places: new Map(),
  flags: new Map(),
  level: "principal",
});

function parsed(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}

const has = (json: unknown, field: string): boolean => typeof json === "object" && json !== null && field in json;

/**
 * Reads a file's text: graph JSON (graphology or node-link) or claims as JSON Lines.
 * @throws {DragomanError} `invalid-request` naming the line, node or edge that does not fit.
 */
export function readImported(text: string, ontology: Ontology): Imported {
  const content = text.replace(/^\uFEFF/, "");
  const whole = parsed(content);
  if (whole !== null && has(whole.json, "nodes")) return fromGraphFile(readGraphFile(whole.json, ontology));
  const [first = ""] = content.trimStart().split("\n", 1);
  // A file of one claim is one JSON value as well.
  const isOther = whole !== null && !has(whole.json, "claim");
  if (isOther || parsed(first) === null) {
    throw new DragomanError(
      "invalid-request",
      `This is ${isOther ? "JSON, but " : ""}neither graph JSON (graphology or node-link) nor claims as JSON Lines. ${RIGHT_GRAPH} ${RIGHT_CLAIMS}`,
    );
  }
  const claims = readClaims(content);
  if (claims.length === 0) throw new DragomanError("invalid-request", "The file holds no claims.");
  return fromClaims(claims);
}

/**
 * The survey of an imported file; actors stand where the file puts them, if it gives a place to each, and at its own level are who it says
 * they are: the claims of a view may name them otherwise than those of the whole that it was cut from.
 */
export function surveyImported(imported: Imported, level: Level, ontology: Ontology, alpha2: Alpha2): Survey {
  const { links, places, flags } = imported;
  const survey = surveyOf(links, level, ontology, alpha2);
  const placed = [...survey.actors.keys()].every((id) => places.has(id));
  const told = level === imported.level ? imported.actors : new Map<string, Actor>();
  const actors = [...survey.actors].map(([id, actor]) => {
    const flag = actor.flag ?? flags.get(id) ?? null;
    return [id, { ...actor, ...told.get(id), flag, ...(placed ? places.get(id) : undefined) }] as const;
  });
  return { ...survey, actors: new Map(actors) };
}
