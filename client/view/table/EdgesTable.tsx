/** The edges shown, with everything that their curves tell: direction, class, status, weight, and their days besides. */
import { useCallback, useMemo } from "react";
import type { GraphResponse } from "../../../server/vocabulary/index.ts";
import {
  DASH_OF,
  day,
  differenceColumn,
  EDGE_COLUMNS,
  edgeRows,
  edgeText,
  figure,
  pagingOf,
  rowsWith,
  sortedRows,
  statusText,
  type EdgeRow,
} from "../../derive/index.ts";
import { select, useView, type Table } from "../../state/index.ts";
import type { Difference } from "../compare/useDifference.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { openInPanel } from "../open-in-panel.ts";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";
import { DataTable } from "./DataTable.tsx";
import { ROWS_A_PAGE, TableFrame } from "./TableFrame.tsx";

interface EdgesTableProps {
  readonly graph: GraphResponse;
  /** What is compared: then the edges are those of both sides, and each tells how it differs. */
  readonly difference: Difference | null;
  readonly table: Table;
}

export function EdgesTable({ graph, difference, table }: EdgesTableProps) {
  const { ontology, nameOf } = useKnowledge();
  const tint = useTint();
  const selection = useView(({ view }) => view.selection);
  const { find, sort, page } = table;
  const edges = useMemo(() => difference?.edges.map(({ edge }) => edge) ?? graph.edges, [difference, graph]);
  const compared = useMemo(
    () => (difference === null ? null : differenceColumn(difference.edges, difference.compare.by)),
    [difference],
  );
  const columns = useMemo(
    () => (compared === null ? EDGE_COLUMNS : [...EDGE_COLUMNS.slice(0, 3), compared.column, ...EDGE_COLUMNS.slice(3)]),
    [compared],
  );
  const all = useMemo(() => edgeRows({ edges }, ontology, nameOf), [edges, ontology, nameOf]);
  const rows = useMemo(() => {
    const textOf = (row: EdgeRow): string => (compared === null ? edgeText(row) : `${edgeText(row)} ${compared.textOf(row.id)}`);
    return sortedRows(rowsWith(all, find, textOf), columns, sort);
  }, [all, compared, columns, find, sort]);
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
            <Swatch dash={compared === null ? row.dash : DASH_OF[compared.changeOf(row.id)]} directed={row.directed} />
            <span>
              {row.qualifier === "" ? null : <span className="qualifier">{`${row.qualifier}: `}</span>}
              <span className="verb">{row.verb}</span>
              {row.objects === "" ? null : <span className="objects">{row.objects}</span>}
            </span>
          </span>
        );
      }
      if (column === "difference") return compared?.textOf(row.id);
      if (column === "class") return row.className;
      if (column === "status") return statusText(row);
      if (column === "denied") return row.denied === 0 ? <span className="none">none</span> : figure(row.denied);
      if (column === "first" || column === "last") return day(row[column]);
      return figure(column === "claims" ? row.claims : row.sources);
    },
    [tint, compared],
  );
  return (
    <TableFrame table={table} columns={columns} noun="edge" total={rows.length} paging={paging}>
      <DataTable
        label="Edges"
        kind="edges"
        columns={columns}
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
