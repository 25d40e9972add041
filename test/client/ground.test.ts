/** What lies under the graph: the same shapes on the stage and in the pictures saved of it. */
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { groundShapes } from "../../client/derive/ground.ts";
import { paintOf } from "../../client/derive/index.ts";
import { plateSvg } from "../../client/derive/plate/index.ts";
import { guessWidth } from "../../client/derive/plate/sheet.ts";
import { worldOf } from "../../client/derive/world.ts";
import { ONTOLOGY } from "./fixture.ts";

const paint = paintOf(ONTOLOGY, "light");
const disc = (x: number, y: number) => ({ x, y, radius: 10 });
const matrix = [0.4, 0, 0, 0.4, 300, 200] as const;
const bare = { world: null, matrix, blocs: [], together: true, leads: [] };

describe("the ground", () => {
  test("of the map is land with its coast and borders, in the calm tones of the theme", () => {
    const [land, borders, ...others] = groundShapes({ ...bare, world: worldOf() }, paint);
    expect(land).toMatchObject({ matrix, fill: paint.land, stroke: paint.coast, rule: "evenodd" });
    expect(borders).toMatchObject({ matrix, fill: null, stroke: paint.border });
    expect(others).toEqual([]);
  });

  test("of blocs is a soft hull for each with two members in sight, told by its title", () => {
    const pair = { title: "Peru and Laos", discs: [disc(0, 0), disc(50, 0)] };
    const shapes = groundShapes({ ...bare, blocs: [{ title: "Alone", discs: [disc(9, 9)] }, pair] }, paint);
    expect(shapes.map(({ told, fill }) => [told, fill])).toEqual([
      ["", paint.hulls[1]],
      ["Peru and Laos", paint.hulls[1]],
    ]);
  });

  test("leads whoever had to make room home, and nobody else", () => {
    const [at, away] = [disc(100, 100), disc(200, 100)];
    const leads = [
      { home: { x: 104, y: 100 }, disc: at },
      { home: { x: 100, y: 100 }, disc: away },
    ];
    const [lines, dots] = groundShapes({ ...bare, leads }, paint);
    expect(lines?.outline).toEqual([[{ x: 100, y: 100 }, away]]);
    expect(dots?.outline).toHaveLength(1);
  });

  test("lies in an SVG beneath curves and actors, as wide a line at every scale", () => {
    const world = { ...worldOf(), land: "M0 0L10 0L0 10Z", borders: "M1 1L2 2" };
    const blocs = [{ title: "Peru & Laos", discs: [disc(0, 0), disc(50, 0)] }];
    const plate = {
      width: 300,
      height: 200,
      title: "Map",
      lines: [],
      nodes: [],
      edges: [],
      keys: [],
      words: [],
      ground: groundShapes({ ...bare, world, blocs }, paint),
      paint: { paper: paint.paper, ink: paint.ink, soft: paint.soft },
    };
    const { document } = parseHTML(plateSvg(plate, guessWidth).replace(/^<\?xml.*\?>/, ""));
    const paths = [...document.querySelectorAll("path.ground")];
    expect(paths.map((path) => path.getAttribute("stroke-width"))).toEqual(["2.5", "2", null, null]);
    expect(paths[0]?.getAttribute("transform")).toBe("matrix(0.4 0 0 0.4 300 200)");
    expect(paths.at(-1)?.textContent).toBe("Peru & Laos");
  });
});
