/** The picture: the same every time, free of overlaps, unmoved by filters, and of a landscape shape. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutOf, linkOf, readFilter, surveyOf, symmetricRelations, viewOf, type Place } from "../../server/graph/index.ts";
import { storedFixture } from "../fixtures/stored.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { ACTORS, filters, links } from "./arbitrary.ts";
import { edgesOf } from "./specification.ts";

const symmetric = symmetricRelations(ONTOLOGY);
const alpha2 = () => undefined;

const half = ({ name }: { name: string }): number => Math.max(22, Math.min(name.length, 26) * 3.5);
const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Two nodes with their names beneath them, as the page draws them, share no pixel. */
function overlaps(a: Place & { name: string }, b: Place & { name: string }): boolean {
  return Math.abs(a.x - b.x) < half(a) + half(b) && Math.abs(a.y - b.y) < 60;
}

function overlapping(nodes: readonly (Place & { name: string })[]): readonly string[] {
  return nodes.flatMap((a, i) => nodes.slice(i + 1).flatMap((b) => (overlaps(a, b) ? [`${a.name} and ${b.name}`] : [])));
}

describe("layout", () => {
  test("of the fixture fills a landscape picture without overlaps", () => {
    const survey = surveyOf(storedFixture().map(linkOf), "principal", ONTOLOGY, alpha2);
    const nodes = [...survey.actors.values()];
    expect(nodes.length).toBeGreaterThan(20);
    expect(overlapping(nodes)).toEqual([]);
    const [width, height] = [span(nodes.map(({ x }) => x)), span(nodes.map(({ y }) => y))];
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(2.4);
    expect(width).toBeLessThan(1280);
    expect(height).toBeLessThan(800);
  });

  test("has no overlaps and only finite places, whatever the links", () => {
    fc.assert(
      fc.property(links, (all) => {
        const nodes = [...surveyOf(all, "named", ONTOLOGY, alpha2).actors.values()];
        expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(overlapping(nodes)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("does not depend on the order in which actors and claims come", () => {
    fc.assert(
      fc.property(links, fc.infiniteStream(fc.nat()), (all, noise) => {
        const shuffled = all.map((link) => ({ link, key: noise.next().value ?? 0 })).toSorted((a, b) => a.key - b.key);
        const again = surveyOf(
          shuffled.map(({ link }) => link),
          "principal",
          ONTOLOGY,
          alpha2,
        );
        expect([...again.actors]).toEqual([...surveyOf(all, "principal", ONTOLOGY, alpha2).actors]);
      }),
      { numRuns: 20 },
    );
  });

  test("is not moved by a filter", () => {
    fc.assert(
      fc.property(links, filters, (all, filter) => {
        const survey = surveyOf(all, filter.level, ONTOLOGY, alpha2);
        const everywhere = new Map(
          viewOf(survey, readFilter({ minConfidence: 0, level: filter.level }, ONTOLOGY)).nodes.map((node) => [node.id, node]),
        );
        for (const { id, x, y } of viewOf(survey, filter).nodes)
          expect({ x, y }).toEqual({ x: everywhere.get(id)?.x, y: everywhere.get(id)?.y });
      }),
      { numRuns: 20 },
    );
  });

  test("is not moved by claims below the default confidence", () => {
    fc.assert(
      fc.property(links, (all) => {
        const sure = all.filter(({ confidence }) => confidence >= 0.5);
        const labels = ACTORS.map(({ id, name }) => ({ id, name }));
        const places = layoutOf(labels, edgesOf(sure, "named", symmetric));
        for (const [id, { x, y }] of surveyOf([...all], "named", ONTOLOGY, alpha2).actors) {
          const touched = sure.some(({ source, target }) => source.id !== target.id && (source.id === id || target.id === id));
          if (touched && places.size === surveyOf([...all], "named", ONTOLOGY, alpha2).actors.size)
            expect({ x, y }).toEqual(places.get(id));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("puts actors without a tie beside the rest, and copes with nobody", () => {
    expect(layoutOf([], []).size).toBe(0);
    const places = layoutOf(
      ["a", "b", "c"].map((id) => ({ id, name: id })),
      [],
    );
    expect(overlapping([...places].map(([name, place]) => ({ name, ...place })))).toEqual([]);
  });
});
