/** What the panel shows while nothing is selected: every edge that the filter leaves, and beneath them the claims that people rejected. */
import { useCallback, useMemo } from "react";
import { useSource } from "../../data/index.ts";
import { contestedIn, counted, hasFaint, rejectedOf, relationRows, type Shown } from "../../derive/index.ts";
import { cleared, filterWords, listContested, useDesk, useView } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { BlocsPanel } from "../staging/BlocsPanel.tsx";
import { useJudging } from "./judging.ts";
import { JustAdded } from "./JustAdded.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { Rejected } from "./Rejected.tsx";
import { RelationList } from "./RelationList.tsx";
import { UndoLine } from "./UndoLine.tsx";

export function Overview({ shown }: { readonly shown: Shown }) {
  const { ontology, nameOf } = useKnowledge();
  const judging = useJudging();
  const isFiltered = useView(
    ({ view: { filter } }) => filterWords(filter).toString() !== filterWords(cleared(filter)).toString(),
  );
  const blocs = useView(({ view }) => view.staging.blocs || view.staging.triad !== null);
  // Who made a file of edges, and how well, is not known.
  const isStored = useSource(({ source }) => source.file === null);
  const only = useDesk((desk) => desk.onlyContested);
  const contested = useMemo(() => contestedIn(shown), [shown]);
  const faint = useMemo(() => hasFaint(shown), [shown]);
  const isNarrowed = only && contested.edges.size > 0;
  const listed = isNarrowed ? contested : shown;
  const rows = useCallback((most: number) => relationRows(listed, ontology, nameOf, { most }), [listed, ontology, nameOf]);
  const total = shown.edges.size;
  return (
    <>
      <PanelHead title="Relations" line={`${counted(total, "edge")} shown, most claims first`} closable={false} />
      <JustAdded shown={shown} />
      {blocs ? <BlocsPanel shown={shown} /> : null}
      {total > 0 ? null : (
        <p className="nothing">
          {isFiltered ? "The filters leave nothing. Take one off above the graph." : "No article tells of a relation yet."}
        </p>
      )}
      {total === 0 || !isStored ? null : (
        <p className="hint caution">
          Read by a program: about three in ten claims are wrong. Open a relation to check its sentences.
        </p>
      )}
      {faint ? <p className="hint caution">The faint curves of the graph rest on one claim each.</p> : null}
      {contested.edges.size === 0 ? null : (
        <p className="contested">
          {counted(contested.edges.size, "relation")} {contested.edges.size === 1 ? "is" : "are"} contested: some claims say so,
          others deny it.{" "}
          <button type="button" className="text-button" onClick={() => listContested(!isNarrowed)}>
            {isNarrowed ? "Back to all" : "Show only these"}
          </button>
        </p>
      )}
      <RelationList rows={rows} total={listed.edges.size} label="Relations shown" />
      <UndoLine judging={judging} />
      <Rejected claims={rejectedOf(isStored ? judging.corrections : [])} judging={judging} />
    </>
  );
}
