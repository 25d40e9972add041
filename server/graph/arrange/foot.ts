/** The row at the foot of a picture: whoever has no place in its order stands there, in lines no wider than the picture. */
import { boxOf, type Box, type Label } from "../separate.ts";

const GAP = 36;

/** Boxes of the labels in rows beneath `top`, each row centred; `width` is that of the picture. */
export function footOf(labels: readonly Label[], top: number, width: number): readonly Box[] {
  const rows: { readonly boxes: Box[]; width: number }[] = [];
  for (const label of labels) {
    const box = boxOf(label, { x: 0, y: 0 });
    const row = rows.at(-1);
    if (row === undefined || row.width + 2 * box.halfWidth > width) rows.push({ boxes: [box], width: 2 * box.halfWidth });
    else {
      row.boxes.push(box);
      row.width += 2 * box.halfWidth;
    }
  }
  return rows.flatMap(({ boxes, width: wide }, line) => {
    let left = -wide / 2;
    return boxes.map((box) => {
      const x = left + box.halfWidth;
      left += 2 * box.halfWidth;
      return { ...box, x, y: top - GAP - box.halfHeight - line * 2 * box.halfHeight };
    });
  });
}

/** Places rounded to a tenth of a pixel, by id. */
export const placesOf = (boxes: readonly Box[]): ReadonlyMap<string, { readonly x: number; readonly y: number }> =>
  new Map(boxes.map(({ id, x, y }) => [id, { x: Math.round(x * 10) / 10 || 0, y: Math.round(y * 10) / 10 || 0 }]));
