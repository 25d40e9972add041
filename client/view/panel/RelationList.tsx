/** Edges as a list of buttons, strongest first: what the graph draws, for reading and for the keyboard. */
import { useMemo, useRef } from "react";
import { counted, figure, type RelationRow } from "../../derive/index.ts";
import { useDesk } from "../../state/index.ts";
import { openFromRow, rowName } from "../open-in-panel.ts";
import { pointsOrFocusesAt } from "../points-at.ts";
import { Dissent, Qualifier } from "../Standing.tsx";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";
import { MoreRows } from "./MoreRows.tsx";

const FIRST = 40;

interface RelationListProps {
  /** The first rows, so many at most. */
  readonly rows: (most: number) => readonly RelationRow[];
  /** How many there are. */
  readonly total: number;
  readonly label: string;
}

export function RelationList({ rows, total, label }: RelationListProps) {
  const tint = useTint();
  const list = useRef<HTMLUListElement>(null);
  const all = useDesk((desk) => desk.whole.includes(label));
  const seen = useMemo(() => rows(all ? Number.POSITIVE_INFINITY : FIRST), [rows, all]);
  return (
    <>
      <ul ref={list} className="relations" aria-label={label}>
        {seen.map((row) => (
          <li key={row.id} style={tint(row.relationClass)}>
            <button
              type="button"
              className="relation"
              data-row={rowName(label, row.id)}
              onClick={() => openFromRow(rowName(label, row.id), row.id)}
              {...pointsOrFocusesAt(row.id)}
            >
              <Swatch dash={row.dash} directed={row.directed} />
              <span className="relation-words">
                <Qualifier of={row.standing.qualifier} />
                {row.source} <span className="verb">{row.verb}</span> {row.target}
                {row.objects === "" ? null : <span className="objects">{row.objects}</span>}
                <Dissent standing={row.standing} />
              </span>
              <span className="count">
                {figure(row.claims)}
                <span className="unseen"> {row.claims === 1 ? "claim" : "claims"}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {total > FIRST ? <MoreRows name={label} list={list} first={FIRST} all={counted(total, "relation")} /> : null}
    </>
  );
}
