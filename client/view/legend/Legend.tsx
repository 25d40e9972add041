/** The legend that is the filter: every word of the filter, in sections that fold. Counts say what each choice would leave. */
import { Button } from "react-aria-components";
import { DEFAULT_CONFIDENCE, type Facets, type Status } from "../../../server/vocabulary/index.ts";
import { figure, statusRowsOf } from "../../derive/index.ts";
import { cleared, filterWords, openSheet, toggled, useView, withFilter, withStatuses } from "../../state/index.ts";
import { CompareForm } from "../compare/CompareForm.tsx";
import { Icon } from "../Icon.tsx";
import { useKnowledge } from "../knowledge.ts";
import { Swatch } from "../Swatch.tsx";
import { CheckRow } from "./CheckRow.tsx";
import { Choices } from "./Choices.tsx";
import { Confidence } from "./Confidence.tsx";
import { Dates } from "./Dates.tsx";
import { Ends } from "./Ends.tsx";
import { Fold } from "./Fold.tsx";
import { Least } from "./Least.tsx";
import { Level } from "./Level.tsx";
import { Relations } from "./Relations.tsx";

interface LegendProps {
  /** Of the whole graph: what there is to choose from. */
  readonly all: Facets;
  /** Under the filter: what each choice would leave. */
  readonly facets: Facets;
}

const STEPS = [{ least: 1 }, { least: 2 }, { least: 3 }] as const;

function ClearAll() {
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  const idle = filterWords(filter).toString() === filterWords(cleared(filter)).toString();
  return (
    <button
      type="button"
      className="text-button"
      disabled={idle}
      onClick={() => change((view) => withFilter(view, cleared(view.filter)))}
    >
      Clear all
    </button>
  );
}

function Statuses({ facets }: { readonly facets: Facets }) {
  const { ontology } = useKnowledge();
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  // The lines of the graph tell differences then.
  const comparing = useView(({ view }) => view.compare !== null);
  const statuses = ontology.statuses.map(({ id }) => id);
  const toggle = (some: Status): void => change((view) => withStatuses(view, toggled(view.filter.status, statuses, [some])));
  return (
    <Fold title="Status" open chosen={filter.status.length === 0 ? undefined : figure(filter.status.length)}>
      <div className="statuses" role="group" aria-label="Status">
        {statusRowsOf(ontology, facets, filter).map((row) => (
          <CheckRow
            key={row.id}
            label={row.label}
            definition={row.definition}
            claims={row.claims}
            on={row.on ? "all" : "none"}
            swatch={comparing ? null : <Swatch dash={row.dash} />}
            onToggle={() => toggle(row.id)}
            onOnly={() => change((view) => withStatuses(view, [row.id]))}
          />
        ))}
      </div>
    </Fold>
  );
}

/** Its parts look the filter up themselves: a click draws anew only those that it changes. */
export function Legend({ all, facets }: LegendProps) {
  const dated = useView(({ view: { filter } }) => filter.from !== undefined || filter.to !== undefined);
  const strict = useView(
    ({ view: { filter } }) =>
      [filter.minSources > 1, filter.minClaims > 1, filter.minConfidence !== DEFAULT_CONFIDENCE].filter(Boolean).length,
  );
  return (
    <section className="legend" aria-label="Filters">
      <div className="legend-head">
        <h2>Filters</h2>
        <ClearAll />
        <Button className="button square sheet-only" aria-label="Close filters" onPress={() => openSheet(null)}>
          <Icon name="close" />
        </Button>
      </div>
      <Relations facets={facets} />
      <Statuses facets={facets} />
      <Choices word="actor" title="Actors" all={all} facets={facets}>
        <Least word="depth" title="Steps away" noun="step" choices={STEPS} />
        <Ends />
      </Choices>
      <Choices word="object" title="Objects" all={all} facets={facets} />
      <Choices word="claimant" title="As told by" all={all} facets={facets} />
      <Choices word="publisher" title="Publishers" all={all} facets={facets} />
      <Fold title="Dates" chosen={dated ? "set" : undefined}>
        <Dates />
      </Fold>
      <Fold title="Strength" chosen={strict === 0 ? undefined : figure(strict)}>
        <Least word="minSources" title="Independent sources" noun="independent source" choices={facets.minSources} />
        <Least word="minClaims" title="Claims an edge" noun="claim" choices={facets.minClaims} />
        <Confidence />
      </Fold>
      <CompareForm all={all} />
      <Level />
    </section>
  );
}
