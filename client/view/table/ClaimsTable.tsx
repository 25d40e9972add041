/** The claims shown, a page at a time: each with its sentence, who says so, and where. */
import { useCallback } from "react";
import { qualifierOf } from "../../../server/graph/index.ts";
import type { StoredClaim } from "../../../server/vocabulary/index.ts";
import { CLAIMS_A_PAGE, useClaims, useSource } from "../../data/index.ts";
import { CLAIM_COLUMNS, day, edgeOfClaim, pagingOf, sentenceSegments } from "../../derive/index.ts";
import { select, useView, type Table } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { useKnowledge } from "../knowledge.ts";
import { openInPanel } from "../open-in-panel.ts";
import { Marked } from "../panel/Marked.tsx";
import { Qualifier } from "../Standing.tsx";
import { Swatch } from "../Swatch.tsx";
import { useTint } from "../tint.ts";
import { Waiting } from "../Waiting.tsx";
import { DataTable } from "./DataTable.tsx";
import { TableFrame } from "./TableFrame.tsx";

function useCell(): (stored: StoredClaim, column: string) => React.ReactNode {
  const { ontology } = useKnowledge();
  const tint = useTint();
  return useCallback(
    ({ article, claim }: StoredClaim, column: string) => {
      if (column === "statement") {
        const relation = ontology.relations.find(({ id }) => id === claim.relation);
        return (
          <span className="statement" style={tint(relation?.class ?? "")}>
            <span className="quoted">
              <Marked segments={sentenceSegments(claim)} />
            </span>
            <span className="reading">
              <Qualifier of={qualifierOf(claim.status, ontology)} />
              {claim.source.name} <span className="verb">{relation?.verb ?? claim.relation}</span> {claim.target.name}
              {claim.object === null ? null : <span className="objects">{claim.object.text}</span>}
            </span>
          </span>
        );
      }
      if (column === "claimant") return claim.claimant?.name ?? <span className="none">the article</span>;
      if (column === "status") {
        const status = ontology.statuses.find(({ id }) => id === claim.status);
        return (
          <span className="what">
            <Swatch dash={status?.dash ?? "solid"} />
            {status?.label.toLowerCase() ?? claim.status}
          </span>
        );
      }
      if (column === "date") return day(article.date);
      if (column === "publisher") return article.publisher ?? <span className="none">unnamed</span>;
      return `${Math.round(claim.confidence * 100)} %`;
    },
    [ontology, tint],
  );
}

export function ClaimsTable({ table }: { readonly table: Table }) {
  const { ontology } = useKnowledge();
  const filter = useView(({ view }) => view.filter);
  const selection = useView(({ view }) => view.selection);
  const { data, error, isPlaceholderData, refetch } = useClaims(filter, table);
  const sentences = useSource(({ source }) => source.sentences);
  const cell = useCell();
  const total = data?.total ?? 0;
  const open = (id: string): void => {
    const stored = data?.claims.find((each) => each.id === id);
    const edge = stored === undefined ? null : edgeOfClaim(stored, filter.level, ontology);
    if (edge !== null) openInPanel((view) => select(view, { kind: "edge", id: edge, claim: id }));
  };
  const untold = sentences === "some" ? "The file holds some edges without their claims: these are not listed." : undefined;
  const notice =
    data?.read === false ? "There are more claims than are searched and sorted like this: the newest 20,000 are." : untold;
  return (
    <TableFrame
      table={table}
      columns={CLAIM_COLUMNS}
      noun="claim"
      total={total}
      paging={pagingOf(total, table.page, CLAIMS_A_PAGE)}
      {...(notice === undefined ? {} : { notice })}
    >
      {error === null ? null : <Failure what="The claims could not be read." error={error} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Waiting what="Reading the claims" /> : null}
      {data === undefined ? null : (
        <div className="paged" data-stale={isPlaceholderData}>
          <DataTable
            label="Claims"
            kind="claims"
            columns={CLAIM_COLUMNS}
            sort={table.sort}
            rows={data.claims}
            cell={cell}
            current={selection?.kind === "edge" ? selection.claim : null}
            onOpen={open}
            empty={
              sentences === "none"
                ? "The file holds edges without the claims that they come from."
                : "No claim fits. Take a word or a filter off."
            }
          />
        </div>
      )}
    </TableFrame>
  );
}
