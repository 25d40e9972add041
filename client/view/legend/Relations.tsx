/** Relations in their classes: the part of the legend that explains the colours and is a filter at once. */
import type { Facets } from "../../../server/vocabulary/index.ts";
import { legendOf } from "../../derive/index.ts";
import { relationsOn, toggled, useView, withRelationChoice } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";
import { CheckRow } from "./CheckRow.tsx";

export function Relations({ facets }: { readonly facets: Facets }) {
  const { ontology } = useKnowledge();
  const tint = useTint();
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  const relations = ontology.relations.map(({ id }) => id);
  const only = (some: readonly string[]): void => change((view) => withRelationChoice(view, some, ontology));
  const toggle = (some: readonly string[]): void =>
    change((view) => withRelationChoice(view, toggled(relationsOn(view.filter, ontology), relations, some), ontology));
  return legendOf(ontology, facets, filter).map(({ id, label, claims, on, rows }) => (
    <div className="legend-group" role="group" aria-label={label} key={id} style={tint(id)}>
      <CheckRow
        className="class-row"
        label={label}
        claims={claims}
        on={on}
        swatch={<span className="class-mark" aria-hidden="true" />}
        onToggle={() => toggle(rows.map((row) => row.id))}
        onOnly={() => only(rows.map((row) => row.id))}
      />
      {rows.map((row) => (
        <CheckRow
          key={row.id}
          label={row.label}
          definition={row.definition}
          claims={row.claims}
          on={row.on ? "all" : "none"}
          swatch={<Swatch directed={row.directed} />}
          onToggle={() => toggle([row.id])}
          onOnly={() => only([row.id])}
        />
      ))}
    </div>
  ));
}
