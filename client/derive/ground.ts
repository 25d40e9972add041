/** What lies under the graph as plain shapes, the outlines of the world and the hulls of blocs: the stage and the pictures saved of it draw the same. */
import type { Point } from "./curvature.ts";
import { hullOf, strungOf, type HullDisc } from "./hulls.ts";
import type { Paint } from "./paint.ts";
import type { World } from "./world.ts";

/** x' = a x + c y + e, y' = b x + d y + f, as canvas and SVG write it. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Shape {
  /** An SVG path in a plane of its own, or closed polygons in pixels of the stage, which are one shape. */
  readonly outline: string | readonly (readonly Point[])[];
  /** How its plane lies on the stage; null where it is in pixels already. */
  readonly matrix: Matrix | null;
  readonly rule: "evenodd" | "nonzero";
  readonly fill: string | null;
  readonly stroke: string | null;
  /** Of the stroke, in pixels of the stage. */
  readonly width: number;
  /** 0 to 1. */
  readonly opacity: number;
  /** Whose it is; empty where that is told elsewhere. */
  readonly told: string;
}

/** What there is to be drawn, in pixels of the stage. */
export interface Ground {
  readonly world: World | null;
  /** How the world's plane lies on the stage. */
  readonly matrix: Matrix;
  readonly blocs: readonly { readonly title: string; readonly discs: readonly HullDisc[] }[];
  /** Whether the members of a bloc lie together and apart from others. */
  readonly together: boolean;
  /** From where actors belong to the discs that had to make room. */
  readonly leads: readonly { readonly home: Point; readonly disc: HullDisc }[];
}

/** Room that a hull leaves around its discs, in pixels. */
export const HULL_AIR = 14;
/** The wider, fainter shape under each, which makes its rim soft. */
const GLOW = { air: 6, opacity: 0.07 };
const FILL = 0.14;
/** More members than this are not strung together: finding the strings takes too long for a frame. */
const STRUNG = 80;
const LEAD = { width: 0.8, dot: 1.6, opacity: 0.55 };
const DOT_POINTS = 10;

const PLAIN = { matrix: null, rule: "nonzero", fill: null, stroke: null, width: 0, opacity: 1, told: "" } as const;

function worldShapes({ land, borders }: World, matrix: Matrix, paint: Paint): readonly Shape[] {
  const line = { ...PLAIN, matrix, rule: "evenodd" } as const;
  return [
    { ...line, outline: land, fill: paint.land, stroke: paint.coast, width: 1 },
    { ...line, outline: borders, stroke: paint.border, width: 0.8 },
  ];
}

function hullShapes({ blocs, together }: Ground, paint: Paint): readonly Shape[] {
  return blocs.flatMap(({ title, discs }, index): readonly Shape[] => {
    if (discs.length < 2) return [];
    const shape = (air: number) => (together || discs.length > STRUNG ? [hullOf(discs, air)] : strungOf(discs, air));
    const hull = { ...PLAIN, fill: paint.hulls[index % paint.hulls.length] ?? paint.soft };
    return [
      { ...hull, outline: shape(HULL_AIR + GLOW.air), opacity: GLOW.opacity },
      { ...hull, outline: shape(HULL_AIR), opacity: FILL, told: title },
    ];
  });
}

const dotOf = ({ x, y }: Point): readonly Point[] =>
  Array.from({ length: DOT_POINTS }, (_, index) => {
    const angle = (2 * Math.PI * index) / DOT_POINTS;
    return { x: x + LEAD.dot * Math.cos(angle), y: y + LEAD.dot * Math.sin(angle) };
  });

/** A fine line from each disc that had to make room to where it belongs. */
function leadShapes({ leads }: Ground, paint: Paint): readonly Shape[] {
  const away = leads.filter(({ home, disc }) => Math.hypot(home.x - disc.x, home.y - disc.y) >= disc.radius);
  if (away.length === 0) return [];
  const soft = { ...PLAIN, opacity: LEAD.opacity };
  return [
    { ...soft, outline: away.map(({ home, disc }) => [home, disc]), stroke: paint.soft, width: LEAD.width },
    { ...soft, outline: away.map(({ home }) => dotOf(home)), fill: paint.soft },
  ];
}

/** The shapes from the lowest up. */
export const groundShapes = (ground: Ground, paint: Paint): readonly Shape[] => [
  ...(ground.world === null ? [] : worldShapes(ground.world, ground.matrix, paint)),
  ...hullShapes(ground, paint),
  ...leadShapes(ground, paint),
];
