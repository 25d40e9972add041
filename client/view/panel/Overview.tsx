/** What the panel shows while nothing is selected: every edge that the filter leaves, and beneath them the claims that people rejected. */
import { useMemo } from "react";
import { counted, rejectedOf, relationRows, type Shown } from "../../derive/index.ts";
import { useView } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { BlocsPanel } from "../staging/BlocsPanel.tsx";
import { useJudging } from "./judging.ts";
import { PanelHead } from "./PanelHead.tsx";
import { Rejected } from "./Rejected.tsx";
import { RelationList } from "./RelationList.tsx";
import { UndoLine } from "./UndoLine.tsx";

export function Overview({ shown }: { readonly shown: Shown }) {
  const { ontology, nameOf } = useKnowledge();
  const judging = useJudging();
  const blocs = useView(({ view }) => view.staging.blocs || view.staging.triad !== null);
  // What is shown follows the picture; until then there is nothing new to sort.
  const rows = useMemo(() => relationRows(shown, ontology, nameOf), [shown, ontology, nameOf]);
  return (
    <>
      <PanelHead title="Relations" line={`${counted(rows.length, "edge")} shown, most claims first`} closable={false} />
      {blocs ? <BlocsPanel shown={shown} /> : null}
      {rows.length === 0 ? <p className="nothing">The filters leave nothing. Take one off above the graph.</p> : null}
      <RelationList rows={rows} label="Relations shown" />
      <UndoLine judging={judging} />
      <Rejected claims={rejectedOf(judging.corrections)} judging={judging} />
    </>
  );
}
