/** The cited report says every edge with its sources, marks contradictions, and lets no text become markup. */
import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { exportAs } from "../../server/exchange/formats.ts";
import { comparedReport, exportSurvey } from "../../server/exchange/index.ts";
import { escapeMarkdown } from "../../server/exchange/report/markdown.ts";
import { linkOf, readFilter, surveyOf, viewOf } from "../../server/graph/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { storedFixture } from "../fixtures/stored.ts";
import { oddExports, oddText } from "./odd.ts";

const stored = storedFixture();
const survey = surveyOf(stored.map(linkOf), "principal", ONTOLOGY, () => undefined);

const request = (words: Record<string, string>) => ({
  survey,
  ontology: ONTOLOGY,
  filter: readFilter(words, ONTOLOGY),
  revision: "7",
  on: "2025-02-03",
  title: "Troops for Russia",
  claims: async (ids: readonly string[]) => stored.filter(({ id }) => ids.includes(id)),
});

test("Markdown tells title, day, filters, and each edge with its quotations", async () => {
  const { text } = await exportSurvey("report-markdown", request({ relation: "supplies", from: "2024-10-01", actor: "RUS" }));
  expect(text).toMatch(/^# Troops for Russia\n\n3 February 2025\. \d+ actors, /);
  expect(text).toContain("- relations: supplies\n- with Russia\n- articles from 1 October 2024\n");
  expect(text).toContain("confidence is its own estimate that it read a sentence right");
  const { text: among } = await exportSurvey("report-markdown", request({ actor: "RUS,PRK", ends: "both" }));
  expect(among).toContain("- only among Russia and North Korea\n");
  expect(among).not.toContain("- ends");
  expect(text).toContain("## Material cooperation");
  expect(text).toContain("### North Korea supplies Russia (troops");
  expect(text).toContain(
    "- “North Korea has sent about 3,000 soldiers to Russia, South Korean lawmakers were told on Wednesday.”  \n" +
      "  Han River Courier, “Seoul counts soldiers”, 24 October 2024 (actual, as told by South Korea; confidence ",
  );
});

test("an edge that some say and others deny is marked, the denial last", async () => {
  const contradicted = stored.flatMap((each, index) =>
    index > 0 ? [] : [each, { ...each, id: "denial", claim: { ...each.claim, status: "negated" as const } }],
  );
  const { text } = await exportSurvey("report-markdown", {
    ...request({}),
    survey: surveyOf(contradicted.map(linkOf), "principal", ONTOLOGY, () => undefined),
    claims: async () => contradicted.toReversed(),
  });
  expect(text).toContain("**Contradicted: some of the sources below deny it.**");
  expect(text.indexOf("(actual")).toBeLessThan(text.indexOf("(**negated**"));
});

test("an edge that is only denied or planned is not headed as a deed, and a plan is not contradicted by a denial", async () => {
  const [first] = stored;
  if (first === undefined) return expect.fail("There is no claim");
  const reportOn = async (...statuses: readonly ("negated" | "planned")[]): Promise<string> => {
    const claims = statuses.map((status, index) => ({ ...first, id: `c${index}`, claim: { ...first.claim, status } }));
    const { text } = await exportSurvey("report-markdown", {
      ...request({}),
      survey: surveyOf(claims.map(linkOf), "principal", ONTOLOGY, () => undefined),
      claims: async () => claims,
    });
    return text;
  };
  expect(await reportOn("negated")).toMatch(/^### Denied: \w/m);
  expect(await reportOn("planned")).toMatch(/^### Planned: \w/m);
  expect(await reportOn("planned", "negated")).not.toContain("Contradicted");
});

test("a comparison is reported by how its edges differ, each source with the side that it is of", () => {
  const [first, second] = stored;
  if (first === undefined || second === undefined) return expect.fail("There are no two claims");
  const filter = readFilter({ minConfidence: "0" }, ONTOLOGY);
  const edgeOf = (claim: typeof first) => {
    const [edge] = viewOf(
      surveyOf([linkOf(claim)], "principal", ONTOLOGY, () => undefined),
      filter,
    ).edges;
    return edge ?? expect.fail("There is no edge");
  };
  const order = {
    ontology: ONTOLOGY,
    filter,
    on: "2025-02-03",
    title: "Leaf against Root",
    totals: "1 of 2 edges differs",
    remarks: ["By day."],
    sides: [
      { name: "The *Leaf*", claims: [first, second] },
      { name: "The <Root>", claims: [first] },
    ],
    parts: [
      { title: "Newly told", edges: [] },
      { title: "No longer told", edges: [{ edge: edgeOf(second), told: "1 claim" }] },
      { title: "As before", edges: [{ edge: edgeOf(first), told: "planned → actual" }] },
    ],
    nameOf: (id: string) => id,
  };
  const { text, name } = comparedReport({ ...order, format: "report-markdown" });
  expect(name).toBe("dragoman-report.md");
  expect(text).toMatch(/^# Leaf against Root\n\n3 February 2025\. 1 of 2 edges differs\./);
  expect(text).toContain("- first: The \\*Leaf\\*\n- second: The \\<Root\\>\n- By day.\n");
  expect(text).not.toContain("Newly told");
  const [, gone = "", same = ""] = text.split(/^## .*: 1 edge$/m);
  expect(gone).toContain("; of the first)");
  expect(same).toContain("planned → actual.");
  expect(same).toContain("; of both)");
  const { document } = parseHTML(comparedReport({ ...order, format: "report-html" }).text);
  expect([...document.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual([
    "No longer told: 1 edge",
    "As before: 1 edge",
  ]);
  expect(document.querySelector(".filters")?.textContent).toContain("second: The <Root>");
});

test("an empty view is a report that says so", async () => {
  const { text } = await exportSurvey("report-html", request({ from: "2031-01-01" }));
  expect(parseHTML(text).document.querySelector("main")?.textContent?.trim()).toBe("The filters leave nothing.");
});

test("HTML is complete in itself, and whatever is quoted is its text", async () => {
  await fc.assert(
    fc.asyncProperty(oddExports, async (from) => {
      const { document } = parseHTML((await exportAs("report-html", from)).text);
      expect(document.querySelectorAll("script, img, iframe, link, base").length).toBe(0);
      expect(document.querySelector("h1")?.textContent).toBe(from.title);
      const quotes = [...document.querySelectorAll("blockquote")].map(({ textContent }) => textContent);
      expect(quotes.toSorted()).toEqual((await from.claims()).map(({ claim }) => `“${claim.evidence.sentence.text}”`).toSorted());
      const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
      expect(links.every((href) => href?.startsWith("https://x.org/") === true)).toBe(true);
      expect(document.querySelectorAll("h3").length).toBe(from.edges.length);
    }),
    { numRuns: 50 },
  );
});

test("Markdown has no character of an article left that means something", () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toMatch(/^[+-]|^\d+[.)]|\n|https?:/);
      expect(escaped.replaceAll(/\\[\\`*_[\]<>#|~&:+-]/g, "")).not.toMatch(/[\\`*_[\]<>#|~&]/);
    }),
  );
});
