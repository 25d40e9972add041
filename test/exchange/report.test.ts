/** The cited report says every edge with its sources, marks contradictions, and lets no text become markup. */
import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { exportAs } from "../../server/exchange/formats.ts";
import { exportSurvey } from "../../server/exchange/index.ts";
import { escapeMarkdown } from "../../server/exchange/report/markdown.ts";
import { linkOf, readFilter, surveyOf } from "../../server/graph/index.ts";
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
  expect(text).toContain("## Material cooperation");
  expect(text).toContain("### North Korea supplies Russia (troops");
  expect(text).toContain(
    "- “North Korea has sent about 3,000 soldiers to Russia, South Korean lawmakers were told on Wednesday.”  \n" +
      "  Han River Courier, “Seoul counts soldiers”, 24 October 2024 (actual, as told by South Korea)",
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
