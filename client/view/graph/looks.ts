/** The types of what sigma holds: a node and an edge of the picture, with what is needed to draw them. */
import type { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import type { Picture, PictureEdge, PictureNode, Stretch } from "../../derive/index.ts";

export interface NodeLook extends PictureNode {
  readonly image: string;
  /** Its place before the picture is stretched to the shape of the stage; `x` and `y` are after. */
  readonly layoutX: number;
  readonly layoutY: number;
}

export interface StageAttributes {
  /** What it is a graph of. */
  readonly picture: Picture;
  readonly stretch: Stretch;
  /** Of the whole picture, by id: sigma itself is given nodes only. */
  readonly edges: ReadonlyMap<string, PictureEdge>;
}

export type StageGraph = MultiDirectedGraph<NodeLook, PictureEdge, StageAttributes>;
export type StageSigma = Sigma<NodeLook, PictureEdge, StageAttributes>;
