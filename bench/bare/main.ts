/**
 * What the page is compared with: sigma by its own defaults, with straight arrows, on the same graph from the same server, in a stage of
 * the same size, and nodes that can be dragged as in sigma's own example. Nothing else.
 */
import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import type { GraphResponse } from "../../server/vocabulary/index.ts";

const words = new URLSearchParams(window.location.search);
const stage = document.querySelector<HTMLDivElement>("#stage");
if (stage === null) throw new Error("index.html has no element #stage to draw the graph in");
stage.style.width = `${words.get("width")}px`;
stage.style.height = `${words.get("height")}px`;

const { nodes, edges }: GraphResponse = await (await fetch("../api/v1/graph")).json();
const graph = new MultiDirectedGraph();
for (const { id, name, x, y } of nodes) graph.addNode(id, { label: name, x, y, size: 5, color: "#4a7fd6" });
for (const { id, source, target } of edges) graph.addDirectedEdgeWithKey(id, source, target, { size: 1, color: "#cccccc" });

const sigma = new Sigma(graph, stage, { defaultEdgeType: "arrow" });
let dragged: string | null = null;
sigma.on("downNode", ({ node, preventSigmaDefault }) => {
  dragged = node;
  preventSigmaDefault();
  if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
});
sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
  if (dragged === null) return;
  graph.mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
  preventSigmaDefault();
});
const release = (): void => {
  dragged = null;
};
sigma.on("upNode", release);
sigma.on("upStage", release);
// Where things are on the canvas cannot be read from the page.
Object.defineProperty(window, "dragoman", { value: { sigma } });
