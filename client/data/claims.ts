/** The claims that a filter leaves, a page at a time; the page before stays until the next is there. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CLAIM_ORDERS, ClaimPage, type GraphFilter } from "../../server/vocabulary/index.ts";
import { filterWords, type Table } from "../state/index.ts";
import { ask } from "./ask.ts";

/** Claims on a page. */
export const CLAIMS_A_PAGE = 50;

function wordsOf(filter: GraphFilter, { sort, find, page }: Table): string {
  const words = filterWords(filter);
  // An address may name any column: what cannot be sorted by is sorted as at first.
  if (CLAIM_ORDERS.some((order) => order === sort.column)) {
    words.set("order", sort.column);
    words.set("descending", String(sort.descending));
  }
  if (find.trim() !== "") words.set("q", find.trim());
  words.set("limit", String(CLAIMS_A_PAGE));
  words.set("offset", String((page - 1) * CLAIMS_A_PAGE));
  return words.toString();
}

export function useClaims(filter: GraphFilter, table: Table) {
  const words = wordsOf(filter, table);
  return useQuery({
    queryKey: ["claims", words],
    queryFn: ({ signal }) => ask(ClaimPage, `claims?${words}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
