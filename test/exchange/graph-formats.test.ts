/** GEXF, GraphML, Cytoscape and Gephi Lite files are opened by the libraries that read them, whatever actors are called. */
import * as fc from "fast-check";
import { MultiDirectedGraph, MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Exportable } from "../../server/exchange/exportable.ts";
import { exportAs } from "../../server/exchange/formats.ts";
import type { Edge } from "../../server/vocabulary/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { oddExports } from "./odd.ts";

const textOf = async (format: Parameters<typeof exportAs>[0], from: Exportable): Promise<string> =>
  (await exportAs(format, from)).text;

const ends = ({ id, source, target }: Edge) => ({ id, source, target });

test("GEXF is read by graphology's reader: names, places, colours, weights and kinds", async () => {
  await fc.assert(
    fc.asyncProperty(oddExports, async (from) => {
      const graph = parseGexf(MultiGraph, await textOf("gexf", from));
      expect(graph.mapNodes((id, { label, x, y, claims }) => ({ id, label, x, y, claims }))).toEqual(
        from.nodes.map(({ id, name, x, y, claims }) => ({ id, label: name, x, y: y === 0 ? 0 : y, claims })),
      );
      expect(graph.mapEdges((id, _, source, target) => ({ id, source, target }))).toEqual(from.edges.map(ends));
      for (const edge of from.edges) {
        const relation = ONTOLOGY.relations.find(({ id }) => id === edge.relation);
        const colour = ONTOLOGY.classes.find(({ id }) => id === relation?.class)?.colour ?? "";
        const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
        expect(graph.getEdgeAttributes(edge.id)).toMatchObject({
          weight: edge.claims,
          kind: edge.relation,
          color: `rgb(${r},${g},${b})`,
        });
        expect(graph.isUndirected(edge.id)).toBe(relation?.symmetric);
      }
    }),
  );
});

test("GEXF says when edges and actors are there, and leaves the undated without an end", async () => {
  await fc.assert(
    fc.asyncProperty(oddExports, async (from) => {
      const text = await textOf("gexf", from);
      expect(text).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
      const heads = [...text.matchAll(/<edge [^>]*>/g)].map(([head]) => head);
      expect(heads.map((head) => / start="([^"]*)" end="([^"]*)"/.exec(head)?.slice(1) ?? [null, null])).toEqual(
        from.edges.map(({ first, last }) => [first, last]),
      );
      for (const [index, head] of [...text.matchAll(/<node [^>]*>/g)].map(([each]) => each).entries()) {
        const own = from.edges.filter(({ source, target }) => [source, target].includes(from.nodes[index]?.id ?? ""));
        const start = / start="([^"]*)"/.exec(head)?.[1];
        if (own.some(({ first }) => first === null) || own.length === 0) expect(start).toBeUndefined();
        else expect(start).toBe(own.map(({ first }) => first).toSorted()[0]);
      }
    }),
  );
});

test("GraphML is read by graphology's reader with its types", async () => {
  await fc.assert(
    fc.asyncProperty(oddExports, async (from) => {
      const graph = parseGraphml(MultiDirectedGraph, await textOf("graphml", from));
      expect(graph.mapNodes((id, { label, x, claims, kind }) => ({ id, label, x, claims, kind }))).toEqual(
        from.nodes.map(({ id, name, x, claims, kind }) => ({ id, label: name, x, claims, kind })),
      );
      expect(
        graph.mapEdges((id, { relation, claims, confidence }, source, target) => ({
          id,
          source,
          target,
          relation,
          claims,
          confidence,
        })),
      ).toEqual(
        from.edges.map((edge) => ({ ...ends(edge), relation: edge.relation, claims: edge.claims, confidence: edge.confidence })),
      );
    }),
  );
});

const Cytoscape = z.object({
  elements: z.object({
    nodes: z.array(
      z.object({ data: z.object({ id: z.string(), name: z.string() }), position: z.object({ x: z.number(), y: z.number() }) }),
    ),
    edges: z.array(
      z.object({ data: z.object({ id: z.string(), source: z.string(), target: z.string(), interaction: z.string() }) }),
    ),
  }),
});

test("Cytoscape JSON has the elements that Cytoscape.js takes, with unique ids and ends that exist", async () => {
  await fc.assert(
    fc.asyncProperty(oddExports, async (from) => {
      const { elements } = Cytoscape.parse(JSON.parse(await textOf("cytoscape", from)));
      expect(elements.nodes.map(({ data: { id, name } }) => [id, name])).toEqual(from.nodes.map(({ id, name }) => [id, name]));
      expect(elements.edges.map(({ data }) => data)).toEqual(
        from.edges.map((edge) => ({ ...ends(edge), interaction: edge.relation })),
      );
      const ids = [...elements.nodes, ...elements.edges].map(({ data }) => data.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test("Gephi Lite's JSON is imported by graphology with labels, sizes and colours", async () => {
  await fc.assert(
    fc.asyncProperty(oddExports, async (from) => {
      const graph = MultiDirectedGraph.from(JSON.parse(await textOf("gephi-lite", from)));
      expect(graph.mapNodes((_, { label }) => label)).toEqual(from.nodes.map(({ name }) => name));
      expect(graph.everyNode((_, { size, color, x }) => size > 0 && color.startsWith("#") && Number.isFinite(x))).toBe(true);
      expect(graph.everyEdge((_, { weight, color }) => weight > 0 && color.startsWith("#"))).toBe(true);
      expect(graph.edges()).toEqual(from.edges.map(({ id }) => id));
    }),
  );
});

test("XML holds nothing that a reader must refuse", async () => {
  const [from] = fc.sample(oddExports, { numRuns: 1, seed: 7 });
  const [node] = from?.nodes ?? [];
  if (from === undefined || node === undefined) throw new Error("The generator gave nothing");
  const nasty = { ...from, nodes: [{ ...node, name: "a\u0000b\uD800c\uFFFFd" }], edges: [] };
  expect(parseGexf(MultiGraph, await textOf("gexf", nasty)).getNodeAttribute(node.id, "label")).toBe("a\uFFFDb\uFFFDc\uFFFDd");
});
