/** A plate on a canvas, twice as fine as the screen: sigma draws the graph, title, words and legend are ours. */
import { drawOnCanvas } from "@sigma/export-image";
import type Sigma from "sigma";
import type { Settings } from "sigma/settings";
import { sampleOf, sheetOf, strokeOf, type Measure, type Plate, type PlateEdge, type Sheet } from "../../derive/plate/index.ts";

export const FINENESS = 2;
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

/** The reducers of the stage, with everything that is measured in pixels `factor` times as big. */
function enlarged(sigma: Sigma, factor: number): Partial<Settings> {
  const { nodeReducer, edgeReducer, stagePadding } = sigma.getSettings();
  const times = (value: unknown): number => (typeof value === "number" ? value : 1) * factor;
  return {
    stagePadding: stagePadding * factor,
    nodeReducer: (id, data) => {
      const look: Record<string, unknown> = { ...(nodeReducer?.(id, data) ?? data) };
      return { ...look, size: times(look["size"]), ringWidth: times(look["ringWidth"]) };
    },
    edgeReducer: (id, data) => {
      const look: Record<string, unknown> = { ...(edgeReducer?.(id, data) ?? data) };
      return { ...look, size: times(look["size"]) };
    },
  };
}

function drawSample(context: CanvasRenderingContext2D, edge: PlateEdge, paper: string): void {
  const stroke = strokeOf(edge);
  if (stroke === null) return;
  const [start, control, end] = stroke.curve;
  const line = new Path2D();
  line.moveTo(start.x, start.y);
  line.quadraticCurveTo(control.x, control.y, end.x, end.y);
  context.strokeStyle = edge.colour;
  context.fillStyle = edge.colour;
  context.lineWidth = edge.width;
  context.setLineDash(edge.dash === "dashed" ? [6, 4] : []);
  if (edge.dash === "faded") {
    const fade = context.createLinearGradient(start.x, 0, end.x, 0);
    for (const [at, alpha] of [
      [0, "ff"],
      [0.34, "33"],
      [0.66, "33"],
      [1, "ff"],
    ] as const)
      fade.addColorStop(at, edge.colour + alpha);
    context.strokeStyle = fade;
  }
  context.stroke(line);
  context.setLineDash([]);
  if (edge.dash === "hollow") {
    context.strokeStyle = paper;
    context.lineWidth = edge.width * 0.48;
    context.stroke(line);
  }
  if (stroke.head === null) return;
  const [tip, left, right] = stroke.head;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(left.x, left.y);
  context.lineTo(right.x, right.y);
  context.fill();
}

function drawWords(context: CanvasRenderingContext2D, { words, paint, width, height }: Plate, { top }: Sheet): void {
  context.save();
  context.beginPath();
  context.rect(0, top, width, height);
  context.clip();
  context.font = fontOf(12.5, 600);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = paint.paper;
  for (const { text, x, y, angle, colour, opacity } of words) {
    context.save();
    context.translate(x, y + top);
    context.rotate(angle);
    context.globalAlpha = opacity;
    context.fillStyle = colour;
    context.strokeText(text, 0, 0);
    context.fillText(text, 0, 0);
    context.restore();
  }
  context.restore();
}

/** The plate as a PNG; `settle` puts the stage to rest, so that nothing that is pointed at meanwhile gets into the picture. */
export async function platePng(sigma: Sigma, plate: Plate, measure: Measure, settle: () => void): Promise<Blob> {
  const sheet = sheetOf(plate, measure);
  // The package multiplies by the screen's own fineness.
  const factor = FINENESS / (window.devicePixelRatio || 1);
  const graph = await drawOnCanvas(sigma, {
    layers: ["edges", "nodes"],
    width: plate.width * factor,
    height: plate.height * factor,
    sigmaSettings: enlarged(sigma, factor),
    // Flags come into the textures of the new stage one by one.
    withTempRenderer: async (renderer) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      settle();
      renderer.refresh();
    },
  });
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(sheet.width * FINENESS);
  canvas.height = Math.round(sheet.height * FINENESS);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("The browser gives no canvas to draw on. Save an SVG instead.");
  context.scale(FINENESS, FINENESS);
  context.fillStyle = plate.paint.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(graph, 0, sheet.top, plate.width, plate.height);
  drawWords(context, plate, sheet);
  for (const { text, x, y, size, weight, soft } of sheet.texts) {
    context.font = fontOf(size, weight);
    context.fillStyle = soft ? plate.paint.soft : plate.paint.ink;
    context.fillText(text, x, y);
  }
  for (const key of sheet.keys) drawSample(context, sampleOf(key), plate.paint.paper);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The picture is too big for the browser. Save an SVG instead."));
      else resolve(blob);
    }, "image/png");
  });
}
