/** Leads sigma: gives it the graph, the scene and the reader's gestures. Renders only the canvas of the words. */
import { useSigma } from "@react-sigma/core";
import { useEffect, useMemo, useRef } from "react";
import { focusOf, paintOf, type Picture, type PictureEdge, type Shown } from "../../derive/index.ts";
import { useDesk, useTheme, useView } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { stageGraphOf } from "./build.ts";
import type { NodeLook, StageAttributes } from "./looks.ts";
import { useFit } from "./fit-stage.ts";
import { useGestures, type Moved } from "./gestures.ts";
import { usePulse } from "./pulse.ts";
import { reduceEdge, reduceNode, type Scene } from "./reduce.ts";
import { drawWords } from "./words-layer.ts";

interface ConductorProps {
  readonly picture: Picture;
  readonly shown: Shown;
}

function useScene(shown: Shown, scale: number): Scene {
  const { ontology } = useKnowledge();
  const theme = useTheme((state) => state.theme);
  const selection = useView(({ view }) => view.selection);
  const hover = useDesk((desk) => desk.hover);
  const { fresh, pulse } = usePulse();
  const paint = useMemo(() => paintOf(ontology, theme), [ontology, theme]);
  return useMemo(() => {
    const pinned = selection === null ? null : focusOf(shown, selection);
    const ends = selection?.kind === "edge" ? pinned?.nodes : pinned && selection ? [selection.id] : [];
    return {
      shown,
      paint,
      scale,
      fresh,
      pulse,
      focus: focusOf(shown, hover) ?? pinned,
      pinned: new Set(ends),
    };
  }, [shown, paint, scale, fresh, pulse, hover, selection]);
}

export function Conductor({ picture, shown }: ConductorProps) {
  const sigma = useSigma<NodeLook, PictureEdge, StageAttributes>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const moved = useRef<Moved>(new Map());
  const { scale, fit } = useFit(sigma, shown);
  const scene = useScene(shown, scale);
  const current = useRef(scene);

  useEffect(() => {
    sigma.setSetting("nodeReducer", (id, node) => reduceNode(current.current, id, node));
    sigma.setSetting("edgeReducer", (id, edge) => reduceEdge(current.current, id, edge));
    const draw = (): void => {
      const context = canvas.current?.getContext("2d");
      if (context) drawWords(sigma, context, current.current);
    };
    sigma.on("afterRender", draw);
    return () => {
      sigma.off("afterRender", draw);
    };
  }, [sigma]);

  useEffect(() => {
    sigma.setGraph(stageGraphOf(picture, moved.current));
    // For tests and the curious: where things are on the canvas cannot be read from the page.
    Object.defineProperty(window, "dragoman", { value: { sigma }, configurable: true });
    fit("whole");
  }, [sigma, picture, fit]);

  useEffect(() => {
    current.current = scene;
    sigma.scheduleRefresh();
  }, [sigma, scene]);

  useGestures(sigma, moved);
  return <canvas ref={canvas} className="words" aria-hidden="true" />;
}
