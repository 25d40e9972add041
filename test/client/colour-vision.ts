/** Colours as numbers: contrast (WCAG 2.2), how a dichromat sees them (Machado et al. 2009), and how far apart two are (CIEDE2000). */

export type Triple = readonly [number, number, number];

const DIGITS = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i;

/** The linear light of a `#rrggbb` colour, 0 to 1. */
export function linear(colour: string): Triple {
  const channels = DIGITS.exec(colour)
    ?.slice(1)
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  if (channels === undefined) throw new Error(`${colour} is not a colour of six digits`);
  return triple(channels);
}

function triple([a = 0, b = 0, c = 0]: readonly number[]): Triple {
  return [a, b, c];
}

const times = (matrix: readonly Triple[], [x, y, z]: Triple): Triple => triple(matrix.map(([a, b, c]) => a * x + b * y + c * z));

const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The contrast of two colours, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map((colour) => luminance(linear(colour))).toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, table of severity 1.0; for linear light. */
export const VISION: Readonly<Record<"trichromat" | "deuteranope" | "protanope" | "tritanope", readonly Triple[]>> = {
  trichromat: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const XYZ: readonly Triple[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Triple = [0.95047, 1, 1.08883];

/** CIE L*a*b* of linear light under D65, as somebody sees it. */
export function labOf(light: Triple, vision: readonly Triple[] = VISION.trichromat): Triple {
  const seen = triple(times(vision, light).map((value) => Math.min(1, Math.max(0, value))));
  const xyz = times(XYZ, seen);
  const [x, y, z] = triple(
    xyz.map((value, index) => {
      const share = value / (WHITE[index] ?? 1);
      return share > 216 / 24_389 ? Math.cbrt(share) : ((24_389 / 27) * share + 16) / 116;
    }),
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const DEGREE = Math.PI / 180;
const mean = (a: number, b: number): number => (a + b) / 2;
const angle = (b: number, a: number): number => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / DEGREE + 360) % 360);

/** CIEDE2000 (Sharma, Wu and Dalal 2005): about 1 is just noticeable, 10 is plain at a glance. */
export function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const seventh = mean(Math.hypot(a1, b1), Math.hypot(a2, b2)) ** 7;
  const stretch = 1 + 0.5 * (1 - Math.sqrt(seventh / (seventh + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [angle(b1, a1 * stretch), angle(b2, a2 * stretch)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const hue = grey ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? mean(h1, h2) : (mean(h1, h2) + 180) % 360;
  const [light, chroma] = [mean(l1, l2), mean(c1, c2)];
  const cos = (degrees: number): number => Math.cos(degrees * DEGREE);
  const weight = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63);
  const dl = (l2 - l1) / (1 + (0.015 * (light - 50) ** 2) / Math.sqrt(20 + (light - 50) ** 2));
  const dc = (c2 - c1) / (1 + 0.045 * chroma);
  const dh = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * DEGREE)) / (1 + 0.015 * chroma * weight);
  const rotation =
    -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * DEGREE);
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}
