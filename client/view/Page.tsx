/** The page once the ontology is known: head, legend, graph, panel, foot. */
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { GraphResponse, Ontology, Progress } from "../../server/vocabulary/index.ts";
import { counted, pictureOf, shownOf, totalsLine } from "../derive/index.ts";
import { fit, openSheet, useDesk, type Sheet } from "../state/index.ts";
import { AddArticle } from "./add/AddArticle.tsx";
import { Chips } from "./Chips.tsx";
import { EmptyStore } from "./EmptyStore.tsx";
import { Stage } from "./graph/index.ts";
import { PageHeader } from "./header/PageHeader.tsx";
import { Icon } from "./Icon.tsx";
import { KnowledgeContext, type Knowledge } from "./knowledge.ts";
import { Legend } from "./legend/Legend.tsx";
import { Panel } from "./panel/Panel.tsx";
import { ProgressLine } from "./ProgressLine.tsx";
import { StagedContext } from "./staging/staged.ts";
import { useStaging } from "./staging/use-staging.tsx";
import { ViewMenu } from "./staging/ViewMenu.tsx";
import { Timeline } from "./Timeline.tsx";

interface PageProps {
  readonly ontology: Ontology;
  /** The whole graph at the level and confidence in force. */
  readonly all: GraphResponse;
  /** What the filter leaves of it. */
  readonly graph: GraphResponse;
  readonly progress: Progress | null;
  /** Failures and waits, shown over the graph. */
  readonly notices: React.ReactNode;
}

const SheetButtons = () => (
  <div className="sheet-buttons">
    {(["legend", "panel"] as const).map((sheet: Sheet) => (
      <Button key={sheet} className="button" onPress={() => openSheet(sheet)}>
        <Icon name={sheet === "legend" ? "filter" : "list"} />
        {sheet === "legend" ? "Filters" : "Relations"}
      </Button>
    ))}
  </div>
);

export function Page({ ontology, all, graph, progress, notices }: PageProps) {
  const sheet = useDesk((desk) => desk.sheet);
  const [said, setSaid] = useState("");
  const picture = useMemo(() => pictureOf(all, ontology), [all, ontology]);
  const shown = useMemo(() => shownOf(graph, ontology), [graph, ontology]);
  const { staged, notices: staging } = useStaging(all, picture, ontology);
  const knowledge = useMemo((): Knowledge => {
    const actors = new Map(all.nodes.map((node) => [node.id, node]));
    return { ontology, actors, nameOf: (id) => actors.get(id)?.name ?? id };
  }, [ontology, all]);
  const reading = progress !== null && progress.done + progress.failed < progress.total;
  const line = totalsLine(graph.totals);
  const filtered = graph.totals.claims !== all.totals.claims;
  return (
    <KnowledgeContext value={knowledge}>
      <div className="page" data-sheet={sheet ?? "none"}>
        <PageHeader totals={filtered ? `${line} · of ${counted(all.totals.claims, "claim")}` : line} nodes={picture.nodes} />
        <nav className="side left" aria-label="Filters of the graph">
          <Legend facets={graph.facets} />
        </nav>
        <main>
          {picture.edges.length === 0 ? (
            <EmptyStore reading={reading} />
          ) : (
            <Stage
              picture={picture}
              shown={shown}
              staged={staged}
              label={`Graph of ${line}. The same relations are listed in the panel beside it.`}
            />
          )}
          <div className="over">
            <Chips />
            {notices}
            {staging}
            <ProgressLine progress={progress} />
          </div>
          <div className="stage-tools">
            <ViewMenu />
            <Button className="button square" aria-label="Fit the graph to the window" onPress={fit}>
              <Icon name="fit" />
            </Button>
          </div>
          <SheetButtons />
        </main>
        <aside className="side right" aria-label="Details">
          <StagedContext value={staged}>
            <Panel shown={shown} />
          </StagedContext>
        </aside>
        <footer>
          <Timeline all={all.facets.month} shown={graph.facets.month} />
        </footer>
        <p className="unseen" role="status">
          {said} {line} shown.
        </p>
      </div>
      <AddArticle
        onAdded={({ created, claims }) =>
          setSaid(created ? `Article added with ${counted(claims.length, "claim")}.` : "This article was stored already.")
        }
      />
    </KnowledgeContext>
  );
}
