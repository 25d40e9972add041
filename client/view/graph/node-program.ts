/** How sigma draws an actor: the package's images, drawn by shaders of our own that add ring and veil in the same pass. */
import { createNodeImageProgram } from "@sigma/node-image";
import {
  getAttributesItemsCount,
  type InstancedProgramDefinition,
  type NodeProgramType,
  type ProgramAttributeSpecification,
} from "sigma/rendering";
import { floatColor } from "sigma/utils";
import type { PictureEdge } from "../../derive/index.ts";
import type { NodeLook, StageAttributes } from "./looks.ts";
import { NODE_VERTEX_SHADER, nodeFragmentShader } from "./node-shaders.ts";
import type { ActorLook } from "./reduce.ts";

type NodeProgram = NodeProgramType<NodeLook, PictureEdge, StageAttributes>;

/** What the package's program is made of: its published type tells only what sigma itself calls. */
interface ImageProgram extends InstanceType<NodeProgram> {
  readonly array: Float32Array;
  getDefinition(): InstancedProgramDefinition;
  processVisibleItem(index: number, at: number, node: ActorLook): void;
}

interface ImageProgramClass {
  new (...given: ConstructorParameters<NodeProgram>): ImageProgram;
  readonly prototype: ImageProgram;
  readonly textureManager: { readonly getTextures: () => readonly ImageData[] };
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;

/** Follow the package's own attributes. */
const OURS: readonly ProgramAttributeSpecification[] = [
  { name: "a_ring", size: 4, type: UNSIGNED_BYTE, normalized: true },
  { name: "a_veil", size: 4, type: UNSIGNED_BYTE, normalized: true },
  { name: "a_ringWidth", size: 1, type: FLOAT },
];
const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

/** Built anew for each stage: the images' texture is the stage's own. */
export function actorProgram(): NodeProgram {
  const Images = createNodeImageProgram<NodeLook, PictureEdge, StageAttributes>({
    keepWithinCircle: true,
    size: { mode: "force", value: 128 },
  }) as ImageProgramClass;

  return class ActorProgram extends Images {
    /** Where our own numbers begin among those of a node. */
    readonly #ours = getAttributesItemsCount(super.getDefinition().ATTRIBUTES);

    /** Without a buffer to be picked from: who lies under the mouse is told in plain code. */
    constructor(...[gl, , sigma]: ConstructorParameters<NodeProgram>) {
      super(gl, null, sigma);
    }

    override getDefinition(): InstancedProgramDefinition {
      const images = super.getDefinition();
      return {
        ...images,
        VERTICES: CORNERS.length,
        METHOD: TRIANGLE_STRIP,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: nodeFragmentShader(Images.textureManager.getTextures().length),
        ATTRIBUTES: [...images.ATTRIBUTES, ...OURS],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: CORNERS,
      };
    }

    override processVisibleItem(index: number, at: number, node: ActorLook): void {
      super.processVisibleItem(index, at, node);
      const own = at + this.#ours;
      this.array[own] = floatColor(node.ring);
      this.array[own + 1] = floatColor(node.veil);
      this.array[own + 2] = node.ringWidth;
    }
  };
}
