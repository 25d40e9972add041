/** The table as a part of the view: what it keeps and forgets, and how the address tells it. */
import { describe, expect, test } from "vitest";
import { addressOf, viewAt } from "../../client/state/address.ts";
import { refiltered, withoutTable, withTab, withTable } from "../../client/state/table.ts";
import { FIRST_VIEW, select, withRelations } from "../../client/state/view.ts";

describe("the table", () => {
  const edges = withTable(withTab(FIRST_VIEW, "edges"), { sort: { column: "source", descending: false }, find: "rice" });

  test("is in the address with what differs from its start", () => {
    expect(addressOf(withTab(FIRST_VIEW, "edges"))).toBe("table=edges");
    expect(addressOf(withTable(edges, { page: 3 }))).toBe("table=edges&sort=source&find=rice&page=3");
    expect(addressOf(withTable(edges, { sort: { column: "last", descending: true } }))).toBe("table=edges&sort=-last&find=rice");
    expect(addressOf(withoutTable(edges))).toBe("");
  });

  test("of another tab keeps what is looked for and starts at its first page", () => {
    const { table } = withTab(withTable(edges, { page: 3 }), "claims");
    expect(table).toEqual({ tab: "claims", sort: { column: "date", descending: true }, find: "rice", page: 1 });
  });

  test("goes back to the first page when it is sorted or searched", () => {
    expect(withTable(withTable(edges, { page: 3 }), { find: "tea" }).table?.page).toBe(1);
    expect(withTable(FIRST_VIEW, { find: "tea" })).toEqual(FIRST_VIEW);
  });

  test("starts at its first page under another filter only", () => {
    const third = withTable(edges, { page: 3 });
    expect(refiltered(third, withRelations(third, ["meets"])).table?.page).toBe(1);
    expect(refiltered(third, select(third, { kind: "node", id: "RUS" })).table?.page).toBe(3);
    expect(refiltered(FIRST_VIEW, withRelations(FIRST_VIEW, ["meets"])).table).toBe(null);
  });

  test("of a malformed address opens as at first", () => {
    expect(viewAt("table=edges&sort=--x&page=-2")).toEqual(withTab(FIRST_VIEW, "edges"));
    expect(viewAt("table=nothing&sort=-claims")).toEqual(FIRST_VIEW);
  });
});
