/** Time expressions against the article's date, Monday 4 November 2024. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTimes, resolveTime } from "../../server/extract/time.ts";

const DATE = "2024-11-04";
const found = (sentence: string, date: string | null = DATE): readonly string[] =>
  findTimes(sentence, date).map(({ text, from, to }) => `${text} = ${from ?? ""}..${to ?? ""}`);

describe("with the article's date", () => {
  test.each([
    ["They met last month.", "last month = 2024-10-01..2024-10-31"],
    ["Peru has armed them since 2022.", "since 2022 = 2022-01-01.."],
    ["The pact was signed in 2023.", "in 2023 = 2023-01-01..2023-12-31"],
    ["He said on Monday that they left.", "on Monday = 2024-11-04..2024-11-04"],
    ["He said on Friday that they left.", "on Friday = 2024-11-01..2024-11-01"],
    ["They will meet on Friday.", "on Friday = 2024-11-08..2024-11-08"],
    ["They met last Monday.", "last Monday = 2024-10-28..2024-10-28"],
    ["They meet next Monday.", "next Monday = 2024-11-11..2024-11-11"],
    ["They met last week.", "last week = 2024-10-28..2024-11-03"],
    ["It was in the spring of 2024.", "in the spring of 2024 = 2024-03-01..2024-05-31"],
    ["They met this year.", "this year = 2024-01-01..2024-12-31"],
    ["They met in March.", "in March = 2024-03-01..2024-03-31"],
    ["They will meet in March.", "in March = 2025-03-01..2025-03-31"],
    ["Talks were held from March 6 to 10.", "from March 6 to 10 = 2024-03-06..2024-03-10"],
    ["It rose between 2020 and 2022.", "between 2020 and 2022 = 2020-01-01..2022-12-31"],
    ["They met two days ago.", "two days ago = 2024-11-02..2024-11-02"],
    ["They met three months ago.", "three months ago = 2024-08-01..2024-08-31"],
    ["The work will be done by 2030.", "by 2030 = ..2030-12-31"],
    ["They met in the 1990s.", "in the 1990s = 1990-01-01..1999-12-31"],
    ["It rose over the past decade.", "the past decade = 2014-11-04..2024-11-04"],
    ["It was the last week of December 2024.", "the last week of December 2024 = 2024-12-25..2024-12-31"],
    ["Kyiv has held it since last summer.", "since last summer = 2024-06-01.."],
    ["The truce held until the end of 2025.", "until the end of 2025 = ..2025-12-31"],
    ["Before 2014 they met often.", "Before 2014 = ..2013-12-31"],
    ["It fell in the second quarter of 2024.", "in the second quarter of 2024 = 2024-04-01..2024-06-30"],
    ["They met yesterday.", "yesterday = 2024-11-03..2024-11-03"],
    ["They meet in two weeks.", "in two weeks = 2024-11-18..2024-11-24"],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual([expected]);
  });

  test.each([
    "He may go.",
    "They march to war.",
    "Theresa May said so.",
    "Peru sent 10,000 soldiers.",
    "Resolution 2254 passed.",
    "They fired 1995 shells.",
    "The 2015 deal died.",
  ])("nothing in %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

test("without a date, only what names its year is resolved", () => {
  expect(found("On 24 February 2022 they came.", null)).toEqual(["On 24 February 2022 = 2022-02-24..2022-02-24"]);
  expect(found("They came in March 2022.", null)).toEqual(["in March 2022 = 2022-03-01..2022-03-31"]);
  for (const sentence of [
    "They met on Monday.",
    "They met last week.",
    "They met on May 3.",
    "They met yesterday.",
    "They met in March.",
  ])
    expect(found(sentence, null)).toEqual([]);
});

test("the day of the report yields to the time of what is reported", () => {
  expect(resolveTime("He said on Monday that Peru had armed them since 2022.", DATE)).toEqual({
    text: "since 2022",
    from: "2022-01-01",
    to: null,
  });
  expect(resolveTime("He said on Monday that Peru had armed them.", DATE)?.text).toBe("on Monday");
  expect(resolveTime("Peru had armed them.", DATE)).toBeNull();
});

test("times are ordered, disjoint, slices of the sentence, and never end before they begin", () => {
  const piece = fc.constantFrom(
    "on Monday",
    "since",
    "2022",
    "from",
    "to",
    "May",
    "3",
    "10,",
    "last",
    "week",
    "in",
    "the",
    "past",
    "two",
    "years",
    "2019",
    "-",
    "and",
    "between",
    "until",
    "end of",
    "will",
    "said",
    "1990s",
    "ago",
    "next month",
    "Nov. 31",
    "February 30",
    "(2003)",
    "2020-21",
    "🇺🇦",
    ",",
  );
  const date = fc.constantFrom(null, "2024-02-29", "2024-12-31", "1999-01-01", DATE);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((words) => words.join(" ")),
        fc.string({ maxLength: 80 }),
      ),
      date,
      (sentence, article) => {
        let last = 0;
        for (const { start, end, text, from, to } of findTimes(sentence, article)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text).toBe(sentence.slice(start, end));
          expect(from === null || to === null || from <= to).toBe(true);
          expect(from ?? to).toMatch(/^\d{4}-\d\d-\d\d$/u);
          last = end;
        }
      },
    ),
  );
});
