/** The palette by computation: what must be read can be read, and no two classes look alike to a colour-blind reader, on either paper. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { paintOf } from "../../client/derive/paint.ts";
import { Ontology } from "../../server/vocabulary/index.ts";
import { contrast, difference, labOf, linear, VISION } from "./colour-vision.ts";

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const ONTOLOGY = Ontology.parse(JSON.parse(textOf("../../data/ontology.json")));
const [lightRules = "", darkRules = ""] = textOf("../../client/view/style/tokens.css").split('[data-theme="dark"]');

const tokensOf = (rules: string): ReadonlyMap<string, string> =>
  new Map([...rules.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]));
const TOKENS = { light: tokensOf(lightRules), dark: tokensOf(darkRules) } as const;

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what is drawn. */
const TEXT = 4.5;
const DRAWN = 3;

/** The least CIEDE2000 between two classes as each kind of reader sees them. */
const APART = { trichromat: 15, deuteranope: 10, protanope: 10, tritanope: 9 } as const;

describe("the measures", () => {
  test("give what is published for them", () => {
    expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(difference([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4);
    expect(difference([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  test("let greys be greys for everybody", () => {
    for (const vision of Object.values(VISION)) {
      expect(difference(labOf(linear("#808080"), vision), labOf(linear("#808080")))).toBeLessThan(1);
    }
  });
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  const token = (name: string): string => TOKENS[theme].get(name) ?? expect.fail(`tokens.css has no --${name}`);
  const paint = paintOf(ONTOLOGY, theme);
  const classes = [...paint.classes];

  test("the canvas has the colours of the page", () => {
    expect([paint.paper, paint.ink]).toEqual([token("paper"), token("ink")]);
  });

  test.each(classes)("%s is drawn plainly, and its words can be read", (id, colour) => {
    for (const ground of ["paper", "sheet", "raised"]) expect(contrast(colour, token(ground))).toBeGreaterThanOrEqual(DRAWN);
    for (const ground of ["paper", "sheet", "wash"]) {
      expect(contrast(paint.words.get(id) ?? "", token(ground))).toBeGreaterThanOrEqual(TEXT);
    }
  });

  test.each(Object.entries(APART))("no two classes look alike to a %s", (reader, least) => {
    const vision = Object.entries(VISION).find(([name]) => name === reader)?.[1];
    const seen = classes.map(([id, colour]) => ({ id, lab: labOf(linear(colour), vision) }));
    const alike = seen.flatMap((a, index) =>
      seen
        .slice(index + 1)
        .filter((b) => difference(a.lab, b.lab) < least)
        .map((b) => `${a.id} and ${b.id}`),
    );
    expect(alike).toEqual([]);
  });

  test.each([
    ["ink", ["paper", "sheet", "raised", "wash", "mark", "sentence"]],
    ["ink-soft", ["paper", "sheet", "raised", "wash"]],
    ["alarm", ["alarm-wash", "sheet", "paper"]],
    ["accent-ink", ["accent"]],
  ])("%s can be read wherever it stands", (name, grounds) => {
    for (const ground of grounds) expect([ground, contrast(token(name), token(ground)) >= TEXT]).toEqual([ground, true]);
  });

  test.each([
    ["focus", ["paper", "sheet", "raised"]],
    ["line-strong", ["paper", "sheet", "raised"]],
  ])("%s can be seen wherever it stands", (name, grounds) => {
    for (const ground of grounds) expect([ground, contrast(token(name), token(ground)) >= DRAWN]).toEqual([ground, true]);
  });
});
