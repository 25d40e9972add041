/** The edges shown, with everything that their curves tell: direction, class, status, weight, and their days besides. */
import { useCallback, useMemo } from "react";
import type { GraphResponse } from "../../../server/vocabulary/index.ts";
import {
  day,
  EDGE_COLUMNS,
  edgeRows,
  edgeText,
  figure,
  pagingOf,
  rowsWith,
  sortedRows,
  type EdgeRow,
} from "../../derive/index.ts";
import { select, useView, type Table } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { openInPanel } from "../open-in-panel.ts";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";
import { DataTable } from "./DataTable.tsx";
import { ROWS_A_PAGE, TableFrame } from "./TableFrame.tsx";

interface EdgesTableProps {
  readonly graph: GraphResponse;
  readonly table: Table;
}

export function EdgesTable({ graph, table }: EdgesTableProps) {
  const { ontology, nameOf } = useKnowledge();
  const tint = useTint();
  const selection = useView(({ view }) => view.selection);
  const { find, sort, page } = table;
  const all = useMemo(() => edgeRows(graph, ontology, nameOf), [graph, ontology, nameOf]);
  const rows = useMemo(() => sortedRows(rowsWith(all, find, edgeText), EDGE_COLUMNS, sort), [all, find, sort]);
  const paging = pagingOf(rows.length, page, ROWS_A_PAGE);
  const cell = useCallback(
    (row: EdgeRow, column: string) => {
      if (column === "source" || column === "target") {
        const { id, name } = row[column];
        return (
          <span className="who">
            <Flag id={id} name={name} />
            {name}
          </span>
        );
      }
      if (column === "relation") {
        return (
          <span className="what" style={tint(row.relationClass)}>
            <Swatch dash={row.dash} directed={row.directed} />
            <span>
              <span className="verb">{row.verb}</span>
              {row.objects === "" ? null : <span className="objects">{row.objects}</span>}
            </span>
          </span>
        );
      }
      if (column === "class") return row.className;
      if (column === "status") return row.status.toLowerCase();
      if (column === "first" || column === "last") return day(row[column]);
      return figure(column === "claims" ? row.claims : row.sources);
    },
    [tint],
  );
  return (
    <TableFrame table={table} columns={EDGE_COLUMNS} noun="edge" total={rows.length} paging={paging}>
      <DataTable
        label="Edges"
        kind="edges"
        columns={EDGE_COLUMNS}
        sort={sort}
        rows={rows.slice(paging.start, paging.end)}
        cell={cell}
        current={selection?.kind === "edge" ? selection.id : null}
        onOpen={(id) => openInPanel((view) => select(view, { kind: "edge", id, claim: null }))}
        empty="No edge fits. Take a word or a filter off."
      />
    </TableFrame>
  );
}
