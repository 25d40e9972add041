/** Articles from a whole site on the loopback interface: what each page is comes out as it was written, and what is no article is refused. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleOf, openFetcher, type Fetcher } from "../../server/ingest/index.ts";
import { ArticleInput } from "../../server/vocabulary/index.ts";
import { reaching } from "./fetch/web.ts";
import { AGENCY, MINISTRY, NEWSPAPER, TALKS_TEXT } from "./page/pages.ts";
import { column, makePdf } from "./pdf/make-pdf.ts";
import { redirects, sends, serveSite, type Site } from "./site.ts";

/** Latin letters of the second part of ISO 8859, for the page that declares it. */
const LATIN_2 = new Map([
  ["Ú", 0xda],
  ["š", 0xb9],
  ["Ľ", 0xa5],
  ["Š", 0xa9],
  ["ť", 0xbb],
  ["ý", 0xfd],
]);
const latin2 = Uint8Array.from([...MINISTRY.replaceAll("’", "'")].map((letter) => LATIN_2.get(letter) ?? letter.charCodeAt(0)));

let site: Site;
let fetcher: Fetcher;
beforeAll(async () => {
  site = await serveSite({
    "/newspaper": sends("text/html; charset=utf-8", NEWSPAPER),
    "/moved": redirects("/newspaper", 301),
    "/agency": sends("application/xhtml+xml", AGENCY),
    "/ministry": sends("text/html", latin2),
    "/notice.txt": sends("text/plain; charset=windows-1252", Buffer.from("Peru\x92s envoy left.", "latin1")),
    "/report.pdf": sends("application/pdf", makePdf([column(["Kenya thanked Peru."])], "Report")),
    "/untyped": sends("", NEWSPAPER),
    "/untyped.pdf": sends("", makePdf([column(["Kenya thanked Peru."])])),
    "/untyped.bin": sends("", Buffer.from([1, 2, 3])),
    "/picture": sends("image/png", Buffer.from("x")),
    "/data": sends("application/json", "{}"),
    "/proto": sends("constructor", "x"),
    "/blank": sends("text/html", "<html><body><nav><a href='/'>Home</a></nav></body></html>"),
    "/blank.txt": sends("text/plain", " \n "),
    "/binary.txt": sends("text/plain", Buffer.from([1, 2, 3, 4, 0, 5])),
    "/false.pdf": sends("application/pdf", "Kenya thanked Peru."),
    "/scan.pdf": sends("application/pdf", makePdf([[]])),
    "/huge": sends("text/html", `<p>${"Kenya thanked Peru. ".repeat(250_000)}</p>`),
  });
  fetcher = openFetcher(reaching(site));
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
});

const fetched = (path: string) => fetcher.fetchArticle(`${site.origin}${path}`);

describe("an article is made of", () => {
  test.each(["/newspaper", "/moved", "/untyped"])("a newspaper's page at %s", async (path) => {
    const article = await fetched(path);
    expect(article).toEqual({
      title: "Kenya and Peru sign agreement on fishing",
      date: "2025-03-04",
      publisher: "The Harbour Post",
      url: `${site.origin}/world/kenya-peru-fishing`,
      text: TALKS_TEXT,
    });
    expect(ArticleInput.parse(article)).toEqual(article);
  });

  test("an agency's page", async () => {
    expect(await fetched("/agency")).toMatchObject({
      publisher: "Coast Agency",
      date: "2025-02-10",
      url: `${site.origin}/agency`,
    });
  });

  test("a page in an old character set", async () => {
    const { text, publisher } = await fetched("/ministry");
    expect([text.includes("met in Košice"), text.includes("Minister Ľudovít Šťastný"), publisher]).toEqual([
      true,
      true,
      "127.0.0.1",
    ]);
  });

  test("a text and a PDF", async () => {
    expect(await fetched("/notice.txt")).toMatchObject({ text: "Peru’s envoy left.", url: `${site.origin}/notice.txt` });
    expect(await fetched("/report.pdf")).toMatchObject({ title: "Report", text: "Kenya thanked Peru." });
    expect(await fetched("/untyped.pdf")).toMatchObject({ text: "Kenya thanked Peru." });
  });
});

describe("no article is made of", () => {
  test("a film, of which nothing is taken", async () => {
    const gone = Promise.withResolvers<void>();
    const film = await serveSite({
      "/film": (_request, response) => {
        response.writeHead(200, { "Content-Type": "video/mp4" }).write(Buffer.alloc(1_000));
        response.on("close", gone.resolve);
      },
    });
    const other = openFetcher(reaching(film));
    await expect(other.fetchArticle(`${film.origin}/film`)).rejects.toMatchObject({
      message: expect.stringContaining("video/mp4"),
    });
    await gone.promise;
    await Promise.all([other.close(), film.close()]);
  });

  test.each([
    ["/missing", "url-unreadable", "404"],
    ["/picture", "url-unreadable", "image/png"],
    ["/data", "url-unreadable", "application/json"],
    ["/proto", "url-unreadable", "constructor"],
    ["/untyped.bin", "url-unreadable", 'type ""'],
    ["/blank", "url-unreadable", "none is found"],
    ["/blank.txt", "empty-text", "empty"],
    ["/binary.txt", "binary-text", "NUL"],
    ["/false.pdf", "url-unreadable", "none is found"],
    ["/scan.pdf", "empty-text", "empty"],
    ["/huge", "url-unreadable", "4000000 bytes"],
  ])("%s", async (path, code, message) => {
    await expect(fetched(path)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });
});

describe("an entry's article", () => {
  const entry = { id: "1", title: "From the feed", date: "2025-05-05", article: null };

  test("is the page's, with what the page does not tell from the feed", async () => {
    expect(await articleOf({ ...entry, url: `${site.origin}/notice.txt` }, fetcher.fetchArticle)).toMatchObject({
      title: "From the feed",
      date: "2025-05-05",
      text: "Peru’s envoy left.",
    });
    expect(await articleOf({ ...entry, url: `${site.origin}/newspaper` }, fetcher.fetchArticle)).toMatchObject({
      date: "2025-03-04",
    });
  });

  test("is the feed's where it holds one", async () => {
    const article = { text: "Kenya thanked Peru." };
    expect(await articleOf({ ...entry, url: "http://none.example/", article }, () => Promise.reject(new Error("fetched")))).toBe(
      article,
    );
  });
});
