/**
 * A plate on a canvas, twice as fine as the screen. Drawn in two dimensions, as the SVG is: a second WebGL stage of that size
 * (@sigma/export-image) took half a minute where there is no graphics card, this a second, and both pictures are alike.
 */
import {
  CORE,
  dashesOf,
  FADE,
  sampleOf,
  sheetOf,
  strokeOf,
  type Measure,
  type Plate,
  type PlateEdge,
  type PlateNode,
  type PlateWords,
} from "../../derive/plate/index.ts";
import { drawShape } from "../graph/ground-layer.ts";

const FINENESS = 2;
const FAMILY = '"Inter Variable", Inter, system-ui, sans-serif';

const fontOf = (size: number, weight: number): string => `${weight} ${size}px ${FAMILY}`;

/** Measures with the page's own font. */
export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  return (text, size, weight) => {
    if (context === null) return text.length * size * 0.56;
    context.font = fontOf(size, weight);
    return context.measureText(text).width;
  };
}

const byte = (share: number): string =>
  Math.round(share * 255)
    .toString(16)
    .padStart(2, "0");

function fading(context: CanvasRenderingContext2D, { source, target, colour }: PlateEdge): CanvasGradient {
  const gradient = context.createLinearGradient(source.x, source.y, target.x, target.y);
  for (const [offset, opacity] of FADE) gradient.addColorStop(offset, colour + byte(opacity));
  return gradient;
}

function drawEdge(context: CanvasRenderingContext2D, edge: PlateEdge, paper: string): void {
  const stroke = strokeOf(edge);
  if (stroke === null) return;
  const [start, control, end] = stroke.curve;
  const line = new Path2D();
  line.moveTo(start.x, start.y);
  line.quadraticCurveTo(control.x, control.y, end.x, end.y);
  context.globalAlpha = edge.opacity;
  context.strokeStyle = edge.dash === "faded" ? fading(context, edge) : edge.colour;
  context.lineWidth = edge.width;
  context.setLineDash([...dashesOf(edge)]);
  context.stroke(line);
  context.setLineDash([]);
  if (edge.dash === "hollow") {
    context.globalAlpha = 1;
    context.strokeStyle = paper;
    context.lineWidth = edge.width * CORE;
    context.stroke(line);
    context.globalAlpha = edge.opacity;
  }
  if (stroke.head !== null) {
    const [tip, left, right] = stroke.head;
    context.fillStyle = edge.colour;
    context.beginPath();
    context.moveTo(tip.x, tip.y);
    context.lineTo(left.x, left.y);
    context.lineTo(right.x, right.y);
    context.fill();
  }
  context.globalAlpha = 1;
}

type Images = ReadonlyMap<string, HTMLImageElement>;

function drawNode(context: CanvasRenderingContext2D, node: PlateNode, images: Images, paper: string): void {
  const { x, y, radius, ring, ringWidth, dim } = node;
  const image = images.get(node.image);
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = paper;
  context.fill();
  context.clip();
  context.globalAlpha = dim ? 0.34 : 1;
  if (image !== undefined) context.drawImage(image, x - radius, y - radius, 2 * radius, 2 * radius);
  context.restore();
  context.beginPath();
  context.arc(x, y, Math.max(0, radius - ringWidth / 2), 0, 2 * Math.PI);
  context.strokeStyle = ring;
  context.lineWidth = ringWidth;
  context.stroke();
}

function drawWords(context: CanvasRenderingContext2D, words: readonly PlateWords[], paper: string): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = paper;
  for (const { text, x, y, angle, size, weight, spacing, colour, opacity } of words) {
    context.save();
    context.font = fontOf(size, weight);
    context.letterSpacing = `${spacing}px`;
    context.translate(x, y);
    context.rotate(angle);
    context.globalAlpha = opacity;
    context.fillStyle = colour;
    context.strokeText(text, 0, 0);
    context.fillText(text, 0, 0);
    context.restore();
  }
}

/** The pictures of the nodes, decoded; one that cannot be is left out, and its node shows as a ring. */
async function imagesOf(nodes: readonly PlateNode[]): Promise<Images> {
  const addresses = [...new Set(nodes.map(({ image }) => image))];
  const decoded = addresses.map(async (address) => {
    const image = new Image();
    image.src = address;
    return image.decode().then(
      () => [[address, image] as const],
      () => [],
    );
  });
  return new Map((await Promise.all(decoded)).flat());
}

/** The plate as a PNG. */
export async function platePng(plate: Plate, measure: Measure): Promise<Blob> {
  const sheet = sheetOf(plate, measure);
  const { paper, ink, soft } = plate.paint;
  const images = await imagesOf(plate.nodes);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(sheet.width * FINENESS);
  canvas.height = Math.round(sheet.height * FINENESS);
  // Drawn once and read at once: kept off the graphics card, which may be none.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("The browser gives no canvas to draw on. Save an SVG instead.");
  context.scale(FINENESS, FINENESS);
  context.fillStyle = paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const text of sheet.texts) {
    context.font = fontOf(text.size, text.weight);
    context.fillStyle = text.soft ? soft : ink;
    context.fillText(text.text, text.x, text.y);
  }
  for (const key of sheet.keys) drawEdge(context, sampleOf(key), paper);
  context.beginPath();
  context.rect(0, sheet.top, plate.width, plate.height);
  context.clip();
  context.translate(0, sheet.top);
  for (const shape of plate.ground) drawShape(context, shape);
  for (const edge of plate.edges) drawEdge(context, edge, paper);
  for (const node of plate.nodes) drawNode(context, node, images, paper);
  drawWords(context, plate.words, paper);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The picture is too big for the browser. Save an SVG instead."));
      else resolve(blob);
    }, "image/png");
  });
}
