/** All links at once are what the articles' own claims say, whatever the names are written with and however many there are. */
import { expect, test } from "vitest";
import type { Store } from "../../server/store/index.ts";
import type { Actor, Claim } from "../../server/vocabulary/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";

/** What JSON escapes, what a table might be separated by, and what needs two units or four bytes. */
const ODD = ['"', "\\", '\\"', "\u0001\u001f\u007f", "\n\t\r\b\f", "null", "", ",", "[]", "é", "\u2028", "🏛️", "ᏣᎳᎩ", "a/b"];
const CONFIDENCES = [0.1 + 0.2, 1 / 3, 0.7, 1, 0, 5e-324, 2 ** -30, 0.12345678901234568, 1 - 2 ** -53];

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const actor = (id: string, principal: string): Actor => ({
  id,
  name: `${id}!`,
  kind: "group",
  principal: { id: principal, name: `${principal}?` },
});

export function linksContract(store: () => Store): void {
  const [sample] = ENTRIES.flatMap(({ claims }) => claims);

  async function expectSame(): Promise<number> {
    const told = await store().changes("0");
    const links = await store().links();
    expect(links.toSorted(byId)).toEqual(told?.articles.flatMap((each) => each.links).toSorted(byId));
    return links.length;
  }

  const claimAt = (start: number, fields: Partial<Claim>): Claim => {
    if (sample === undefined) throw new Error("the fixture has no claim");
    return { ...sample, ...fields, evidence: { ...sample.evidence, trigger: { start, end: start + 1 } } };
  };

  test("reads all links as they were written, whatever their names hold", async () => {
    for (const [i, odd] of ODD.entries()) {
      const [source, target] = [actor(`s${odd}`, `p${odd}`), actor(odd === "" ? "empty" : odd, odd)];
      const claims = [
        claimAt(0, { source, target, claimant: target, confidence: CONFIDENCES[i % CONFIDENCES.length] ?? 0 }),
        claimAt(1, { source: target, target: source, claimant: null, object: null }),
        // The same actor for another, as ministers change sides.
        claimAt(2, { source: actor(source.id, "another"), target }),
      ];
      const head = { id: `article ${odd} ${i}`, publisher: odd, date: i % 2 === 0 ? null : "2025-01-01" };
      await store().addArticle(
        { ...head, text: `A text of its own, number ${i}: ${"word ".repeat(i)}` },
        { extractor: "1", claims },
      );
    }
    expect(await expectSame()).toBe(3 * ODD.length);
  });

  test("reads more links of one source and relation than it takes at once", async () => {
    const claims = Array.from({ length: 5_001 }, (_, i) => claimAt(i, { confidence: i / 5_001 }));
    await store().addArticle({ text: "A very long text." }, { extractor: "1", claims });
    expect(await expectSame()).toBe(claims.length);
  });
}
