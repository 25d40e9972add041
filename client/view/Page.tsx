/** The page once the ontology is known: head, legend, graph, panel, foot. */
import { memo, Suspense, useMemo } from "react";
import { Button } from "react-aria-components";
import type { GraphResponse, Ontology, Progress } from "../../server/vocabulary/index.ts";
import { useSource } from "../data/index.ts";
import {
  counted,
  pathsTold,
  pictureOf,
  selectionTold,
  shownOf,
  shownTold,
  totalsLine,
  undatedIn,
  viewTold,
} from "../derive/index.ts";
import { begin, enterPanel, fit, openSheet, useDesk, useView, type Sheet } from "../state/index.ts";
import { AddArticle, Beside, ComparePanel, KeysDialog, Legend, Panel, TokenQuestion, ViewMenu } from "./Beside.tsx";
import { AddedNotice } from "./add/AddedNotice.tsx";
import { Chips } from "./Chips.tsx";
import { CompareKey } from "./compare/CompareKey.tsx";
import type { Difference } from "./compare/useDifference.ts";
import { EmptyStore } from "./EmptyStore.tsx";
import { Stage } from "./graph/index.ts";
import { PageHeader } from "./header/PageHeader.tsx";
import { Icon } from "./Icon.tsx";
import type { Knowledge } from "./knowledge.ts";
import { NothingLeft } from "./NothingLeft.tsx";
import { goHome } from "./open-in-panel.ts";
import { PageContexts } from "./PageContexts.tsx";
import { useFoundPaths } from "./paths/looked-at.ts";
import { ProgressLine } from "./ProgressLine.tsx";
import { PictureSaver } from "./save/PictureSaver.tsx";
import { SheetHandle } from "./SheetHandle.tsx";
import { Face, StillButton } from "./Still.tsx";
import { StagedContext } from "./staging/staged.ts";
import { useStaging } from "./staging/use-staging.tsx";
import { TableView, ViewSwitch } from "./table/index.ts";
import { Timeline } from "./timeline/Timeline.tsx";
import { Told } from "./Told.tsx";
import { useLater } from "./use-later.ts";
import { Waiting } from "./Waiting.tsx";

interface PageProps {
  readonly ontology: Ontology;
  /** The whole graph at the level and confidence in force. */
  readonly all: GraphResponse;
  /** What the filter leaves of it. */
  readonly graph: GraphResponse;
  /** The same, or what it will be: nodes and edges only. */
  readonly drawn: GraphResponse;
  /** What differs between the two sides of a comparison; null where none is made. */
  readonly difference: Difference | null;
  readonly progress: Progress | null;
  /** A filter or a comparison has been chosen and is not shown yet. */
  readonly waiting: boolean;
  /** Failures and waits, shown over the graph. */
  readonly notices: React.ReactNode;
}

// Memoized, since a click in the legend renders the page anew, and changes none of its buttons.
const SkipButton = memo(({ to }: { readonly to: string }) => (
  <Button className="button skip" data-hotkey="g" onPress={goHome}>
    Go to the {to}
  </Button>
));

// Where a filter leaves a corner of the picture, the button says what it would bring into view.
const FitButton = memo(() => {
  const amiss = useDesk((desk) => desk.amiss);
  const offer = amiss === 0 ? null : `Fit ${counted(amiss, "actor")}`;
  return (
    <Button
      className={offer === null ? "button square fit" : "button fit offered"}
      aria-label={`${offer ?? "Fit the graph"} to the window`}
      data-hotkey="f"
      onPress={fit}
    >
      <Icon name="fit" />
      {offer === null ? null : <span className="wide-only">{offer}</span>}
    </Button>
  );
});

const STILL_VIEW = (
  <div>
    <StillButton look="view-button">
      <Face icon="view" words="View" />
    </StillButton>
  </div>
);

const SheetButtons = memo(() => (
  <div className="sheet-buttons">
    {(["legend", "panel"] as const).map((sheet: Sheet) => (
      <Button
        key={sheet}
        className="button"
        onPress={() => {
          openSheet(sheet);
          if (sheet === "panel") enterPanel(true);
        }}
      >
        <Icon name={sheet === "legend" ? "filter" : "list"} />
        {sheet === "legend" ? "Filters" : "Relations"}
      </Button>
    ))}
  </div>
));

export function Page({ ontology, all, graph, drawn, difference, progress, waiting, notices }: PageProps) {
  const sheet = useDesk((desk) => desk.sheet);
  const { selection, table } = useView(({ view }) => view);
  const said = useDesk((desk) => desk.said);
  const inFile = useSource(({ source }) => source.file !== null);
  const picture = useMemo(() => pictureOf(all, ontology), [all, ontology]);
  const shown = useMemo(() => difference?.shown ?? shownOf(drawn, ontology), [difference, drawn, ontology]);
  const paths = useFoundPaths(shown, all);
  // The graph is drawn first; what stands beside it follows.
  const told = useLater(shown);
  const counts = useLater(graph);
  const behind = waiting || told !== shown || counts !== graph;
  const { staged, notices: staging } = useStaging(all, picture, ontology);
  const knowledge = useMemo((): Knowledge => {
    const actors = new Map(all.nodes.map((node) => [node.id, node]));
    // Who only speaks stands at no end of an edge.
    const voices = new Map([...all.facets.claimant, ...all.facets.actor].map(({ id, name }) => [id, name]));
    return { ontology, actors, nameOf: (id) => actors.get(id)?.name ?? voices.get(id) ?? id };
  }, [ontology, all]);
  const reading = progress !== null && progress.done + progress.failed < progress.total;
  // Articles may be there in which no claim was found.
  const listing = table?.tab === "articles";
  const line = totalsLine(counts.totals);
  const filtered = counts.totals.claims !== all.totals.claims;
  const chosen = selection !== null || table === null ? <Panel shown={told} /> : null;
  const panel = difference !== null && selection === null ? <ComparePanel difference={difference} /> : chosen;
  return (
    <PageContexts knowledge={knowledge} paths={paths}>
      <div
        className="page"
        data-sheet={sheet ?? "none"}
        data-panel={panel === null ? "none" : "open"}
        onFocus={begin}
        onPointerDown={begin}
      >
        <SkipButton to={table === null ? "graph" : "table"} />
        <PageHeader
          totals={counts.totals}
          of={filtered ? `of ${counted(all.totals.claims, "claim")}` : ""}
          nodes={picture.nodes}
        />
        <nav className="side left" aria-label="Filters of the graph" aria-busy={behind}>
          <Beside what="Opening the filters">
            <Legend all={all.facets} facets={counts.facets} />
          </Beside>
        </nav>
        <main data-view={table === null ? "graph" : "table"} data-file={inFile}>
          {picture.edges.length === 0 ? (
            listing ? null : (
              <EmptyStore reading={reading} />
            )
          ) : (
            <Stage picture={picture} shown={shown} staged={staged} label={`Graph of ${line}`} covered={table !== null}>
              <PictureSaver
                picture={picture}
                shown={shown}
                staged={staged}
                totals={graph.totals}
                compare={difference?.compare ?? null}
              />
            </Stage>
          )}
          <div className="over">
            <Chips />
            {difference === null ? null : <CompareKey by={difference.compare.by} />}
            {shown.edges.size === 0 && picture.edges.length > 0 ? <NothingLeft facets={graph.facets} /> : null}
            {notices}
            <AddedNotice all={all} shown={shown} />
            {staging}
            <ProgressLine progress={progress} />
          </div>
          {table === null || (picture.edges.length === 0 && !listing) ? null : (
            <Suspense fallback={<Waiting what="Opening the table" />}>
              <TableView graph={counts} difference={difference} table={table} />
            </Suspense>
          )}
          <ViewSwitch />
          <div className="stage-tools">
            <Beside still={STILL_VIEW}>
              <ViewMenu />
            </Beside>
            <FitButton />
          </div>
          <SheetButtons />
        </main>
        <aside className="side right" aria-label="Details" aria-busy={behind}>
          <SheetHandle />
          <StagedContext value={staged}>
            <Beside what="Opening the details">{panel}</Beside>
          </StagedContext>
        </aside>
        <footer>
          <Timeline all={all.facets.month} shown={counts.facets.month} undated={undatedIn(all) > 0} />
        </footer>
        <Told
          parts={{
            said,
            shown: shownTold(graph.totals),
            selection: selectionTold(selection, shown, ontology, knowledge.nameOf),
            paths: pathsTold(paths, knowledge.nameOf),
            view: viewTold(table),
          }}
        />
      </div>
      <Beside>
        <KeysDialog />
        <AddArticle />
        <TokenQuestion />
      </Beside>
    </PageContexts>
  );
}
