/** The paths between two actors, told: each as a way from actor to actor, with the sources of every step. */
import { Button } from "react-aria-components";
import { pathsLine, toldPaths, withArticle, type Paths, type Shown } from "../../derive/index.ts";
import { select, useView } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";
import { Icon } from "../Icon.tsx";
import { useKnowledge } from "../knowledge.ts";
import { PanelHead } from "../panel/PanelHead.tsx";
import { Itinerary } from "./Itinerary.tsx";
import { NoPath } from "./NoPath.tsx";
import { PathsTo } from "./PathsTo.tsx";

interface PathsPanelProps {
  readonly paths: Paths;
  readonly shown: Shown;
}

export function PathsPanel({ paths, shown }: PathsPanelProps) {
  const { ontology, nameOf } = useKnowledge();
  const change = useView((state) => state.change);
  const { from, to } = paths.ends;
  const [first, last] = [nameOf(from), nameOf(to)];
  const title = (
    <>
      <span className="end">
        <Flag id={from} name={first} />
        {first}
      </span>{" "}
      to{" "}
      <span className="end">
        <Flag id={to} name={last} />
        {last}
      </span>
    </>
  );
  return (
    <div className="paths">
      <PanelHead key={`paths ${from} ${to}`} title={title} line={paths.found.length === 0 ? "No path" : pathsLine(paths)} />
      <div className="paths-actions">
        <Button className="text-button back" onPress={() => change((view) => select(view, { kind: "node", id: from }))}>
          <Icon name="back" />
          Back to {withArticle(first)}
        </Button>
        <PathsTo key={from} id={from} label="Paths to another …" />
      </div>
      {paths.found.length === 0 ? <NoPath paths={paths} /> : null}
      {toldPaths(paths, shown, ontology, nameOf).map((path) => (
        <Itinerary key={path.key} path={path} />
      ))}
    </div>
  );
}
