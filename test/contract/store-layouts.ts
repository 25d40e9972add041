/** What every store must do with layouts: keep the last of each level, with names of any kind, for every process. */
import { describe, expect, test } from "vitest";
import type { Settled } from "../../server/graph/index.ts";
import type { Store } from "../../server/store/index.ts";

const layout = (x: number): Settled => ({
  ties: 7,
  places: new Map([
    ["RUS", { x, y: -12.5 }],
    ["__proto__", { x: 0, y: 1 }],
    ['Côte d’Ivoire "north"', { x: 0.1, y: 2 }],
  ]),
  beside: new Map([["PRK", { x: 3, y: 4 }]]),
});

/** `current` gives the store under test, `another` opens one more on the same database. */
export function layoutsContract(current: () => Store, another: () => Promise<Store>): void {
  describe("layouts", () => {
    test("are kept by level, in place of what was put before, for other processes too", async () => {
      const { layouts } = current();
      expect(await layouts.get("principal")).toBe(null);
      await layouts.put("principal", layout(1));
      await Promise.all([layouts.put("principal", layout(2)), layouts.put("named", layout(3))]);
      const other = await another();
      expect(await other.layouts.get("principal")).toEqual(layout(2));
      expect(await other.layouts.get("named")).toEqual(layout(3));
      await other.close();
    });

    test("that cannot be used are as good as none", async () => {
      const { layouts } = current();
      await layouts.put("named", layout(Number.NaN));
      expect(await layouts.get("named")).toBe(null);
      await layouts.put("named", layout(1));
      expect(await layouts.get("named")).toEqual(layout(1));
    });

    test("change no revision: the claims are the same", async () => {
      const store = current();
      const before = await store.revision();
      await store.layouts.put("named", layout(1));
      expect(await store.revision()).toBe(before);
    });
  });
}
