/** Exports in which everything that an article or an actor's name may bring needs care: quotes, markup, formulas, line feeds, emoji, right-to-left. */
import * as fc from "fast-check";
import type { EdgeClaim, Exportable } from "../../server/exchange/exportable.ts";
import { edgeId, symmetricRelations } from "../../server/graph/index.ts";
import { GraphFilter, STATUSES, type Edge, type GraphNode } from "../../server/vocabulary/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";

const PIECES = [..."\"',;|\n\t\r <>&=+-@#*_[]()`!~\\/:a", "ش", "\u202E", "🛰️", "]]>", "<!--", "</script>", "http://x.y", "’"];

/** Text with a letter at least, made of what breaks formats. */
export const oddText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(""));

const dates = fc.option(fc.constantFrom("2022-02-24", "2023-01-12", "2025-01-06"));
const RELATIONS = ONTOLOGY.relations.map(({ id }) => id);
const symmetric = symmetricRelations(ONTOLOGY);

const nodeOf = (name: string, index: number): GraphNode => {
  const id = `${index} ${name}`;
  return { id, name, kind: "state", principal: { id, name }, flag: null, claims: index + 1, x: index * 10.5, y: -index };
};

interface Told {
  readonly source: number;
  readonly target: number;
  readonly relation: string;
  readonly status: (typeof STATUSES)[number];
  readonly date: string | null;
  readonly sentence: string;
  readonly publisher: string | null;
}

const told: fc.Arbitrary<Told> = fc.record({
  source: fc.nat(3),
  target: fc.nat(3),
  relation: fc.constantFrom(...RELATIONS),
  status: fc.constantFrom(...STATUSES),
  date: dates,
  sentence: oddText,
  publisher: fc.option(oddText),
});

const actor = ({ id, name, kind, principal }: GraphNode) => ({ id, name, kind, principal });

function claimsOf(nodes: readonly GraphNode[], all: readonly Told[]): readonly EdgeClaim[] {
  return all.flatMap(({ source, target, relation, status, date, sentence, publisher }, index) => {
    const ends = [nodes[source % nodes.length], nodes[target % nodes.length]].filter((node) => node !== undefined);
    const [from, to] = symmetric.has(relation) ? ends.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : ends;
    if (from === undefined || to === undefined || from === to) return [];
    const span = { start: 0, end: 0 };
    return [
      {
        id: `claim-${index}`,
        edge: edgeId(from.id, relation, to.id),
        article: {
          id: `article-${index}`,
          title: sentence,
          date,
          publisher,
          duplicateOf: null,
          url: index % 2 === 0 ? null : `https://x.org/?a=1&b="${index}"`,
        },
        claim: {
          source: actor(from),
          relation,
          target: actor(to),
          object: { class: "arms", text: sentence },
          status,
          claimant: index % 3 === 0 ? actor(from) : null,
          time: null,
          evidence: { sentence: { start: 0, end: sentence.length, text: sentence }, trigger: span, source: span, target: span },
          confidence: 0.5,
          pattern: "x.y",
        },
      },
    ];
  });
}

function edgesOf(claims: readonly EdgeClaim[]): readonly Edge[] {
  return [...Map.groupBy(claims, ({ edge }) => edge)].map(([id, own]): Edge => {
    const dated = own.flatMap(({ article }) => (article.date === null ? [] : [article.date])).toSorted();
    const statuses = Map.groupBy(own, ({ claim }) => claim.status);
    return {
      id,
      source: own[0]?.claim.source.id ?? "",
      relation: own[0]?.claim.relation ?? "",
      target: own[0]?.claim.target.id ?? "",
      claims: own.length,
      articles: own.length,
      sources: own.length,
      statuses: Object.fromEntries([...statuses].map(([status, list]) => [status, list.length])),
      objects: { arms: own.length },
      first: dated[0] ?? null,
      last: dated.at(-1) ?? null,
      confidence: 0.5,
    };
  });
}

/** An export of a few oddly named actors. */
export const oddExports: fc.Arbitrary<Exportable> = fc
  .tuple(fc.array(oddText, { minLength: 2, maxLength: 4 }), fc.array(told, { maxLength: 12 }), oddText)
  .map(([names, all, title]) => {
    const nodes = names.map(nodeOf);
    const claims = claimsOf(nodes, all);
    const edges = edgesOf(claims);
    const totals = {
      actors: nodes.length,
      edges: edges.length,
      claims: claims.length,
      articles: claims.length,
      from: null,
      to: null,
    };
    const filter = GraphFilter.parse({ level: "named" });
    return {
      nodes,
      edges,
      ontology: ONTOLOGY,
      filter,
      totals,
      about: { name: "Dragoman", title },
      on: "2025-02-03",
      title,
      sentences: true,
      claims: async () => claims,
    };
  });
