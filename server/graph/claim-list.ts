/** Claims as a list: which of them hold some words, and in which order they stand. */
import type { ClaimOrder, Status, StoredClaim } from "../vocabulary/index.ts";
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
