/** One page of rows as a grid: arrows walk over it, Enter opens a row, a press on a heading sorts. On narrow screens each row is a card. */
import { useMemo, type ReactNode } from "react";
import { Cell, Column as Heading, Row, Table, TableBody, TableHeader } from "react-aria-components";
import { nextSort, type Column } from "../../derive/index.ts";
import { useView, withTable, type Sort } from "../../state/index.ts";

interface DataTableProps<R extends { readonly id: string }> {
  readonly label: string;
  /** Goes into style sheets: the widths of columns are told there. */
  readonly kind: string;
  readonly columns: readonly Column<R>[];
  readonly sort: Sort;
  readonly rows: readonly R[];
  readonly cell: (row: R, column: string) => ReactNode;
  /** Id of the row that is open beside the table. */
  readonly current: string | null;
  readonly onOpen: (id: string) => void;
  readonly empty: string;
}

export function DataTable<R extends { readonly id: string }>(props: DataTableProps<R>) {
  const { label, kind, columns, sort, rows, cell, current, onOpen, empty } = props;
  const change = useView((state) => state.change);
  const sortBy = (column: string): void => change((view) => withTable(view, { sort: nextSort(columns, sort, column) }));
  // Cells are kept as long as their column is the same.
  const items = useMemo(() => columns.map((column, index) => ({ ...column, isFirst: index === 0 })), [columns]);
  return (
    <Table
      className="data-table"
      data-kind={kind}
      data-home=""
      aria-label={label}
      sortDescriptor={{ column: sort.column, direction: sort.descending ? "descending" : "ascending" }}
      onSortChange={({ column }) => sortBy(String(column))}
      onRowAction={(key) => onOpen(String(key))}
    >
      <TableHeader columns={items}>
        {({ id, label: heading, figures, isFirst }) => (
          <Heading id={id} isRowHeader={isFirst} allowsSorting data-column={id} data-figures={figures === true}>
            {({ sortDirection }) => (
              <span className="heading">
                {heading}
                {sortDirection === undefined ? null : (
                  <span className="direction" aria-hidden="true">
                    {sortDirection === "ascending" ? "↑" : "↓"}
                  </span>
                )}
              </span>
            )}
          </Heading>
        )}
      </TableHeader>
      <TableBody items={rows} dependencies={[cell, current]} renderEmptyState={() => <p className="nothing">{empty}</p>}>
        {(row) => (
          <Row
            id={row.id}
            columns={items}
            dependencies={[cell, current]}
            className={`row ${row.id === current ? "current" : ""}`}
          >
            {({ id, label: heading, figures }) => (
              <Cell data-column={id} data-label={heading} data-figures={figures === true}>
                {cell(row, id)}
              </Cell>
            )}
          </Row>
        )}
      </TableBody>
    </Table>
  );
}
