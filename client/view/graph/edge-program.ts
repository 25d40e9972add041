/**
 * Sigma's program for our edges. The ready-made curve program draws solid lines only; a status must be told apart without colour,
 * so this one draws solid, dashed, hollow and faded curves, with an arrowhead where the relation has a direction.
 */
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Dash, PictureEdge } from "../../derive/index.ts";
import { FRAGMENT_SHADER, VERTEX_SHADER } from "./edge-shaders.ts";
import type { NodeLook, StageAttributes } from "./looks.ts";

/** What the reducer gives for an edge, beyond sigma's own fields. */
export interface CurveDisplay extends EdgeDisplayData {
  readonly curvature: number;
  readonly dash: Dash;
  readonly directed: boolean;
}

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_pixelRatio", "u_dimensions"] as const;
type Uniform = (typeof UNIFORMS)[number];

const DASHES: Readonly<Record<Dash, number>> = { solid: 0, dashed: 1, hollow: 2, faded: 3 };

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

const float = (name: string, size: number) => ({ name, size, type: FLOAT });
const bytes = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });

const isCurve = (data: EdgeDisplayData): data is CurveDisplay => "curvature" in data && "dash" in data && "directed" in data;

export class RelationCurve extends EdgeProgram<Uniform, NodeLook, PictureEdge, StageAttributes> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        float("a_source", 2),
        float("a_target", 2),
        float("a_sourceSize", 1),
        float("a_targetSize", 1),
        float("a_thickness", 1),
        float("a_curvature", 1),
        float("a_dash", 1),
        float("a_arrow", 1),
        bytes("a_color"),
        bytes("a_id"),
      ],
      CONSTANT_ATTRIBUTES: [float("a_along", 1), float("a_across", 1)],
      CONSTANT_DATA: [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ) {
    const curve = isCurve(data) ? data : { curvature: 0, dash: "solid" as const, directed: false };
    this.array.set(
      [
        source.x,
        source.y,
        target.x,
        target.y,
        source.size,
        target.size,
        data.size,
        curve.curvature,
        DASHES[curve.dash],
        curve.directed ? 1 : 0,
        floatColor(data.color),
        index,
      ],
      start,
    );
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
    gl.uniform2f(uniformLocations.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
  }
}
