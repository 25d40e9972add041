/** What every store must do with what people say of claims: keep it, show it, and hold to it when an article is read again. */
import { describe, expect, test } from "vitest";
import type { Store } from "../../server/store/index.ts";
import type { Claim, Correction } from "../../server/vocabulary/index.ts";
import { ENTRIES, type Entry } from "../fixtures/fixture.ts";

const AT = "2025-03-01T10:00:00Z";
const accepted: Correction = { verdict: "accepted", note: null, at: AT };
const rejected: Correction = { verdict: "rejected", note: "it says so of another", at: AT };
const negated: Correction = { verdict: "corrected", fields: { status: "negated", relation: "denies" }, note: null, at: AT };

/** An entry of the fixture with at least two claims. */
function entry(): Entry & { readonly claims: readonly [Claim, Claim, ...Claim[]] } {
  for (const { article, claims } of ENTRIES) {
    const [first, second, ...more] = claims;
    if (first !== undefined && second !== undefined) return { article, claims: [first, second, ...more] };
  }
  throw new Error("no entry of the fixture has two claims");
}

/** Adds the entry and gives the ids of its claims. */
async function add(store: Store): Promise<readonly string[]> {
  const { article, claims } = entry();
  const added = await store.addArticle(article, { extractor: "1", claims });
  return added.claims.map(({ id }) => id);
}

const XYZIA = { id: "XYZ", name: "Xyzia", kind: "state", principal: { id: "XYZ", name: "Xyzia" } } as const;

/** What a claim tells besides who does what to whom: told otherwise, and not at all. */
const retold = {
  object: { class: "training", text: "flying lessons" },
  claimant: XYZIA,
  time: { text: "in May", from: "2024-05-01", to: "2024-05-31" },
} as const;
const untold = { object: null, claimant: null, time: null };

const links = async (store: Store) => (await store.links()).map(({ id, relation, status }) => ({ id, relation, status }));

export function correctionsContract(store: () => Store): void {
  describe("keeps a correction", () => {
    test("that rejects: the claim is gone from links and claims, and remembered", async () => {
      const [id = "", second = ""] = await add(store());
      const revision = await store().revision();
      expect(await store().correct(id, rejected)).toBeNull();
      expect((await links(store())).map((link) => link.id)).not.toContain(id);
      expect((await store().claimsOf(entry().article.id))[0]?.id).toBe(second);
      expect(await store().claims([id])).toEqual([]);
      expect(await store().revision()).not.toBe(revision);
      expect(await store().corrections(entry().article.id)).toEqual([
        { id, article: entry().article.id, extracted: entry().claims[0], correction: rejected },
      ]);
    });

    test("that changes the claim: it is there as corrected, under the same id, in the same place", async () => {
      const before = await add(store());
      const [id = ""] = before;
      const stands = await store().correct(id, negated);
      expect(stands?.claim).toEqual({ ...entry().claims[0], status: "negated", relation: "denies" });
      expect(await links(store())).toContainEqual({ id, relation: "denies", status: "negated" });
      expect((await store().claimsOf(entry().article.id)).map((claim) => claim.id)).toEqual(before);
    });

    test("with new ends, of whom the links know the names", async () => {
      const [id = ""] = await add(store());
      await store().correct(id, { verdict: "corrected", fields: { source: XYZIA }, note: null, at: AT });
      expect((await store().links()).find((link) => link.id === id)?.source).toEqual(XYZIA);
    });

    test.each([retold, untold])("of claimant, object and time, which claims and links then tell: %j", async (fields) => {
      const [id = ""] = await add(store());
      const { article, claims } = entry();
      await store().correct(id, { verdict: "corrected", fields, note: null, at: AT });
      const standing = { ...claims[0], ...fields };
      const told = { claimant: fields.claimant, object: fields.object?.class ?? null };
      const stored = async () => (await store().claims([id]))[0]?.claim;
      expect(await stored()).toEqual(standing);
      expect((await store().links()).find((link) => link.id === id)).toMatchObject(told);
      await store().replaceClaims(article.id, { extractor: "2", claims });
      expect(await stored()).toEqual(standing);
      expect((await store().links()).find((link) => link.id === id)).toMatchObject(told);
      await store().correct(id, null);
      expect(await stored()).toEqual(claims[0]);
    });

    test("never with a character that not every engine can hold", async () => {
      const [id = ""] = await add(store());
      const named = { ...XYZIA, name: "Xy\0zia" };
      for (const fields of [
        { claimant: named },
        { object: { class: "arms", text: "ar\0ms" } },
        { time: { text: "\0", from: null, to: null } },
      ] as const) {
        await expect(store().correct(id, { verdict: "corrected", fields, note: null, at: AT })).rejects.toMatchObject({
          code: "invalid-request",
        });
      }
    });

    test("until another takes its place, or it is taken back", async () => {
      const before = await add(store());
      const [id = ""] = before;
      await store().correct(id, rejected);
      await store().correct(id, negated);
      expect((await store().corrections(null)).map(({ correction }) => correction)).toEqual([negated]);
      await store().correct(id, null);
      expect(await store().corrections(null)).toEqual([]);
      expect((await store().claimsOf(entry().article.id)).map(({ id: each, claim }) => [each, claim])).toEqual(
        before.map((each, i) => [each, entry().claims[i]]),
      );
    });

    test("when the article is read again and the same claims are found", async () => {
      const [id = ""] = await add(store());
      const { article, claims } = entry();
      for (const correction of [rejected, negated, accepted]) {
        await store().correct(id, correction);
        const stand = await links(store());
        await store().replaceClaims(article.id, { extractor: "2", claims: claims.map((each) => ({ ...each, confidence: 0.9 })) });
        expect((await links(store())).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          stand.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
        expect((await store().corrections(article.id)).map((each) => [each.id, each.correction])).toEqual([[id, correction]]);
      }
    });

    test("for the claim that says the same there, when a better extractor finds another trigger", async () => {
      const [id = ""] = await add(store());
      await store().correct(id, rejected);
      const { article, claims } = entry();
      const [first, ...others] = claims;
      const moved = { ...first, evidence: { ...first.evidence, trigger: { start: 0, end: 1 } } };
      await store().replaceClaims(article.id, { extractor: "2", claims: [moved, ...others] });
      expect(await store().claimsOf(article.id)).toHaveLength(others.length);
      const [kept] = await store().corrections(article.id);
      expect(kept?.extracted).toEqual(moved);
      expect(kept?.id).not.toBe(id);
      await store().correct(kept?.id ?? "", null);
      expect((await store().claimsOf(article.id)).map(({ claim }) => claim)).toEqual([moved, ...others]);
    });

    test("when the claim is not found again: what was confirmed stands, what was rejected stays away", async () => {
      const [first = "", second = ""] = await add(store());
      const { article } = entry();
      await store().correct(first, accepted);
      await store().correct(second, rejected);
      const stand = await store().replaceClaims(article.id, { extractor: "2", claims: [] });
      expect(stand.map(({ id, claim }) => [id, claim])).toEqual([[first, entry().claims[0]]]);
      expect(await store().claimsOf(article.id)).toEqual(stand);
      expect((await store().corrections(article.id)).map(({ id }) => id)).toEqual([first, second]);
    });

    test("but not beyond its article", async () => {
      const [id = ""] = await add(store());
      await store().correct(id, rejected);
      await store().removeArticle(entry().article.id);
      expect(await store().corrections(null)).toEqual([]);
      await add(store());
      expect((await links(store())).map((link) => link.id)).toContain(id);
    });

    test("of claims that it has only", async () => {
      for (const id of ["nothing", "no\0thing"]) {
        await expect(store().correct(id, rejected)).rejects.toMatchObject({ code: "claim-not-found" });
      }
      expect(await store().corrections("nowhere")).toEqual([]);
    });
  });
}
