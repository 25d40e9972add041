/** The row at the foot of a picture: whoever has no place in its order stands there, in lines no wider than the picture. */
import { boxOf, type Box, type Label } from "../separate.ts";

const GAP = 36;
/** Boxes that touch would be taken for overlapping by the noise of floating point. */
const BETWEEN = 1;

/** Boxes of the labels in rows beneath `top`, each row centred; `width` is that of the picture. */
export function footOf(labels: readonly Label[], top: number, width: number): readonly Box[] {
  const rows: { readonly boxes: Box[]; width: number }[] = [];
  for (const label of labels) {
    const box = boxOf(label, { x: 0, y: 0 });
    const room = 2 * box.halfWidth + BETWEEN;
    const row = rows.at(-1);
    if (row === undefined || row.width + room > width) rows.push({ boxes: [box], width: room });
    else {
      row.boxes.push(box);
      row.width += room;
    }
  }
  return rows.flatMap(({ boxes, width: wide }, line) => {
    let left = -wide / 2;
    return boxes.map((box) => {
      const x = left + box.halfWidth;
      left += 2 * box.halfWidth + BETWEEN;
      return { ...box, x, y: top - GAP - box.halfHeight - line * (2 * box.halfHeight + BETWEEN) };
    });
  });
}

/** Places rounded to a tenth of a pixel, by id. */
export const placesOf = (boxes: readonly Box[]): ReadonlyMap<string, { readonly x: number; readonly y: number }> =>
  new Map(boxes.map(({ id, x, y }) => [id, { x: Math.round(x * 10) / 10 || 0, y: Math.round(y * 10) / 10 || 0 }]));
