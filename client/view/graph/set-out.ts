/** Sets the graph out on the stage: a new picture is built, a new layout takes its nodes to their new places and is fitted. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { Picture } from "../../derive/index.ts";
import type { Staged } from "../staging/staged.ts";
import { stageGraphOf } from "./build.ts";
import { curvesOf } from "./curve-layer.ts";
import type { Moved } from "./gestures.ts";
import { glide, spotsOf } from "./glide.ts";
import type { StageSigma } from "./looks.ts";

/**
 * Gives where the reader has put nodes in the layout in force; each layout keeps its own. Between the two calls of `prepare`, sigma is
 * asked for places only, and need draw nothing.
 */
export function useSetOut(
  sigma: StageSigma,
  picture: Picture,
  staged: Staged,
  fit: (what: "whole") => void,
  prepare: (begins: boolean) => void,
): RefObject<Moved> {
  const { key, places, radii } = staged;
  const moved = useRef<Moved>(new Map());
  const kept = useRef(new Map<string, Moved>());
  const built = useRef<{ readonly sigma: StageSigma; readonly picture: Picture } | null>(null);

  const sizes = useRef(radii);
  useLayoutEffect(() => {
    sizes.current = radii;
  });

  useLayoutEffect(() => {
    const before = built.current?.sigma === sigma ? spotsOf(sigma) : new Map();
    moved.current = kept.current.get(key) ?? new Map();
    kept.current.set(key, moved.current);
    prepare(true);
    if (built.current?.sigma !== sigma || built.current.picture !== picture) {
      if (sigma.getGraph().getAttribute("picture") !== picture) sigma.setGraph(stageGraphOf(picture));
      curvesOf(sigma)?.wire(picture.edges);
      built.current = { sigma, picture };
      // For tests and the curious: where things are on the canvas cannot be read from the page.
      Object.defineProperty(window, "dragoman", { value: { sigma, curves: curvesOf(sigma) }, configurable: true });
    }
    sigma.getGraph().updateEachNodeAttributes((id, node) => {
      const { x, y } = moved.current.get(id) ?? places.get(id) ?? { x: node.layoutX, y: node.layoutY };
      return { ...node, layoutX: x, layoutY: y, radius: sizes.current.get(id) ?? node.radius };
    });
    fit("whole");
    prepare(false);
    const end = glide(sigma, before);
    sigma.scheduleRefresh();
    return end;
  }, [sigma, picture, key, places, fit, prepare]);

  // Sizes alone move nothing, not even the camera.
  useEffect(() => {
    const graph = sigma.getGraph();
    if (graph.everyNode((id, { radius }) => (radii.get(id) ?? radius) === radius)) return;
    graph.updateEachNodeAttributes((id, node) => ({ ...node, radius: radii.get(id) ?? node.radius }));
  }, [sigma, radii]);
  return moved;
}
