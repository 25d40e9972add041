/** The legend that is the filter: relations in their classes, statuses, level and dates. Counts say what each choice would leave. */
import { Button } from "react-aria-components";
import type { Facets, Status } from "../../../server/vocabulary/index.ts";
import { legendOf, statusRowsOf } from "../../derive/index.ts";
import { cleared, openSheet, toggled, useView, withFilter, withRelations, withStatuses } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { useKnowledge } from "../knowledge.ts";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";
import { CheckRow } from "./CheckRow.tsx";
import { Dates } from "./Dates.tsx";
import { Level } from "./Level.tsx";

export function Legend({ facets }: { readonly facets: Facets | undefined }) {
  const { ontology } = useKnowledge();
  const tint = useTint();
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  const relations = ontology.relations.map(({ id }) => id);
  const statuses = ontology.statuses.map(({ id }) => id);
  const toggleRelations = (some: readonly string[]): void =>
    change((view) => withRelations(view, toggled(view.filter.relation, relations, some)));
  const toggleStatus = (some: Status): void =>
    change((view) => withStatuses(view, toggled(view.filter.status, statuses, [some])));

  return (
    <section className="legend" aria-label="Filters">
      <div className="legend-head">
        <h2>Filters</h2>
        <button type="button" className="text-button" onClick={() => change((view) => withFilter(view, cleared(view.filter)))}>
          Clear all
        </button>
        <Button className="button square sheet-only" aria-label="Close filters" onPress={() => openSheet(null)}>
          <Icon name="close" />
        </Button>
      </div>
      {legendOf(ontology, facets, filter).map(({ id, label, claims, on, rows }) => (
        <div className="legend-group" role="group" aria-label={label} key={id} style={tint(id)}>
          <CheckRow
            className="class-row"
            label={label}
            claims={claims}
            on={on}
            swatch={<span className="class-mark" aria-hidden="true" />}
            onToggle={() => toggleRelations(rows.map((row) => row.id))}
            onOnly={() =>
              change((view) =>
                withRelations(
                  view,
                  rows.map((row) => row.id),
                ),
              )
            }
          />
          {rows.map((row) => (
            <CheckRow
              key={row.id}
              label={row.label}
              definition={row.definition}
              claims={row.claims}
              on={row.on ? "all" : "none"}
              swatch={<Swatch directed={row.directed} />}
              onToggle={() => toggleRelations([row.id])}
              onOnly={() => change((view) => withRelations(view, [row.id]))}
            />
          ))}
        </div>
      ))}
      <div className="legend-group statuses" role="group" aria-label="Status">
        <h3>Status</h3>
        {statusRowsOf(ontology, facets, filter).map((row) => (
          <CheckRow
            key={row.id}
            label={row.label}
            definition={row.definition}
            claims={row.claims}
            on={row.on ? "all" : "none"}
            swatch={<Swatch dash={row.dash} />}
            onToggle={() => toggleStatus(row.id)}
            onOnly={() => change((view) => withStatuses(view, [row.id]))}
          />
        ))}
      </div>
      <Dates />
      <Level />
    </section>
  );
}
