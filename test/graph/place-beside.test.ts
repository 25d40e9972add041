/** An article more moves nobody, and newcomers stand beside whom they have to do with; a graph that has grown is laid out anew, as if it had always been so. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EdgeIndex, surveyOf, type Link } from "../../server/graph/index.ts";
import { boxOf } from "../../server/graph/separate.ts";
import type { Actor } from "../../server/vocabulary/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";

const alpha2 = () => undefined;
const state = (i: number): Actor => ({
  id: `s${i}`,
  name: `State ${i}`,
  kind: "state",
  principal: { id: `s${i}`, name: `State ${i}` },
});

/** A state and its next, in an article of their own. */
const supply = (i: number): Link => ({
  id: `c${i}`,
  article: `a${i}`,
  date: null,
  source: state(i),
  relation: "supplies",
  target: state(i + 1),
  status: "actual",
  object: null,
  confidence: 0.9,
  claimant: null,
  publisher: null,
  duplicateOf: null,
});

/** A chain of states, each tied to its next. */
const chain = (from: number, to: number): readonly Link[] => Array.from({ length: to - from }, (_, i) => supply(from + i));
const changes = (links: readonly Link[]) => links.map((link) => ({ article: link.article, links: [link] }));
const placesIn = ({ actors }: ReturnType<typeof surveyOf>) => new Map([...actors].map(([id, { x, y }]) => [id, `${x} ${y}`]));

test("newcomers stand beside their neighbours in a picture that stays, until it has grown by a tenth", () => {
  const index = EdgeIndex.of(chain(0, 80), ONTOLOGY);
  const first = surveyOf(index, "principal", ONTOLOGY, alpha2);
  index.apply(changes(chain(80, 83)));
  const second = surveyOf(index, "principal", ONTOLOGY, alpha2, first.settled);
  const [before, after] = [placesIn(first), placesIn(second)];
  expect([...before].every(([id, place]) => after.get(id) === place)).toBe(true);
  expect(after.size).toBe(before.size + 3);
  const steps = ["s80", "s81", "s82"].map((id, i) => {
    const [one, next] = [second.actors.get(id), second.actors.get(`s${81 + i}`)];
    return one && next ? Math.hypot(one.x - next.x, one.y - next.y) : Number.NaN;
  });
  expect(Math.max(...steps)).toBeLessThan(300);
  index.apply(changes(chain(83, 100)));
  const third = surveyOf(index, "principal", ONTOLOGY, alpha2, second.settled);
  expect(placesIn(third)).toEqual(placesIn(surveyOf(chain(0, 100), "principal", ONTOLOGY, alpha2)));
});

test("whom no sure claim joins to anybody stands in rows beneath", () => {
  const index = EdgeIndex.of(chain(0, 80), ONTOLOGY);
  const first = surveyOf(index, "principal", ONTOLOGY, alpha2);
  const unsure = chain(200, 202).map((link) => ({ ...link, confidence: 0.1 }));
  index.apply(changes(unsure));
  const { actors } = surveyOf(index, "principal", ONTOLOGY, alpha2, first.settled);
  const low = Math.min(...[...first.actors.values()].map(({ y }) => y));
  for (const id of ["s200", "s201", "s202"]) expect(actors.get(id)?.y).toBeLessThan(low);
});

test("no newcomer stands on anybody, however many come to one, nor anybody on another", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 7 }), (hosts) => {
      const index = EdgeIndex.of(chain(0, 80), ONTOLOGY);
      const first = surveyOf(index, "principal", ONTOLOGY, alpha2);
      const guests = hosts.map((host, i): Link => ({ ...supply(900 + i), source: state(host), target: state(900 + i) }));
      index.apply(changes(guests));
      const { actors } = surveyOf(index, "principal", ONTOLOGY, alpha2, first.settled);
      const boxes = [...actors.values()].map((actor) => boxOf(actor, actor));
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1).filter(({ id }) => guests.some(({ target }) => target.id === id))) {
          const apart = Math.abs(a.x - b.x) >= a.halfWidth + b.halfWidth || Math.abs(a.y - b.y) >= a.halfHeight + b.halfHeight;
          expect(apart).toBe(true);
        }
      }
    }),
    { numRuns: 10 },
  );
});

test("a picture of others serves nobody, though it has as many", () => {
  const first = surveyOf(chain(0, 80), "principal", ONTOLOGY, alpha2);
  const others = chain(300, 380);
  const second = surveyOf(others, "principal", ONTOLOGY, alpha2, first.settled);
  expect(placesIn(second)).toEqual(placesIn(surveyOf(others, "principal", ONTOLOGY, alpha2)));
});

test("a small graph is laid out anew each time", () => {
  const index = EdgeIndex.of(chain(0, 10), ONTOLOGY);
  const first = surveyOf(index, "principal", ONTOLOGY, alpha2);
  index.apply(changes(chain(10, 11)));
  const second = surveyOf(index, "principal", ONTOLOGY, alpha2, first.settled);
  expect(placesIn(second)).toEqual(placesIn(surveyOf(chain(0, 11), "principal", ONTOLOGY, alpha2)));
});
