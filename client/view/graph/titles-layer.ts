/** The titles of blocs, written before the names of their members, which keep clear of them. */
import { HULL_AIR, hullOf, placeTitles, type Rectangle } from "../../derive/index.ts";
import type { Point } from "../../derive/curvature.ts";
import type { Staged } from "../staging/staged.ts";
import { discsOf } from "./ground-layer.ts";
import type { StageSigma } from "./looks.ts";
import type { Scene } from "./reduce.ts";

const LINE = 14;
/** How titles are set: in pixels. */
export const TITLE = { size: 10.5, weight: 650, spacing: 0.525 };
const FONT = `${TITLE.weight} ${TITLE.size}px "Inter Variable", system-ui, sans-serif`;
/** The biggest blocs have titles; on a narrow stage more would leave no room for names. */
const MOST = { narrow: 3, wide: 12, from: 560 };
/** What the switch between graph and table covers in the upper right corner. */
const SWITCH = { width: 192, height: 62 };
/** While something is in the light, everything else steps back. */
const DIM = 0.42;

/** A title about its middle, and the room that it takes up. */
export interface SetTitle extends Rectangle, Point {
  readonly text: string;
  readonly colour: string;
  readonly opacity: number;
}

/** The titles that find room at this moment, in pixels of the stage; `measure` tells how wide one is as it is set. */
export function titlesOf(
  sigma: StageSigma,
  scene: Pick<Scene, "shown" | "paint" | "focus">,
  { blocs, together }: Staged,
  measure: (title: string) => number,
): readonly SetTitle[] {
  if (blocs.length === 0) return [];
  const { hullWords, soft } = scene.paint;
  const titles = new Map(
    blocs.map(({ id, title }, index) => [id, { text: title.toUpperCase(), colour: hullWords[index % hullWords.length] ?? soft }]),
  );
  const most = sigma.getDimensions().width < MOST.from ? MOST.narrow : MOST.wide;
  const titled = blocs.slice(0, most).flatMap(({ id, members }) => {
    const discs = discsOf(sigma, scene, members);
    const width = measure(titles.get(id)?.text ?? "");
    return discs.length > 1 ? [{ id, discs, outline: together ? hullOf(discs, HULL_AIR) : [], width }] : [];
  });
  const taken = discsOf(sigma, scene, [...scene.shown.nodes]).map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const frame = { ...sigma.getDimensions(), line: LINE };
  const corner = { left: frame.width - SWITCH.width, right: frame.width, top: 0, bottom: SWITCH.height };
  const opacity = scene.focus === null ? 1 : DIM;
  return placeTitles(titled, frame, [corner, ...taken]).map((placed) => ({
    ...placed,
    ...(titles.get(placed.id) ?? { text: "", colour: soft }),
    opacity,
  }));
}

/** Gives the rectangles that the titles take up. The context comes prepared for words. */
export function drawTitles(
  sigma: StageSigma,
  context: CanvasRenderingContext2D,
  scene: Scene,
  staged: Staged,
): readonly Rectangle[] {
  context.font = FONT;
  context.letterSpacing = `${TITLE.spacing}px`;
  const placed = titlesOf(sigma, scene, staged, (title) => context.measureText(title).width);
  for (const { text, colour, opacity, x, y } of placed) {
    context.globalAlpha = opacity;
    context.fillStyle = colour;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
  context.globalAlpha = 1;
  context.letterSpacing = "0px";
  return placed;
}
