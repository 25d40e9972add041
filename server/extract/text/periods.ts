/** Time expressions that name a whole period (a year, a month, a season, "last week", "the past two years"), by pattern. */
import type { Span } from "../../vocabulary/index.ts";
import {
  addDays,
  decadePeriod,
  isPlausibleYear,
  iso,
  monthPeriod,
  partOf,
  parts,
  seasonPeriod,
  unitPeriod,
  yearPeriod,
  type Period,
  type Unit,
} from "./calendar.ts";

/** A period with its place in the sentence. */
export interface Timed extends Span, Period {
  /** True for the day of the news itself (a weekday, today): the time of a report more often than of what is reported. */
  readonly reportDay: boolean;
}

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SEASONS = { spring: "spring", summer: "summer", autumn: "autumn", fall: "autumn", winter: "winter" } as const;

const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const YEAR = "(?:1[5-9]|20|21)\\d\\d";
const PART = "(?:(?<part>early|mid|middle of|late|the (?:beginning|start|end) of|beginning of|end of)[ -](?:the )?)?";
const REQUIRED_PART = PART.replace(/\?$/u, "");
/** What makes a bare number a year: a preposition, another year, a bracket. "The 2015 deal" does not date what is said of it. */
const BEFORE_YEAR =
  "\\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Uu]ntil|[Tt]ill|[Dd]uring|[Bb]etween|[Bb]efore|[Aa]fter|[Tt]hroughout|[Tt]hrough|\\d{4} (?:and|to|or)|of) |\\(";
const NO_YEAR =
  "people|troops|soldiers|men|women|children|civilians|prisoners|refugees|km|kilomet|miles|tonnes|tons|dollars|euros|GMT|hours|local";
const COUNT = `(?:an?|the|\\d{1,3}|${NUMBERS.join("|")}|several|few|couple of)`;
const CLOSE = "(?![\\p{L}\\p{Nd}]|[.,]\\p{Nd}|-\\p{L})";
const OPEN = "(?<![\\p{L}\\p{Nd}$€£#.,-])";

interface Rule {
  readonly pattern: RegExp;
  /** The period, or null where the expression needs an article's date and there is none, or names nothing after all. */
  readonly resolve: (
    groups: Readonly<Record<string, string | undefined>>,
    anchor: string | null,
    ahead: boolean,
  ) => Period | null;
}

const rule = (pattern: string, resolve: Rule["resolve"]): Rule => ({
  pattern: new RegExp(`${OPEN}${pattern}${CLOSE}`, "gu"),
  resolve,
});

const part = (period: Period, word: string | undefined): Period => {
  if (word === undefined) return period;
  return partOf(period, /^(?:early|.*(?:beginning|start))/u.test(word) ? "early" : word.startsWith("mid") ? "mid" : "late");
};

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const season = (word: string): (typeof SEASONS)[keyof typeof SEASONS] | null => {
  const key = word.toLowerCase();
  return key === "spring" || key === "summer" || key === "autumn" || key === "fall" || key === "winter" ? SEASONS[key] : null;
};

/** The latest such period that has begun by the anchor, or with `ahead` the first that ends on or after it. */
const nearest = (anchor: string, ahead: boolean, inYear: (year: number) => Period): Period => {
  const { year } = parts(anchor);
  const candidates = [year - 1, year, year + 1].map(inYear);
  const chosen = ahead
    ? candidates.find(({ to }) => to !== null && to >= anchor)
    : candidates.findLast(({ from }) => from !== null && from <= anchor);
  return chosen ?? inYear(year);
};

const step = (word: string): number => (/^(?:last|previous|past)/iu.test(word) ? -1 : /^(?:next|coming)/iu.test(word) ? 1 : 0);

const count = (word: string): number => {
  const number = NUMBERS.indexOf(word.toLowerCase()) + 1;
  if (number > 0) return number;
  return /^\d/u.test(word) ? Number(word) : /several|few|couple/u.test(word) ? 3 : 1;
};

const unitOf = (word: string): Unit => {
  const name = word.toLowerCase().replace(/s$/u, "");
  return name === "day" || name === "week" || name === "month" || name === "decade" ? name : "year";
};

/** The day one unit before `anchor`: where "the past year" begins. */
const backFrom = (anchor: string, unit: Unit): string => {
  const { year, month, day } = parts(anchor);
  if (unit === "month") return iso(year, month - 1, day);
  if (unit === "year" || unit === "decade") return iso(year - (unit === "year" ? 1 : 10), month, day);
  return addDays(anchor, unit === "week" ? -7 : -1);
};

const RULES: readonly Rule[] = [
  rule(`${PART}(?<month>${MONTH}),? (?:of )?(?<year>${YEAR})`, ({ part: word, month = "", year }) =>
    part(monthPeriod(Number(year), monthNumber(month)), word),
  ),
  rule(
    `(?:the )?(?:(?<part>early|mid|late)[ -])?(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),? (?:of )?(?<year>${YEAR})`,
    (groups) => {
      const name = season(groups["season"] ?? "");
      return name && part(seasonPeriod(Number(groups["year"]), name), groups["part"]);
    },
  ),
  rule(
    `(?:the )?(?<nth>first|second|third|fourth|last) (?<kind>quarter|half) of (?:the year )?(?<year>${YEAR})`,
    ({ nth = "", kind, year }) => {
      const months = kind === "half" ? 6 : 3;
      const index = nth === "last" ? 12 / months - 1 : ["first", "second", "third", "fourth"].indexOf(nth);
      return { from: iso(Number(year), 1 + index * months, 1), to: iso(Number(year), 1 + (index + 1) * months, 0) };
    },
  ),
  rule(
    `(?:the )?(?<part>last|final|first) week (?:of|in) (?<month>${MONTH})(?: (?<year>${YEAR}))?`,
    ({ part: word, month = "", year }, anchor, ahead) => {
      if (year === undefined && anchor === null) return null;
      const inYear = (of: number): Period => monthPeriod(of, monthNumber(month));
      const whole = year === undefined ? nearest(anchor ?? "", ahead, inYear) : inYear(Number(year));
      if (whole.from === null || whole.to === null) return null;
      return word === "first" ? { from: whole.from, to: addDays(whole.from, 6) } : { from: addDays(whole.to, -6), to: whole.to };
    },
  ),
  rule(`(?:the )?(?:(?<part>early|mid|late)[ -])?(?<year>(?:1[5-9]|20)\\d0)s`, ({ part: word, year }) =>
    part(decadePeriod(Number(year)), word),
  ),
  rule(`(?<first>${YEAR})(?:[-–/]|-to-)(?<second>${YEAR}|\\d\\d)`, ({ first = "", second = "" }) => {
    const last = second.length === 2 ? first.slice(0, 2) + second : second;
    return last > first ? { from: yearPeriod(Number(first)).from, to: yearPeriod(Number(last)).to } : null;
  }),
  rule(`(?:${REQUIRED_PART}|(?<=${BEFORE_YEAR}))(?<year>${YEAR})(?! (?:${NO_YEAR}))`, ({ part: word, year }) =>
    part(yearPeriod(Number(year)), word),
  ),
  rule(
    `(?:(?<part>[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly|[Tt]he end of|[Tt]he beginning of|[Tt]he start of) )?(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he previous|[Tt]he coming|[Tt]he past) (?<unit>week|month|year|decade)`,
    ({ part: word = "", which = "", unit = "" }, anchor) => {
      if (anchor === null) return null;
      if (/past$/iu.test(which)) return { from: backFrom(anchor, unitOf(unit)), to: anchor };
      const period = unitPeriod(anchor, unitOf(unit), step(which.replace(/^the /iu, "")));
      if (/^earlier/iu.test(word)) return period.to !== null && period.to > anchor ? { from: period.from, to: anchor } : period;
      if (/^later/iu.test(word)) return { from: anchor, to: period.to };
      return word === "" ? period : part(period, word.toLowerCase());
    },
  ),
  rule(
    "(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he previous) (?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)",
    ({ which = "", season: word = "" }, anchor) => {
      const name = season(word);
      if (anchor === null || name === null) return null;
      const chosen = nearest(anchor, step(which) === 1, (year) => seasonPeriod(year, name));
      const inside = chosen.to !== null && chosen.to >= anchor && chosen.from !== null && chosen.from <= anchor;
      if (step(which) === -1 && inside && chosen.from !== null) return seasonPeriod(parts(chosen.from).year - 1, name);
      return chosen;
    },
  ),
  rule(
    `(?:the )?(?<which>[Ll]ast|[Pp]ast|[Nn]ext|[Cc]oming) (?<count>${COUNT}) (?<unit>days|weeks|months|years|decades)`,
    ({ which = "", count: number = "", unit = "" }, anchor) => {
      if (anchor === null) return null;
      const back = unitPeriod(anchor, unitOf(unit), step(which) * count(number));
      return step(which) < 0 ? { from: back.from, to: anchor } : { from: anchor, to: back.to };
    },
  ),
  rule(
    `(?:[Aa]bout |[Aa]lmost |[Nn]early |[Mm]ore than |[Oo]ver )?(?<count>[Aa]|${COUNT}|[Tt]wo|[Tt]hree|[Oo]ne) (?<unit>days?|weeks?|months?|years?|decades?) ago`,
    ({ count: number = "", unit = "" }, anchor) =>
      anchor === null
        ? null
        : unitPeriod(
            anchor,
            unitOf(unit) === "decade" ? "year" : unitOf(unit),
            -count(number.toLowerCase()) * (unitOf(unit) === "decade" ? 10 : 1),
          ),
  ),
  rule(
    `(?<which>[Ii]n|[Ww]ithin) (?<count>${COUNT}) (?<unit>days?|weeks?|months?|years?|decades?)(?! of)`,
    ({ which = "", count: number = "", unit = "" }, anchor) => {
      if (anchor === null) return null;
      const then = unitPeriod(anchor, unitOf(unit), count(number));
      return /^within/iu.test(which) ? { from: anchor, to: then.to } : then;
    },
  ),
  rule(
    `(?<which>[Ll]ast |[Nn]ext |[Tt]his (?:past |coming )?)?(?<month>January|February|March|April|June|July|August|September|October|November|December|(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Oo]f|[Dd]uring|and|to|mid-?) ?)May)(?! \\d|\\p{Ll}| (?:said|told|has|had|was|is)\\b)`,
    ({ which = "", month = "" }, anchor, ahead) =>
      anchor === null
        ? null
        : nearest(anchor, ahead || /^next|coming/iu.test(which), (year) => monthPeriod(year, monthNumber(month))),
  ),
];

/** Every period of the rules in `sentence`; those that overlap are all given. `isAhead` tells whether the words before an offset look forward. */
export const findPeriods = (sentence: string, anchor: string | null, isAhead: (start: number) => boolean): readonly Timed[] =>
  RULES.flatMap(({ pattern, resolve }) =>
    [...sentence.matchAll(pattern)].flatMap((hit): readonly Timed[] => {
      const year = hit.groups?.["year"];
      if (year !== undefined && !isPlausibleYear(Number(year))) return [];
      const period = resolve(hit.groups ?? {}, anchor, isAhead(hit.index));
      return period === null ? [] : [{ ...period, start: hit.index, end: hit.index + hit[0].length, reportDay: false }];
    }),
  );
