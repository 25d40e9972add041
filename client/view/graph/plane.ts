/** How the plane of the graph lies on the stage: asked once of sigma where thousands of places are to be told. */
import type { CameraState } from "sigma/types";
import type { StageSigma } from "./looks.ts";

/** How the graph's plane lies on the stage, in pixels of the page, y down: x' = a x + c y + e, y' = b x + d y + f. */
export interface Plane {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** By a camera; without one, as sigma last drew it. */
export function planeOf(sigma: StageSigma, cameraState?: CameraState): Plane {
  const by = cameraState === undefined ? {} : { cameraState };
  const [origin, east, north] = [
    { x: 0, y: 0 },
    { x: 1000, y: 0 },
    { x: 0, y: 1000 },
  ].map((spot) => sigma.graphToViewport(spot, by));
  if (origin === undefined || east === undefined || north === undefined) throw new RangeError("a plane has three corners");
  return {
    a: (east.x - origin.x) / 1000,
    b: (east.y - origin.y) / 1000,
    c: (north.x - origin.x) / 1000,
    d: (north.y - origin.y) / 1000,
    e: origin.x,
    f: origin.y,
  };
}
