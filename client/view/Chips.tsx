/** The active filters over the graph; each is taken off with one click, all with another. */
import type { GraphFilter } from "../../server/vocabulary/index.ts";
import { chipsOf } from "../derive/index.ts";
import { cleared, useView, withFilter } from "../state/index.ts";
import { Icon } from "./Icon.tsx";
import { useKnowledge } from "./knowledge.ts";

export function Chips() {
  const { ontology, nameOf } = useKnowledge();
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  const chips = chipsOf(filter, ontology, nameOf);
  if (chips.length === 0) return null;
  const apply = (next: GraphFilter): void => change((view) => withFilter(view, next));
  return (
    <ul className="chips" aria-label="Active filters">
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={() => apply(without)} aria-label={`Remove filter: ${label}`}>
            {label}
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="chip quiet" onClick={() => apply(cleared(filter))}>
          Clear all
        </button>
      </li>
    </ul>
  );
}
