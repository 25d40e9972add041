/** An actor's relations over time: a small line for each type, all over the same months and to one scale. */
import { useMemo } from "react";
import type { GraphFilter } from "../../../server/vocabulary/index.ts";
import { useTimeline } from "../../data/index.ts";
import { figure, filterOfDeeds, sparkline, trendsOf } from "../../derive/index.ts";
import { useView } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { useKnowledge } from "../knowledge.ts";
import { useTint } from "../tint.ts";
import { Waiting } from "../Waiting.tsx";

const WIDTH = 120;
const HEIGHT = 18;

export function Trends({ actor }: { readonly actor: string }) {
  const { ontology } = useKnowledge();
  const chosen = useView(({ view }) => view.filter);
  const filter = useMemo(() => filterOfDeeds(chosen, ontology), [chosen, ontology]);
  return filter === null ? null : <Months actor={actor} filter={filter} />;
}

function Months({ actor, filter }: { readonly actor: string; readonly filter: GraphFilter }) {
  const { ontology } = useKnowledge();
  const tint = useTint();
  const { data, error, refetch } = useTimeline(actor, filter);
  if (error !== null) return <Failure what="The months could not be read." error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Reading the months" />;
  const { first, last, most, trends } = trendsOf(data, ontology);
  if (trends.length === 0) return null;
  return (
    <section className="profile-part" aria-label="Relations over time">
      <h3>Over time</h3>
      <ul className="trends">
        {trends.map(({ relation, relationClass, label, claims, months }) => (
          <li key={relation} style={tint(relationClass)}>
            <span className="trend-name">{label}</span>
            <svg viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`} width={WIDTH} height={HEIGHT + 4} aria-hidden="true" focusable="false">
              <path className="trend-line" d={sparkline(months, most, WIDTH, HEIGHT)} />
            </svg>
            <span className="count">
              {figure(claims)}
              <span className="unseen"> claims, at most {Math.max(...months)} in a month</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="hint ends">
        {first === last ? first : `${first} – ${last}`}, claims a month by day of publication, denied and ended ones left out
      </p>
    </section>
  );
}
