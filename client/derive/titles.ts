/** Where the titles of blocs go: at the rim, where they cover no disc and not each other. */
import type { Point } from "./curvature.ts";
import type { HullDisc } from "./hulls.ts";

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Titled {
  readonly id: string;
  /** Its members' discs on the screen, the most important first. */
  readonly discs: readonly HullDisc[];
  /** The outline, where the bloc has one of its own. */
  readonly outline: readonly Point[];
  /** Of the title, in pixels. */
  readonly width: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Height of a line of text. */
  readonly line: number;
}

const AIR = 22;

const around = ({ x, y }: Point, width: number, height: number): Rectangle => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Outside of an outline, at each of its points, from the top down. */
function outside(outline: readonly Point[], width: number, line: number): Point[] {
  const middle = {
    x: outline.reduce((sum, { x }) => sum + x, 0) / outline.length,
    y: outline.reduce((sum, { y }) => sum + y, 0) / outline.length,
  };
  return outline
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map(({ x, y }) => {
      const length = Math.hypot(x - middle.x, y - middle.y) || 1;
      return { x: x + ((x - middle.x) / length) * (width / 2), y: y + ((y - middle.y) / length) * line };
    });
}

/** Above, beneath, right and left of each member's disc. */
const beside = (discs: readonly HullDisc[], width: number, line: number): Point[] =>
  discs.flatMap(({ x, y, radius }) => {
    const [across, down] = [radius + AIR + width / 2, radius + AIR + line / 2];
    return [
      { x, y: y - down },
      { x, y: y + down },
      { x: x + across, y },
      { x: x - across, y },
    ];
  });

/** `taken` is what is drawn already. A title that finds no free place within the frame is left out. */
export function placeTitles(
  blocs: readonly Titled[],
  frame: Frame,
  taken: readonly Rectangle[],
): (Rectangle & Point & { readonly id: string })[] {
  const boxes = [...taken];
  return blocs.flatMap(({ id, discs, outline, width }) => {
    const within = ({ x, y }: Point): Point => ({
      x: Math.min(frame.width - width / 2 - 4, Math.max(width / 2 + 4, x)),
      y: Math.min(frame.height - frame.line, Math.max(frame.line, y)),
    });
    const spots = outline.length > 0 ? outside(outline, width, frame.line) : beside(discs, width, frame.line);
    const spot = spots.map(within).find((each) => {
      const own = around(each, width, frame.line);
      return !boxes.some((other) => meet(own, other));
    });
    if (spot === undefined) return [];
    const own = around(spot, width, frame.line);
    boxes.push(own);
    return [{ id, ...spot, ...own }];
  });
}
