/** A plate as an SVG file that needs nothing else: shapes, text and embedded flags; whatever actors are called stays text. */
import type { Shape } from "../ground.ts";
import type { Plate, PlateEdge, PlateNode, PlateWords } from "./plate.ts";
import { SAMPLE, sheetOf, type Measure, type SheetKey, type SheetText } from "./sheet.ts";
import { CORE, dashesOf, FADE, strokeOf } from "./stroke.ts";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text that XML 1.0 can hold, escaped. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const round = (value: number): string => String(Math.round(value * 100) / 100);

type Attributes = Readonly<Record<string, string | number>>;

function tag(name: string, attributes: Attributes, content: string | null = null): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escaped(value)}"`)
    .join("");
  return content === null ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const FONT = "Inter, 'Inter Variable', system-ui, sans-serif";

/** Firm at both ends, nearly gone between them, along the line from one end to the other. */
function fading(id: string, { source, target, colour }: PlateEdge): string {
  const stops = FADE.map(([offset, opacity]) => tag("stop", { offset, "stop-color": colour, "stop-opacity": opacity }));
  const ends = { x1: source.x, y1: source.y, x2: target.x, y2: target.y };
  return tag("linearGradient", { id, gradientUnits: "userSpaceOnUse", ...ends }, stops.join(""));
}

/** A curve with its arrowhead; `key` makes the names of its gradient unique. Empty where nothing of it is seen. */
function edgeMarkup(edge: PlateEdge, key: string, paper: string): string {
  const stroke = strokeOf(edge);
  if (stroke === null) return "";
  const [start, control, end] = stroke.curve;
  const d = `M${round(start.x)} ${round(start.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}`;
  const line = { d, fill: "none", "stroke-width": edge.width };
  const faded = edge.dash === "faded";
  const dashes = dashesOf(edge).map(round).join(" ");
  const parts = [
    edge.told === "" ? "" : tag("title", {}, escaped(edge.told)),
    faded ? fading(`fade-${key}`, edge) : "",
    tag("path", {
      ...line,
      stroke: faded ? `url(#fade-${key})` : edge.colour,
      ...(dashes === "" ? {} : { "stroke-dasharray": dashes }),
    }),
    edge.dash === "hollow" ? tag("path", { ...line, stroke: paper, "stroke-width": edge.width * CORE }) : "",
    stroke.head === null
      ? ""
      : tag("polygon", { points: stroke.head.map(({ x, y }) => `${round(x)},${round(y)}`).join(" "), fill: edge.colour }),
  ];
  return tag("g", { opacity: edge.opacity, class: `edge ${edge.dash}` }, parts.join(""));
}

const pathOf = ({ outline }: Shape): string =>
  typeof outline === "string"
    ? outline
    : outline.map((points) => `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}Z`).join("");

/** Eight digits: scales are small numbers, and two would put the coasts beside their cities. */
const exact = (value: number): string => String(Number(value.toPrecision(8)));

function shapeMarkup(shape: Shape): string {
  const { matrix, rule, fill, stroke, width, opacity, told } = shape;
  const [a, b] = matrix ?? [1, 0];
  const laid = matrix === null ? {} : { transform: `matrix(${matrix.map(exact).join(" ")})` };
  const line = { "stroke-width": exact(width / Math.max(1e-6, Math.hypot(a, b))), "stroke-linejoin": "round" };
  const look = { fill: fill ?? "none", "fill-rule": rule, opacity, ...(stroke === null ? {} : { stroke, ...line }) };
  const title = told === "" ? null : tag("title", {}, escaped(told));
  return tag("path", { class: "ground", d: pathOf(shape), ...look, ...laid }, title);
}

function nodeMarkup({ name, x, y, radius, image, ring, ringWidth, dim }: PlateNode, paper: string): string {
  const box = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
  const parts = [
    tag("title", {}, escaped(name)),
    tag("circle", { cx: x, cy: y, r: radius, fill: paper }),
    tag("image", {
      ...box,
      href: image,
      "clip-path": "url(#disc)",
      preserveAspectRatio: "xMidYMid slice",
      opacity: dim ? 0.34 : 1,
    }),
    tag("circle", { cx: x, cy: y, r: radius - ringWidth / 2, fill: "none", stroke: ring, "stroke-width": ringWidth }),
  ];
  return tag("g", { class: "node" }, parts.join(""));
}

function wordsMarkup({ text, x, y, angle, size, weight, spacing, colour, opacity }: PlateWords, paper: string): string {
  const turn = angle === 0 ? {} : { transform: `rotate(${round((angle * 180) / Math.PI)} ${round(x)} ${round(y)})` };
  const halo = { stroke: paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
  const place = { x, y, "text-anchor": "middle", "dominant-baseline": "central", "font-size": size, "font-weight": weight };
  const spaced = spacing === 0 ? {} : { "letter-spacing": spacing };
  return tag("text", { ...place, ...spaced, fill: colour, opacity, ...halo, ...turn }, escaped(text));
}

const textMarkup = ({ text, x, y, size, weight, soft }: SheetText, { ink, soft: pale }: Plate["paint"]): string =>
  tag("text", { x, y, "font-size": size, "font-weight": weight, fill: soft ? pale : ink }, escaped(text));

/** The sample of a legend: a short curve drawn like those of the graph. */
export const sampleOf = ({ x, y, colour, dash, directed, opacity = 1 }: SheetKey): PlateEdge => ({
  id: "",
  source: { x, y: y + 2 },
  target: { x: x + SAMPLE, y: y + 2 },
  sourceRadius: 0,
  targetRadius: 0,
  curvature: 0.12,
  dash,
  directed,
  width: dash === "hollow" ? 4.5 : 2.6,
  colour,
  opacity,
  told: "",
});

/** The plate as SVG text. */
export function plateSvg(plate: Plate, measure: Measure): string {
  const sheet = sheetOf(plate, measure);
  const { paper } = plate.paint;
  const { width, height } = sheet;
  const drawing = [
    ...plate.ground.map(shapeMarkup),
    ...plate.edges.map((edge, index) => edgeMarkup(edge, `e${index}`, paper)),
    ...plate.nodes.map((node) => nodeMarkup(node, paper)),
    ...plate.words.map((words) => wordsMarkup(words, paper)),
  ].filter((part) => part !== "");
  const content = [
    tag("title", {}, escaped(plate.title)),
    tag("desc", {}, escaped(plate.lines.join("\n"))),
    tag(
      "defs",
      {},
      tag("clipPath", { id: "disc", clipPathUnits: "objectBoundingBox" }, tag("circle", { cx: 0.5, cy: 0.5, r: 0.5 })) +
        tag("clipPath", { id: "frame" }, tag("rect", { x: 0, y: 0, width: plate.width, height: plate.height })),
    ),
    tag("rect", { width, height, fill: paper }),
    ...sheet.texts.map((text) => textMarkup(text, plate.paint)),
    tag("g", { transform: `translate(0 ${round(sheet.top)})`, "clip-path": "url(#frame)" }, `\n${drawing.join("\n")}\n`),
    ...sheet.keys.map((key, index) => edgeMarkup(sampleOf(key), `k${index}`, paper)),
  ];
  const head = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    "font-family": FONT,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag("svg", { ...head, role: "img" }, `\n${content.join("\n")}\n`)}\n`;
}
