/** Pages become articles: the words of the article, all of them, and nobody else's. */
import { describe, expect, test } from "vitest";
import { readPage } from "../../../server/ingest/page/read-page.ts";
import { AGENCY, BROADCASTER, MINISTRY, NEWSPAPER, TALKS_TEXT } from "./pages.ts";

const URL_OF = new URL("https://www.harbourpost.example/world/123?from=home");
const page = (body: string, head = "") => `<html><head>${head}</head><body><article>${body}</article></body></html>`;
const SENTENCE = "Kenya thanked Peru for its help after the storm that destroyed the harbour, and promised to send a delegation.";
const dated = (head: string, body = "") => readPage(page(`<p>${SENTENCE}</p>${body}`, head), URL_OF)?.article.date;

describe("a newspaper's page", () => {
  const found = readPage(NEWSPAPER, URL_OF);

  test("gives the paragraphs of the article and nothing else", () => {
    expect(found?.article.text).toBe(TALKS_TEXT);
  });

  test("gives what is known of it", () => {
    expect(found).toMatchObject({
      byline: "Achieng Otieno",
      article: {
        title: "Kenya and Peru sign agreement on fishing",
        date: "2025-03-04",
        publisher: "The Harbour Post",
        url: "https://www.harbourpost.example/world/kenya-peru-fishing",
      },
    });
  });
});

test("an agency's page without paragraphs is divided by its breaks, and told of by its JSON-LD", () => {
  const found = readPage(AGENCY, URL_OF);
  expect(found).toMatchObject({
    byline: "R. Quispe",
    article: { title: "Envoys leave Lima without an agreement", date: "2025-02-10", publisher: "Coast Agency", url: URL_OF.href },
  });
  const paragraphs = found?.article.text.split("\n\n") ?? [];
  expect(paragraphs.map((text) => text.slice(0, 20))).toEqual([
    "Chile and Bolivia en",
    "Bolivia’s envoy accu",
    "The two countries wi",
  ]);
  expect(paragraphs[1]).toMatch(/told everybody so\.$/);
});

test("a broadcaster's page gives its paragraphs without what stands around and between them", () => {
  expect(readPage(BROADCASTER, URL_OF)).toMatchObject({
    byline: "A. Berg, L. Dahl",
    article: { title: "Agreement on fish", date: "2025-03-04", publisher: "North Broadcasting", text: TALKS_TEXT },
  });
});

test("a ministry's list is part of its text", () => {
  const { article } = readPage(MINISTRY, null) ?? {};
  expect(article).toMatchObject({ date: "2024-11-20", publisher: null, url: null });
  expect(article?.text).toContain("\n\nSlovakia opens two more crossings at the border with Austria.\n\nAustria trains");
  expect(article?.text).not.toContain("Úvod");
});

describe("the day of publication", () => {
  test.each([
    ['<meta property="article:published_time" content="2025-01-06T23:30:00-05:00">', "2025-01-06"],
    ['<meta property="article:published_time" content="2025-01-06">', "2025-01-06"],
    ['<meta name="date" content="Mon, 06 Jan 2025 23:30:00 GMT">', "2025-01-06"],
    ['<meta name="date" content="6 January 2025">', "2025-01-06"],
    ['<meta itemprop="datePublished" content="January 6, 2025">', "2025-01-06"],
    ['<meta name="date" content="yesterday">', null],
    ['<meta name="date" content="2025">', null],
    ['<meta name="date" content="2025-02-31">', null],
    ['<meta name="date" content="">', null],
    ["", null],
  ])("%s is %s", (head, day) => {
    expect(dated(head)).toBe(day);
  });

  test("is told by the first that tells it: meta, JSON-LD, time", () => {
    const ld = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-01-07"}</script>';
    const time = '<time datetime="2025-01-08T10:00Z">today</time>';
    expect(dated(`<meta property="article:published_time" content="2025-01-06">${ld}`, time)).toBe("2025-01-06");
    expect(dated(`<meta property="article:published_time" content="soon">${ld}`, time)).toBe("2025-01-07");
    expect(dated("", time)).toBe("2025-01-08");
  });
});

describe("the canonical address", () => {
  const urlOf = (href: string) =>
    readPage(page(`<p>${SENTENCE}</p>`, `<link rel="canonical" href="${href}">`), URL_OF)?.article.url;

  test.each([
    ["https://harbourpost.example/a", "https://harbourpost.example/a"],
    ["https://m.harbourpost.example/a#b", "https://m.harbourpost.example/a"],
    ["/a", "https://www.harbourpost.example/a"],
    ["https://other.example/a", URL_OF.href],
    ["https://evilharbourpost.example/a", URL_OF.href],
    ["javascript:alert(1)", URL_OF.href],
    ["https://a:b@harbourpost.example/", "https://harbourpost.example/"],
  ])("%s is %s", (href, url) => {
    expect(urlOf(href)).toBe(url);
  });
});

describe("a page without an article", () => {
  test.each([
    ["nothing", ""],
    ["no text", page("")],
    ["pointers only", page('<p><a href="/1">One story</a></p><p><a href="/2">Another story</a></p>')],
    ["scripts only", page("<script>document.write('Kenya thanked Peru')</script>")],
    ["too much", page(`<p>${SENTENCE}</p>`.repeat(13_000))],
    ["too deep a nest", page("<div>".repeat(20_000) + SENTENCE)],
  ])("of %s is none", (_, html) => {
    expect(readPage(html, URL_OF)).toBeNull();
  });
});

test.each([
  [
    "<p><time datetime='2025-01-06'>3 hours ago</time> <span>A. Berg</span> <span>North correspondent</span></p>",
    "correspondent",
  ],
  ["<p>(Reporting by K. Hansen; editing by O. Lie)</p>", "Hansen"],
  ["<div><ul><li><a href='/1'>How a cable is mended</a></li><li><a href='/2'>Why trawlers go out</a></li></ul></div>", "cable"],
  ["<p>Read also: <a href='/x'>Who owns the sea floor?</a></p>", "floor"],
  ["<div class='wp-caption'><p>A ship near the harbour of the capital.</p></div>", "ship"],
  ["<p>Photo: Harbour Post</p>", "Photo"],
  ["<p>Sign up for our newsletter to get the news every morning.</p>", "newsletter"],
])("%s is none of the text", (furniture, word) => {
  const text = readPage(page(`<p>${SENTENCE}</p>${furniture}<p>${SENTENCE.replace("Kenya", "Chile")}</p>`), URL_OF)?.article.text;
  expect(text).toContain("Kenya thanked Peru");
  expect(text).toContain("Chile thanked Peru");
  expect(text).not.toContain(word);
});

test.each([
  ["Talks begin – The Post", "The Post", "Talks begin"],
  ["Talks begin | the post", "The Post", "Talks begin"],
  ["The Post", "The Post", "The Post"],
  ["Talks begin in The Post", "The Post", "Talks begin in The Post"],
])("the title of %j at %s is %j", (title, publisher, shown) => {
  const head = `<title>${title}</title><meta property="og:site_name" content="${publisher}">`;
  expect(readPage(page(`<p>${SENTENCE}</p>`, head), URL_OF)?.article.title).toBe(shown);
});

test.each(["no-ads", "post related-12", "comments-enabled", "share-bar"])("an article in a box called %s is one", (name) => {
  const html = `<html><body><div class="${name}"><p>${SENTENCE}</p><p>${SENTENCE.replace("Kenya", "Chile")}</p></div></body></html>`;
  expect(readPage(html, null)?.article.text).toContain("Chile thanked Peru");
});

test("a short notice is an article", () => {
  expect(readPage(page(`<h1>Thanks</h1><p>${SENTENCE}</p>`), URL_OF)?.article.text).toContain(SENTENCE);
});

test("markup in the text is text", () => {
  const { article } =
    readPage(page(`<p>${SENTENCE}</p><p>Peru wrote: &lt;script&gt;alert(1)&lt;/script&gt; &amp; left.</p>`), null) ?? {};
  expect(article?.text).toContain("Peru wrote: <script>alert(1)</script> & left.");
});

test("a sentence that begins like furniture is kept where it goes on", () => {
  const sentence =
    "Read more than a thousand times since Monday, the letter of Peru’s president to Kenya’s parliament has divided both countries, and its author with them, diplomats in Lima said.";
  expect(readPage(page(`<p>${SENTENCE}</p><p>${sentence}</p>`), null)?.article.text).toContain(sentence);
});
