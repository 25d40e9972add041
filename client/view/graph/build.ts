/** From the picture to sigma's graph and settings: what is drawn for a node and an edge before any focus or filter. */
import { MultiDirectedGraph } from "graphology";
import type { Settings } from "sigma/settings";
import { monogramOf, type Picture, type PictureEdge, type Stretch } from "../../derive/index.ts";
import { flagAddress } from "./flags.ts";
import type { NodeLook, StageAttributes, StageGraph, StageSigma } from "./looks.ts";
import { NoProgram } from "./no-program.ts";
import { actorProgram } from "./node-program.ts";

export const imageOf = (flag: string | null, name: string): string =>
  (flag === null ? undefined : flagAddress(flag)) ?? monogramOf(name);

/** Gives every node its place on the stretched picture. */
export function stretchGraph(graph: ReturnType<StageSigma["getGraph"]>, stretch: Stretch): void {
  graph.setAttribute("stretch", stretch);
  graph.updateEachNodeAttributes((_, node) => ({ ...node, x: node.layoutX * stretch.x, y: node.layoutY * stretch.y }), {
    attributes: ["x", "y"],
  });
}

/** A graph for sigma, its nodes where the picture has them until they are set out; its edges are drawn by ourselves. */
export function stageGraphOf(picture: Picture): StageGraph {
  const graph: StageGraph = new MultiDirectedGraph();
  graph.replaceAttributes({ picture, stretch: { x: 1, y: 1 }, edges: new Map(picture.edges.map((edge) => [edge.id, edge])) });
  for (const node of picture.nodes) {
    graph.addNode(node.id, { ...node, layoutX: node.x, layoutY: node.y, image: imageOf(node.flag, node.name) });
  }
  return graph;
}

const nothing = (): void => undefined;

/** Sigma's look for whom nobody shall see yet. */
export const UNSEEN = { hidden: true };

export const stageSettings = (): Partial<Settings<NodeLook, PictureEdge, StageAttributes>> => ({
  // Sigma would compile its own programs too, whether anything is drawn by them or not.
  nodeProgramClasses: { actor: actorProgram(), circle: NoProgram },
  edgeProgramClasses: { arrow: NoProgram, line: NoProgram },
  nodeHoverProgramClasses: { actor: NoProgram, circle: NoProgram },
  defaultNodeType: "actor",
  // Nobody is seen before the graph is set out, which a conductor does.
  nodeReducer: (_, node) => ({ ...node, ...UNSEEN }),
  renderLabels: false,
  defaultDrawNodeHover: nothing,
  zIndex: true,
  stagePadding: 40,
  minCameraRatio: 0.08,
  maxCameraRatio: 4,
  zoomToSizeRatioFunction: Math.sqrt,
  doubleClickZoomingRatio: 1,
});
