/** A report as one HTML page that needs nothing else: no script, no font or picture from elsewhere, every text escaped. */
import { escapeXml } from "../xml.ts";
import type { Entry, Report, Section, Source } from "./report.ts";
import { CAUTION } from "./words.ts";

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #545c6e; --paper: #fbfaf7; --line: #e4e1d8; --alarm: #a3262a; --link: #24406f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e7e0; --soft: #a7aebd; --paper: #14181f; --line: #2c3442; --alarm: #f3a19c; --link: #a9c4f5; }
}
body { max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem; background: var(--paper); color: var(--ink); font: 16px/1.55 Inter, system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font: 650 2rem/1.2 "Source Serif 4", Georgia, serif; margin-bottom: 0.25rem; }
h2 { margin-top: 3rem; padding-bottom: 0.35rem; border-bottom: 3px solid var(--class); font-size: 1.15rem; }
h3 { margin: 2rem 0 0.1rem; font-size: 1.05rem; }
p { margin: 0.25rem 0; }
.soft, footer { color: var(--soft); font-size: 0.9rem; }
.filters { padding-left: 1.2rem; color: var(--soft); font-size: 0.9rem; }
.contradicted { color: var(--alarm); font-weight: 600; font-size: 0.9rem; }
.sources { padding: 0; list-style: none; }
.sources li { margin: 0.9rem 0; padding-left: 1rem; border-left: 2px solid var(--line); }
.sources li.denies { border-left-color: var(--alarm); }
blockquote { margin: 0; font: 1.05rem/1.5 "Source Serif 4", Georgia, serif; }
a { color: var(--link); }
@media print { body { margin: 0; max-width: none; } h3, li { break-inside: avoid; } }
`;

function sourceItem({ quote, status, denies, confidence, claimant, side, publisher, title, date, url }: Source): string {
  const name = escapeXml(title === null ? publisher : `${publisher}, “${title}”`);
  const linked = url === null ? name : `<a href="${escapeXml(url)}" rel="noreferrer noopener">${name}</a>`;
  const who = claimant === null ? "" : `, as told by ${escapeXml(claimant)}`;
  const of = side === null ? "" : `; ${escapeXml(side)}`;
  const said =
    quote === "" ? `<p class="soft">No sentence is known.</p>` : `<blockquote dir="auto">“${escapeXml(quote)}”</blockquote>`;
  const foot = `<p class="soft">${linked}, ${date} (${escapeXml(status)}${who}; confidence ${confidence}${of})</p>`;
  return `<li${denies ? ' class="denies"' : ""}>${said}${foot}</li>`;
}

function entryPart({ sentence, count, contradicted, sources }: Entry): string {
  const mark = contradicted ? `<p class="contradicted">Contradicted: some of the sources below deny it.</p>` : "";
  const items = sources.map(sourceItem).join("\n");
  return `<h3 dir="auto">${escapeXml(sentence)}</h3>\n<p class="soft">${escapeXml(count)}</p>\n${mark}\n<ul class="sources">\n${items}\n</ul>`;
}

const sectionPart = ({ title, colour, entries }: Section): string =>
  `<section style="--class: ${escapeXml(colour)}">\n<h2>${escapeXml(title)}</h2>\n${entries.map(entryPart).join("\n")}\n</section>`;

/** The report as an HTML page. */
export function reportHtml({ title, on, totals, filters, sections }: Report): string {
  const body = sections.length === 0 ? "<p>The filters leave nothing.</p>" : sections.map(sectionPart).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">${escapeXml(title)}</h1>
<p class="soft">${on} · ${escapeXml(totals)}</p>
<ul class="filters">
${filters.map((line) => `<li>${escapeXml(line)}</li>`).join("\n")}
</ul>
</header>
<main>
${body}
</main>
<footer><p>Made with Dragoman. ${CAUTION}</p></footer>
</body>
</html>
`;
}
