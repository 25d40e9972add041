/** The picture of the view as a file: curves that end at rims, lines that tell a status without colour, and XML that any reader takes. */
import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { pointOnCurve } from "../../client/derive/curvature.ts";
import {
  captionLines,
  comparedTitle,
  differenceLine,
  differenceOf,
  paintOf,
  pictureOf,
  shownOf,
  shownOfDifference,
  titleOf,
  totalsLine,
} from "../../client/derive/index.ts";
import { plateKeys, plateSvg, sheetOf, strokeOf, type Plate, type PlateEdge } from "../../client/derive/plate/index.ts";
import { guessWidth } from "../../client/derive/plate/sheet.ts";
import { FIRST_VIEW, withActors, withRelations } from "../../client/state/view.ts";
import { edge, graph, ONTOLOGY } from "./fixture.ts";

const curve: PlateEdge = {
  id: "a~supplies~b",
  source: { x: 50, y: 60 },
  target: { x: 250, y: 90 },
  sourceRadius: 14,
  targetRadius: 20,
  curvature: 0.15,
  dash: "solid",
  directed: true,
  width: 2,
  colour: "#2a9d8f",
  opacity: 0.78,
  told: "A supplies B",
};

const name = { angle: 0, size: 12.5, weight: 600, spacing: 0, colour: "#1d2433", opacity: 1 };

const plate = (more: Partial<Plate> = {}): Plate => ({
  width: 300,
  height: 200,
  title: "Who does what to whom",
  lines: ["2 actors", "Filters: none"],
  nodes: ["a", "b"].map((id, index) => ({
    id,
    name: `Name of ${id}`,
    x: 50 + 200 * index,
    y: 60,
    radius: 14,
    image: "data:image/svg+xml;base64,AAAA",
    ring: "#d8d5cb",
    ringWidth: 1.5,
    dim: false,
  })),
  ground: [],
  edges: [curve],
  words: [{ ...name, text: "Name of a", x: 50, y: 90 }],
  keys: [{ label: "Help", colour: "#2a9d8f", dash: "solid", directed: false }],
  paint: { paper: "#fbfaf7", ink: "#1d2433", soft: "#545c6e" },
  ...more,
});

const clean = (text: string): string => text.toWellFormed().replaceAll("\0", "\uFFFD");
const nameOf = (id: string): string => `Name of ${id}`;
const parsed = (svg: string): Document => parseHTML(svg.replace(/^<\?xml.*\?>/, "")).document;
const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

describe("a stroke", () => {
  const ends = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) });

  test("runs from rim to rim, its arrowhead touching the target", () => {
    fc.assert(
      fc.property(
        ends,
        ends,
        fc.double({ min: -0.6, max: 0.6, noNaN: true }),
        fc.boolean(),
        (source, target, curvature, directed) => {
          const from = { ...curve, source, target, curvature, directed };
          const stroke = strokeOf(from);
          if (stroke === null) {
            expect(distance(source, target)).toBeLessThanOrEqual(14 + 20 + 9.5);
            return;
          }
          expect(distance(stroke.curve[0], source)).toBeCloseTo(14, 1);
          expect(distance(stroke.head?.[0] ?? stroke.curve[2], target)).toBeCloseTo(20, 1);
          expect(stroke.head === null).toBe(!directed);
        },
      ),
    );
  });

  test("is a part of the page's own curve", () => {
    const stroke = strokeOf(curve);
    const [start, control, end] = stroke?.curve ?? [];
    if (start === undefined || control === undefined || end === undefined) throw new Error("Nothing is drawn");
    const middle = { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 };
    const nearest = Math.min(
      ...Array.from({ length: 2001 }, (_, i) =>
        distance(pointOnCurve(curve.source, curve.target, curve.curvature, i / 2000), middle),
      ),
    );
    expect(nearest).toBeLessThan(0.1);
  });
});

describe("an SVG", () => {
  test("holds title, lines, legend, names, flags and curves", () => {
    const svg = plateSvg(plate(), guessWidth);
    const document = parsed(svg);
    const texts = [...document.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(texts).toEqual(["Who does what to whom", "2 actors", "Filters: none", "Help", "Name of a"]);
    expect(document.querySelectorAll("image").length).toBe(2);
    expect(document.querySelectorAll(".edge polygon").length).toBe(1);
    expect(svg).not.toMatch(/(href|src)="(?!data:)/);
  });

  test.each([
    ["solid", { dashes: 0, paths: 1, gradients: 0 }],
    ["dashed", { dashes: 1, paths: 1, gradients: 0 }],
    ["hollow", { dashes: 0, paths: 2, gradients: 0 }],
    ["faded", { dashes: 0, paths: 1, gradients: 1 }],
  ] as const)("draws %s lines so that they differ without colour", (dash, counts) => {
    const document = parsed(plateSvg(plate({ edges: [{ ...curve, dash }], keys: [] }), guessWidth));
    const count = (selector: string): number => document.querySelectorAll(selector).length;
    expect({ dashes: count("[stroke-dasharray]"), paths: count(".edge path"), gradients: count("linearGradient") }).toEqual(
      counts,
    );
  });

  test("keeps every name a text, whatever actors are called", () => {
    const odd = fc.string({
      unit: fc.constantFrom(..."<>&\"'\n]a ", "ش", "\u202E", "🛰️", "\u0000", "\uD800", "]]>", "<!--", "</text>"),
    });
    fc.assert(
      fc.property(odd, odd, (text, title) => {
        const [first, second] = plate().nodes;
        if (first === undefined || second === undefined) throw new Error("The plate lost its nodes");
        const words = [{ ...name, text, x: 1, y: 2, angle: 0.3 }];
        const svg = plateSvg(plate({ title, words, nodes: [{ ...first, name: text }, second] }), guessWidth);
        expect([svg.isWellFormed(), svg.includes("\0")]).toEqual([true, false]);
        const document = parsed(svg);
        expect([...document.querySelectorAll("text")].at(-1)?.textContent).toBe(clean(text));
        expect(document.querySelectorAll("g.node").length).toBe(2);
        expect(document.querySelectorAll("script").length).toBe(0);
      }),
    );
  });
});

describe("a sheet", () => {
  test("breaks long lines and rows of the legend so that nothing leaves it", () => {
    const long = Array.from({ length: 30 }, (_, i) => `word${i}`).join(" ");
    const keys = Array.from({ length: 9 }, (_, i) => ({
      label: `Key number ${i}`,
      colour: "#000000",
      dash: "solid" as const,
      directed: false,
    }));
    const sheet = sheetOf(plate({ lines: [long], keys }), guessWidth);
    for (const { text, x, y, size, weight } of sheet.texts) {
      expect(x + guessWidth(text, size, weight)).toBeLessThanOrEqual(sheet.width);
      expect(y).toBeLessThan(sheet.height);
    }
    const rows = new Set(sheet.keys.map(({ y }) => y));
    expect(rows.size).toBeGreaterThan(1);
    expect(Math.min(...rows)).toBeGreaterThan(sheet.top + 200);
  });
});

test("the legend tells only what is in the picture", () => {
  const shownGraph = graph([edge("A~supplies~B"), edge("A~meets~C", { statuses: { planned: 2 } })]);
  const keys = plateKeys(
    shownOf(shownGraph, ONTOLOGY),
    pictureOf(shownGraph, ONTOLOGY),
    ONTOLOGY,
    paintOf(ONTOLOGY, "light"),
    null,
  );
  expect(keys.map(({ label, dash, directed }) => [label, dash, directed])).toEqual([
    ["Help", "solid", false],
    ["actual", "solid", false],
    ["planned", "dashed", false],
    ["one way", "solid", true],
  ]);
});

test("the legend of a comparison tells what its lines mean there, not statuses", () => {
  const [before, after] = [
    graph([edge("A~supplies~B"), edge("A~meets~C")]),
    graph([edge("A~supplies~B", { statuses: { planned: 1 } }), edge("B~attacks~C", { statuses: { negated: 1 } })]),
  ];
  const shown = shownOfDifference(differenceOf(before, after, ONTOLOGY), [before, after], ONTOLOGY, "dates");
  const picture = pictureOf(graph([...before.edges, ...after.edges.slice(1)]), ONTOLOGY);
  const keys = plateKeys(shown, picture, ONTOLOGY, paintOf(ONTOLOGY, "light"), "dates");
  expect(keys.map(({ label, dash }) => [label, dash]).slice(2)).toEqual([
    ["newly told", "solid"],
    ["no longer told", "dashed"],
    ["told differently", "hollow"],
    ["one way", "solid"],
  ]);
  expect(differenceLine(shown)).toBe("3 of 3 edges differ");
  expect(comparedTitle("Supplies", ["Gazette", "Herald"])).toBe("Supplies: Gazette against Herald");
});

test("the legend of a crowd says what faint curves are, that of a few does not", () => {
  const relations = Array.from({ length: 200 }, (_, at) => edge(`A${at}~supplies~B`, { claims: 1 }));
  const labels = (edges: typeof relations): readonly string[] => {
    const whole = graph(edges);
    const [shown, picture] = [shownOf(whole, ONTOLOGY), pictureOf(whole, ONTOLOGY)];
    return plateKeys(shown, picture, ONTOLOGY, paintOf(ONTOLOGY, "light"), null).map(({ label }) => label);
  };
  expect(labels(relations)).toContain("one claim only");
  expect(labels(relations.slice(0, 20))).not.toContain("one claim only");
});

test("a caption names the view, its size, its filters and the day", () => {
  const { filter } = withRelations(FIRST_VIEW, ["supplies"]);
  expect(titleOf(FIRST_VIEW.filter, null, ONTOLOGY, nameOf)).toBe("Who does what to whom");
  expect(titleOf(filter, null, ONTOLOGY, nameOf)).toBe("Supplies");
  expect(titleOf(filter, { kind: "node", id: "A" }, ONTOLOGY, nameOf)).toBe("Relations of Name of A");
  expect(titleOf(withActors(FIRST_VIEW, ["A", "B"]).filter, null, ONTOLOGY, nameOf)).toBe("Relations of Name of A and Name of B");
  expect(captionLines(totalsLine(graph([edge("A~supplies~B")]).totals), filter, ONTOLOGY, nameOf, "2025-02-03")).toEqual([
    "2 actors · 1 edge · 1 claim from 1 article",
    "Filters: Supplies",
    "Dragoman, 3 Feb 2025",
  ]);
});
