/** How an edge stands: by which status it goes, which of its claims disagree, and that no sentence tells as done what is not. */
import { describe, expect, test } from "vitest";
import { contestedIn, relationRows, sentenceOf } from "../../client/derive/relations.ts";
import { shownOf } from "../../client/derive/shown.ts";
import { qualified, standingOf, standingWords } from "../../client/derive/standing.ts";
import { surenessOf, timeTold } from "../../client/derive/sureness.ts";
import { isContested, leadingStatus, qualifierOf } from "../../server/graph/index.ts";
import type { Edge } from "../../server/vocabulary/index.ts";
import { edge, graph, ONTOLOGY } from "./fixture.ts";

const standing = (statuses: Edge["statuses"]) =>
  standingOf({ statuses, claims: Object.values(statuses).reduce((sum, count) => sum + count, 0) }, ONTOLOGY);

test("an edge goes by actual if anything says so, else by what most claims say", () => {
  expect(leadingStatus({ planned: 3, actual: 1 }, ONTOLOGY)).toBe("actual");
  expect(leadingStatus({ ended: 1, negated: 2 }, ONTOLOGY)).toBe("negated");
  expect(leadingStatus({ ended: 1, planned: 1 }, ONTOLOGY)).toBe("planned");
});

test.each([
  [{ actual: 4 }, ""],
  [{ planned: 1 }, "planned"],
  [{ negated: 2 }, "denied"],
  [{ ended: 1 }, "ended"],
  [{ actual: 3, negated: 1 }, "1 of 4 claims denies it"],
  [{ actual: 1, ended: 2 }, "2 of 3 claims say it ended"],
  [{ planned: 2, negated: 1, ended: 1 }, "planned, 1 of 4 claims denies it, 1 of 4 claims says it ended"],
])("an edge of %o stands: %s", (statuses, words) => {
  expect(standingWords(standing(statuses))).toBe(words);
});

test("where there is little room only denials are told", () => {
  expect(standing({ actual: 2, negated: 2, ended: 1 }).denials).toBe("2 of 5 deny");
  expect(standing({ actual: 2, negated: 1 }).denials).toBe("1 of 3 denies");
  expect(standing({ negated: 2 }).denials).toBe("");
});

test("an edge is contested where some say that it is so and others that it is not", () => {
  expect(isContested({ statuses: { actual: 1, negated: 1 } })).toBe(true);
  expect(isContested({ statuses: { planned: 1, negated: 1 } })).toBe(false);
  expect(isContested({ statuses: { negated: 3 } })).toBe(false);
});

describe("sentences", () => {
  const shown = shownOf(
    graph([
      edge("A~attacks~B", { claims: 2, statuses: { negated: 2 } }),
      edge("A~supplies~B", { claims: 4, statuses: { actual: 2, negated: 2 }, objects: { arms: 4 } }),
      edge("A~meets~B"),
    ]),
    ONTOLOGY,
  );
  const rows = relationRows(shown, ONTOLOGY, (id) => id);

  test("begin with what they are short of and end with who disagrees", () => {
    expect(rows.map(sentenceOf)).toEqual(["A supplies B (arms), 2 of 4 claims deny it", "denied: A attacks B", "A meets B"]);
    expect([...contestedIn(shown).edges.keys()]).toEqual(["A~supplies~B"]);
    expect([qualified("", "A meets B"), qualifierOf("actual", ONTOLOGY)]).toEqual(["A meets B", ""]);
  });

  test("of curves say the same", () => {
    expect(rows.map(({ id }) => shown.edges.get(id)?.label)).toEqual([
      "supplies · arms · 2 of 4 deny",
      "denied: attacks",
      "meets",
    ]);
  });
});

test("a claim says how sure it is, and what is doubtful asks to be checked until it was", () => {
  expect(surenessOf(0.874, false)).toBe("read with 87 % confidence");
  expect(surenessOf(0.38, false)).toBe("read with 38 % confidence: check the sentence");
  expect(surenessOf(0.38, true)).toBe("read with 38 % confidence");
});

test("the time that a sentence tells is quoted, with its days where they are known", () => {
  expect(timeTold({ text: "in April", from: "2024-04-01", to: "2024-04-30" })).toBe(
    "time told: “in April”, 1 Apr 2024 – 30 Apr 2024",
  );
  expect(timeTold({ text: "since 2022", from: "2022-01-01", to: null })).toBe("time told: “since 2022”, from 1 Jan 2022");
  expect(timeTold({ text: "recently", from: null, to: null })).toBe("time told: “recently”");
});
