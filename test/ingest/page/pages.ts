/** Pages as news sites make them, with all that stands about in them; the sentences are ours. */

const TALKS = [
  "Kenya and Peru signed an agreement on fishing rights on Tuesday after three months of talks in Nairobi, officials of both countries said.",
  "The agreement allows Peruvian vessels to land their catch in Mombasa, and obliges them to carry an observer appointed by Kenya’s ministry of fisheries.",
  "“We have waited a long time for this day,” Kenya’s foreign minister said at the ceremony. Peru’s ambassador thanked the government for its patience.",
  "Tanzania, which was not a party to the talks, warned that it would not recognise the new zone. Its foreign ministry summoned the ambassadors of both countries on Wednesday morning.",
  "A joint commission will meet for the first time in May. It will decide how many vessels may enter the zone each year and what happens to those that break the rules.",
] as const;

export const TALKS_TEXT = TALKS.join("\n\n");

/** A newspaper: navigation, consent, share buttons, figures, links to other stories between the paragraphs, a newsletter, comments. */
export const NEWSPAPER = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Kenya and Peru sign agreement on fishing | The Harbour Post</title>
<meta property="og:title" content="Kenya and Peru sign agreement on fishing">
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2025-03-04T22:15:00-05:00">
<meta name="author" content="Achieng Otieno">
<link rel="canonical" href="/world/kenya-peru-fishing">
<script>window.dataLayer = ["never the text"];</script>
<style>.story { color: black }</style>
</head><body>
<div id="cookie-consent" class="banner"><p>We use cookies to give you the best experience. By going on you accept our use of cookies and those of our partners.</p><button>Accept all</button><button>Settings</button></div>
<header><a href="/">The Harbour Post</a><nav><ul><li><a href="/world">World</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
<ol class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/world/africa">Africa</a></li></ol>
<main><article class="story">
<h1>Kenya and Peru sign agreement on fishing</h1>
<p class="byline">By <a rel="author" href="/people/achieng-otieno">Achieng Otieno</a></p>
<div class="share-tools"><a href="#">Share on one network</a> <a href="#">Share on another</a> <a href="#">Copy link</a></div>
<figure><img src="ceremony.jpg" alt="Two ministers at a table"><figcaption>The ministers at the ceremony in Nairobi. Photo: Harbour Post</figcaption></figure>
<p>${TALKS[0]}</p>
<p>${TALKS[1]}</p>
<p><strong>Read more:</strong> <a href="/world/zone">What is an exclusive economic zone?</a></p>
<p>${TALKS[2]}</p>
<div class="ad-slot"><p>Advertisement</p><p>Holidays by the sea from 99 a night, book now.</p></div>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Ten ports that changed trade</a></li><li><a href="/b">Why fleets grow</a></li></ul></aside>
<p>${TALKS[3]}</p>
<p class="image-caption">A vessel in the harbour of Mombasa in 2023.</p>
<div class="newsletter-signup"><h4>The morning briefing</h4><p>Sign up for our newsletter and read the news before breakfast.</p><form><input name="email"><button>Sign up</button></form></div>
<p>${TALKS[4]}</p>
<p><a href="/world/tanzania">Tanzania recalls its envoy</a></p>
<p>Follow us on every network for more stories.</p>
</article>
<section id="comments"><h2>Comments</h2><p>A reader: I have fished there for twenty years and never saw an observer, believe me.</p></section>
</main>
<footer><p>© 2025 The Harbour Post. All rights reserved.</p><ul><li><a href="/terms">Terms</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>
</body></html>`;

/** An agency: everything in boxes without paragraphs' elements, breaks between them, facts in JSON-LD. */
export const AGENCY = `<!doctype html><html><head><title>Envoys leave Lima</title>
<script type="application/ld+json">not even JSON</script>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Elsewhere"},
{"@type":["NewsArticle"],"headline":"Envoys leave Lima without an agreement","datePublished":"Mon, 10 Feb 2025 08:00:00 +0000","author":{"@type":"Person","name":"R. Quispe"},"publisher":{"@type":"Organization","name":"Coast Agency"}}]}</script>
</head><body><table><tr><td class="menu"><a href="/1">News</a> <a href="/2">Markets</a> <a href="/3">About</a></td></tr></table>
<div id="content"><h1>Envoys leave Lima without an agreement</h1><div class="body">
Chile and Bolivia ended their talks in Lima on Monday without an agreement on the use of the river, a spokesman for the hosts said.<br><br>
Bolivia’s envoy accused Chile of sending soldiers to the border while the talks were going on. Chile denied that and said that it had moved them
in December, long before the talks, and told everybody so.<br><br>
The two countries will meet again in April. Brazil offered to send observers, and both sides said that they would think about it.
</div></div></body></html>`;

/** A ministry: a heading, a list of what was agreed, a date in the text's own element, an old character set. */
export const MINISTRY = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><title>Ministry: Joint statement</title></head>
<body><div class="nav"><a href="/">Úvod</a></div><article><h1>Joint statement of Slovakia and Austria</h1>
<p><time datetime="2024-11-20">20 November 2024</time></p>
<p>The foreign ministers of Slovakia and Austria met in Košice on Wednesday. After the meeting they agreed on the following measures, which begin next year:</p>
<ul><li>Slovakia opens two more crossings at the border with Austria.</li><li>Austria trains forty border guards of Slovakia each year.</li></ul>
<p>Minister Ľudovít Šťastný said that Slovakia supports Austria’s plan for a common railway, and invited his colleague to Bratislava.</p>
</article></body></html>`;

/** A broadcaster: every paragraph in boxes of its own, a consent box without a telling name, a byline of loose scraps, lists of stories between. */
export const BROADCASTER = `<!doctype html><html><head><meta charset="utf-8"><title>Agreement on fish - North Broadcasting</title>
<script type="application/ld+json">{"@context":"http://schema.org","@type":"ReportageNewsArticle","headline":"Agreement on fish","datePublished":"2025-03-04T11:20:00.000Z","publisher":{"@type":"NewsMediaOrganization","name":"North Broadcasting"},"author":[{"@type":"Person","name":"A. Berg"},{"@type":"Person","name":"L. Dahl"}]}</script></head><body>
<div role="dialog"><h2>Let us know that you agree to cookies</h2><p>We use cookies to give you the best experience. Please let us know whether you agree to all of them.</p></div>
<div><div><p>This website uses cookies. By going on you accept our policy. <a href="/policy">Learn more</a></p><button>OK</button></div></div>
<main id="main-content"><article><div data-component="headline"><h1>Agreement on fish</h1></div>
<div data-component="byline"><time datetime="2025-03-04T11:20:00.000Z">3 hours ago</time><span>A. Berg</span><span>East Africa correspondent</span></div>
<div data-component="image"><figure><div><img alt="x"><span>A picture agency</span></div><figcaption>The harbour of Mombasa in the morning</figcaption></figure></div>
${TALKS.map(
  (text) =>
    `<div data-component="text" class="ssr-1q"><div class="ssr-7u"><p class="ssr-1q"><b>${text.slice(0, 20)}</b>${text.slice(20)}</p></div></div>`,
).join(
  '<div data-component="list"><ul><li><a href="/1">How an observer works at sea</a></li><li><a href="/2">Why fleets sail so far</a></li></ul></div>',
)}
<div data-component="subheadline"><h2>More on this story</h2></div><div data-component="links"><ul><li><a href="/z">Tanzania looks for a ship</a><span>14 January</span></li></ul></div>
<div data-component="tags"><h2>Topics</h2><ul><li><a href="/k">Kenya</a></li><li><a href="/p">Peru</a></li></ul></div></article></main></body></html>`;
