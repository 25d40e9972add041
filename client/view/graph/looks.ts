/** The types of what sigma holds: a node and an edge of the picture, with what is needed to draw them. */
import type { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import type { PictureEdge, PictureNode } from "../../derive/index.ts";

export interface NodeLook extends PictureNode {
  readonly image: string;
}

export type StageGraph = MultiDirectedGraph<NodeLook, PictureEdge>;
export type StageSigma = Sigma<NodeLook, PictureEdge>;
