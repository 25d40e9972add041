/** The table beside the graph: which of its tabs is open, how it is sorted, what is looked for and the page. Null while the graph is looked at. */
import type { View } from "./view.ts";

export const TABS = ["actors", "edges", "claims", "articles"] as const;
export type Tab = (typeof TABS)[number];

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface Table {
  readonly tab: Tab;
  readonly sort: Sort;
  /** Words that every row must hold; empty keeps all. */
  readonly find: string;
  /** From 1. */
  readonly page: number;
}

/** How each tab is sorted before anybody sorts it. */
const FIRST_SORT: Readonly<Record<Tab, Sort>> = {
  actors: { column: "claims", descending: true },
  edges: { column: "claims", descending: true },
  claims: { column: "date", descending: true },
  articles: { column: "date", descending: true },
};

/** The view with a tab open, sorted as at first. What is looked for stays. */
export const withTab = (view: View, tab: Tab): View => ({
  ...view,
  table: { tab, sort: FIRST_SORT[tab], find: view.table?.find ?? "", page: 1 },
});

export const withoutTable = (view: View): View => ({ ...view, table: null });

/** Changes a part of the open table; anything but the page starts again at its first. */
export const withTable = (view: View, change: Partial<Omit<Table, "tab">>): View =>
  view.table === null ? view : { ...view, table: { ...view.table, page: 1, ...change } };

/** Another filter leaves other rows: they are read from their first page on. */
export const refiltered = (before: View, after: View): View =>
  before.filter === after.filter || after.table === null ? after : withTable(after, {});

/** The words of an address that say it: "table=edges&sort=-claims&find=rice&page=2", defaults left out. */
export function writeTable(table: Table | null, words: URLSearchParams): void {
  if (table === null) return;
  const { tab, sort, find, page } = table;
  words.set("table", tab);
  const first = FIRST_SORT[tab];
  if (sort.column !== first.column || sort.descending !== first.descending) {
    words.set("sort", (sort.descending ? "-" : "") + sort.column);
  }
  if (find !== "") words.set("find", find);
  if (page !== 1) words.set("page", String(page));
}

/** What an address says of the table; malformed words are as if they were not there. */
export function readTable(words: URLSearchParams): Table | null {
  const tab = TABS.find((each) => each === words.get("table"));
  if (tab === undefined) return null;
  const [, minus, column] = /^(-?)([a-z]+)$/.exec(words.get("sort") ?? "") ?? [];
  const page = words.get("page") ?? "";
  return {
    tab,
    sort: column === undefined ? FIRST_SORT[tab] : { column, descending: minus === "-" },
    find: words.get("find") ?? "",
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}
