/**
 * The two shaders of an edge: a quadratic Bézier curve with an arrowhead and a line style. Distance to the curve after "Random-Access
 * Rendering of General Vector Graphics" (Nehab and Hoppe 2008), line style and arrowhead are ours.
 */

/** Places one quad over each curve, in pixels of the buffer that is drawn to. */
export const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_sourceSize;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_curvature;
attribute float a_dash;
attribute float a_arrow;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_along;
attribute float a_across;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;

varying vec4 v_color;
varying vec2 v_start;
varying vec2 v_control;
varying vec2 v_end;
varying float v_thickness;
varying float v_sourceSize;
varying float v_targetSize;
varying float v_dash;
varying float v_arrow;
varying float v_unit;

const float bias = 255.0 / 254.0;

vec2 toPixels(vec2 place) {
  return ((u_matrix * vec3(place, 1.0)).xy + 1.0) * u_dimensions / 2.0;
}

void main() {
  v_start = toPixels(a_source);
  v_end = toPixels(a_target);
  vec2 delta = v_end - v_start;
  float distance = max(length(delta), 0.001);
  vec2 tangent = delta / distance;
  vec2 normal = vec2(-tangent.y, tangent.x);
  float bend = distance * a_curvature;
  v_control = (v_start + v_end) / 2.0 + normal * bend;

  // Picking is generous: a thin curve can be hit a few pixels off.
  #ifdef PICKING_MODE
  v_thickness = max(a_thickness / u_sizeRatio, 9.0) * u_pixelRatio;
  v_color = a_id;
  #else
  v_thickness = a_thickness / u_sizeRatio * u_pixelRatio;
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_sourceSize = a_sourceSize * u_pixelRatio / u_sizeRatio;
  v_targetSize = a_targetSize * u_pixelRatio / u_sizeRatio;
  v_dash = a_dash;
  v_arrow = a_arrow;
  v_unit = u_pixelRatio;

  // The curve leaves the straight line by half its bend at most.
  float pad = v_thickness + 12.0 * u_pixelRatio;
  float low = min(0.0, bend / 2.0) - pad;
  float high = max(0.0, bend / 2.0) + pad;
  vec2 corner = v_start + tangent * mix(-pad, distance + pad, a_along) + normal * mix(low, high, a_across);
  gl_Position = vec4(corner / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
}
`;

export const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_start;
varying vec2 v_control;
varying vec2 v_end;
varying float v_thickness;
varying float v_sourceSize;
varying float v_targetSize;
varying float v_dash;
varying float v_arrow;
varying float v_unit;

float det(vec2 a, vec2 b) {
  return a.x * b.y - b.x * a.y;
}

// The parameter of the curve's nearest point to the origin.
float nearest(vec2 b0, vec2 b1, vec2 b2) {
  float a = det(b0, b2), b = 2.0 * det(b1, b0), d = 2.0 * det(b2, b1);
  float f = b * d - a * a;
  vec2 d21 = b2 - b1, d10 = b1 - b0, d20 = b2 - b0;
  vec2 gf = 2.0 * (b * d21 + d * d10 + a * d20);
  gf = vec2(gf.y, -gf.x);
  // A straight line has no such gradient: the nearest point is the foot of the perpendicular.
  float straight = dot(d20, d20);
  if (abs(det(d10, d20)) < 0.004 * straight) return clamp(-dot(b0, d20) / straight, 0.0, 1.0);
  vec2 d0p = b0 + f * gf / dot(gf, gf);
  float ap = det(d0p, d20), bp = 2.0 * det(d10, d0p);
  return clamp((ap + bp) / (2.0 * a + b + d), 0.0, 1.0);
}

void main(void) {
  vec2 p = gl_FragCoord.xy;
  float t = nearest(v_start - p, v_control - p, v_end - p);
  vec2 onCurve = mix(mix(v_start, v_control, t), mix(v_control, v_end, t), t);
  float off = length(p - onCurve);
  float toSource = length(p - v_start);
  float toTarget = length(p - v_end);
  if (toSource < v_sourceSize || toTarget < v_targetSize) discard;

  float half_ = v_thickness / 2.0;
  #ifdef PICKING_MODE
  if (off > half_) discard;
  gl_FragColor = v_color;
  #else
  float edge = v_unit * 0.75;
  float arrowLength = (5.5 * v_unit + 2.0 * v_thickness) * v_arrow;
  float intoArrow = arrowLength - (toTarget - v_targetSize);
  float inArrow = step(0.001, arrowLength) * step(0.0, intoArrow);
  float reach = mix(half_, (arrowLength - intoArrow) * 0.48, inArrow);
  float ink = 1.0 - smoothstep(reach - edge, reach + edge * 0.5, off);

  float length_ = length(v_end - v_start) + length(v_control - (v_start + v_end) / 2.0) * 0.5;
  if (v_dash > 2.5) {
    // Faded: firm at both ends, nearly gone between them.
    ink *= mix(1.0, 0.2, (1.0 - inArrow) * smoothstep(0.5, 0.16, abs(t - 0.5)));
  } else if (v_dash > 1.5) {
    // Hollow: the two sides of the line only.
    float side = max(v_thickness * 0.26, v_unit);
    ink *= mix(smoothstep(half_ - side - edge, half_ - side + edge * 0.5, off), 1.0, inArrow);
  } else if (v_dash > 0.5) {
    float period = 7.0 * v_unit + 2.2 * v_thickness;
    float phase = abs(fract(t * length_ / period) - 0.5) * period;
    float drawn = period * 0.29;
    ink *= mix(1.0 - smoothstep(drawn - edge, drawn + edge, phase), 1.0, inArrow);
  }
  float alpha = v_color.a * ink;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;
