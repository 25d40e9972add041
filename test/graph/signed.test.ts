/** Blocs and balance of the signed graph: by hand where the answer is known, by chance where only its laws are. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceOf, blocsOf, signedModularity, signsOf, tiesOf, type Tie } from "../../server/graph/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { edge } from "../client/fixture.ts";

const tie = (pair: string, cooperation: number, conflict = 0): Tie => {
  const [first = "", second = ""] = pair.split("");
  return { first, second, cooperation, conflict };
};
const IDS = [..."abcdefgh"];

/** Ties with weights that differ, so that nothing is tied by symmetry. */
const ties: fc.Arbitrary<readonly Tie[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
    maxLength: 20,
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
  })
  .chain((pairs) =>
    fc
      .array(fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 900 })), { minLength: pairs.length, maxLength: pairs.length })
      .map((weights) =>
        pairs.flatMap(([a, b], index) => {
          const [cooperation = 0, conflict = 0] = weights[index] ?? [];
          const ends = [IDS[Math.min(a, b)] ?? "", IDS[Math.max(a, b)] ?? ""] as const;
          if (a === b) return [];
          return [{ first: ends[0], second: ends[1], cooperation: cooperation + index / 64, conflict: conflict + index / 128 }];
        }),
      ),
  );

/** The same ties with actors called otherwise; the pairs are put in order again. */
function renamed(all: readonly Tie[], names: ReadonlyMap<string, string>): readonly Tie[] {
  return all.map((each) => {
    const [first = "", second = ""] = [names.get(each.first) ?? "", names.get(each.second) ?? ""].toSorted();
    return { ...each, first, second };
  });
}

const asSets = (blocs: readonly (readonly string[])[]): string[] => blocs.map((bloc) => bloc.toSorted().join("")).toSorted();

describe("ties", () => {
  test("add up claims by sign and status, whichever way the edges point", () => {
    const edges = [
      edge("B~supplies~A", { statuses: { actual: 3, planned: 2, negated: 5 } }),
      edge("A~attacks~B", { statuses: { actual: 1 } }),
      edge("A~member-of~C", { statuses: { actual: 4 } }),
      edge("A~sanctions~C", { statuses: { negated: 2, ended: 1 } }),
    ];
    expect(tiesOf(edges, signsOf(ONTOLOGY))).toEqual([{ first: "A", second: "B", cooperation: 4, conflict: 1 }]);
  });
});

describe("blocs", () => {
  test("of two friendly groups at odds are the two groups, and a stranger stands alone", () => {
    const two = [tie("ab", 5), tie("bc", 5), tie("ac", 4), tie("de", 5), tie("ef", 5), tie("df", 6), tie("cd", 0, 8)];
    expect(asSets(blocsOf([..."abcdefg"], two))).toEqual(["abc", "def", "g"]);
  });

  test("are parted by conflict where cooperation alone would join them", () => {
    const friendly = [tie("ab", 5), tie("cd", 5), tie("bc", 4), tie("ad", 4)];
    const all = [...friendly, tie("ac", 4), tie("bd", 4)];
    expect(blocsOf([..."abcd"], all)).toHaveLength(1);
    const torn = [...friendly, tie("ac", 0, 6), tie("bd", 0, 6)];
    expect(asSets(blocsOf([..."abcd"], torn))).toEqual(["ab", "cd"]);
  });

  test("need cooperation: a common enemy alone makes none", () => {
    expect(asSets(blocsOf([..."abc"], [tie("ac", 0, 5), tie("bc", 0, 5)]))).toEqual(["a", "b", "c"]);
    expect(blocsOf([], [])).toEqual([]);
  });

  test("hold everybody once, and are no worse than everybody alone or all together", () => {
    fc.assert(
      fc.property(ties, (all) => {
        const blocs = blocsOf(IDS, all);
        expect(blocs.flat().toSorted()).toEqual(IDS);
        const quality = signedModularity(blocs, all);
        expect(quality).toBeGreaterThanOrEqual(
          signedModularity(
            IDS.map((id) => [id]),
            all,
          ) - 1e-9,
        );
      }),
    );
  });

  test("are the same whatever the actors are called and in whichever order they come", () => {
    fc.assert(
      fc.property(ties, fc.shuffledSubarray(IDS, { minLength: IDS.length }), (all, names) => {
        const other = new Map(IDS.map((id, index) => [id, names[index] ?? ""]));
        const expected = blocsOf(IDS, all).map((bloc) => bloc.map((id) => other.get(id) ?? ""));
        expect(asSets(blocsOf(names, renamed(all, other).toReversed()))).toEqual(asSets(expected));
      }),
    );
  });

  test("of thousands come in a moment", () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => `n${String(index).padStart(4, "0")}`);
    const many = ids.flatMap((id, index) =>
      [1, 7, 31, 64].map((step): Tie => {
        const [first = "", second = ""] = [id, ids[(index + step) % ids.length] ?? ""].toSorted();
        return { first, second, cooperation: (index * step) % 5, conflict: (index + step) % 3 };
      }),
    );
    expect(blocsOf(ids, many).flat()).toHaveLength(2_000);
  });
});

describe("balance", () => {
  test("tells the four kinds of triangles apart", () => {
    expect(balanceOf([tie("ab", 1), tie("bc", 1), tie("ac", 1)], 5)).toMatchObject({ balanced: 1, counts: { friends: 1 } });
    expect(balanceOf([tie("ab", 0, 2), tie("bc", 0, 1), tie("ac", 1)], 5)).toMatchObject({
      balanced: 1,
      counts: { "common-enemy": 1 },
    });
    const torn = balanceOf([tie("ab", 3), tie("bc", 4, 1), tie("ac", 0, 2)], 5);
    expect(torn).toMatchObject({ balanced: 0, strained: [{ kind: "torn", actors: ["b", "a", "c"], tension: 2 }] });
    expect(balanceOf([tie("ab", 0, 3), tie("bc", 0, 4), tie("ac", 0, 2)], 5).strained).toEqual([
      { kind: "all-against-all", actors: ["a", "b", "c"], tension: 2, weight: 9 },
    ]);
  });

  test("leaves out ties that lean to neither side, and says nothing where there is no triangle", () => {
    expect(balanceOf([tie("ab", 2, 2), tie("bc", 1), tie("ac", 1)], 5)).toMatchObject({ balanced: null, strained: [] });
  });

  test("counts every triangle once, lists the most telling first and does not depend on names", () => {
    fc.assert(
      fc.property(ties, fc.shuffledSubarray(IDS, { minLength: IDS.length }), (all, names) => {
        const { counts, strained } = balanceOf(all, 100);
        expect(strained).toHaveLength(counts.torn + counts["all-against-all"]);
        const tensions = strained.map(({ tension }) => tension);
        expect(tensions).toEqual(tensions.toSorted((a, b) => b - a));
        const other = new Map(IDS.map((id, index) => [id, names[index] ?? ""]));
        const again = balanceOf(renamed(all, other), 100);
        expect(again.counts).toEqual(counts);
        expect(again.strained.map(({ tension }) => tension)).toEqual(tensions);
      }),
    );
  });
});
