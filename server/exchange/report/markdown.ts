/** A report as Markdown (CommonMark): whatever an article says stays text, never a heading, a link or HTML. */
import type { Entry, Report, Source } from "./report.ts";
import { CAUTION } from "./words.ts";

/** Text in which no character has a meaning to Markdown, on one line; addresses in it do not become links by themselves. */
export const escapeMarkdown = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~&]/g, "\\$&")
    .replace(/^(?:[+-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replaceAll(/(https?|ftp|mailto|www)(?=[:.])/gi, "$1\\");

/** An address fit between angle brackets. */
const address = (url: string): string => `<${url.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>`;

function sourceLines({ quote, status, denies, confidence, claimant, side, publisher, title, date, url }: Source): string {
  const name = title === null ? escapeMarkdown(publisher) : `${escapeMarkdown(publisher)}, “${escapeMarkdown(title)}”`;
  const linked = url === null ? name : `[${name}](${address(url)})`;
  const who = claimant === null ? "" : `, as told by ${escapeMarkdown(claimant)}`;
  const of = side === null ? "" : `; ${escapeMarkdown(side)}`;
  const said = quote === "" ? "no sentence is known" : `“${escapeMarkdown(quote)}”`;
  return `- ${said}  \n  ${linked}, ${date} (${denies ? `**${status}**` : status}${who}; confidence ${confidence}${of})`;
}

function entryLines({ sentence, count, contradicted, sources }: Entry): string {
  const mark = contradicted ? " **Contradicted: some of the sources below deny it.**" : "";
  return [`### ${escapeMarkdown(sentence)}`, "", `${escapeMarkdown(count)}.${mark}`, "", ...sources.map(sourceLines)].join("\n");
}

/** The report as Markdown text. */
export function reportMarkdown({ title, on, totals, filters, sections }: Report): string {
  const head = [
    `# ${escapeMarkdown(title)}`,
    "",
    `${on}. ${totals}.`,
    "",
    CAUTION,
    "",
    "What is shown:",
    "",
    ...filters.map((line) => `- ${escapeMarkdown(line)}`),
  ];
  const body = sections.flatMap((section) => [
    "",
    `## ${escapeMarkdown(section.title)}`,
    ...section.entries.flatMap((entry) => ["", entryLines(entry)]),
  ]);
  const empty = sections.length === 0 ? ["", "The filters leave nothing."] : [];
  return `${[...head, ...body, ...empty].join("\n")}\n`;
}
