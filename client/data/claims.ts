/** The claims that a filter leaves, a page at a time; the page before stays until the next is there. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CLAIM_ORDERS, type GraphFilter } from "../../server/vocabulary/index.ts";
import { filterWords, type Table } from "../state/index.ts";
import { useSource } from "./source.ts";

/** Claims on a page. */
export const CLAIMS_A_PAGE = 50;

function queryOf({ sort, find, page }: Table): URLSearchParams {
  const words = new URLSearchParams();
  // An address may name any column: what cannot be sorted by is sorted as at first.
  if (CLAIM_ORDERS.some((order) => order === sort.column)) {
    words.set("order", sort.column);
    words.set("descending", String(sort.descending));
  }
  if (find.trim() !== "") words.set("q", find.trim());
  words.set("limit", String(CLAIMS_A_PAGE));
  words.set("offset", String((page - 1) * CLAIMS_A_PAGE));
  return words;
}

export function useClaims(filter: GraphFilter, table: Table) {
  const source = useSource((state) => state.source);
  const query = queryOf(table);
  return useQuery({
    queryKey: ["claims", source.key, filterWords(filter).toString(), query.toString()],
    queryFn: ({ signal }) => source.claims(filter, query, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
