/** The graph in the middle. React owns what is shown; sigma owns the canvas, and is told by one scene value what changed. */
import { SigmaContainer } from "@react-sigma/core";
import "@react-sigma/core/lib/style.css";
import { useMemo, useState, type ReactNode } from "react";
import type { Picture, Shown } from "../../derive/index.ts";
import type { Staged } from "../staging/staged.ts";
import { stageGraphOf, stageSettings } from "./build.ts";
import { Conductor } from "./Conductor.tsx";
import { Walker } from "./Walker.tsx";

interface StageProps {
  readonly picture: Picture;
  readonly shown: Shown;
  readonly staged: Staged;
  readonly label: string;
  /** The table lies over the graph, which keeps its places meanwhile. */
  readonly covered: boolean;
  /** What stands inside the stage and needs sigma. */
  readonly children?: ReactNode;
}

export function Stage({ picture, shown, staged, label, covered, children }: StageProps) {
  const settings = useMemo(() => stageSettings(), []);
  // Sigma is made with its graph: one that it is given afterwards is rendered for nothing before it is set out.
  const [first] = useState(() => stageGraphOf(picture));
  // Whoever renders again before the page is painted has all effects run at once: sigma is then made and drawn in the same task, and not
  // after a picture of the page without a graph, which without a graphics card takes as long as that of the graph.
  const [, renderAgain] = useState<HTMLElement | null>(null);
  return (
    <div ref={renderAgain} className="stage" inert={covered}>
      <SigmaContainer graph={first} settings={settings}>
        <Conductor picture={picture} shown={shown} staged={staged} />
        <Walker label={label} shown={shown} />
        {children}
      </SigmaContainer>
    </div>
  );
}
