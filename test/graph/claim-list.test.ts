/** Claims in a list: every order is total and the same each time, words find what a reader would look for. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsWith, linksInOrder } from "../../server/graph/index.ts";
import { CLAIM_ORDERS, STATUSES } from "../../server/vocabulary/index.ts";
import { storedFixture } from "../fixtures/stored.ts";
import { links } from "./arbitrary.ts";

const claims = storedFixture();
const order = (by: (typeof CLAIM_ORDERS)[number], descending = false) => ({ order: by, descending, statuses: STATUSES });

describe("the order of claims", () => {
  test("does not depend on the order they come in", () => {
    fc.assert(
      fc.property(links, fc.constantFrom(...CLAIM_ORDERS), fc.boolean(), (some, by, descending) => {
        expect(linksInOrder(some.toReversed(), order(by, descending))).toEqual(linksInOrder(some, order(by, descending)));
      }),
    );
  });

  test("puts the undated last in either direction", () => {
    fc.assert(
      fc.property(links, fc.boolean(), (some, descending) => {
        const dates = linksInOrder(some, order("date", descending)).map(({ date }) => date);
        const dated = dates.filter((date) => date !== null);
        expect(dates).toEqual([...dated, ...dates.filter((date) => date === null)]);
        expect(dated).toEqual(descending ? dated.toSorted().toReversed() : dated.toSorted());
      }),
    );
  });
});

describe("words", () => {
  test("must all be there, in any case, with or without accents", () => {
    const [first] = claims;
    if (first === undefined) throw new Error("the fixture has no claims");
    const words = `${first.claim.source.name.toUpperCase()} ${first.claim.target.name.toLowerCase()}`;
    expect(claimsWith(claims, words)).toContain(first);
    expect(claimsWith(claims, `${words} surelynowhere`)).toEqual([]);
    expect(claimsWith(claims, "  ")).toEqual(claims);
  });
});
