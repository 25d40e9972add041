/** The differences told: how each line is to be read, and every edge that is new, gone or changed as a sentence that opens its evidence. */
import { useState } from "react";
import { Button } from "react-aria-components";
import {
  CHANGES,
  changeWord,
  counted,
  DASH_OF,
  figure,
  relationRows,
  type Change,
  type EdgeDifference,
  type RelationRow,
} from "../../derive/index.ts";
import { hoverOver, openSheet, select, useView, withComparison } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { useKnowledge } from "../knowledge.ts";
import { pointsAt } from "../points-at.ts";
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
  const step = useView((state) => state.change);
  const [whole, setWhole] = useState(false);
  const seen = whole ? differences : differences.slice(0, change === "same" ? 0 : FIRST);
  const open = (id: string): void => {
    hoverOver(null);
    step((view) => select(view, { kind: "edge", id, claim: null }));
    openSheet("panel");
  };
  return (
    <section className="change" aria-label={title}>
      <h3>
        <Swatch dash={DASH_OF[change]} directed />
        {title}
        <span className="count">{figure(differences.length)}</span>
      </h3>
      <ul className="relations" aria-label={title}>
        {seen.map(({ id, told }) => {
          const row = rows.get(id);
          if (row === undefined) return null;
          return (
            <li key={id} style={tint(row.relationClass)}>
              <button type="button" className="relation" onClick={() => open(id)} {...pointsAt(id)}>
                <span className="relation-words">
                  {row.source} <span className="verb">{row.verb}</span> {row.target}
                  {row.objects === "" ? null : <span className="objects">{row.objects}</span>}
                  <span className="told">{told}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {seen.length < differences.length ? (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          Show all {figure(differences.length)}
        </button>
      ) : null}
    </section>
  );
}

export function ComparePanel({ difference }: { readonly difference: Difference }) {
  const { ontology, nameOf } = useKnowledge();
  const change = useView((state) => state.change);
  const { compare, edges, shown } = difference;
  const [first, second] = sideNames(compare, nameOf);
  const titleOf = (each: Change): string => {
    if (compare.by !== "dates" && each === "new") return `Only ${second}`;
    return compare.by !== "dates" && each === "gone" ? `Only ${first}` : changeWord(each, compare.by);
  };
  const rows = new Map(relationRows(shown, ontology, nameOf).map((row) => [row.id, row]));
  const changed = edges.filter((edge) => edge.change !== "same").length;
  return (
    <div className="compare">
      <header className="panel-head">
        <h2 tabIndex={-1}>Differences</h2>
        <p>
          <strong>{first}</strong> against <strong>{second}</strong>: {figure(changed)} of {counted(edges.length, "edge")}{" "}
          {changed === 1 ? "differs" : "differ"}.
        </p>
        <Button className="button small" onPress={() => change((view) => withComparison(view, null))}>
          <Icon name="back" />
          Leave the comparison
        </Button>
      </header>
      {CHANGES.map((each) => (
        <ChangeList
          key={each}
          change={each}
          title={titleOf(each)}
          differences={edges.filter((edge) => edge.change === each)}
          rows={rows}
        />
      ))}
    </div>
  );
}
