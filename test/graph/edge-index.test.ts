/** The edge index answers what the plain specification answers, for any links and filters, made at once or kept fresh bit by bit. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EdgeIndex, linksFrom, readFilter, type ArticleLinks, type Link } from "../../server/graph/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { crowds, filters, links } from "./arbitrary.ts";
import { columnsOf } from "./columns-of.ts";
import { facetsOf, leave } from "./specification.ts";

const place = ({ article, id }: Link): string => `${article} ${id}`;
const byId = (a: Link, b: Link): number => (place(a) < place(b) ? -1 : 1);

/** Links article by article, in several rounds, the later ones in place of the earlier; an empty list removes an article. */
const rounds: fc.Arbitrary<readonly (readonly ArticleLinks[])[]> = fc.array(
  links.chain((all) =>
    fc
      .subarray(["a", "b", "c", "d", "e", "f"])
      .map((articles) => articles.map((article) => ({ article, links: all.filter((link) => link.article === article) }))),
  ),
  { maxLength: 4 },
);

const touched = ([, claims]: readonly [string, number]): boolean => claims > 0;

type Answer = ReturnType<EdgeIndex["view"]>;

/** An answer without names and principals of those whose every claim is gone: an index that was kept remembers them, one made anew never heard of them. */
function forgetful({ facets, ...rest }: Answer): Answer {
  const [actor, claimant] = [facets.actor, facets.claimant].map((choices) =>
    choices.map((choice) => (choice.claims === 0 ? { id: choice.id, name: "", claims: 0 } : choice)),
  );
  return { ...rest, facets: { ...facets, actor: actor ?? [], claimant: claimant ?? [] } };
}

const many = (name: string, count: number): readonly Link[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${name}${i}`,
    article: name,
    date: "2024-01-01",
    source: { id: `s${i % 7}`, name: "S", kind: "state", principal: { id: `s${i % 7}`, name: "S" } },
    relation: "supplies",
    target: { id: "t", name: "T", kind: "state", principal: { id: "t", name: "T" } },
    status: "actual",
    object: null,
    confidence: 0.9,
    claimant: null,
    publisher: null,
    duplicateOf: null,
  }));

const everything = readFilter({ minConfidence: 0, level: "named" }, ONTOLOGY);

describe("the edge index", () => {
  test("answers what the specification answers", () => {
    fc.assert(
      fc.property(links, filters, (all, filter) => {
        const index = EdgeIndex.of(all, ONTOLOGY);
        const { edges, totals, all: whole, claimsOf } = index.view(filter);
        const plain = leave(all, filter, ONTOLOGY);
        expect(edges).toEqual(plain.edges);
        expect(totals).toEqual(plain.totals);
        const { minConfidence, level } = filter;
        expect(whole).toEqual(leave(all, readFilter({ minConfidence, level }, ONTOLOGY), ONTOLOGY).totals);
        expect(index.links(filter).toSorted(byId)).toEqual(plain.links.toSorted(byId));
        expect(index.claimIds(filter).toSorted()).toEqual(plain.links.map(({ id }) => id).toSorted());
        for (const [id, claims] of claimsOf) {
          const touching = plain.edges.filter(({ source, target }) => source === id || target === id);
          expect(claims).toBe(touching.reduce((sum, each) => sum + each.claims, 0));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("counts for each choice of each facet what making it would leave", () => {
    fc.assert(
      fc.property(links, filters, (all, filter) => {
        expect(EdgeIndex.of(all, ONTOLOGY).view(filter).facets).toEqual(facetsOf(all, filter, ONTOLOGY));
      }),
      { numRuns: 60 },
    );
  });

  test("tells sources in a crowd as the specification does", () => {
    fc.assert(
      fc.property(crowds, filters, (all, { minClaims, minSources, minConfidence, level, status }) => {
        const filter = { ...readFilter({}, ONTOLOGY), minClaims, minSources, minConfidence, level, status };
        const { edges, facets } = EdgeIndex.of(all, ONTOLOGY).view(filter);
        expect(edges).toEqual(leave(all, filter, ONTOLOGY).edges);
        expect(facets).toEqual(facetsOf(all, filter, ONTOLOGY));
      }),
      { numRuns: 100 },
    );
  });

  test("kept fresh is the same as made anew", () => {
    fc.assert(
      fc.property(links, rounds, filters, (first, later, filter) => {
        const kept = EdgeIndex.of(first, ONTOLOGY);
        const articles = Map.groupBy(first, ({ article }) => article);
        for (const changes of later) {
          kept.apply(changes);
          for (const { article, links: now } of changes) articles.set(article, [...now]);
        }
        const all = [...articles.values()].flat();
        const anew = EdgeIndex.of(all, ONTOLOGY);
        expect(forgetful(kept.view(filter))).toEqual(forgetful(anew.view(filter)));
        expect(kept.links(everything).toSorted(byId)).toEqual(anew.links(everything).toSorted(byId));
        expect([...kept.actors(filter.level)]).toEqual([...anew.actors(filter.level)]);
        expect(new Map([...kept.touches()].filter(touched))).toEqual(new Map([...anew.touches()].filter(touched)));
      }),
      { numRuns: 150 },
    );
  });

  test("loaded from columns is the same as made of links", async () => {
    await fc.assert(
      fc.asyncProperty(links, filters, fc.integer({ min: 1, max: 20 }), async (all, filter, size) => {
        const [loaded, made] = [await EdgeIndex.from(columnsOf(all, size), ONTOLOGY), EdgeIndex.of(all, ONTOLOGY)];
        expect(loaded.view(filter)).toEqual(made.view(filter));
        expect(loaded.links(everything).toSorted(byId)).toEqual(made.links(everything).toSorted(byId));
        const told: Link[] = [];
        for await (const portion of columnsOf(all, size)) told.push(...linksFrom(portion));
        expect(told).toEqual(all);
        loaded.apply([{ article: "a", links: [] }]);
        made.apply([{ article: "a", links: [] }]);
        expect(forgetful(loaded.view(filter))).toEqual(forgetful(made.view(filter)));
      }),
      { numRuns: 60 },
    );
  });

  test("gives the links of one edge and nothing for an edge that never was", () => {
    fc.assert(
      fc.property(links, filters, (all, filter) => {
        const index = EdgeIndex.of(all, ONTOLOGY);
        for (const edge of index.view(filter).edges) {
          expect(index.edges(filter, edge.id)).toEqual([edge]);
          expect(index.links(filter, edge.id)).toHaveLength(edge.claims);
        }
        expect(index.edges(filter, "nobody~meets~nobody")).toEqual([]);
        expect(index.links(filter, "nobody~meets~nobody")).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("puts its rows in order after many changes, and forgets none", () => {
    const [article, other] = ["a", "b"];
    const index = EdgeIndex.of(many(article, 1_000), ONTOLOGY);
    for (let round = 0; round < 30; round++) index.apply([{ article: other, links: many(other, 500 + round) }]);
    expect(index.view(everything).totals).toMatchObject({ claims: 1_529, edges: 7, articles: 2 });
    index.apply([{ article, links: [] }]);
    expect(index.view(everything).totals).toMatchObject({ claims: 529, edges: 7, articles: 1 });
  });
});
