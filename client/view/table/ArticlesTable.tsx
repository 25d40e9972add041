/** The articles behind what is shown, each with where it comes from and how many claims are left of it. */
import { useCallback, useMemo } from "react";
import { useArticleCounts, useArticleList, useSource, type ListedArticles } from "../../data/index.ts";
import {
  ARTICLE_COLUMNS,
  articleRows,
  articleText,
  counted,
  day,
  figure,
  pagingOf,
  rowsWith,
  sortedRows,
  titleOfArticle,
  type ArticleRow,
} from "../../derive/index.ts";
import { select, useView, type Table } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { openInPanel } from "../open-in-panel.ts";
import { Waiting } from "../Waiting.tsx";
import { DataTable } from "./DataTable.tsx";
import { ROWS_A_PAGE, TableFrame } from "./TableFrame.tsx";

function cell(row: ArticleRow, column: string): React.ReactNode {
  if (column === "title") return <span className={row.title === null ? "none" : "headline"}>{titleOfArticle(row)}</span>;
  if (column === "publisher") return row.publisher ?? <span className="none">unnamed</span>;
  if (column === "date") return row.date === null ? <span className="none">no date</span> : day(row.date);
  if (column === "added") return day(row.added.slice(0, 10));
  return row.claims === 0 ? <span className="none">none</span> : figure(row.claims);
}

/** Why rows are there that the counts above the graph leave out, or are not there that one might look for. */
function noticeOf(rows: readonly ArticleRow[], { articles, whole }: ListedArticles): string | undefined {
  if (!whole) return `There are more articles than are listed: these are the newest ${figure(articles.length)}.`;
  const silent = rows.filter(({ claims }) => claims === 0).length;
  return silent === 0
    ? undefined
    : `In ${counted(silent, "article")} no claim was found, or none that is sure enough to be shown.`;
}

export function ArticlesTable({ table }: { readonly table: Table }) {
  const filter = useView(({ view }) => view.filter);
  const selection = useView(({ view }) => view.selection);
  const file = useSource(({ source }) => source.file);
  const list = useArticleList();
  const counts = useArticleCounts(filter);
  const { find, sort, page } = table;
  const all = useMemo(
    () => (list.data === undefined || counts.data === undefined ? null : articleRows(list.data.articles, counts.data, filter)),
    [list.data, counts.data, filter],
  );
  const rows = useMemo(() => sortedRows(rowsWith(all ?? [], find, articleText), ARTICLE_COLUMNS, sort), [all, find, sort]);
  const paging = pagingOf(rows.length, page, ROWS_A_PAGE);
  const open = useCallback((id: string) => openInPanel((view) => select(view, { kind: "article", id })), []);
  if (file !== null) return <p className="nothing tab-nothing">The file holds claims without the texts of their articles.</p>;
  const error = list.error ?? counts.error;
  const retry = (): void => {
    for (const query of [list, counts]) if (query.error !== null) void query.refetch();
  };
  const failure = error === null ? null : <Failure what="The articles could not be read." error={error} retry={retry} />;
  if (all === null || list.data === undefined)
    return <div className="tab-nothing">{failure ?? <Waiting what="Reading the articles" />}</div>;
  const notice = noticeOf(all, list.data);
  return (
    <TableFrame
      table={table}
      columns={ARTICLE_COLUMNS}
      noun="article"
      total={rows.length}
      paging={paging}
      {...(notice === undefined ? {} : { notice })}
    >
      {failure}
      <DataTable
        label="Articles"
        kind="articles"
        columns={ARTICLE_COLUMNS}
        sort={sort}
        rows={rows.slice(paging.start, paging.end)}
        cell={cell}
        current={selection?.kind === "article" ? selection.id : null}
        onOpen={open}
        empty="No article fits. Take a word or a filter off."
      />
    </TableFrame>
  );
}
