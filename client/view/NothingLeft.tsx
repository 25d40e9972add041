/** Said over an empty graph: which filter emptied it, each with a button that drops just that one. */
import { Button } from "react-aria-components";
import type { Facets } from "../../server/vocabulary/index.ts";
import { chipsOf, emptiedBy } from "../derive/index.ts";
import { cleared, useView, withFilter } from "../state/index.ts";
import { useKnowledge } from "./knowledge.ts";

export function NothingLeft({ facets }: { readonly facets: Facets }) {
  const { ontology, nameOf } = useKnowledge();
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  const emptied = emptiedBy(filter, facets, chipsOf(filter, ontology, nameOf));
  const names = emptied.map(({ label }) => `“${label}”`);
  return (
    <div className="nothing-left" role="status">
      <p>
        <strong>No claim is left.</strong>{" "}
        {names.length === 0
          ? "It takes more than one of the filters together; none of them alone can be dropped."
          : names.length === 1
            ? `The filter ${names.join("")} emptied the graph.`
            : `Without any one of these there would be some: ${names.join(", ")}.`}
      </p>
      <div className="drops">
        {emptied.map(({ label, without }) => (
          <Button key={label} className="button small" onPress={() => change((view) => withFilter(view, without))}>
            Drop “{label}”
          </Button>
        ))}
        <Button className="button small" onPress={() => change((view) => withFilter(view, cleared(view.filter)))}>
          Clear all
        </Button>
      </div>
    </div>
  );
}
