/** A plate: the graph as it stands on the page, ready for print: places in pixels, colours, words, title, filters and legend. */
import type { Point } from "../curvature.ts";
import type { Shape } from "../ground.ts";
import type { Dash } from "../shown.ts";

export interface PlateNode extends Point {
  readonly id: string;
  readonly name: string;
  readonly radius: number;
  /** A data URI: the file must show it without us. */
  readonly image: string;
  readonly ring: string;
  readonly ringWidth: number;
  /** Out of focus, and so drawn pale. */
  readonly dim: boolean;
}

export interface PlateEdge {
  readonly id: string;
  readonly source: Point;
  readonly target: Point;
  readonly sourceRadius: number;
  readonly targetRadius: number;
  readonly curvature: number;
  readonly dash: Dash;
  readonly directed: boolean;
  readonly width: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
  /** What the tooltip says: "Guyana → Venezuela: denied: attacks". */
  readonly told: string;
}

export interface PlateWords extends Point {
  readonly text: string;
  /** Radians. */
  readonly angle: number;
  /** Of its letters and between them, in pixels. */
  readonly size: number;
  readonly weight: number;
  readonly spacing: number;
  readonly colour: string;
  readonly opacity: number;
}

/** A sample of a line with what it means. */
export interface PlateKey {
  readonly label: string;
  readonly colour: string;
  readonly dash: Dash;
  readonly directed: boolean;
  /** 0 to 1; 1 where left out. */
  readonly opacity?: number;
}

export interface Plate {
  /** Size of the drawing, without title and legend. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What stands under the title: totals, filters, day. */
  readonly lines: readonly string[];
  /** What lies under the graph, from the lowest up. */
  readonly ground: readonly Shape[];
  readonly nodes: readonly PlateNode[];
  readonly edges: readonly PlateEdge[];
  readonly words: readonly PlateWords[];
  readonly keys: readonly PlateKey[];
  readonly paint: { readonly paper: string; readonly ink: string; readonly soft: string };
}
