/** The mouse and the finger on the graph: point, click, drag. What they mean is told to the state; only places change here. */
import { useRegisterEvents } from "@react-sigma/core";
import { graphExtent } from "sigma/utils";
import { useEffect, type RefObject } from "react";
import type { PictureEdge } from "../../derive/index.ts";
import { hoverOver, openSheet, select, useView, withPathTo, withTriad } from "../../state/index.ts";
import type { NodeLook, StageAttributes, StageSigma } from "./looks.ts";

/** Where the reader has put nodes, by id, in the layout's units: kept when the graph is refreshed. */
export type Moved = Map<string, { readonly x: number; readonly y: number }>;

const change = (step: Parameters<ReturnType<typeof useView.getState>["change"]>[0]): void => useView.getState().change(step);

export function useGestures(sigma: StageSigma, moved: RefObject<Moved>): void {
  const register = useRegisterEvents<NodeLook, PictureEdge, StageAttributes>();
  useEffect(() => {
    let dragged: string | null = null;
    const container = sigma.getContainer();
    const point = (cursor: "pointer" | "" | "grabbing"): void => {
      container.style.cursor = cursor;
    };
    const release = (): void => {
      dragged = null;
      point("");
    };
    register({
      enterNode: ({ node }) => {
        if (dragged !== null) return;
        point("pointer");
        hoverOver({ kind: "node", id: node });
      },
      leaveNode: () => {
        if (dragged !== null) return;
        point("");
        hoverOver(null);
      },
      enterEdge: ({ edge }) => {
        if (dragged !== null) return;
        point("pointer");
        hoverOver({ kind: "edge", id: edge });
      },
      leaveEdge: () => {
        if (dragged !== null) return;
        point("");
        hoverOver(null);
      },
      clickNode: ({ node, event }) => {
        const second = event.original.shiftKey;
        // The neighbourhood of whom is pointed at would cover the light of the paths.
        if (second) hoverOver(null);
        change((view) => (second ? withPathTo(view, node) : select(view, { kind: "node", id: node })));
        openSheet("panel");
      },
      clickEdge: ({ edge }) => {
        change((view) => select(view, { kind: "edge", id: edge, claim: null }));
        openSheet("panel");
      },
      clickStage: () => change((view) => (view.selection === null ? withTriad(view, null) : select(view, null))),
      doubleClickStage: ({ preventSigmaDefault }) => preventSigmaDefault(),
      doubleClickNode: ({ node, event, preventSigmaDefault }) => {
        preventSigmaDefault();
        // Quick clicks on one actor and then on another pass for a double click on the second.
        if (event.original.shiftKey) change((view) => withPathTo(view, node));
      },
      downNode: ({ node, preventSigmaDefault }) => {
        dragged = node;
        preventSigmaDefault();
        // Without a fixed frame, a node dragged outwards would shrink the whole picture. The graph is asked for it, since sigma has
        // forgotten its own while a refresh is scheduled, as after pointing at what is then pressed.
        if (!sigma.getCustomBBox()) sigma.setCustomBBox(graphExtent(sigma.getGraph()));
      },
      moveBody: ({ event, preventSigmaDefault }) => {
        if (dragged === null) return;
        point("grabbing");
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
