/** The graph in the middle. React owns what is shown; sigma owns the canvas, and is told by one scene value what changed. */
import { SigmaContainer } from "@react-sigma/core";
import "@react-sigma/core/lib/style.css";
import { useMemo, type ReactNode } from "react";
import type { Picture, Shown } from "../../derive/index.ts";
import { stageSettings } from "./build.ts";
import { Conductor } from "./Conductor.tsx";

interface StageProps {
  readonly picture: Picture;
  readonly shown: Shown;
  readonly label: string;
  /** What stands inside the stage and needs sigma. */
  readonly children?: ReactNode;
}

export function Stage({ picture, shown, label, children }: StageProps) {
  const settings = useMemo(() => stageSettings(), []);
  return (
    <div className="stage" role="group" aria-label={label}>
      <SigmaContainer settings={settings}>
        <Conductor picture={picture} shown={shown} />
        {children}
      </SigmaContainer>
    </div>
  );
}
