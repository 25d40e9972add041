/** The quick check of a graph's answer says yes to nothing that the schema would refuse or change, and to all that a server sends. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areEdges, areNodes, GraphAnswer } from "../../client/data/graph-answer.ts";
import { Edge, GraphNode, GraphResponse } from "../../server/vocabulary/index.ts";
import { edge, graph } from "./fixture.ts";

const whole = graph([edge("A~supplies~B"), edge("A~meets~B"), edge("B~attacks~C")]);

/** Values that may stand where another should. */
const odd = fc.oneof(
  fc.constantFrom(null, undefined, "", "actual", "2024-02-30", "2024-02-29", "24-1-1", 0, 1, -1, 0.5, 2 ** 60, Number.NaN, true),
  fc.constantFrom({}, [], { actual: 1 }, { actual: 0 }, { nonsense: 1 }, { arms: 2 }, { id: "A", name: "A" }, { id: "A" }),
);

const spoilt = <T extends object>(things: readonly T[]) =>
  fc
    .tuple(fc.constantFrom(...things), fc.constantFrom(...things.flatMap((thing) => Object.keys(thing))), odd)
    .map(([thing, key, value]): unknown => ({ ...thing, [key]: value }));

describe("the quick check", () => {
  test("takes what the server sends", () => {
    expect(areEdges(whole.edges)).toBe(true);
    expect(areNodes(whole.nodes)).toBe(true);
    expect(GraphAnswer.parse(whole)).toEqual(GraphResponse.parse(whole));
  });

  test("takes no edge and no node that the schema would refuse or change", () => {
    fc.assert(
      fc.property(spoilt(whole.edges), (each) => {
        const { success, data } = Edge.safeParse(each);
        expect(areEdges([each])).toBe(success && JSON.stringify(data) === JSON.stringify(each));
      }),
    );
    fc.assert(
      fc.property(spoilt(whole.nodes), (each) => {
        const { success, data } = GraphNode.safeParse(each);
        expect(areNodes([each])).toBe(success && JSON.stringify(data) === JSON.stringify(each));
      }),
    );
  });

  test("leaves to the schema what it does not know: an answer without a part that has a default", () => {
    const [{ sources: _, ...old } = edge("A~meets~B")] = whole.edges;
    expect(areEdges([old])).toBe(false);
    expect(GraphAnswer.parse({ ...whole, edges: [old] }).edges[0]?.sources).toBe(1);
    expect(GraphAnswer.safeParse({ ...whole, edges: [{ ...old, claims: "many" }] }).success).toBe(false);
    for (const value of [null, "edges", {}, [null], [3]]) expect(areEdges(value)).toBe(false);
  });
});
