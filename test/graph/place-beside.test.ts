/** An article more moves nobody; a graph that has grown is laid out anew, as if it had always been so. */
import { expect, test } from "vitest";
import { EdgeIndex, surveyOf, type Link } from "../../server/graph/index.ts";
import type { Actor } from "../../server/vocabulary/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";

const alpha2 = () => undefined;
const state = (i: number): Actor => ({
  id: `s${i}`,
  name: `State ${i}`,
  kind: "state",
  principal: { id: `s${i}`, name: `State ${i}` },
});

/** A ring of states, each in an article with its next. */
const ring = (from: number, to: number): readonly Link[] =>
  Array.from({ length: to - from }, (_, i) => ({
    id: `c${from + i}`,
    article: `a${from + i}`,
    date: null,
    source: state(from + i),
    relation: "supplies",
    target: state(from + i + 1),
    status: "actual",
    object: null,
    confidence: 0.9,
    claimant: null,
    publisher: null,
    duplicateOf: null,
  }));
const changes = (links: readonly Link[]) => links.map((link) => ({ article: link.article, links: [link] }));
const placesIn = ({ actors }: ReturnType<typeof surveyOf>) => new Map([...actors].map(([id, { x, y }]) => [id, `${x} ${y}`]));

test("newcomers are placed beneath a picture that stays, until it has grown by a tenth", () => {
  const index = EdgeIndex.of(ring(0, 80), ONTOLOGY);
  const first = surveyOf(index, "principal", ONTOLOGY, alpha2);
  index.apply(changes(ring(80, 83)));
  const second = surveyOf(index, "principal", ONTOLOGY, alpha2, first);
  const [before, after] = [placesIn(first), placesIn(second)];
  expect([...before].every(([id, place]) => after.get(id) === place)).toBe(true);
  expect(after.size).toBe(before.size + 3);
  expect(new Set(after.values()).size).toBe(after.size);
  index.apply(changes(ring(83, 100)));
  const third = surveyOf(index, "principal", ONTOLOGY, alpha2, second);
  expect(placesIn(third)).toEqual(placesIn(surveyOf(ring(0, 100), "principal", ONTOLOGY, alpha2)));
});

test("a small graph is laid out anew each time", () => {
  const index = EdgeIndex.of(ring(0, 10), ONTOLOGY);
  const first = surveyOf(index, "principal", ONTOLOGY, alpha2);
  index.apply(changes(ring(10, 11)));
  const second = surveyOf(index, "principal", ONTOLOGY, alpha2, first);
  expect(placesIn(second)).toEqual(placesIn(surveyOf(ring(0, 11), "principal", ONTOLOGY, alpha2)));
});
