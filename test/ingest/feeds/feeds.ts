/** One feed in four formats, with what feeds have in them: escaped titles, relative addresses, whole articles and beginnings. */
import { TALKS_TEXT } from "../page/pages.ts";

const PARAGRAPHS = TALKS_TEXT.split("\n\n");
/** The whole of an article, with a link elsewhere at its end. */
export const WHOLE = `${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}<p><a href="/more">More stories</a></p>`;
/** As long as a whole one, but it goes on elsewhere. */
const BEGINNING = `${WHOLE.replace(/<p><a.*/, "")}<p>Kenya [&hellip;]</p>`;
const SUMMARY = "Kenya and Peru agree.";

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Post - World</title><link>https://a.example/</link><description>x</description>
<item><title>Kenya &amp;amp; Peru</title><link>/one</link><guid isPermaLink="false">p-1</guid><pubDate>Tue, 04 Mar 2025 23:15:00 -0500</pubDate><description>${SUMMARY}</description><content:encoded><![CDATA[${WHOLE}]]></content:encoded></item>
<item><title>Two</title><link>/two#top</link><guid isPermaLink="false">p-2</guid><description><![CDATA[${BEGINNING}]]></description></item>
<item><title>Two again</title><link>/two</link><guid isPermaLink="false">p-3</guid></item>
<item><title>Two under its id</title><link>/other</link><guid isPermaLink="false">p-2</guid></item>
<item><title>Three</title><guid>http://b.example/three</guid></item>
<item><title>Nowhere</title></item>
<item><title>Elsewhere</title><link>javascript:alert(1)</link></item>
</channel></rss>`;

export const ATOM = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title><id>urn:f</id><updated>2025-03-05T00:00:00Z</updated>
<entry><title type="html">Kenya &amp;amp; Peru</title><id>p-1</id><link rel="self" href="/feed/one"/><link rel="alternate" href="/one"/><updated>2025-03-09T00:00:00Z</updated><published>2025-03-04T23:15:00-05:00</published><summary>${SUMMARY}</summary><content type="html"><![CDATA[${WHOLE}]]></content></entry>
<entry><title>Two</title><id>p-2</id><link href="/two"/><updated>2025-03-05T00:00:00Z</updated><content type="text">a &lt;b&gt; c</content></entry>
</feed>`;

export const RDF = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://a.example/"><title>The Harbour Post</title><link>https://a.example/</link><description>x</description></channel>
<item rdf:about="p-1"><title>Kenya &amp;amp; Peru</title><link>/one</link><dc:date>2025-03-04T23:15:00-05:00</dc:date><content:encoded><![CDATA[${WHOLE}]]></content:encoded></item>
<item rdf:about="p-2"><title>Two</title><link>/two</link></item>
</rdf:RDF>`;

export const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "The Harbour Post",
  items: [
    { id: "p-1", url: "/one", title: "Kenya & Peru", date_published: "2025-03-04T23:15:00-05:00", content_html: WHOLE },
    { id: "p-2", url: "/two", title: "Two", content_text: SUMMARY },
  ],
});
