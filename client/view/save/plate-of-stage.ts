/** The stage as a plate: what sigma shows at this moment, with its camera, focus and colours, as plain values. */
import type { NodeDisplayData } from "sigma/types";
import {
  placeAlong,
  placeNames,
  uncovered,
  type Focus,
  type Obstacle,
  type Paint,
  type Picture,
  type Shown,
} from "../../derive/index.ts";
import type { Measure, Plate, PlateEdge, PlateNode, PlateWords } from "../../derive/plate/index.ts";
import { curvesOf } from "../graph/curve-layer.ts";
import { groundOf } from "../graph/ground-layer.ts";
import type { StageSigma } from "../graph/looks.ts";
import { TITLE, titlesOf } from "../graph/titles-layer.ts";
import type { Staged } from "../staging/staged.ts";

const LINE = 16;
const LONGEST = 26;
const SIZE = 12.5;
const WEIGHT = 600;
const NAME = { size: SIZE, weight: WEIGHT, spacing: 0 };
const DIM = 0.42;

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);

interface ActorDisplay extends NodeDisplayData {
  readonly ring?: string;
  readonly ringWidth?: number;
}

export interface StageScene {
  readonly picture: Picture;
  readonly shown: Shown;
  readonly focus: Focus | null;
  readonly paint: Paint;
  /** What lies under the graph. */
  readonly staged: Staged;
}

/** Images by their address, as data URIs. */
export type Images = ReadonlyMap<string, string>;

function nodesOf(sigma: StageSigma, { focus, paint }: StageScene, images: Images): readonly PlateNode[] {
  return sigma
    .getGraph()
    .mapNodes((id, node): PlateNode | null => {
      const display: ActorDisplay | undefined = sigma.getNodeDisplayData(id);
      if (display === undefined || display.hidden) return null;
      return {
        id,
        name: node.name,
        ...sigma.framedGraphToViewport(display),
        radius: sigma.scaleSize(display.size),
        image: images.get(node.image) ?? node.image,
        ring: (display.ring ?? paint.ring).slice(0, 7),
        ringWidth: display.ringWidth ?? 1.5,
        dim: focus?.nodes.has(id) === false,
      };
    })
    .filter((node) => node !== null);
}

function edgesOf(sigma: StageSigma, { shown }: StageScene, nodes: ReadonlyMap<string, PlateNode>): readonly PlateEdge[] {
  const curves = curvesOf(sigma);
  return [...sigma.getGraph().getAttribute("edges").values()]
    .map((edge): PlateEdge | null => {
      const [source, target, look] = [nodes.get(edge.source), nodes.get(edge.target), curves?.look(edge)];
      if (look === null || look === undefined || source === undefined || target === undefined) return null;
      const { curvature, dash, directed, opacity } = look;
      return {
        id: edge.id,
        source: { x: source.x, y: source.y },
        target: { x: target.x, y: target.y },
        sourceRadius: source.radius,
        targetRadius: target.radius,
        curvature,
        dash,
        directed,
        width: sigma.scaleSize(look.size),
        colour: look.colour.slice(0, 7),
        opacity,
        told: `${source.name} ${directed ? "→" : "–"} ${target.name}: ${shown.edges.get(edge.id)?.label ?? ""}`,
      };
    })
    .filter((edge) => edge !== null);
}

/** A name as the squares that cover it. */
function squaresOf({ x, y }: { readonly x: number; readonly y: number }, width: number): readonly Obstacle[] {
  const count = Math.max(1, Math.ceil(width / LINE));
  return Array.from({ length: count }, (_, at) => ({ x: x + ((at + 0.5) / count - 0.5) * width, y, half: LINE / 2 }));
}

function wordsOf(
  sigma: StageSigma,
  scene: StageScene,
  nodes: readonly PlateNode[],
  edges: readonly PlateEdge[],
  measure: Measure,
): readonly PlateWords[] {
  const { picture, shown, focus, paint, staged } = scene;
  const { width, height } = sigma.getDimensions();
  const titles = titlesOf(
    sigma,
    scene,
    staged,
    (title) => measure(title, TITLE.size, TITLE.weight) + TITLE.spacing * title.length,
  );
  const claims = new Map(picture.nodes.map((node) => [node.id, node.claims]));
  const rank = ({ id, dim }: PlateNode): number => (dim ? 0 : 1e6) + (claims.get(id) ?? 0);
  const discs = nodes
    .toSorted((a, b) => rank(b) - rank(a))
    .map((node) => ({ ...node, width: measure(shortened(node.name), SIZE, WEIGHT) }));
  const byId = new Map(discs.map((disc) => [disc.id, disc]));
  const names = placeNames(discs, { width, height, line: LINE }, new Set(), titles);
  const labelled = edges.filter(({ id }) => focus?.labelled.has(id) === true);
  const label = (id: string): string => shown.edges.get(id)?.label ?? "";
  const curves = labelled.map((edge) => ({ ...edge, width: measure(label(edge.id), SIZE, WEIGHT) }));
  const lit = new Set(discs.filter(({ dim }) => !dim).map(({ id }) => id));
  const obstacles = [
    ...discs.filter(({ id }) => lit.has(id)).map(({ x, y, radius }) => ({ x, y, half: radius })),
    ...names.filter(({ id }) => lit.has(id)).flatMap((name) => squaresOf(name, byId.get(name.id)?.width ?? 0)),
  ];
  const verbs = placeAlong(curves, obstacles, LINE);
  const widths = new Map([...discs, ...curves].map(({ id, width: own }) => [id, own]));
  const widthOf = (id: string): number => widths.get(id) ?? 0;
  const unlit = { placed: names.filter(({ id }) => !lit.has(id)), width: widthOf };
  const clear = new Set(uncovered(unlit, { placed: verbs, width: widthOf }, LINE));
  const told = names.filter((name) => lit.has(name.id) || clear.has(name));
  const classes = new Map(picture.edges.map((edge) => [edge.id, edge.relationClass]));
  return [
    ...titles.map(({ text, x, y, colour, opacity }) => ({ text, x, y, angle: 0, ...TITLE, colour, opacity })),
    ...told.map(({ id, x, y }) => {
      const disc = byId.get(id);
      return {
        ...NAME,
        text: shortened(disc?.name ?? ""),
        x,
        y,
        angle: 0,
        colour: paint.ink,
        opacity: disc?.dim === true ? DIM : 1,
      };
    }),
    ...verbs.map(({ id, x, y, angle }) => {
      const colour = paint.words.get(classes.get(id) ?? "") ?? paint.ink;
      return { ...NAME, text: label(id), x, y, angle, colour, opacity: 1 };
    }),
  ];
}

/** Everything of the plate that comes from the stage. */
export function plateOfStage(
  sigma: StageSigma,
  scene: StageScene,
  images: Images,
  measure: Measure,
): Pick<Plate, "width" | "height" | "ground" | "nodes" | "edges" | "words"> {
  const nodes = nodesOf(sigma, scene, images);
  const edges = edgesOf(sigma, scene, new Map(nodes.map((node) => [node.id, node])));
  return {
    ...sigma.getDimensions(),
    ground: groundOf(sigma, scene, scene.staged),
    nodes,
    edges,
    words: wordsOf(sigma, scene, nodes, edges, measure),
  };
}
