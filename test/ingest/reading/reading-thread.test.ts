/** The reading thread: each document is answered in its turn, also where one ends the thread. */
import { afterEach, expect, test } from "vitest";
import { ReadingThread } from "../../../server/ingest/reading/reading-thread.ts";
import { JSON_FEED } from "../feeds/feeds.ts";
import { NEWSPAPER, TALKS_TEXT } from "../page/pages.ts";
import { column, makePdf } from "../pdf/make-pdf.ts";

const program = new URL("./worker.ts", import.meta.url);
const document = (contentType: string, bytes: Uint8Array = new Uint8Array()) => ({
  bytes,
  contentType,
  url: "http://a.example/",
});
let thread: ReadingThread | null = null;
const opened = (options = {}): ReadingThread => (thread = new ReadingThread(options));
afterEach(async () => thread?.close());

test("reads pages, PDFs and feeds; null where there is nothing to read", async () => {
  const { read } = opened();
  expect(await read("page", document("text/html", Buffer.from(NEWSPAPER)))).toMatchObject({ text: TALKS_TEXT });
  expect(await read("pdf", document("", makePdf([column(["Kenya thanked Peru."])])))).toMatchObject({
    text: "Kenya thanked Peru.",
  });
  expect(await read("feed", document("", Buffer.from(JSON_FEED)))).toHaveLength(2);
  expect(await read("page", document("text/html"))).toBeNull();
  expect(await read("pdf", document("application/pdf"))).toBeNull();
  expect(await read("feed", document("text/xml", Buffer.from("<rss>")))).toBeNull();
});

test.each(["die", "throw", "hang", "hoard"])("a document that makes the thread %s is not read, the others are", async (how) => {
  const { read } = opened({ program, limit: how === "hang" ? 1_000 : 50_000, memory: 32 });
  const readings = await Promise.all(["before", how, "behind", "last"].map(async (command) => read("pdf", document(command))));
  expect(readings.map((reading) => reading?.text ?? null)).toEqual(["before", null, "behind", "last"]);
});

test("a thread that does not start is nobody's document's fault", async () => {
  const { read } = opened({ program: new URL("./none.ts", import.meta.url) });
  await expect(read("pdf", document("x"))).rejects.toMatchObject({ code: "internal" });
});

test("what waits is rejected once it is closed", async () => {
  const closing = opened({ program });
  const waiting = Promise.allSettled([closing.read("pdf", document("hang")), closing.read("pdf", document("behind"))]);
  await closing.close();
  await expect(closing.read("pdf", document("late"))).rejects.toMatchObject({ code: "internal" });
  expect((await waiting).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
