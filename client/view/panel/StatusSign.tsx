/** The status of a claim, in words and by the line that the graph draws for it. */
import type { Status } from "../../../server/vocabulary/index.ts";
import { useView } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { Swatch } from "../Swatch.tsx";

export function StatusSign({ status }: { readonly status: Status }) {
  const { ontology } = useKnowledge();
  // The lines of the graph tell differences then.
  const comparing = useView(({ view }) => view.compare !== null);
  const style = ontology.statuses.find(({ id }) => id === status);
  return (
    <span className="tag status" data-status={status} title={style?.definition}>
      {comparing ? null : <Swatch dash={style?.dash ?? "solid"} />}
      {style?.label.toLowerCase() ?? status}
    </span>
  );
}
