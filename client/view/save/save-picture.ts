/** Makes the picture of the view and saves it. Loaded only when somebody asks for one. */
import { flushSync } from "react-dom";
import { plateKeys, plateSvg, type Plate } from "../../derive/plate/index.ts";
import type { Ontology } from "../../../server/vocabulary/index.ts";
import { hoverOver, type Compared, type PictureKind } from "../../state/index.ts";
import type { StageSigma } from "../graph/looks.ts";
import { canvasMeasure, platePng } from "./draw-plate.ts";
import { plateOfStage, type Images, type StageScene } from "./plate-of-stage.ts";
import { saveFile } from "./save-file.ts";

/** A flag as a data URI; a monogram is one already. */
async function embedded(address: string): Promise<string> {
  if (address.startsWith("data:")) return address;
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return `data:image/svg+xml;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}

async function imagesOf(sigma: StageSigma): Promise<Images> {
  const addresses = new Set(sigma.getGraph().mapNodes((_, { image }) => image));
  return new Map(await Promise.all([...addresses].map(async (each) => [each, await embedded(each)] as const)));
}

export interface PictureOrder {
  readonly kind: PictureKind;
  readonly scene: StageScene;
  readonly ontology: Ontology;
  /** What is compared, where the lines tell differences; null where they tell statuses. */
  readonly by: Compared | null;
  readonly title: string;
  readonly lines: readonly string[];
}

export async function savePicture(sigma: StageSigma, { kind, scene, ontology, by, title, lines }: PictureOrder): Promise<void> {
  const measure = canvasMeasure();
  // A canvas takes flags by their address, a file must hold them.
  const images: Images = kind === "svg" ? await imagesOf(sigma) : new Map();
  // Closing the menu leaves the pointer over something: what is pointed at is no part of the view.
  flushSync(() => hoverOver(null));
  sigma.refresh();
  const soft = getComputedStyle(document.documentElement).getPropertyValue("--ink-soft").trim();
  const plate: Plate = {
    ...plateOfStage(sigma, scene, images, measure),
    paint: { paper: scene.paint.paper, ink: scene.paint.ink, soft },
    title,
    lines,
    keys: plateKeys(scene.shown, scene.picture, ontology, scene.paint, by),
  };
  const file = kind === "svg" ? new Blob([plateSvg(plate, measure)], { type: "image/svg+xml" }) : await platePng(plate, measure);
  saveFile(file, `dragoman.${kind}`);
}
