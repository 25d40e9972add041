/** The titles of blocs, written before the names of their members, which keep clear of them. */
import { hullOf, placeTitles, type Rectangle } from "../../derive/index.ts";
import type { Staged } from "../staging/staged.ts";
import { discsOf } from "./ground-layer.ts";
import type { StageSigma } from "./looks.ts";
import type { Scene } from "./reduce.ts";

const LINE = 14;
const FONT = '650 10.5px "Inter Variable", system-ui, sans-serif';
const SPACING = "0.05em";
const AIR = 14;
/** The biggest blocs have titles; on a narrow stage more would leave no room for names. */
const MOST = { narrow: 3, wide: 12, from: 560 };
/** What the switch between graph and table covers in the upper right corner. */
const SWITCH = { width: 192, height: 62 };
/** While something is in the light, everything else steps back. */
const DIM = 0.42;

/** Gives the rectangles that the titles take up. The context comes prepared for words. */
export function drawTitles(
  sigma: StageSigma,
  context: CanvasRenderingContext2D,
  scene: Scene,
  { blocs, together }: Staged,
): readonly Rectangle[] {
  if (blocs.length === 0) return [];
  context.font = FONT;
  context.letterSpacing = SPACING;
  const { hullWords, soft } = scene.paint;
  const titles = new Map(
    blocs.map(({ id, title }, index) => [id, { title: title.toUpperCase(), tint: hullWords[index % hullWords.length] ?? soft }]),
  );
  const most = sigma.getDimensions().width < MOST.from ? MOST.narrow : MOST.wide;
  const titled = blocs.slice(0, most).flatMap(({ id, members }) => {
    const discs = discsOf(sigma, scene, members);
    const width = context.measureText(titles.get(id)?.title ?? "").width;
    return discs.length > 1 ? [{ id, discs, outline: together ? hullOf(discs, AIR) : [], width }] : [];
  });
  const taken = discsOf(sigma, scene, [...scene.shown.nodes]).map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const frame = { ...sigma.getDimensions(), line: LINE };
  const corner = { left: frame.width - SWITCH.width, right: frame.width, top: 0, bottom: SWITCH.height };
  const placed = placeTitles(titled, frame, [corner, ...taken]);
  context.globalAlpha = scene.focus === null ? 1 : DIM;
  for (const { id, x, y } of placed) {
    const { title, tint } = titles.get(id) ?? { title: "", tint: soft };
    context.fillStyle = tint;
    context.strokeText(title, x, y);
    context.fillText(title, x, y);
  }
  context.globalAlpha = 1;
  context.letterSpacing = "0px";
  return placed;
}
