/**
 * The map under the graph: outlines of the world, projected (Natural Earth, Patterson 2011) without Antarctica, where no actor is. It
 * is heavy, so the page loads it when the map is first wanted.
 */
import { geoNaturalEarth1, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection } from "topojson-specification";
import topology from "world-atlas/countries-110m.json";
import type { MapFrame, Place } from "../../server/graph/index.ts";

export interface World {
  readonly frame: MapFrame;
  /** SVG paths around (0, 0), y downwards, in the layout's units. */
  readonly land: string;
  readonly borders: string;
  /** A place on the earth as a place of the layout, y upwards. */
  readonly project: (longitude: number, latitude: number) => Place;
}

const WIDTH = 2_000;
/** Turned so that the Bering Strait is where the map is cut, not Chukotka. */
const CUT = -11;
const ANTARCTICA = "010";

/** Draws the outlines, a few milliseconds of work. */
export function worldOf(): World {
  const countries = topology.objects.countries;
  const inhabited: GeometryCollection = {
    ...countries,
    geometries: countries.geometries.filter(({ id }) => id !== ANTARCTICA),
  };
  const land = feature(topology, inhabited);
  const projection = geoNaturalEarth1().rotate([CUT, 0]).fitWidth(WIDTH, land);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(land);
  const [x, y] = projection.translate();
  projection.translate([x - (left + right) / 2, y - (top + bottom) / 2]);
  const path = geoPath(projection).digits(1);
  return {
    frame: { width: right - left, height: bottom - top },
    land: path(land) ?? "",
    borders: path(mesh(topology, inhabited, (a, b) => a !== b)) ?? "",
    project: (longitude, latitude) => {
      const [px = 0, py = 0] = projection([longitude, latitude]) ?? [];
      return { x: px, y: -py || 0 };
    },
  };
}
