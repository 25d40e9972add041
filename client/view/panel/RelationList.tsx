/** Edges as a list of buttons, strongest first: what the graph draws, for reading and for the keyboard. */
import { useState } from "react";
import { counted, figure, type RelationRow } from "../../derive/index.ts";
import { hoverOver, openSheet, select, useView } from "../../state/index.ts";
import { pointsOrFocusesAt } from "../points-at.ts";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";

const FIRST = 40;

interface RelationListProps {
  readonly rows: readonly RelationRow[];
  readonly label: string;
}

export function RelationList({ rows, label }: RelationListProps) {
  const tint = useTint();
  const change = useView((state) => state.change);
  const [all, setAll] = useState(false);
  const open = (id: string): void => {
    hoverOver(null);
    change((view) => select(view, { kind: "edge", id, claim: null }));
    openSheet("panel");
  };
  return (
    <>
      <ul className="relations" aria-label={label}>
        {(all ? rows : rows.slice(0, FIRST)).map((row) => (
          <li key={row.id} style={tint(row.relationClass)}>
            <button type="button" className="relation" onClick={() => open(row.id)} {...pointsOrFocusesAt(row.id)}>
              <Swatch dash={row.dash} directed={row.directed} />
              <span className="relation-words">
                {row.source} <span className="verb">{row.verb}</span> {row.target}
                {row.objects === "" ? null : <span className="objects">{row.objects}</span>}
              </span>
              <span className="count">
                {figure(row.claims)}
                <span className="unseen"> {row.claims === 1 ? "claim" : "claims"}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > FIRST && !all ? (
        <button type="button" className="text-button more" onClick={() => setAll(true)}>
          Show all {counted(rows.length, "relation")}
        </button>
      ) : null}
    </>
  );
}
