/** The mouse and the finger on the graph: point, click, drag. What they mean is told to the state; only places change here. */
import { useRegisterEvents } from "@react-sigma/core";
import { useEffect, type RefObject } from "react";
import type { PictureEdge } from "../../derive/index.ts";
import {
  expandedAt,
  goTo,
  hoverOver,
  openSheet,
  rememberOpener,
  select,
  useView,
  withPathTo,
  withTriad,
} from "../../state/index.ts";
import { curvesOf } from "./curve-layer.ts";
import type { NodeLook, StageAttributes, StageSigma } from "./looks.ts";

/** Where the reader has put nodes, by id, in the layout's units: kept when the graph is refreshed. */
export type Moved = Map<string, { readonly x: number; readonly y: number }>;

/** So many movements of a pressed mouse are a click still, for sigma too. */
const CLICK = 3;

const change = (step: Parameters<ReturnType<typeof useView.getState>["change"]>[0]): void => useView.getState().change(step);

/** Two fingers turn and scale the picture, wherever they lie. */
const isPinch = (original: MouseEvent | TouchEvent): boolean => "touches" in original && original.touches.length > 1;

export function useGestures(sigma: StageSigma, moved: RefObject<Moved>): void {
  const register = useRegisterEvents<NodeLook, PictureEdge, StageAttributes>();
  useEffect(() => {
    let dragged: string | null = null;
    const container = sigma.getContainer();
    const point = (cursor: "pointer" | "" | "grabbing"): void => {
      container.style.cursor = cursor;
    };
    let pressed = false;
    let moves = 0;
    const release = (): void => {
      dragged = null;
      pressed = false;
      delete container.dataset["moving"];
      curvesOf(sigma)?.lift(null);
      point("");
    };
    let edge: string | null = null;
    let node: string | null = null;
    let clicked: string | null = null;
    const pointAtEdge = (next: string | null): void => {
      if (next === edge) return;
      edge = next;
      point(next === null ? "" : "pointer");
      hoverOver(next === null ? null : { kind: "edge", id: next });
    };
    const clickActor = (id: string, original: MouseEvent | TouchEvent, quickly: boolean): void => {
      // Quick clicks on one actor and then on another are no double click. The browser counts by when it was clicked, sigma by when it hears of it.
      const twice = id === clicked && (quickly || (original instanceof MouseEvent && original.detail > 1));
      clicked = id;
      openSheet("panel");
      if (!original.shiftKey) {
        return twice ? goTo((view) => expandedAt(view, id)) : change((view) => select(view, { kind: "node", id }));
      }
      // The neighbourhood of whom is pointed at would cover the light of the paths.
      hoverOver(null);
      change((view) => withPathTo(view, id));
    };
    register({
      enterNode: (entered) => {
        node = entered.node;
        edge = null;
        if (dragged !== null) return;
        point("pointer");
        hoverOver({ kind: "node", id: node });
      },
      leaveNode: () => {
        node = null;
        if (dragged !== null) return;
        point("");
        hoverOver(null);
      },
      // Sigma knows of nodes only. While a button is down, the picture moves under the mouse.
      mousemove: ({ original, x, y }) => {
        if (dragged !== null || node !== null || !(original instanceof MouseEvent) || original.buttons !== 0) return;
        pointAtEdge(curvesOf(sigma)?.at({ x, y }) ?? null);
      },
      leaveStage: () => pointAtEdge(null),
      clickNode: ({ node: id, event }) => clickActor(id, event.original, false),
      clickStage: ({ event }) => {
        clicked = null;
        const curve = curvesOf(sigma)?.at(event) ?? null;
        if (curve === null) return change((view) => (view.selection === null ? withTriad(view, null) : select(view, null)));
        rememberOpener(null);
        change((view) => select(view, { kind: "edge", id: curve, claim: null }));
        openSheet("panel");
      },
      doubleClickStage: ({ preventSigmaDefault }) => preventSigmaDefault(),
      doubleClickNode: ({ node: id, event, preventSigmaDefault }) => {
        preventSigmaDefault();
        clickActor(id, event.original, true);
      },
      downNode: (grasped) => {
        if (isPinch(grasped.event.original)) return;
        dragged = grasped.node;
        moves = 0;
        pressed = true;
        grasped.preventSigmaDefault();
      },
      downStage: () => {
        moves = 0;
        pressed = true;
      },
      moveBody: ({ event, preventSigmaDefault }) => {
        if (pressed && ++moves > CLICK) container.dataset["moving"] = "";
        if (isPinch(event.original)) dragged = null;
        if (dragged === null) return;
        point("grabbing");
        curvesOf(sigma)?.lift(dragged);
        const place = sigma.viewportToGraph(event);
        const graph = sigma.getGraph();
        const { stretch } = graph.getAttributes();
        const own = { x: place.x / stretch.x, y: place.y / stretch.y };
        moved.current.set(dragged, own);
        graph.mergeNodeAttributes(dragged, { ...place, layoutX: own.x, layoutY: own.y });
        preventSigmaDefault();
      },
      upNode: release,
      upStage: release,
    });
    return () => hoverOver(null);
  }, [sigma, register, moved]);
}
