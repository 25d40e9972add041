/** The shaders of an actor: its flag as a disc, the ring around it and the veil over it, all in one go, since each pass over the pixels costs the same. */

/** Lays a square over each disc. Lengths are in half pixels, the unit that sigma's sizes come in. */
export const NODE_VERTEX_SHADER = /* glsl */ `#version 300 es
precision highp float;
in vec4 a_color;
in vec2 a_position;
in float a_size;
in vec4 a_texture;
in float a_textureIndex;
in vec4 a_ring;
in vec4 a_veil;
in float a_ringWidth;
in vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_cameraAngle;

out vec2 v_place;
flat out float v_radius;
flat out vec4 v_color;
out vec2 v_texel;
flat out float v_image;
flat out vec4 v_ring;
flat out vec4 v_veil;
flat out float v_inside;

// The last bit of an opacity is lost on its way here.
const float bias = 255.0 / 254.0;

void main() {
  v_radius = 2.0 * a_size / u_sizeRatio;
  v_place = a_corner * v_radius;
  gl_Position = vec4((u_matrix * vec3(a_position + v_place * u_correctionRatio, 1.0)).xy, 0.0, 1.0);
  v_color = a_color;
  v_ring = a_ring;
  v_veil = a_veil;
  v_ring.a *= bias;
  v_veil.a *= bias;
  v_inside = v_radius - a_ringWidth;
  // Flags stay upright however the camera is turned.
  float c = cos(u_cameraAngle);
  float s = sin(u_cameraAngle);
  vec2 upright = mat2(c, -s, s, c) * a_corner;
  v_texel = a_texture.xy + (upright * vec2(0.5, -0.5) + 0.5) * a_texture.zw;
  v_image = a_texture.w > 0.0 ? a_textureIndex : -1.0;
  v_color.a *= bias;
}
`;

/** Draws discs whose images lie on so many textures. */
export const nodeFragmentShader = (textures: number): string => /* glsl */ `#version 300 es
precision highp float;
in vec2 v_place;
flat in float v_radius;
flat in vec4 v_color;
out vec4 ink;
in vec2 v_texel;
flat in float v_image;
flat in vec4 v_ring;
flat in vec4 v_veil;
flat in float v_inside;
uniform sampler2D u_atlas[${textures}];

// How far an edge is blurred, in half pixels.
const float soft = 2.0;

void main() {
  float off = length(v_place);
  float disc = clamp((v_radius - off) / soft, 0.0, 1.0);
  vec4 face = v_color;
  if (v_image >= 0.0) {
    vec4 texel = vec4(0.0);
${Array.from({ length: textures }, (_, i) => `    if (v_image > ${(i - 0.5).toFixed(1)} && v_image < ${(i + 0.5).toFixed(1)}) texel = texture(u_atlas[${i}], v_texel, -1.0);`).join("\n")}
    face = vec4(mix(face.rgb, texel.rgb, texel.a), max(texel.a, face.a));
  }
  vec4 over = mix(v_veil, v_ring, clamp((off - v_inside + soft) / soft, 0.0, 1.0));
  ink = (over + face * (1.0 - over.a)) * disc;
}
`;
