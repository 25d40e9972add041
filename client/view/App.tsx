/** Fetches what the page shows and decides between waiting, failing and showing. A failure never takes a graph off the screen. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { GraphResponse } from "../../server/vocabulary/index.ts";
import { useGraph, useOntology, useProgress, useRefresh, useSource } from "../data/index.ts";
import { freshEdges } from "../derive/index.ts";
import { markFresh, speltOut, useView, wholeOf } from "../state/index.ts";
import { useDifference } from "./compare/useDifference.ts";
import { Failure } from "./Failure.tsx";
import { ImportedFile } from "./import/ImportedFile.tsx";
import { useKeys } from "./keys/index.ts";
import { Page } from "./Page.tsx";
import { useDrawn } from "./use-drawn.ts";
import { Waiting } from "./Waiting.tsx";

/** Marks what a newer revision of the graph added, so that it pulses; another source is no revision. */
function useFreshness(all: GraphResponse | undefined, source: string): void {
  const before = useRef<{ readonly all: GraphResponse | undefined; readonly source: string } | undefined>(undefined);
  useEffect(() => {
    const last = before.current;
    before.current = { all, source };
    if (last?.all === undefined || all === undefined || last.source !== source || last.all.revision === all.revision) return;
    markFresh(freshEdges(last.all, all));
  }, [all, source]);
}

/** The last value that was there: a query that fails has none, and the page keeps what it showed. */
function useKept<T>(value: T | undefined): T | undefined {
  const [kept, setKept] = useState(value);
  if (value !== undefined && value !== kept) setKept(value);
  return value ?? kept;
}

export function App() {
  useKeys();
  const filter = useView(({ view }) => view.filter);
  const ontology = useOntology();
  const everything = useMemo(() => wholeOf(filter), [filter]);
  const all = useGraph(everything);
  const words = useMemo(() => speltOut(filter, ontology.data), [filter, ontology.data]);
  const graph = useGraph(words);
  const comparing = useDifference(words, ontology.data);
  const refresh = useRefresh();
  const refreshing = useRef(refresh);
  useEffect(() => {
    refreshing.current = refresh;
  });
  const progress = useProgress(useCallback(() => void refreshing.current(), []));
  const source = useSource((state) => state.source.key);
  useFreshness(all.isPlaceholderData ? undefined : all.data, source);

  const failed = [ontology, all, graph].find(({ error }) => error !== null);
  const retry = (): void => {
    for (const query of [ontology, all, graph]) if (query.error !== null) void query.refetch();
  };
  const incomparable =
    comparing.error === null ? null : (
      <Failure what="The comparison could not be read." error={comparing.error} retry={comparing.retry} />
    );
  const failure = failed?.error ? <Failure what="The graph could not be read." error={failed.error} retry={retry} /> : null;
  const whole = useKept(all.data);
  const shown = useKept(graph.data);
  const waiting = graph.isPlaceholderData && graph.isFetching;
  const drawn = useDrawn({ whole, everything, shown, words, waiting });
  if (ontology.data === undefined || whole === undefined || shown === undefined || drawn === undefined) {
    return (
      <div className="first-wait">
        {failure === null ? null : <h1>Dragoman</h1>}
        {failure ?? <Waiting what="Opening the graph" />}
      </div>
    );
  }
  const notices = (
    <>
      <ImportedFile ontology={ontology.data} />
      {failure ?? incomparable}
      {comparing.waiting ? <Waiting what="Comparing" /> : null}
      {waiting ? <Waiting what="Filtering" /> : null}
    </>
  );
  return (
    <Page
      ontology={ontology.data}
      all={whole}
      graph={shown}
      drawn={drawn}
      difference={comparing.difference}
      progress={progress}
      waiting={waiting || comparing.waiting}
      notices={notices}
    />
  );
}
