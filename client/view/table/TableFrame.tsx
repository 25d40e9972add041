/** What stands round the rows of a tab: the field that finds, the count, the order on narrow screens, the pages. */
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { counted, figure, nextSort, type Column, type Paging } from "../../derive/index.ts";
import { useView, withTable, type Table } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { FindField } from "./FindField.tsx";

/** Few enough to be drawn at once by any machine, enough to scroll through. */
export const ROWS_A_PAGE = 50;

interface TableFrameProps<R> {
  readonly table: Table;
  readonly columns: readonly Column<R>[];
  readonly noun: string;
  /** Rows on all pages. */
  readonly total: number;
  readonly paging: Paging;
  readonly notice?: string;
  readonly children: ReactNode;
}

/** Cards have no headings to press on. */
function Order<R>({ table, columns }: Pick<TableFrameProps<R>, "table" | "columns">) {
  const change = useView((state) => state.change);
  const { column, descending } = table.sort;
  return (
    <div className="order">
      <label>
        <span>Sort by</span>
        <select
          value={column}
          onChange={({ target }) =>
            change((view) => withTable(view, { sort: nextSort(columns, { column: "", descending }, target.value) }))
          }
        >
          {columns.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button
        className="button square"
        aria-label={descending ? "Descending: turn the order round" : "Ascending: turn the order round"}
        onPress={() => change((view) => withTable(view, { sort: { column, descending: !descending } }))}
      >
        <span aria-hidden="true">{descending ? "↓" : "↑"}</span>
      </Button>
    </div>
  );
}

function Pages({ paging, noun, total }: { readonly paging: Paging; readonly noun: string; readonly total: number }) {
  const change = useView((state) => state.change);
  const { page, pages, start, end } = paging;
  const turn = (to: number): void => change((view) => withTable(view, { page: to }));
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label={`Pages of ${noun}s`}>
      <Button className="button square" aria-label="Previous page" isDisabled={page === 1} onPress={() => turn(page - 1)}>
        <Icon name="back" />
      </Button>
      <span>
        {figure(start + 1)}–{figure(end)} of {figure(total)}
      </span>
      <Button className="button square next" aria-label="Next page" isDisabled={page === pages} onPress={() => turn(page + 1)}>
        <Icon name="back" />
      </Button>
    </nav>
  );
}

export function TableFrame<R>({ table, columns, noun, total, paging, notice, children }: TableFrameProps<R>) {
  const change = useView((state) => state.change);
  return (
    <>
      <div className="table-tools">
        <FindField label={`Find ${noun}s`} value={table.find} onFind={(find) => change((view) => withTable(view, { find }))} />
        <p className="table-count">{counted(total, noun)}</p>
        <Order table={table} columns={columns} />
        <Pages paging={paging} noun={noun} total={total} />
      </div>
      {notice === undefined ? null : <p className="table-notice">{notice}</p>}
      <div className="table-scroll" key={paging.page}>
        {children}
      </div>
    </>
  );
}
