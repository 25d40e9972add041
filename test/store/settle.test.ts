/** Verdicts and extractions come together by laws that hold for any of them. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { settle, type Found } from "../../server/store/settle.ts";
import { corrected, type Claim, type CorrectedClaim, type Correction } from "../../server/vocabulary/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";

const template = ENTRIES[0]?.claims[0];
const at = "2025-03-01T10:00:00Z";

/** A claim of one of few sentences, triggers and relations, so that claims are often the same or nearly. */
const found: fc.Arbitrary<Found> = fc
  .record({ sentence: fc.nat(3), trigger: fc.nat(2), relation: fc.constantFrom("supplies", "attacks") })
  .map(({ sentence, trigger, relation }) => {
    if (template === undefined) throw new Error("the fixture has no claim");
    const start = sentence * 100;
    const span = (from: number, length: number) => ({ start: start + from, end: start + from + length });
    const evidence = {
      sentence: { ...span(0, 80), text: template.evidence.sentence.text },
      trigger: span(10 + trigger, 5),
      source: span(0, 3),
      target: span(30, 3),
    };
    const claim: Claim = { ...template, relation, evidence };
    return { id: `${sentence}-${trigger}-${relation}`, claim };
  });
const extraction = fc.uniqueArray(found, { selector: ({ id }) => id, maxLength: 8 });
const correction: fc.Arbitrary<Correction> = fc.constantFrom<Correction>(
  { verdict: "accepted", note: null, at },
  { verdict: "rejected", note: null, at },
  { verdict: "corrected", fields: { status: "ended" }, note: null, at },
  { verdict: "corrected", fields: { object: null, claimant: null, time: { text: "now", from: null, to: null } }, note: null, at },
);
const verdicts: fc.Arbitrary<readonly CorrectedClaim[]> = fc
  .uniqueArray(fc.tuple(found, correction), { selector: ([{ id }]) => id, maxLength: 5 })
  .map((list) => list.map(([{ id, claim }, said]) => ({ id, article: "article", extracted: claim, correction: said })));

test("no verdict is lost, and each has one claim of its own", () => {
  fc.assert(
    fc.property(extraction, verdicts, (claims, said) => {
      const settled = settle(claims, said);
      expect(settled.verdicts.map((each) => each.correction).toSorted(byVerdict)).toEqual(
        said.map((each) => each.correction).toSorted(byVerdict),
      );
      expect(new Set(settled.verdicts.map(({ id }) => id)).size).toBe(said.length);
    }),
  );
});

test("what stands is what was found, as corrected, and what people stand by", () => {
  fc.assert(
    fc.property(extraction, verdicts, (claims, said) => {
      const { standing, verdicts: kept } = settle(claims, said);
      expect(new Set(standing.map(({ id }) => id)).size).toBe(standing.length);
      const verdictOf = new Map(kept.map((each) => [each.id, each]));
      for (const { id, claim } of standing) {
        const verdict = verdictOf.get(id);
        if (verdict === undefined) expect(claims).toContainEqual({ id, claim });
        else expect(claim).toEqual(corrected(verdict.extracted, verdict.correction));
      }
      const rejected = kept.filter((each) => each.correction.verdict === "rejected").map(({ id }) => id);
      expect(standing.filter(({ id }) => rejected.includes(id))).toEqual([]);
      for (const { id } of claims) expect(standing.some((each) => each.id === id) || rejected.includes(id)).toBe(true);
    }),
  );
});

test("reading the same again changes nothing, and without verdicts all stands as found", () => {
  fc.assert(
    fc.property(extraction, verdicts, (claims, said) => {
      const once = settle(claims, said);
      expect(settle(claims, once.verdicts)).toEqual(once);
      expect(settle(claims, []).standing).toEqual(claims.map((each, ordinal) => ({ ...each, ordinal })));
    }),
  );
});

function byVerdict(a: Correction, b: Correction): number {
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
