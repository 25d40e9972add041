/** PDFs set by hand: their paragraphs come back, words whole, without what runs along every page. */
import { expect, test } from "vitest";
import { readPdf } from "../../../server/ingest/pdf/read-pdf.ts";
import { column, makePdf } from "./make-pdf.ts";

const HEADING = { text: "Kenya and Peru sign agreement on fishing", y: 730, size: 18 };
const FIRST = [
  "Kenya and Peru signed an agreement on fishing rights on Tuesday after three",
  "months of talks in Nairobi. The agreement allows Peruvian ves-",
  "sels to land their catch in Mombasa. The US-",
  "led commission will watch over it.",
];
const SECOND = ["Tanzania warned that it would not recog-", "nise the new zone."];
const TEXT = `Kenya and Peru sign agreement on fishing

Kenya and Peru signed an agreement on fishing rights on Tuesday after three months of talks in Nairobi. The agreement allows Peruvian vessels to land their catch in Mombasa. The US-led commission will watch over it.

Tanzania warned that it would not recognise the new zone.`;

test("paragraphs told by the space between them, words mended, the title from the file", async () => {
  const pdf = makePdf([[HEADING, ...column([...FIRST, "", ...SECOND])]], "Joint statement");
  expect(await readPdf(pdf)).toEqual({ title: "Joint statement", text: TEXT });
});

test("paragraphs told by indents", async () => {
  const [indented, ...rest] = column(SECOND, 72, 700 - FIRST.length * 14);
  const pdf = makePdf([[HEADING, ...column(FIRST), { text: "", y: 0, ...indented, x: 90 }, ...rest]]);
  expect(await readPdf(pdf)).toEqual({ title: null, text: TEXT });
});

/** A page of three with a title and a number on each; the text goes on from page to page. */
const running = (page: number) => [
  { text: "Ministry of Fisheries: report", y: 770 },
  ...(page === 1 ? [HEADING] : []),
  ...(page === 1
    ? column(FIRST.slice(0, 2))
    : page === 2
      ? [...column(FIRST.slice(2, 3)), ...column(FIRST.slice(3), 360)]
      : column(SECOND)),
  { text: `Page ${page} of 3`, y: 30 },
];

test("a paragraph goes on over columns and pages; running titles and page numbers do not", async () => {
  expect((await readPdf(makePdf([running(1), running(2), running(3)])))?.text).toBe(TEXT);
});

test("words in several scraps are put together", async () => {
  const line = [
    { text: "Kenya", x: 72, y: 700 },
    { text: "thanked", x: 105, y: 700 },
    { text: "Peru.", x: 150, y: 700 },
  ];
  expect((await readPdf(makePdf([line])))?.text).toBe("Kenya thanked Peru.");
});

test("a scan has no text; what is no PDF, or a broken one, is none", async () => {
  expect(await readPdf(makePdf([[]]))).toMatchObject({ text: "" });
  expect(await readPdf(Buffer.from("Kenya thanked Peru."))).toBeNull();
  expect(await readPdf(new Uint8Array())).toBeNull();
  expect(await readPdf(Buffer.from("%PDF-1.7\n1 0 obj\n<<"))).toBeNull();
});

test("the bytes are left as they were", async () => {
  const pdf = makePdf([column(SECOND)]);
  const copy = Uint8Array.from(pdf);
  await readPdf(pdf);
  expect(pdf).toEqual(copy);
});
