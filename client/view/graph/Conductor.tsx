/** Leads sigma: gives it the graph, the scene and the reader's gestures. Renders only the canvases under and over it. */
import { useSigma } from "@react-sigma/core";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import {
  focusOf,
  focusOfSelected,
  focusOnPaths,
  focusOnTriad,
  nearTo,
  paintOf,
  type Picture,
  type PictureEdge,
  type Shown,
} from "../../derive/index.ts";
import { afterShown, useDesk, useTheme, useView } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { usePaths } from "../paths/looked-at.ts";
import type { Staged } from "../staging/staged.ts";
import type { NodeLook, StageAttributes } from "./looks.ts";
import { useFit } from "./fit-stage.ts";
import { useGestures } from "./gestures.ts";
import { pickPlainly } from "./actor-under.ts";
import { UNSEEN } from "./build.ts";
import { CurveLayer, curvesOf, keepCurves } from "./curve-layer.ts";
import { drawGround } from "./ground-layer.ts";
import { usePulse } from "./pulse.ts";
import { keepsActors, reduceNode, type Scene } from "./reduce.ts";
import { useSetOut } from "./set-out.ts";
import { drawWords, prepare } from "./words-layer.ts";

interface ConductorProps {
  readonly picture: Picture;
  readonly shown: Shown;
  readonly staged: Staged;
}

function useScene(shown: Shown, scale: number): Scene {
  const { ontology } = useKnowledge();
  const theme = useTheme((state) => state.theme);
  const selection = useView(({ view }) => view.selection);
  const triad = useView(({ view }) => view.staging.triad);
  const paths = usePaths();
  const hover = useDesk((desk) => desk.hover);
  const { fresh, pulse } = usePulse();
  const paint = useMemo(() => paintOf(ontology, theme), [ontology, theme]);
  return useMemo(() => {
    const pinned = selection === null ? triad && focusOnTriad(shown, triad) : focusOfSelected(shown, selection, paths);
    const ends = selection?.kind === "node" ? [selection.id, ...(paths === null ? [] : [paths.ends.to])] : pinned?.nodes;
    return {
      shown,
      paint,
      scale,
      fresh,
      pulse,
      focus: focusOf(shown, hover) ?? pinned,
      pinned: new Set(pinned === null ? [] : ends),
    };
  }, [shown, paint, scale, fresh, pulse, hover, selection, paths, triad]);
}

export function Conductor({ picture, shown, staged }: ConductorProps) {
  const sigma = useSigma<NodeLook, PictureEdge, StageAttributes>();
  const words = useRef<HTMLCanvasElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const whole = useRef<HTMLCanvasElement>(null);
  const lit = useRef<HTMLCanvasElement>(null);
  const paths = usePaths();
  const selection = useView(({ view }) => view.selection);
  const near = useMemo(
    () => (paths !== null && selection?.kind === "node" ? focusOnPaths(paths).nodes : nearTo(picture, selection)),
    [picture, selection, paths],
  );
  const { scale, fit } = useFit(sigma, shown, staged, near);
  const scene = useScene(shown, scale);
  const current = useRef({ scene, staged });
  /** What was drawn last, and what draws the difference to it. */
  const stands = useRef<typeof current.current | null>(null);
  const redraw = useRef<() => void>(() => undefined);
  const preparing = useRef(false);
  const setPreparing = useCallback((begins: boolean): void => {
    preparing.current = begins;
  }, []);

  // Before the page is painted, as the setting out below: the scale that fits is then known before anything is drawn.
  useLayoutEffect(() => {
    pickPlainly(sigma);
    sigma.setSetting("nodeReducer", (id, node) => ({
      ...reduceNode(current.current.scene, id, node),
      ...(preparing.current ? UNSEEN : {}),
    }));
    if (whole.current === null || lit.current === null) return;
    const curves = new CurveLayer(sigma, { whole: whole.current, lit: lit.current });
    keepCurves(sigma, curves);
    const write = (): void => {
      const over = words.current?.getContext("2d");
      if (over) drawWords(sigma, over, current.current.scene, current.current.staged);
    };
    const draw = (): void => {
      const { width, height } = sigma.getDimensions();
      const under = ground.current?.getContext("2d");
      const now = current.current;
      const bare = now.staged.world === null && now.staged.blocs.length === 0 && now.staged.homes.size === 0;
      if (ground.current) ground.current.hidden = bare;
      if (under && !bare) {
        prepare(under, width, height, now.scene);
        drawGround(sigma, under, now.scene, now.staged);
      }
      curves.play(now.scene);
      curves.draw();
      write();
      stands.current = now;
    };
    let stopWriting = (): void => undefined;
    redraw.current = (): void => {
      const now = current.current;
      const before = stands.current;
      if (curves.isNew || before?.staged !== now.staged || !keepsActors(before.scene, now.scene)) {
        sigma.refresh();
        return;
      }
      curves.play(now.scene);
      curves.draw();
      stands.current = now;
      // Names need only keep clear of the chips of the filter, which are there by then.
      stopWriting();
      stopWriting = afterShown(window, write);
    };
    // However often sigma renders before the page is next drawn, what is ours is drawn once.
    let due = false;
    const drawSoon = (): void => {
      // What is being set out is rendered again in the frame to come.
      if (due || preparing.current) return;
      due = true;
      queueMicrotask(() => {
        due = false;
        if (curvesOf(sigma) === curves) draw();
      });
    };
    sigma.on("afterRender", drawSoon);
    // Names are as long as their letters, which may come after the first picture.
    const reword = (): void => void sigma.scheduleRender();
    document.fonts.addEventListener("loadingdone", reword);
    return () => {
      document.fonts.removeEventListener("loadingdone", reword);
      sigma.off("afterRender", drawSoon);
      keepCurves(sigma, null);
      stopWriting();
      stands.current = null;
      curves.end();
    };
  }, [sigma]);

  // What is drawn must know the new layout before the graph is set out in it, and a refresh must wait until it is.
  useLayoutEffect(() => {
    current.current = { scene, staged };
  });
  const moved = useSetOut(sigma, picture, staged, fit, setPreparing);
  const drawn = useRef<Shown | null>(null);
  useEffect(() => {
    current.current = { scene, staged };
    if (drawn.current === shown && curvesOf(sigma)?.isNew !== true) {
      sigma.scheduleRefresh();
      return;
    }
    // A first picture and one that a filter changes wait for no frame, but for all that is still to be said of them in this task.
    drawn.current = null;
    queueMicrotask(() => {
      if (drawn.current === shown || curvesOf(sigma) === undefined) return;
      drawn.current = shown;
      redraw.current();
    });
  }, [sigma, scene, staged, shown]);

  useGestures(sigma, moved);
  return (
    <>
      <canvas ref={ground} className="ground" aria-hidden="true" />
      <canvas ref={whole} className="ground curves" aria-hidden="true" />
      <canvas ref={lit} className="ground" aria-hidden="true" hidden />
      <canvas ref={words} className="words" aria-hidden="true" />
    </>
  );
}
