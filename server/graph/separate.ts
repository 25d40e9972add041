/**
 * Moves boxes apart until none overlaps another. Ready-made no-overlap layouts know circles only and break ties at random; a node
 * with its name beneath it is a wide box, and the picture must be the same every time.
 */
import { byCode } from "./order.ts";

export interface Label {
  readonly id: string;
  readonly name: string;
}

/** A node with its label: centre and half extents, in pixels. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

const LETTER = 7;
const LONGEST = 26;
const ROUNDS = 200;
const GROWTH = 1.1;

/** The box that a node and its name need. */
export function boxOf({ id, name }: Label, { x, y }: { readonly x: number; readonly y: number }): Box {
  return { id, x, y, halfWidth: Math.max(28, (Math.min(name.length, LONGEST) * LETTER) / 2 + 8), halfHeight: 34 };
}

interface Moving {
  readonly box: Box;
  x: number;
  y: number;
}

/** Pushes overlapping pairs apart along the axis that needs less; false once there was nothing to push. */
function push(moving: readonly Moving[]): boolean {
  let moved = false;
  const sorted = moving.toSorted((a, b) => a.x - a.box.halfWidth - (b.x - b.box.halfWidth) || byCode(a.box.id, b.box.id));
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      // Boxes are swept from the left; slack is the width of the widest, for those moved in this round.
      if (b === undefined || b.x - b.box.halfWidth > a.x + a.box.halfWidth + LONGEST * LETTER) break;
      const dx = a.box.halfWidth + b.box.halfWidth - Math.abs(b.x - a.x);
      const dy = a.box.halfHeight + b.box.halfHeight - Math.abs(b.y - a.y);
      if (dx <= 0 || dy <= 0) continue;
      moved = true;
      if (dx < dy) {
        const shift = (dx / 2 + 0.05) * (b.x >= a.x ? 1 : -1);
        a.x -= shift;
        b.x += shift;
      } else {
        const shift = (dy / 2 + 0.05) * (b.y >= a.y ? 1 : -1);
        a.y -= shift;
        b.y += shift;
      }
    }
  }
  return moved;
}

/** The boxes moved apart, in the order given. Where pushing does not settle, the whole picture grows a little and it is tried again. */
export function separate(boxes: readonly Box[]): readonly Box[] {
  const moving: Moving[] = boxes.map((box) => ({ box, x: box.x, y: box.y }));
  for (let round = 1; push(moving); round++) {
    if (round % ROUNDS !== 0) continue;
    for (const each of moving) {
      each.x *= GROWTH;
      each.y *= GROWTH;
    }
  }
  return moving.map(({ box, x, y }) => ({ ...box, x, y }));
}
