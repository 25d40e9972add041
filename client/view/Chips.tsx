/** The active filters over the graph; each is taken off with one click, all with another. A comparison is told beside them. */
import type { GraphFilter } from "../../server/vocabulary/index.ts";
import { chipsOf } from "../derive/index.ts";
import { cleared, useView, withComparison, withFilter } from "../state/index.ts";
import { sideNames } from "./compare/sides.ts";
import { Icon } from "./Icon.tsx";
import { useKnowledge } from "./knowledge.ts";

export function Chips() {
  const { ontology, nameOf } = useKnowledge();
  const { filter, compare } = useView(({ view }) => view);
  const change = useView((state) => state.change);
  const chips = chipsOf(filter, ontology, nameOf);
  if (chips.length === 0 && compare === null) return null;
  const apply = (next: GraphFilter): void => change((view) => withFilter(view, next));
  return (
    <ul className="chips" aria-label="Active filters">
      {compare === null ? null : (
        <li>
          <button
            type="button"
            className="chip strong"
            onClick={() => change((view) => withComparison(view, null))}
            aria-label="Leave the comparison"
          >
            {sideNames(compare, nameOf).join(" against ")}
            <Icon name="close" />
          </button>
        </li>
      )}
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={() => apply(without)} aria-label={`Remove filter: ${label}`}>
            {label}
            <Icon name="close" />
          </button>
        </li>
      ))}
      {chips.length === 0 ? null : (
        <li>
          <button type="button" className="chip quiet" onClick={() => apply(cleared(filter))}>
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
}
