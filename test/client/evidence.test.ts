/** The evidence as it is told: by who says so, copies folded, contradictions found, corrections and decisions kept. */
import { describe, expect, test } from "vitest";
import type { ArticleHead, Claim, CorrectedClaim, StoredClaim, Verdict } from "../../server/vocabulary/index.ts";
import { claimantGroups, foldCopies } from "../../client/derive/claimants.ts";
import { answerOf, faultIn, firstAmendment, isOfEdge, rejectedOf, remarkOf, turned } from "../../client/derive/corrections.ts";
import { claimKey, decided, verdictsFor } from "../../client/derive/decisions.ts";
import { disputesOf } from "../../client/derive/disputes.ts";
import { patternsOf, treeOf } from "../../client/derive/why.ts";
import { ONTOLOGY, stored } from "./fixture.ts";

const actor = (id: string, principal = id): Claim["source"] => ({
  id,
  name: id,
  kind: "state",
  principal: { id: principal, name: principal },
});
const arms = { class: "arms", text: "drones" } as const;
const troops = { class: "troops", text: "soldiers" } as const;

function told(id: string, date: string | null, claim: Partial<Claim> = {}, article: Partial<ArticleHead> = {}): StoredClaim {
  const plain = stored(id, claim);
  return { ...plain, article: { ...plain.article, id: `article of ${id}`, date, ...article } };
}

const ids = (claims: StoredClaim[]) =>
  disputesOf(claims).map(({ object, affirmed, denied }) => [
    object,
    affirmed.map((each) => each.stored.id),
    denied.map((each) => each.stored.id),
  ]);

const word = (text: string, deprel: string, head: number) => ({ start: 0, end: 1, text, lemma: text, upos: "X", deprel, head });

const tried = (pattern: string, missing: string | null) => ({ pattern, reason: "", trigger: "t", missing });

describe("claimants", () => {
  test("each have a heading, newest first, under whom they speak for", () => {
    const groups = claimantGroups([
      told("old", "2024-01-01"),
      told("minister", "2024-03-01", { claimant: actor("Minister", "Ukraine") }),
      told("new", "2024-02-01"),
      told("state", "2024-01-15", { claimant: actor("Ukraine") }),
      told("undated", null),
    ]);
    expect(groups.map(({ title, claims }) => [title, ...claims.map((each) => each.stored.id)])).toEqual([
      ["Says Ukraine", "minister", "state"],
      ["The articles themselves", "new", "old", "undated"],
    ]);
  });

  test("near copies are told once, with the first of their kind in front", () => {
    const folded = foldCopies([
      told("copy", "2024-03-05", {}, { duplicateOf: "article of first", publisher: "Copyist" }),
      told("first", "2024-03-04"),
      told("other", "2024-03-04"),
      told("denial", "2024-03-05", { status: "negated" }, { duplicateOf: "article of first" }),
    ]);
    expect(folded.map(({ stored: { id }, copies }) => [id, ...copies.map(({ publisher }) => publisher)])).toEqual([
      ["first", "Copyist"],
      ["denial"],
      ["other"],
    ]);
  });

  test("two claims of one sentence in one article are no copies of each other in name", () => {
    const [both] = foldCopies([told("a", "2024-03-05"), told("b", "2024-03-05", {}, { id: "article of a" })]);
    expect(both?.copies).toEqual([]);
  });
});

describe("disputes", () => {
  test("set who denies beside who claims", () => {
    expect(ids([told("yes", "2024-01-01"), told("no", "2024-01-02", { status: "negated" })])).toEqual([[null, ["yes"], ["no"]]]);
  });

  test("need both sides: denials alone, or claims alone, are none", () => {
    expect(ids([told("no", "2024-01-02", { status: "negated" })])).toEqual([]);
    expect(ids([told("yes", "2024-01-02"), told("plan", "2024-01-02", { status: "planned" })])).toEqual([]);
  });

  test.each([
    ["planned", 1],
    ["ended", 1],
    ["possible", 0],
  ] as const)("a denial stands beside what is %s, without contradicting it: %i", (status, count) => {
    const disputes = disputesOf([told("said", "2024-01-01", { status }), told("no", "2024-01-02", { status: "negated" })]);
    expect(disputes.map(({ contradicted }) => contradicted)).toEqual(Array.from({ length: count }, () => false));
  });

  test("are contradictions where somebody says that it is so; a plan is then left out", () => {
    const claims = [
      told("plan", "2024-01-03", { status: "planned" }),
      told("yes", "2024-01-01"),
      told("no", "2024-01-02", { status: "negated" }),
    ];
    expect(ids(claims)).toEqual([[null, ["yes"], ["no"]]]);
    expect(disputesOf(claims)[0]?.contradicted).toBe(true);
  });

  test("are about one thing: who denies troops does not contradict who claims arms", () => {
    expect(ids([told("yes", null, { object: arms }), told("no", null, { status: "negated", object: troops })])).toEqual([]);
    expect(
      ids([
        told("arms", null, { object: arms }),
        told("unsaid", null),
        told("no arms", null, { status: "negated", object: arms }),
        told("no troops", null, { status: "negated", object: troops }),
      ]),
    ).toEqual([
      ["arms", ["arms", "unsaid"], ["no arms"]],
      ["troops", ["unsaid"], ["no troops"]],
    ]);
  });

  test("tell who stood on both sides", () => {
    const claimant = actor("Minister", "Ukraine");
    const [dispute] = disputesOf([
      told("yes", null, { claimant }),
      told("no", null, { claimant: actor("Ukraine"), status: "negated" }),
    ]);
    expect(dispute?.turned).toEqual(["Ukraine"]);
  });
});

describe("corrections", () => {
  const { claim } = stored("c");
  const correction = (id: string, verdict: "accepted" | "rejected", at: string): CorrectedClaim => ({
    id,
    article: "a",
    extracted: claim,
    correction: { verdict, note: null, by: "Ada", at },
  });

  test("the rejected are listed, the last first, with who and when", () => {
    const list = rejectedOf([
      correction("early", "rejected", "2025-06-01T10:00:00Z"),
      correction("fine", "accepted", "2025-06-01T10:00:00Z"),
      correction("late", "rejected", "2025-06-02T10:00:00Z"),
    ]);
    expect(list.map(({ id }) => id)).toEqual(["late", "early"]);
    expect(remarkOf(correction("late", "rejected", "2025-06-02T10:00:00Z").correction)).toBe("Rejected by Ada, 2 Jun 2025");
    expect(remarkOf({ verdict: "accepted", note: null, at: "2025-06-02T10:00:00Z" })).toBe("Accepted, 2 Jun 2025");
  });

  test("belong to an edge at its level, whichever way round a symmetric relation is named", () => {
    const named = { ...claim, source: actor("Minister", "A") };
    expect(isOfEdge(named, "A~supplies~B", "principal", ONTOLOGY)).toBe(true);
    expect(isOfEdge(named, "A~supplies~B", "named", ONTOLOGY)).toBe(false);
    expect(isOfEdge(claim, "B~supplies~A", "principal", ONTOLOGY)).toBe(false);
    expect(isOfEdge({ ...claim, relation: "meets" }, "B~meets~A", "principal", ONTOLOGY)).toBe(true);
  });

  const whole = {
    ...claim,
    object: { class: "arms", text: "old rifles" },
    time: { text: "in May", from: "2024-05-01", to: null },
  } as const;
  const fresh = { extracted: whole, said: null };

  test("hold only what was changed, and nothing where nothing was", () => {
    const amendment = firstAmendment(fresh);
    expect(answerOf(fresh, { ...amendment, note: "why" }, ONTOLOGY)).toBeNull();
    expect(answerOf(fresh, { ...amendment, status: "planned", note: " later " }, ONTOLOGY)).toEqual({
      say: { verdict: "corrected", fields: { status: "planned" }, note: "later" },
    });
    expect(answerOf(fresh, turned(amendment), ONTOLOGY)).toMatchObject({
      say: { fields: { source: claim.target, target: claim.source } },
    });
  });

  test("tell claimant, object and time otherwise, or that there is none", () => {
    const amendment = firstAmendment(fresh);
    const fieldsOf = (change: Partial<typeof amendment>) => {
      const answer = answerOf(fresh, { ...amendment, ...change }, ONTOLOGY);
      return answer?.say?.verdict === "corrected" ? answer.say.fields : null;
    };
    expect(fieldsOf({ claimant: actor("Haaretz") })).toEqual({ claimant: actor("Haaretz") });
    expect(fieldsOf({ object: "troops", objectText: " " })).toEqual({ object: { class: "troops", text: "troops" } });
    expect(fieldsOf({ object: "" })).toEqual({ object: null });
    // No object is left where the relation takes none.
    expect(fieldsOf({ relation: "attacks" })).toEqual({ relation: "attacks", object: null });
    expect(fieldsOf({ timeText: "", from: "", to: "" })).toEqual({ time: null });
    expect(fieldsOf({ timeText: "", from: "2024-06-01", to: "2024-06-01" })).toEqual({
      time: { text: "1 Jun 2024", from: "2024-06-01", to: "2024-06-01" },
    });
    expect(fieldsOf({ timeText: "in spring", from: "" })).toEqual({ time: { text: "in spring", from: null, to: null } });
  });

  test("are not saved with a time that ends before it begins", () => {
    const backwards = { ...firstAmendment(fresh), to: "2024-04-01" };
    expect(faultIn(backwards)).toBe("The last day lies before the first.");
    expect(answerOf(fresh, backwards, ONTOLOGY)).toBeNull();
  });

  test("of what was corrected before keep that, unless it is put back: then nothing is said any more", () => {
    const said: Verdict = { verdict: "corrected", fields: { status: "planned", claimant: actor("Haaretz") }, note: "see below" };
    const again = { extracted: whole, said };
    const amendment = firstAmendment(again);
    expect(amendment).toMatchObject({ status: "planned", claimant: { id: "Haaretz" }, note: "see below" });
    expect(answerOf(again, amendment, ONTOLOGY)).toBeNull();
    expect(answerOf(again, { ...amendment, object: "" }, ONTOLOGY)).toEqual({
      say: { ...said, fields: { ...said.fields, object: null } },
    });
    expect(answerOf(again, { ...amendment, note: "" }, ONTOLOGY)).toEqual({ say: { ...said, note: null } });
    expect(answerOf(again, { ...amendment, status: "actual", claimant: null }, ONTOLOGY)).toEqual({ say: null });
  });
});

describe("decisions before adding", () => {
  const [first, second] = [stored("1"), stored("2", { relation: "attacks" })];

  test("are found again in the stored claims, and taken back", () => {
    const rejected = decided(new Map(), first.claim, { verdict: "rejected", note: null });
    expect(verdictsFor(rejected, [second, first])).toEqual([{ id: "1", verdict: { verdict: "rejected", note: null } }]);
    expect(verdictsFor(decided(rejected, first.claim, null), [second, first])).toEqual([]);
    expect(claimKey(first.claim)).not.toBe(claimKey(second.claim));
  });
});

describe("reasons", () => {
  test("the parse is a tree without punctuation", () => {
    const [root] = treeOf([word("A", "nsubj", 1), word("supplies", "root", -1), word("B", "obj", 1), word(".", "punct", 1)]);
    expect(root).toMatchObject({ word: { text: "supplies" }, role: "main word" });
    expect(root?.children.map(({ word: { text }, role }) => [text, role])).toEqual([
      ["A", "subject"],
      ["B", "object"],
    ]);
  });

  test("a parse that goes round in circles still ends", () => {
    expect(treeOf([word("A", "nsubj", 1), word("B", "obj", 0)])).toEqual([]);
  });

  test("the claim's own pattern comes first, what lacked something apart", () => {
    const { sentence } = stored("c").claim.evidence;
    const patterns = [tried("other", null), tried("lacking", "no obj"), tried("own", null)];
    const split = patternsOf({ sentence, words: [], actors: [], patterns, judgements: [] }, "own");
    expect(split.fired.map(({ pattern }) => pattern)).toEqual(["own", "other"]);
    expect(split.tried.map(({ pattern }) => pattern)).toEqual(["lacking"]);
  });
});
