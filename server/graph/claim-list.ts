/** Claims as a list: which of them hold some words, in which order they stand, and a page of that, wherever the claims are kept. */
import {
  CLAIMS_READ,
  type ClaimOrder,
  type ClaimPage,
  type ClaimQuery,
  type Status,
  type StoredClaim,
} from "../vocabulary/index.ts";
import type { Link } from "./link.ts";
import { byCode } from "./order.ts";

type Value = string | number | null;

const ORDERS: Readonly<Record<ClaimOrder, (link: Link, statuses: readonly Status[]) => Value>> = {
  date: ({ date }) => date,
  confidence: ({ confidence }) => confidence,
  status: ({ status }, statuses) => statuses.indexOf(status),
  statement: ({ source, relation, target }) => `${source.name} ${relation} ${target.name}`,
  claimant: ({ claimant }) => claimant?.name ?? null,
  publisher: ({ publisher }) => publisher,
};

/** Sorts without a value last in either direction, equals by id, so that pages never overlap. */
function sorted<T extends { readonly id: string }>(
  items: readonly T[],
  valueOf: (item: T) => Value,
  descending: boolean,
): readonly T[] {
  const sign = descending ? -1 : 1;
  const compare = (a: Value, b: Value): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : byCode(String(a), String(b)));
  };
  const keyed = items.map((item) => ({ item, value: valueOf(item) }));
  return keyed.toSorted((a, b) => compare(a.value, b.value) || byCode(a.item.id, b.item.id)).map(({ item }) => item);
}

interface Order {
  readonly order: ClaimOrder;
  readonly descending: boolean;
  /** All statuses in the ontology's order. */
  readonly statuses: readonly Status[];
}

/** The links of claims in order. */
export const linksInOrder = (links: readonly Link[], { order, descending, statuses }: Order): readonly Link[] =>
  sorted(links, (link) => ORDERS[order](link, statuses), descending);

/** Without case and accents: "Turkiye" finds "Türkiye". */
const folded = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The claims that hold every one of some words, in their sentence, ends, claimant, publisher or title. */
export function claimsWith(claims: readonly StoredClaim[], words: string): readonly StoredClaim[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return claims;
  return claims.filter(({ article, claim: { source, target, relation, claimant, evidence } }) => {
    const told = [source.name, target.name, relation, claimant?.name, article.publisher, article.title, evidence.sentence.text];
    const text = folded(told.filter((part) => typeof part === "string").join(" "));
    return wanted.every((word) => text.includes(word));
  });
}

/** A page of the claims behind links. Fetches only what is on it, unless words are looked for: then all that may be read. */
export async function claimPage(
  links: readonly Link[],
  { q, order, descending, offset, limit }: ClaimQuery,
  statuses: readonly Status[],
  fetchClaims: (ids: readonly string[]) => Promise<readonly StoredClaim[]>,
): Promise<ClaimPage> {
  const inOrder = linksInOrder(links, { order, descending, statuses });
  if (q === "") {
    const ids = inOrder.slice(offset, offset + limit).map(({ id }) => id);
    const claims = new Map((await fetchClaims(ids)).map((stored) => [stored.id, stored]));
    return { claims: ids.flatMap((id) => claims.get(id) ?? []), total: links.length, read: true };
  }
  const newest = linksInOrder(links, { order: "date", descending: true, statuses }).slice(0, CLAIMS_READ);
  const found = claimsWith(await fetchClaims(newest.map(({ id }) => id)), q);
  const claims = new Map(found.map((stored) => [stored.id, stored]));
  const page = inOrder.flatMap(({ id }) => claims.get(id) ?? []).slice(offset, offset + limit);
  return { claims: page, total: found.length, read: links.length <= CLAIMS_READ };
}
