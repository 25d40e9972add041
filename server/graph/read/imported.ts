/**
 * A file of a graph or of claims, made into what the store would hand out, so that it is surveyed, filtered and shown by the same code.
 * Claims bring their sentences; a graph brings only counts, for which claims without sentences stand in.
 */
import { DragomanError, type Actor, type Ontology, type Status, type StoredClaim } from "../../vocabulary/index.ts";
import type { Alpha2 } from "../flag.ts";
import type { Place } from "../layout.ts";
import { linkOf, type Link } from "../link.ts";
import type { Level } from "../roll-up.ts";
import { surveyOf, type Survey } from "../survey.ts";
import { readClaims } from "./claim-lines.ts";
import { readGraphFile, type ReadEdge, type ReadGraph, type ReadNode } from "./graph-file.ts";

export interface Imported {
  readonly kind: "graph" | "claims";
  readonly links: readonly Link[];
  /** The claims that have evidence, by id; none for a graph. */
  readonly claims: ReadonlyMap<string, StoredClaim>;
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
  const named = (index: number): string => `article-${sources}-${index}`;
  const index = at % articles;
  const duplicateOf = index < sources ? null : named(index % sources);
  return { id: named(index), title: null, date, publisher: null, url: null, duplicateOf };
}

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
      id: `${index}-${at}`,
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

/** The level in the filter that our own files carry. */
function levelOf(about: unknown): Level {
  const filter = typeof about === "object" && about !== null && "filter" in about ? about.filter : null;
  return typeof filter === "object" && filter !== null && "level" in filter && filter.level === "named" ? "named" : "principal";
}

function fromGraphFile({ nodes, edges, about }: ReadGraph): Imported {
  const all = [...nodes.values()];
  return {
    kind: "graph",
    links: edges.flatMap((edge, index) => standIns(edge, index, nodes).map(linkOf)),
    claims: new Map(),
    places: new Map(all.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [[id, { x, y }]]))),
    flags: new Map(all.flatMap(({ id, flag }) => (flag === null ? [] : [[id, flag]]))),
    level: levelOf(about),
  };
}

const fromClaims = (claims: readonly StoredClaim[]): Imported => ({
  kind: "claims",
  links: claims.map(linkOf),
  claims: new Map(claims.map((claim) => [claim.id, claim])),
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

const isGraph = (json: unknown): boolean => typeof json === "object" && json !== null && "nodes" in json;

/**
 * Reads a file's text: graph JSON (graphology or node-link) or claims as JSON Lines.
 * @throws {DragomanError} `invalid-request` naming the line, node or edge that does not fit.
 */
export function readImported(text: string, ontology: Ontology): Imported {
  const content = text.replace(/^\uFEFF/, "");
  const whole = parsed(content);
  if (whole !== null && isGraph(whole.json)) return fromGraphFile(readGraphFile(whole.json, ontology));
  const [first = ""] = content.trimStart().split("\n", 1);
  if (parsed(first) === null) {
    throw new DragomanError(
      "invalid-request",
      "This is neither graph JSON (graphology or node-link) nor claims as JSON Lines. Both can be made with Export.",
    );
  }
  const claims = readClaims(content);
  if (claims.length === 0) throw new DragomanError("invalid-request", "The file holds no claims.");
  return fromClaims(claims);
}

/** The survey of an imported file; actors stand where the file puts them, if it gives a place to each. */
export function surveyImported({ links, places, flags }: Imported, level: Level, ontology: Ontology, alpha2: Alpha2): Survey {
  const survey = surveyOf(links, level, ontology, alpha2);
  const placed = [...survey.actors.keys()].every((id) => places.has(id));
  const actors = [...survey.actors].map(
    ([id, actor]) =>
      [id, { ...actor, flag: actor.flag ?? flags.get(id) ?? null, ...(placed ? places.get(id) : undefined) }] as const,
  );
  return { ...survey, actors: new Map(actors) };
}
