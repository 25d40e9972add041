/** What the panel shows while nothing is selected: every edge that the filter leaves. */
import { counted, relationRows, type Shown } from "../../derive/index.ts";
import { useView } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { BlocsPanel } from "../staging/BlocsPanel.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { RelationList } from "./RelationList.tsx";

export function Overview({ shown }: { readonly shown: Shown }) {
  const { ontology, nameOf } = useKnowledge();
  const blocs = useView(({ view }) => view.staging.blocs || view.staging.triad !== null);
  const rows = relationRows(shown, ontology, nameOf);
  return (
    <>
      <PanelHead title="Relations" line={`${counted(rows.length, "edge")} shown, most claims first`} closable={false} />
      {blocs ? <BlocsPanel shown={shown} /> : null}
      {rows.length === 0 ? <p className="nothing">The filters leave nothing. Take one off above the graph.</p> : null}
      <RelationList rows={rows} label="Relations shown" />
    </>
  );
}
