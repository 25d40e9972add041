/** Says how many claims chosen days, or the periods of a comparison, leave out because nobody knows their day. */
import { useUndated } from "../../data/index.ts";
import { undatedTold } from "../../derive/index.ts";
import { speltOut, useView } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";

/** `some`: whether the graph has undated claims at all. */
export function Undated({ some }: { readonly some: boolean }) {
  const { ontology } = useKnowledge();
  const filter = useView(({ view }) => view.filter);
  const comparing = useView(({ view }) => view.compare?.by === "dates");
  const wanted = some && (comparing || filter.from !== undefined || filter.to !== undefined);
  const { data = 0 } = useUndated(speltOut(filter, ontology), wanted);
  return (
    <span className="undated" role="status">
      {wanted ? undatedTold(data, comparing) : ""}
    </span>
  );
}
