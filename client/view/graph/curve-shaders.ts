/**
 * The two shaders of a relation: a quadratic Bézier curve with an arrowhead and a line style. A curve is drawn as a strip that hugs it,
 * so that hardly a pixel is looked at that is not drawn: without a graphics card, pixels are what a frame costs.
 */

/** Lays the vertices of a strip along each curve, in pixels of the buffer that is drawn to. */
export const VERTEX_SHADER = /* glsl */ `#version 300 es
precision highp float;
precision highp usampler2D;
// Three pixels a row, so many rows a line.
uniform usampler2D u_rows;
uniform int u_line;
// The row of the first vertex, and the vertices of each.
uniform int u_first;
uniform int u_vertices;
uniform vec4 u_turn;
uniform vec2 u_shift;
uniform vec2 u_dimensions;
uniform float u_size;
uniform float u_pixelRatio;
uniform float u_heads;
// Pieces that bend.
uniform float u_pieces;

flat out vec4 v_color;
flat out vec2 v_target;
// Half thickness, size of the target's disc, line style, length of the arrowhead.
flat out vec4 v_shape;
flat out float v_length;
// How far along (0 source, 1 target), how far off the curve in pixels, and how far off it is drawn.
out vec3 v_place;

vec2 source, control, target;

vec2 toPixels(vec2 place) {
  return vec2(dot(u_turn.xy, place), dot(u_turn.zw, place)) + u_shift;
}

vec2 curveAt(float t) {
  return mix(mix(source, control, t), mix(control, target, t), t);
}

vec2 slopeAt(float t) {
  return mix(control - source, target - control, t);
}

// How far along from an end the curve is so far from that end, as a share of the distance of both: along the straight line between
// them it is t, and off it 2 t (1 - t) times the curvature.
float crossing(float reach, float bend) {
  float t = reach * inversesqrt(1.0 + bend);
  for (int i = 0; i < 3; i++) t = reach * inversesqrt(1.0 + bend * (1.0 - t) * (1.0 - t));
  return min(t, 1.0);
}

void main() {
  int row = u_first + gl_VertexID / u_vertices;
  int vertex = gl_VertexID % u_vertices;
  ivec2 pixel = ivec2(row % u_line * 3, row / u_line);
  vec4 ends = uintBitsToFloat(texelFetch(u_rows, pixel, 0));
  vec4 measures = uintBitsToFloat(texelFetch(u_rows, pixel + ivec2(1, 0), 0));
  uvec4 looks = texelFetch(u_rows, pixel + ivec2(2, 0), 0);
  float a_sourceSize = measures.x;
  float a_targetSize = measures.y;
  float a_thickness = measures.z;
  float a_curvature = measures.w;
  float a_dash = uintBitsToFloat(looks.x);
  float a_arrow = uintBitsToFloat(looks.y);
  source = toPixels(ends.xy);
  target = toPixels(ends.zw);
  vec2 delta = target - source;
  float distance = max(length(delta), 0.001);
  vec2 across = vec2(-delta.y, delta.x) / distance;
  control = (source + target) / 2.0 + across * distance * a_curvature;

  float half_ = a_thickness * u_size * u_pixelRatio / 2.0;
  float sourceSize = a_sourceSize * u_size * u_pixelRatio;
  float targetSize = a_targetSize * u_size * u_pixelRatio;
  float arrow = (5.5 * u_pixelRatio + 4.0 * half_) * a_arrow * u_heads;
  float bend = 4.0 * a_curvature * a_curvature;
  float first = crossing(sourceSize * 0.9 / distance, bend);
  float last = 1.0 - crossing(targetSize * 0.9 / distance, bend);
  float base = arrow > 0.0 ? max(first, 1.0 - crossing((targetSize + arrow) / distance, bend)) : last;

  // The last piece is the arrowhead; the strip jumps to its width where it begins.
  float at = floor(float(vertex) / 2.0);
  float side = mod(float(vertex), 2.0) * 2.0 - 1.0;
  bool inArrow = at > u_pieces;
  float t = inArrow ? (at > u_pieces + 1.5 ? last : base) : mix(first, base, at / u_pieces);
  // Beyond it, nothing of a blurred edge is left.
  float rim = 0.4 * u_pixelRatio;
  float wide = (inArrow ? max(half_, arrow * 0.48) : half_) + rim;
  if (at > u_pieces + 1.5) wide = half_ + rim;
  if (last <= first || sourceSize + targetSize >= distance * (1.0 + abs(a_curvature))) wide = 0.0;

  vec2 slope = slopeAt(t);
  vec2 normal = vec2(-slope.y, slope.x) / max(length(slope), 0.001);
  vec2 corner = curveAt(t) + normal * wide * side;
  v_color = vec4((uvec4(looks.z) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0;
  v_target = target;
  v_shape = vec4(half_, targetSize, a_dash, arrow);
  v_length = distance * (1.0 + abs(a_curvature) * 0.5);
  // The head is as wide as it is long, nearly, and ends at the rim of the disc, of which it is drawn a little under.
  float reach = inArrow ? 0.48 * (at > u_pieces + 1.5 ? -0.1 * targetSize : arrow) : half_;
  v_place = vec3(t, wide * side, reach);
  gl_Position = vec4(corner / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
}
`;

const DRAWING = /* glsl */ `#version 300 es
precision highp float;
flat in vec4 v_color;
flat in vec2 v_target;
flat in vec4 v_shape;
flat in float v_length;
in vec3 v_place;

uniform float u_pixelRatio;

out vec4 ink;
`;

/** Draws every line style and the arrowhead. */
export const FRAGMENT_SHADER = /* glsl */ `${DRAWING}
void main() {
  float t = v_place.x;
  float off = abs(v_place.y);
  float half_ = v_shape.x;
  float dash = v_shape.z;
  float edge = u_pixelRatio * 0.75;
  float toRim = length(gl_FragCoord.xy - v_target) - v_shape.y;
  float inArrow = step(0.001, v_shape.w) * step(toRim, v_shape.w);
  float reach = mix(half_, max(0.0, toRim) * 0.48, inArrow);
  float drawn = 1.0 - smoothstep(reach - edge, reach + edge * 0.5, off);
  if (dash > 2.5) {
    // Faded: firm at both ends, nearly gone between them.
    drawn *= mix(1.0, 0.2, (1.0 - inArrow) * smoothstep(0.5, 0.16, abs(t - 0.5)));
  } else if (dash > 1.5) {
    // Hollow: the two sides of the line only.
    float side = max(half_ * 0.52, u_pixelRatio);
    drawn *= mix(smoothstep(half_ - side - edge, half_ - side + edge * 0.5, off), 1.0, inArrow);
  } else if (dash > 0.5) {
    float period = 7.0 * u_pixelRatio + 4.4 * half_;
    float phase = abs(fract(t * v_length / period) - 0.5) * period;
    float stroke = period * 0.29;
    drawn *= mix(1.0 - smoothstep(stroke - edge, stroke + edge, phase), 1.0, inArrow);
  }
  float alpha = v_color.a * drawn;
  ink = vec4(v_color.rgb * alpha, alpha);
}
`;

/** Draws firm lines: where software draws, each pixel pays for every style that there could be, whichever it has. */
export const FIRM_FRAGMENT_SHADER = /* glsl */ `${DRAWING}
void main() {
  float edge = u_pixelRatio * 0.75;
  float alpha = v_color.a * clamp((v_place.z + edge * 0.5 - abs(v_place.y)) / (edge * 1.5), 0.0, 1.0);
  ink = vec4(v_color.rgb * alpha, alpha);
}
`;
