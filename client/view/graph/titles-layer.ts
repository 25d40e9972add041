/** The titles of hulls, written last, where they cover least of what is written already. */
import { hullOf, placeTitles, type Rectangle } from "../../derive/index.ts";
import type { Staged } from "../staging/staged.ts";
import { discsOf } from "./ground-layer.ts";
import type { StageSigma } from "./looks.ts";
import type { Scene } from "./reduce.ts";

const LINE = 15;
const FONT = '600 11.5px "Inter Variable", system-ui, sans-serif';
const AIR = 20;

/** `taken` is what names and discs take up. The context comes prepared for words. */
export function drawTitles(
  sigma: StageSigma,
  context: CanvasRenderingContext2D,
  scene: Scene,
  { blocs }: Staged,
  taken: readonly Rectangle[],
): void {
  context.font = FONT;
  context.fillStyle = scene.paint.soft;
  const titles = new Map(blocs.map(({ id, title }) => [id, title]));
  const hulls = blocs.flatMap(({ id, title, members }) => {
    const discs = discsOf(sigma, scene, members);
    return discs.length > 1 ? [{ id, outline: hullOf(discs, AIR), width: context.measureText(title).width }] : [];
  });
  for (const { id, x, y } of placeTitles(hulls, { ...sigma.getDimensions(), line: LINE }, taken)) {
    const title = titles.get(id) ?? "";
    context.strokeText(title, x, y);
    context.fillText(title, x, y);
  }
}
