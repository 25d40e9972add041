/** Fits the whole picture to the stage at the start, in a new layout and when the stage changes its size, what is shown on demand; beside an open sheet of a small screen, what is selected. A filter never does; but whoever goes on to neighbours is brought to them. */
import { graphExtent } from "sigma/utils";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { fitted, isAmiss, stretchOf, type Shown, type World } from "../../derive/index.ts";
import { fitOnce, sayAmiss, useDesk, useView } from "../../state/index.ts";
import type { Staged } from "../staging/staged.ts";
import type { StageSigma } from "./looks.ts";
import { stretchGraph } from "./build.ts";
import { motionReduced } from "./pulse.ts";

/** Discs grow a little less than the picture shrinks, and names keep their size. */
const GAIN = 1.5;
const SMALLEST = 0.6;
const SMALLEST_CROWDED = 0.5;
const BIGGEST = 1.35;
const DURATION = 350;
/** How long the camera is still before it is taken to rest, in milliseconds. */
const REST = 400;
/** On a lower stage the whole picture is too small to tell anything in it, in pixels. */
const LOW = 280;

/** Two corners of the map, in the layout's units. */
const cornersOf = ({ frame: { width, height } }: World): readonly { readonly x: number; readonly y: number }[] => [
  { x: -width / 2, y: -height / 2 },
  { x: width / 2, y: height / 2 },
];

interface Fit {
  /** Of radii and widths: pixels on the screen for a pixel of the layout, within what is legible. */
  readonly scale: number;
  /** Fits the whole picture at once, or glides to what the filter shows. */
  readonly fit: (what: "whole" | "shown") => void;
}

export function useFit(
  sigma: StageSigma,
  shown: Shown,
  staged: Pick<Staged, "stretched" | "crowded" | "framed" | "world">,
  /** Who is looked at where there is little room; null for everybody. */
  near: ReadonlySet<string> | null,
): Fit {
  const [scale, setScale] = useState(1);
  const fits = useDesk((desk) => desk.fits);
  const latest = useRef({ shown, staged, near });
  useLayoutEffect(() => {
    latest.current = { shown, staged, near };
  });

  const fit = useCallback(
    (what: "whole" | "shown"): void => {
      const graph = sigma.getGraph();
      const isFramed = (id: string): boolean => latest.current.staged.framed?.has(id) !== false;
      if (what === "whole") {
        const layout = graph.filterNodes(isFramed).map((id) => {
          const { layoutX, layoutY } = graph.getNodeAttributes(id);
          return { x: layoutX, y: layoutY };
        });
        stretchGraph(graph, latest.current.staged.stretched ? stretchOf(layout, sigma.getDimensions()) : { x: 1, y: 1 });
        // The frame is kept, as sigma forgets its own whenever a refresh is scheduled; nor shall it follow nodes that are dragged or glide.
        sigma.setCustomBBox(graphExtent(graph));
        sigma.refresh();
      }
      const close = sigma.getDimensions().height < LOW ? latest.current.near : null;
      const isWanted = close === null ? isFramed : (id: string): boolean => close.has(id);
      const ids = graph.filterNodes(what === "whole" ? isWanted : (id) => latest.current.shown.nodes.has(id));
      const spots = ids.map((id) => sigma.graphToViewport(graph.getNodeAttributes(id)));
      const camera = sigma.getCamera();
      const { world } = latest.current.staged;
      const ground =
        what === "whole" && close === null && world !== null ? cornersOf(world).map((spot) => sigma.graphToViewport(spot)) : [];
      const place = fitted(spots, sigma.getDimensions(), camera.getState(), (spot) => sigma.viewportToFramedGraph(spot), ground);
      if (place === null) return;
      const to = { ...place, angle: 0 };
      if (what === "shown" && !motionReduced()) void camera.animate(to, { duration: DURATION });
      else camera.setState(to);
      const span = { cameraState: to };
      const unit = sigma.graphToViewport({ x: 100, y: 0 }, span).x - sigma.graphToViewport({ x: 0, y: 0 }, span).x;
      // Sigma divides sizes by the root of the camera's ratio; at the fitted place they shall be exact.
      const least = latest.current.staged.crowded ? SMALLEST_CROWDED : SMALLEST;
      setScale(Math.min(BIGGEST, Math.max(least, (unit / 100) * GAIN)) * Math.sqrt(place.ratio));
    },
    [sigma],
  );

  const start = useRef(fits);
  useEffect(() => {
    if (fits !== start.current) fit("shown");
  }, [fits, fit]);

  const before = useRef(shown);
  useEffect(() => {
    const { fitting } = useDesk.getState();
    const isNew = before.current !== shown;
    before.current = shown;
    if (fitting === null || !isNew) return;
    fitOnce(null);
    if (fitting === useView.getState().view.filter) fit("shown");
  }, [shown, fit]);

  // Whether to offer a fit is looked at when the camera rests, and after what is shown has been drawn.
  useEffect(() => {
    const look = (): void => {
      const graph = sigma.getGraph();
      const ids = [...shown.nodes].filter((id) => graph.hasNode(id));
      const spots = ids.map((id) => sigma.graphToViewport(graph.getNodeAttributes(id)));
      const narrowed = ids.length < graph.order;
      const { ratio } = sigma.getCamera();
      sayAmiss(isAmiss(spots, sigma.getDimensions(), ratio, narrowed) ? ids.length : 0);
    };
    let due = setTimeout(look, REST);
    const wait = (): void => {
      clearTimeout(due);
      due = setTimeout(look, REST);
    };
    const camera = sigma.getCamera();
    camera.on("updated", wait);
    return () => {
      clearTimeout(due);
      camera.off("updated", wait);
    };
  }, [sigma, shown]);

  const nearBefore = useRef(near);
  useEffect(() => {
    if (nearBefore.current !== near && sigma.getDimensions().height < LOW) fit("whole");
    nearBefore.current = near;
  }, [sigma, near, fit]);

  useEffect(() => {
    const container = sigma.getContainer();
    let last = [container.offsetWidth, container.offsetHeight];
    const watcher = new ResizeObserver(() => {
      const now = [container.offsetWidth, container.offsetHeight];
      // Whoever begins to watch is told at once, though nothing has changed.
      if (now[0] === 0 || (now[0] === last[0] && now[1] === last[1])) return;
      last = now;
      sigma.resize();
      fit("whole");
    });
    watcher.observe(container);
    return () => watcher.disconnect();
  }, [sigma, fit]);
  return { scale, fit };
}
