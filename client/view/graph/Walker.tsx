/** The graph for the keyboard and for screen readers: a region in which arrows walk from actor to actor, and what hovering shows is told. */
import { useSigma } from "@react-sigma/core";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { nextStop, nodeTold, type Direction, type PictureEdge, type Shown, type Stop } from "../../derive/index.ts";
import { hoverOver, select, useView, withPathTo } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { openInPanel } from "../open-in-panel.ts";
import type { NodeLook, StageAttributes, StageSigma } from "./looks.ts";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** How near to the rim of the stage a node may be walked to before the picture follows, in pixels. */
const RIM = 48;

const stopsOf = (sigma: StageSigma, shown: Shown): (Stop & { readonly claims: number })[] =>
  sigma
    .getGraph()
    .mapNodes((id, node) => ({ id, claims: node.claims, ...sigma.graphToViewport(node) }))
    .filter(({ id }) => shown.nodes.has(id));

/** Brings a place into the stage where it is outside. */
function reveal(sigma: StageSigma, { x, y }: Stop): void {
  const { width, height } = sigma.getDimensions();
  if (x > RIM && y > RIM && x < width - RIM && y < height - RIM) return;
  const place = sigma.viewportToFramedGraph({ x, y });
  sigma.getCamera().setState(place);
}

interface WalkerProps {
  readonly shown: Shown;
  readonly label: string;
}

export function Walker({ shown, label }: WalkerProps) {
  const sigma = useSigma<NodeLook, PictureEdge, StageAttributes>();
  const { ontology, actors, nameOf } = useKnowledge();
  const selection = useView(({ view }) => view.selection);
  const [walked, setWalked] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [byMouse, setByMouse] = useState(false);
  const region = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const id = useId();
  const at = walked !== null && shown.nodes.has(walked) ? walked : null;

  // The ring follows its node wherever the picture goes.
  useEffect(() => {
    const follow = (): void => {
      const graph = sigma.getGraph();
      if (ring.current === null || at === null || !graph.hasNode(at)) return;
      const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(at));
      const radius = sigma.scaleSize(sigma.getNodeDisplayData(at)?.size ?? 0) + 5;
      ring.current.style.transform = `translate(${x - radius}px, ${y - radius}px)`;
      ring.current.style.width = ring.current.style.height = `${2 * radius}px`;
    };
    follow();
    sigma.on("afterRender", follow);
    return () => {
      sigma.off("afterRender", follow);
    };
  }, [sigma, at]);

  // A click on the canvas lets the keyboard go on from there: from what was clicked, if anything was.
  useEffect(() => {
    const stage = sigma.getContainer();
    const take = (): void => {
      setWalked(null);
      setByMouse(true);
      region.current?.focus({ preventScroll: true });
    };
    stage.addEventListener("click", take);
    return () => stage.removeEventListener("click", take);
  }, [sigma]);

  const walkTo = (stop: Stop | null | undefined): void => {
    if (stop === null || stop === undefined) return;
    setWalked(stop.id);
    hoverOver({ kind: "node", id: stop.id });
    reveal(sigma, stop);
  };

  /** Where a walk begins: at what is selected, else at the busiest actor. */
  const start = (): Stop | undefined => {
    const stops = stopsOf(sigma, shown);
    const chosen = selection?.kind === "node" ? stops.find((stop) => stop.id === selection.id) : undefined;
    return chosen ?? stops.toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))[0];
  };

  const press = (event: KeyboardEvent): void => {
    setByMouse(false);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    const stops = stopsOf(sigma, shown);
    const here = stops.find((stop) => stop.id === at);
    if (direction !== undefined) walkTo(here === undefined ? start() : nextStop(stops, here, direction));
    else if (event.key === "Home") walkTo(stops.toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))[0]);
    else if ((event.key === "Enter" || event.key === " ") && at !== null) {
      openInPanel((view) => (event.shiftKey ? withPathTo(view, at) : select(view, { kind: "node", id: at })));
    } else if (event.key === "Escape" && at !== null && selection === null) {
      setWalked(null);
      hoverOver(null);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={region}
        className="walker"
        data-home=""
        data-by-mouse={byMouse}
        role="application"
        aria-roledescription="graph"
        aria-label={label}
        aria-describedby={`${id}-how`}
        {...(focused && at !== null ? { "aria-activedescendant": `${id}-ring` } : {})}
        tabIndex={0}
        onKeyDown={press}
        onFocus={() => {
          setFocused(true);
          if (at !== null) hoverOver({ kind: "node", id: at });
        }}
        onBlur={() => {
          setFocused(false);
          setByMouse(false);
          hoverOver(null);
        }}
      >
        {at === null ? null : (
          <div
            ref={ring}
            id={`${id}-ring`}
            className="walker-ring"
            data-focused={focused}
            role="img"
            aria-label={nodeTold(shown, ontology, nameOf, at, actors.get(at)?.kind ?? "actor")}
          />
        )}
      </div>
      <p className="unseen" id={`${id}-how`}>
        Arrows walk from actor to actor, Enter opens the actor, T shows the same graph as tables, a question mark tells all keys.
      </p>
    </>
  );
}
