/** The graph in the middle. React owns what is shown; sigma owns the canvas, and is told by one scene value what changed. */
import { SigmaContainer } from "@react-sigma/core";
import "@react-sigma/core/lib/style.css";
import { useMemo } from "react";
import type { Picture, Shown } from "../../derive/index.ts";
import type { Staged } from "../staging/staged.ts";
import { stageSettings } from "./build.ts";
import { Conductor } from "./Conductor.tsx";

interface StageProps {
  readonly picture: Picture;
  readonly shown: Shown;
  readonly staged: Staged;
  readonly label: string;
}

export function Stage({ picture, shown, staged, label }: StageProps) {
  const settings = useMemo(() => stageSettings(), []);
  return (
    <div className="stage" role="group" aria-label={label}>
      <SigmaContainer settings={settings}>
        <Conductor picture={picture} shown={shown} staged={staged} />
      </SigmaContainer>
    </div>
  );
}
