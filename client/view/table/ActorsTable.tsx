/** The actors shown, each with its flag, what it is, and whom it is with and against. */
import { useCallback, useMemo } from "react";
import type { GraphResponse } from "../../../server/vocabulary/index.ts";
import {
  ACTOR_COLUMNS,
  actorRows,
  actorText,
  figure,
  pagingOf,
  rowsWith,
  sortedRows,
  type ActorRow,
} from "../../derive/index.ts";
import { select, useView, type Table } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { openInPanel } from "../open-in-panel.ts";
import { DataTable } from "./DataTable.tsx";
import { ROWS_A_PAGE, TableFrame } from "./TableFrame.tsx";

/** The names of the strongest that are told. */
const TOLD = 3;

function Others({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <span className="none">none</span>;
  return (
    <span className="others">
      <b>{figure(names.length)}</b>
      <span className="names">
        {names.slice(0, TOLD).join(", ")}
        {names.length > TOLD ? " …" : null}
      </span>
    </span>
  );
}

interface ActorsTableProps {
  readonly graph: GraphResponse;
  readonly table: Table;
}

export function ActorsTable({ graph, table }: ActorsTableProps) {
  const { ontology, nameOf } = useKnowledge();
  const selection = useView(({ view }) => view.selection);
  const { find, sort, page } = table;
  const all = useMemo(() => actorRows(graph, ontology, nameOf), [graph, ontology, nameOf]);
  const rows = useMemo(() => sortedRows(rowsWith(all, find, actorText), ACTOR_COLUMNS, sort), [all, find, sort]);
  const paging = pagingOf(rows.length, page, ROWS_A_PAGE);
  const cell = useCallback((row: ActorRow, column: string) => {
    if (column === "name") {
      return (
        <span className="who">
          <Flag id={row.id} name={row.name} />
          {row.name}
        </span>
      );
    }
    if (column === "kind") return row.kind;
    if (column === "for") return row.actsFor === "" ? <span className="none">itself</span> : row.actsFor;
    if (column === "partners") return <Others names={row.partners} />;
    if (column === "opponents") return <Others names={row.opponents} />;
    return figure(column === "claims" ? row.claims : row.edges);
  }, []);
  return (
    <TableFrame table={table} columns={ACTOR_COLUMNS} noun="actor" total={rows.length} paging={paging}>
      <DataTable
        label="Actors"
        kind="actors"
        columns={ACTOR_COLUMNS}
        sort={sort}
        rows={rows.slice(paging.start, paging.end)}
        cell={cell}
        current={selection?.kind === "node" ? selection.id : null}
        onOpen={(id) => openInPanel((view) => select(view, { kind: "node", id }))}
        empty="No actor fits. Take a word or a filter off."
      />
    </TableFrame>
  );
}
