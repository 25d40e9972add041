/** A small graph built by hand: enough shapes for every derivation, no file read. */
import type { Claim, Edge, GraphResponse, Ontology, StoredClaim } from "../../server/vocabulary/index.ts";

export const ONTOLOGY: Ontology = {
  version: "test",
  classes: [
    { id: "help", label: "Help", sign: 1, colour: "#2a9d8f", colourDark: "#4cc3b4" },
    { id: "harm", label: "Harm", sign: -1, colour: "#cf4b4b", colourDark: "#ea7a76" },
  ],
  relations: [
    ["supplies", "Supplies", "supplies", "help", false],
    ["meets", "Meets", "meets", "help", true],
    ["attacks", "Attacks", "attacks", "harm", false],
    ["sanctions", "Sanctions", "sanctions", "harm", false],
    ["coerces", "Coerces", "coerces", "harm", false],
  ].map(([id, label, verb, kind, symmetric]) => ({
    id: String(id),
    label: String(label),
    verb: String(verb),
    definition: `What ${String(verb)} covers.`,
    class: String(kind),
    plover: null,
    cameo: [],
    symmetric: symmetric === true,
    takesObject: id === "supplies",
    unsaidObject: null,
    inDeeds: null,
  })),
  statuses: [
    { id: "actual", label: "Actual", definition: "Is.", dash: "solid" },
    { id: "planned", label: "Planned", definition: "Will be.", dash: "dashed" },
    { id: "negated", label: "Negated", definition: "Is not.", dash: "hollow" },
    { id: "ended", label: "Ended", definition: "Was.", dash: "faded" },
  ],
  objects: [
    { id: "arms", label: "Arms", definition: "Weapons." },
    { id: "troops", label: "Troops", definition: "Soldiers." },
  ],
};

export function edge(id: string, more: Partial<Edge> = {}): Edge {
  const [source = "", relation = "", target = ""] = id.split("~");
  return {
    id,
    source,
    relation,
    target,
    claims: 1,
    articles: 1,
    sources: 1,
    statuses: { actual: more.claims ?? 1 },
    objects: {},
    first: "2024-01-02",
    last: "2024-03-04",
    confidence: 0.9,
    ...more,
  };
}

export function graph(edges: readonly Edge[]): GraphResponse {
  const ids = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].toSorted();
  const totals = { actors: ids.length, edges: edges.length, claims: edges.length, articles: 1, from: null, to: null };
  return {
    revision: "1",
    totals,
    all: totals,
    facets: {
      relation: { supplies: 3 },
      status: { actual: 3 },
      object: {},
      month: [],
      class: {},
      actor: [],
      claimant: [],
      publisher: [],
      minClaims: [],
      minSources: [],
    },
    nodes: ids.map((id, index) => ({
      id,
      name: `Name of ${id}`,
      kind: "state",
      principal: { id, name: id },
      flag: null,
      claims: index + 1,
      x: index * 10,
      y: -index,
    })),
    edges: [...edges],
  };
}

const actor = (id: string): Claim["source"] => ({ id, name: id, kind: "state", principal: { id, name: id } });

/** "A supplies B." from offset 10 of an article. */
export function stored(id: string, more: Partial<Claim> = {}): StoredClaim {
  return {
    id,
    article: { id: "article", title: null, date: "2024-03-04", publisher: null, url: null, duplicateOf: null },
    claim: {
      source: actor("A"),
      relation: "supplies",
      target: actor("B"),
      object: null,
      status: "actual",
      claimant: null,
      time: null,
      evidence: {
        sentence: { start: 10, end: 23, text: "A supplies B." },
        source: { start: 10, end: 11 },
        trigger: { start: 12, end: 20 },
        target: { start: 21, end: 22 },
      },
      confidence: 0.9,
      pattern: "supplies.give",
      ...more,
    },
  };
}
