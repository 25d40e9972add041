/** Leads sigma: gives it the graph, the scene and the reader's gestures. Renders only the canvases under and over it. */
import { useSigma } from "@react-sigma/core";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import {
  edgeOfClaim,
  focusOf,
  focusOfSelected,
  focusOnPaths,
  focusOnEdges,
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
import { takeCanvas } from "./curve-canvas.ts";
import { CurveLayer, curvesOf, keepCurves } from "./curve-layer.ts";
import { drawGround } from "./ground-layer.ts";
import { usePulse } from "./pulse.ts";
import { keepsActors, keepsLooks, reduceNode, type Scene } from "./reduce.ts";
import { useSetOut } from "./set-out.ts";
import { drawWords, eraseNames, prepare, type Written } from "./words-layer.ts";

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
  const added = useDesk((desk) => desk.added);
  const level = useView(({ view }) => view.filter.level);
  const { fresh, pulse } = usePulse();
  const paint = useMemo(() => paintOf(ontology, theme), [ontology, theme]);
  return useMemo(() => {
    const pinned = selection === null ? triad && focusOnTriad(shown, triad) : focusOfSelected(shown, selection, paths);
    const ends = selection?.kind === "node" ? [selection.id, ...(paths === null ? [] : [paths.ends.to])] : pinned?.nodes;
    // What was just added stands out as long as nothing else does.
    const lit = selection === null && added !== null ? added.claims.map((claim) => edgeOfClaim(claim, level, ontology)) : [];
    return {
      shown,
      paint,
      scale,
      fresh,
      pulse,
      focus: focusOf(shown, hover) ?? pinned ?? focusOnEdges(shown, lit),
      pinned: new Set(pinned === null ? [] : ends),
    };
  }, [shown, paint, scale, fresh, pulse, hover, selection, paths, triad, added, level, ontology]);
}

export function Conductor({ picture, shown, staged }: ConductorProps) {
  const sigma = useSigma<NodeLook, PictureEdge, StageAttributes>();
  const words = useRef<HTMLCanvasElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
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
    if (lit.current === null) return;
    const { width: wide, height: high } = sigma.getDimensions();
    const whole = takeCanvas(wide, high);
    lit.current.before(whole.canvas);
    const curves = new CurveLayer(sigma, { whole, lit: lit.current });
    keepCurves(sigma, curves);
    let written: readonly Written[] = [];
    let stopWriting = (): void => undefined;
    const write = (): void => {
      stopWriting();
      const over = words.current?.getContext("2d");
      if (over) written = drawWords(sigma, over, current.current.scene, current.current.staged);
    };
    // To write all names costs as much as all else that a filter changes: the frame that shows it only takes those away whose actors go.
    const writeLater = (): void => {
      const over = words.current?.getContext("2d");
      if (over) eraseNames(over, written, (id) => current.current.scene.shown.nodes.has(id));
      stopWriting();
      stopWriting = afterShown(window, write);
    };
    let isFiltered = false;
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
      if (isFiltered) writeLater();
      else write();
      isFiltered = false;
      stands.current = now;
    };
    redraw.current = (): void => {
      const now = current.current;
      const before = stands.current;
      const keeps = !curves.isNew && before?.staged === now.staged && keepsLooks(before.scene, now.scene);
      if (!keeps || !keepsActors(before.scene, now.scene)) {
        isFiltered = keeps;
        sigma.refresh();
        return;
      }
      curves.play(now.scene);
      curves.draw();
      stands.current = now;
      // Names need only keep clear of the chips of the filter, which are there by then.
      writeLater();
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
      whole.canvas.remove();
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
      <canvas ref={lit} className="ground" aria-hidden="true" hidden />
      <canvas ref={words} className="words" aria-hidden="true" />
    </>
  );
}
