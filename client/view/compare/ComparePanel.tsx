/** The differences told: how each line is to be read, and every edge that is new, gone or changed as a sentence that opens its evidence. */
import { useRef } from "react";
import { Button } from "react-aria-components";
import {
  CHANGES,
  changeTitle,
  DASH_OF,
  differenceLine,
  figure,
  PERIODS_HINT,
  relationRows,
  type Change,
  type EdgeDifference,
  type RelationRow,
} from "../../derive/index.ts";
import { useDesk, useView, withComparison } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { useKnowledge } from "../knowledge.ts";
import { openFromRow, rowName } from "../open-in-panel.ts";
import { MoreRows } from "../panel/MoreRows.tsx";
import { pointsAt } from "../points-at.ts";
import { Qualifier } from "../Standing.tsx";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";
import { sideNames } from "./sides.ts";
import type { Difference } from "./useDifference.ts";

const FIRST = 12;

interface ChangeListProps {
  readonly title: string;
  readonly change: Change;
  readonly differences: readonly EdgeDifference[];
  readonly rows: ReadonlyMap<string, RelationRow>;
}

function ChangeList({ title, change, differences, rows }: ChangeListProps) {
  const tint = useTint();
  const whole = useDesk((desk) => desk.whole.includes(title));
  const list = useRef<HTMLUListElement>(null);
  const first = change === "same" ? 0 : FIRST;
  const seen = whole ? differences : differences.slice(0, first);
  return (
    <section className="change" aria-label={title}>
      <h3>
        <Swatch dash={DASH_OF[change]} directed />
        {title}
        <span className="count">{figure(differences.length)}</span>
      </h3>
      <ul ref={list} className="relations" aria-label={title}>
        {seen.map(({ id, told }) => {
          const row = rows.get(id);
          if (row === undefined) return null;
          return (
            <li key={id} style={tint(row.relationClass)}>
              <button
                type="button"
                className="relation"
                data-row={rowName(title, id)}
                onClick={() => openFromRow(rowName(title, id), id)}
                {...pointsAt(id)}
              >
                <span className="relation-words">
                  <Qualifier of={row.standing.qualifier} />
                  {row.source} <span className="verb">{row.verb}</span> {row.target}
                  {row.objects === "" ? null : <span className="objects">{row.objects}</span>}
                  <span className="told">{told}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {differences.length > first ? <MoreRows name={title} list={list} first={first} all={figure(differences.length)} /> : null}
    </section>
  );
}

export function ComparePanel({ difference }: { readonly difference: Difference }) {
  const { ontology, nameOf } = useKnowledge();
  const change = useView((state) => state.change);
  const { compare, edges, shown } = difference;
  const [first, second] = sideNames(compare, nameOf);
  const rows = new Map(relationRows(shown, ontology, nameOf).map((row) => [row.id, row]));
  return (
    <div className="compare">
      <header className="panel-head">
        <h2 tabIndex={-1}>Differences</h2>
        <p>
          <strong>{first}</strong> against <strong>{second}</strong>: {differenceLine(shown)}.
        </p>
        {compare.by === "dates" ? <p className="hint">{PERIODS_HINT}</p> : null}
        <Button className="button small" onPress={() => change((view) => withComparison(view, null))}>
          <Icon name="back" />
          Leave the comparison
        </Button>
      </header>
      {CHANGES.map((each) => (
        <ChangeList
          key={each}
          change={each}
          title={changeTitle(each, compare.by, [first, second])}
          differences={edges.filter((edge) => edge.change === each)}
          rows={rows}
        />
      ))}
    </div>
  );
}
